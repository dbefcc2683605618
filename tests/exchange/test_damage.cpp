// Owns: a file that was cut or altered anywhere is refused with a reason, and what is here stays as it is
// (quality.md T8, lesson 7).
#include <doctest/doctest.h>

#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

// About 20 kB, with letters of two and more bytes.
std::string sample_file() {
  RandomOffice office(42);
  Ledger ledger;
  std::string file;
  do {
    office.append_change(ledger, office.device(ledger.change_count() % 2));
    file = export_exchange(ledger);
  } while (file.size() < 20'000);
  return file;
}

}  // namespace

TEST_CASE("cut at every byte: always refused, and a cut file says how many changes it still holds") {
  const std::string file = sample_file();
  const Ledger base = RandomOffice(5).make(10);
  const Sha256 before = base.content_hash();
  std::uint32_t truncated = 0;
  std::uint32_t most_whole = 0;
  for (std::size_t length = 0; length < file.size(); ++length) {
    const std::string_view part = std::string_view(file).substr(0, length);
    const Error fault = error_of(part);
    if (fault.code == accepted) FAIL("accepted after " << length << " bytes");
    if (fault.code == ErrorCode::FileTruncated) {
      ++truncated;
      const auto whole = static_cast<std::uint32_t>(std::stoul(fault.detail));
      if (whole < most_whole) FAIL("fewer whole changes after " << length);
      most_whole = whole;
      if (fault.line == 0 || fault.column == 0) FAIL("no place after " << length);
    }
  }
  CHECK(code_of("") == ErrorCode::FileEmpty);
  CHECK(code_of(std::string_view(file).substr(0, 1)) == ErrorCode::FileNotJson);
  // Nearly every cut is seen as such: all but those before the format is named and the missing last line end.
  CHECK(truncated > file.size() - 40);
  CHECK(most_whole == read_exchange_file(file)->lines.size());
  CHECK(base.content_hash() == before);
}

TEST_CASE("one bit flipped at every byte: always refused with a place or a hash") {
  const std::string file = sample_file();
  std::string damaged = file;
  for (std::size_t at = 0; at < file.size(); ++at) {
    damaged[at] = static_cast<char>(file[at] ^ (1 << (at % 8)));
    if (code_of(damaged) == accepted) FAIL("accepted with byte " << at << " changed");
    damaged[at] = file[at];
  }
  CHECK(code_of(damaged) == accepted);
}

TEST_CASE("every bit of the hash and of the file's end is looked at") {
  const std::string file = sample_file();
  std::string damaged = file;
  for (std::size_t at = file.size() - 200; at < file.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      damaged[at] = static_cast<char>(file[at] ^ (1 << bit));
      if (code_of(damaged) == accepted) FAIL("accepted with bit " << bit << " of byte " << at << " changed");
    }
    damaged[at] = file[at];
  }
}

TEST_CASE("bytes added at the end are noticed") {
  const std::string file = sample_file();
  CHECK(code_of(file + " ") == ErrorCode::FileHash);
  CHECK(code_of(file + "\n") == ErrorCode::FileHash);
  CHECK(code_of(file + "x") == ErrorCode::FileNotJson);
  CHECK(code_of(file + "\xFF") == ErrorCode::NotUtf8);
  CHECK(code_of(file + std::string(1, '\0')) == ErrorCode::JsonControl);
  CHECK(code_of(file + file) == ErrorCode::FileNotJson);
}

TEST_CASE("a byte changed inside a change names the change's line") {
  RandomOffice office(9);
  const std::string file = export_exchange(office.make(5));
  const std::size_t block = file.find("\n\"changes\":[\n") + 13;
  const std::size_t second = file.find('\n', block) + 1;
  const std::size_t action = file.find("organisation.edit", second);
  std::string damaged = file;
  damaged[action] = 'x';
  const Error fault = error_of(damaged);
  CHECK(fault.code == ErrorCode::ChangeHash);
  CHECK(fault.line == static_cast<std::uint32_t>(std::count(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(second), '\n') + 1));
  CHECK(error_of(sealed(damaged)).code == ErrorCode::ChangeHash);
}

TEST_CASE("a whole change taken out of a chain leaves it waiting and contradicts the records") {
  RandomOffice office(10);
  Ledger ledger;
  for (int i = 0; i < 4; ++i) office.append_change(ledger, office.device(0));
  const std::string file = export_exchange(ledger);
  const std::size_t block = file.find("\n\"changes\":[\n") + 13;
  const std::size_t second = file.find('\n', block) + 1;
  const std::size_t third = file.find('\n', second) + 1;
  std::string shorter = file;
  shorter.erase(second, third - second);
  CHECK(error_of(shorter).code == ErrorCode::FileHash);
  CHECK(error_of(sealed(shorter)).code == ErrorCode::FileDisagrees);
}
