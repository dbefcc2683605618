// Owns: a file whose two readers would see different things is refused, naming record and field, although every hash
// in it holds.
#include <doctest/doctest.h>

#include <algorithm>

#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr std::string_view first_id = "018f0000-0000-7000-8000-000000000001";
constexpr std::string_view second_id = "018f0000-0000-7000-8000-000000000002";

std::string good_file() {
  Ledger ledger;
  for (const std::string_view id : {first_id, second_id}) {
    ChangeDraft draft(ledger.state(), "organisation.create");
    draft.set(Entity::Organisation, id, "name", std::string("Niñez y Mar"));
    draft.set(Entity::Organisation, id, "acronym", std::string("NM"));
    draft.set_codes(Entity::Organisation, id, "sdgGoals", {"4", "14"});
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    REQUIRE(ledger.append(std::move(change)).has_value());
  }
  return export_exchange(ledger);
}

// Replaces inside the record line of an id only.
std::string in_record(std::string file, std::string_view id, std::string_view from, std::string_view to) {
  const std::size_t id_at = file.find("\"id\":\"" + std::string(id));
  const std::size_t start = file.rfind('\n', id_at) + 1;
  const std::size_t end = file.find('\n', start);
  return file.substr(0, start) + replaced(file.substr(start, end - start), from, to) + file.substr(end);
}

std::uint32_t line_of_record(const std::string& file, std::string_view id) {
  const auto at = static_cast<std::ptrdiff_t>(file.find("\"id\":\"" + std::string(id)));
  return static_cast<std::uint32_t>(std::count(file.begin(), file.begin() + at, '\n') + 1);
}

}  // namespace

TEST_CASE("a field that says something else than the changes") {
  const std::string file = good_file();
  const Error name = error_of(sealed(in_record(file, second_id, "Niñez", "Niñas")));
  CHECK(name.code == ErrorCode::FileDisagrees);
  CHECK(name.subject == "organisation " + std::string(second_id) + " name");
  CHECK(name.line == line_of_record(file, second_id));
  CHECK(error_of(sealed(in_record(file, first_id, "[\"14\",\"4\"]", "[\"14\"]"))).subject == "organisation " + std::string(first_id) + " sdgGoals");
  CHECK(error_of(sealed(in_record(file, first_id, "[\"14\",\"4\"]", "[\"4\",\"14\"]"))).subject == "organisation " + std::string(first_id) + " sdgGoals");
  CHECK(error_of(sealed(in_record(file, first_id, "\"acronym\":\"NM\",", ""))).subject == "organisation " + std::string(first_id) + " acronym");
  CHECK(error_of(sealed(in_record(file, first_id, "{\"acronym\"", "{\"acr\":1,\"acronym\""))).subject == "organisation " + std::string(first_id) + " acronym");
  CHECK(code_of(sealed(in_record(file, first_id, "{\"acronym\"", "{ \"acronym\""))) == ErrorCode::FileDisagrees);
}

TEST_CASE("a record too few, too many, or in another place") {
  const std::string file = good_file();
  const std::size_t first = file.find("{\"acronym\":\"NM\"");
  const std::size_t second = file.find("{\"acronym\":\"NM\"", first + 1);
  const std::string record = file.substr(first, second - first);  // with its ",\n"
  std::string fewer = file;
  fewer.erase(first, record.size());
  CHECK(error_of(sealed(fewer)).subject == "organisation " + std::string(first_id) + " id");
  std::string more = file;
  more.insert(second, replaced(record, first_id, "018f0000-0000-7000-8000-0000000000aa"));
  CHECK(error_of(sealed(more)).code == ErrorCode::FileDisagrees);
  std::string at_end = replaced(file, "\"name\":\"Niñez y Mar\",\"sdgGoals\":[\"14\",\"4\"]}],", "\"name\":\"Niñez y Mar\",\"sdgGoals\":[\"14\",\"4\"]},\n{\"id\":\"z\"}],");
  CHECK(error_of(sealed(at_end)).subject == "organisation");
  CHECK(code_of(sealed(replaced(file, "\n\"alliances\":[],", "\n\"alliances\":[{}],"))) == ErrorCode::FileDisagrees);
}

TEST_CASE("an array that is missing or is no array") {
  const std::string file = good_file();
  CHECK(error_of(sealed(replaced(file, "\n\"alliances\":[],", ""))).subject == "alliances");
  CHECK(code_of(sealed(replaced(file, "\n\"alliances\":[],", "\n\"alliances\":null,"))) == ErrorCode::FileDisagrees);
  CHECK(code_of(sealed(replaced(file, "\n\"alliances\":[],", "\n\"alliances\":{},"))) == ErrorCode::FileDisagrees);
}

TEST_CASE("what the sender has, counts and the ledger's hash") {
  const std::string file = good_file();
  CHECK(error_of(sealed(replaced(file, "\"0123456789abcdef\":2", "\"0123456789abcdef\":3"))).subject == "has");
  CHECK(error_of(sealed(replaced(file, "\"organisation\":2", "\"organisation\":3"))).subject == "content.counts.organisation");
  CHECK(error_of(sealed(replaced(file, "\"organisation\":2,", ""))).subject == "content.counts.organisation");
  const std::size_t ledger = file.find("\"ledger\":\"sha256:") + 17;
  std::string other = file;
  other[ledger] = other[ledger] == '0' ? '1' : '0';
  CHECK(error_of(sealed(other)).subject == "content.ledger");
}
