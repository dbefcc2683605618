// Owns: what can still be had of a file that was cut off, and that nothing else is.
#include <doctest/doctest.h>

#include "exchange/change_block.h"
#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string sample(const Ledger& ledger) { return export_exchange(ledger); }

std::size_t line_start(const std::string& file, std::size_t line) {
  const auto block = find_change_block(file);
  REQUIRE(block.has_value());
  return block->lines[line].begin;
}

}  // namespace

TEST_CASE("cut anywhere: every whole change and no more, and the rest is named") {
  RandomOffice office(21);
  Ledger ledger;
  for (int i = 0; i < 9; ++i) office.append_change(ledger, office.device(i % 2));
  const std::string file = sample(ledger);
  for (std::size_t length = line_start(file, 0); length < file.size(); length += 7) {
    CAPTURE(length);
    const std::string_view part = std::string_view(file).substr(0, length);
    const Error fault = error_of(part);
    REQUIRE(fault.code == ErrorCode::FileTruncated);
    const Result<ReadFile> partial = read_partial_file(part);
    if (fault.detail == "0") {
      REQUIRE_FALSE(partial.has_value());
      CHECK(partial.error().code == ErrorCode::FileTruncated);
      continue;
    }
    REQUIRE(partial.has_value());
    CHECK(partial->partial);
    CHECK(std::to_string(partial->lines.size()) == fault.detail);
    CHECK(partial->ledger.change_count() == partial->lines.size());
    CHECK(partial->has == ledger.has());
    std::size_t missing = 0;
    for (const MissingChanges& gap : partial->missing) missing += gap.to - gap.from + 1;
    CHECK(missing + partial->lines.size() == ledger.change_count());
    Result<MergedImport> merged = preview_import(Ledger(), *partial);
    REQUIRE(merged.has_value());
    CHECK(merged->preview.partial);
    // What comes later completes it.
    const Result<ReadFile> whole = read_exchange_file(file);
    REQUIRE(whole.has_value());
    CHECK(preview_import(merged->merged, *whole)->preview.hash_after == to_hex(ledger.content_hash()));
  }
}

TEST_CASE("a change in the middle that does not hold is refused, cut or not") {
  RandomOffice office(22);
  Ledger ledger;
  for (int i = 0; i < 6; ++i) office.append_change(ledger, office.device(0));
  std::string file = sample(ledger);
  file.resize(line_start(file, 5));
  REQUIRE(read_partial_file(file).has_value());
  const std::size_t at = line_start(file, 2) + 20;
  file[at] = file[at] == 'a' ? 'b' : 'a';
  const Result<ReadFile> partial = read_partial_file(file);
  REQUIRE_FALSE(partial.has_value());
  CHECK((partial.error().code == ErrorCode::ChangeHash || partial.error().code == ErrorCode::ChangeMalformed));
  CHECK(partial.error().line > 0);
}

TEST_CASE("cut before the changes there is nothing to offer; other files are none of this") {
  const std::string file = sample(RandomOffice(23).make(6));
  CHECK(read_partial_file(std::string_view(file).substr(0, file.find("\"changes\""))).error().code == ErrorCode::FileTruncated);
  CHECK_FALSE(read_partial_file("nombre;estado\n").has_value());
  CHECK_FALSE(read_partial_file(replaced(file, "\"formatVersion\":1", "\"formatVersion\":2")).has_value());
}

TEST_CASE("a delta that was cut off") {
  RandomOffice office(24);
  Ledger ledger;
  for (int i = 0; i < 8; ++i) office.append_change(ledger, office.device(0));
  const Ledger reader = [&] {
    Ledger first;
    for (std::uint32_t seq = 1; seq <= 3; ++seq) {
      const StoredChange change = ledger.change(office.device(0), seq);
      REQUIRE(first.add(change.body, change.hash).has_value());
    }
    return first;
  }();
  const VersionVector since = reader.has();
  std::string file = export_exchange(ledger, &since);
  file.resize(line_start(file, 2) + 10);
  const Result<ReadFile> partial = read_partial_file(file);
  REQUIRE(partial.has_value());
  CHECK(partial->delta);
  REQUIRE(partial->missing.size() == 1);
  CHECK(partial->missing[0].from == 6);
  CHECK(partial->missing[0].to == 8);
  const Result<MergedImport> merged = preview_import(reader, *partial);
  REQUIRE(merged.has_value());
  CHECK(merged->merged.last_seq(office.device(0)) == 5);
}
