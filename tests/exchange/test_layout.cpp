// Owns: what the file looks like to a person or another program (export.h): every array, canonical lines, the hash rule.
#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    lines.push_back(text.substr(0, feed));
    text.remove_prefix(feed == std::string_view::npos ? text.size() : feed + 1);
  }
  return lines;
}

}  // namespace

TEST_CASE("the file opens with its format and has every record array, in the order of the schema") {
  RandomOffice office(1);
  const std::string file = export_exchange(office.make(20));
  CHECK(file.starts_with("{\"format\":\"avanzar\",\"formatVersion\":1,\"schema\":\"avanzar-1.schema.json\",\n\"dataset\":{\"id\":"));
  std::size_t at = 0;
  for (const EntityDef& def : all_entities()) {
    const std::size_t found = file.find("\n\"" + std::string(def.plural) + "\":[", at);
    CHECK_MESSAGE(found != std::string::npos, def.plural);
    at = found;
  }
  CHECK(file.find("\n\"has\":{", at) < file.find("\n\"changes\":["));
  CHECK(file.ends_with("\"}}\n"));
  CHECK(std::count(file.begin(), file.end(), '\r') == 0);
}

TEST_CASE("one record and one change a line, records sorted by id, members by name") {
  RandomOffice office(2);
  const std::string file = export_exchange(office.make(60));
  std::string_view id_before;
  std::size_t records = 0;
  std::size_t changes = 0;
  for (std::string_view line : lines_of(file)) {
    if (line.starts_with("\"")) id_before = {};
    if (line.starts_with("{\"body\":")) {
      ++changes;
      line = line.substr(0, line.rfind('}') + 1);
      if (line.ends_with("}}")) continue;
      CHECK(parse_change_line(line).has_value());
      continue;
    }
    const std::size_t at = line.find("\"id\":\"");
    if (!line.starts_with("{\"") || line.starts_with("{\"format\"") || at == std::string_view::npos) continue;
    ++records;
    const std::string_view id = line.substr(at + 6, line.find('"', at + 6) - at - 6);
    CHECK(id_before < id);
    id_before = id;
  }
  CHECK(changes == 60);
  CHECK(records > 20);
}

TEST_CASE("the content hash covers everything but its own digits") {
  const std::string file = export_exchange(RandomOffice(3).make(10));
  CHECK(sealed(file) == file);
}

TEST_CASE("a set is an array of codes sorted as text, and empty fields are not there") {
  Ledger ledger;
  const std::string id = "018f0000-0000-7000-8000-000000000001";
  ChangeDraft draft(ledger.state(), "organisation.create");
  draft.set(Entity::Organisation, id, "name", std::string("Uno"));
  draft.set_codes(Entity::Organisation, id, "sdgGoals", {"3", "17", "10"});
  draft.set(Entity::Organisation, id, "channelConfirmed", Value{false});
  Change change = std::move(draft).take();
  change.device = "0123456789abcdef";
  change.at = 1'750'000'000'000;
  REQUIRE(ledger.append(std::move(change)).has_value());
  const std::string file = export_exchange(ledger);
  CHECK(file.find("\n{\"channelConfirmed\":false,\"id\":\"" + id + "\",\"name\":\"Uno\",\"sdgGoals\":[\"10\",\"17\",\"3\"]}],") != std::string::npos);
}

TEST_CASE("deleted records leave the arrays and stay in the changes") {
  Ledger ledger;
  const std::string id = "018f0000-0000-7000-8000-000000000001";
  for (const bool remove : {false, true}) {
    ChangeDraft draft(ledger.state(), remove ? "organisation.delete" : "organisation.create");
    if (remove) draft.remove(Entity::Organisation, id);
    else draft.set(Entity::Organisation, id, "name", std::string("Borrada aquí"));
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    REQUIRE(ledger.append(std::move(change)).has_value());
  }
  const std::string file = export_exchange(ledger);
  CHECK(file.find("\n\"organisations\":[],") != std::string::npos);
  CHECK(file.find("Borrada aquí") != std::string::npos);
  CHECK(code_of(file) == accepted);
}

TEST_CASE("the data set is named by the ledger alone") {
  const std::string file = export_exchange(Ledger());
  CHECK(file.find("\"title\":\"Plan de Desarrollo 2024-2027") != std::string::npos);
  const Result<ReadFile> read = read_exchange_file(file);
  REQUIRE(read.has_value());
  CHECK(read->title.starts_with("Plan de Desarrollo 2024-2027"));
  CHECK(read->office.starts_with("Alcaldía Mayor de Cartagena"));
}

TEST_CASE("file names say what and when, and nothing that a file system dislikes") {
  constexpr std::int64_t at = 1'782'816'120'000;  // 2026-06-30T10:42Z
  CHECK(export_file_name("cartagena", at) == "avanzar-cartagena-2026-06-30-1042.avanzar.json");
  CHECK(export_file_name("Oficina / Niños: Ñ", at, true) == "avanzar-oficina-ninos-n-2026-06-30-1042-novedades.avanzar.json");
  CHECK(export_file_name("", at) == "avanzar-2026-06-30-1042.avanzar.json");
  CHECK(file_slug("../../etc/passwd") == "etc-passwd");
  CHECK(file_slug(std::string(200, 'a')).size() == 40);
}
