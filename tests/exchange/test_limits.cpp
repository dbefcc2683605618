// Owns: every limit of the reader is enforced, exactly at its edge, with its own code.
#include <doctest/doctest.h>

#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr std::string_view devices[] = {"0000000000000001", "0000000000000002", "0000000000000003"};

// Three devices, one organisation each; genesis adds its own records.
Ledger three_organisations() {
  Ledger ledger;
  for (std::size_t i = 0; i < 3; ++i) {
    ChangeDraft draft(ledger.state(), "organisation.create");
    draft.set(Entity::Organisation, "018f0000-0000-7000-8000-00000000000" + std::to_string(i), "name", std::string("Organización"));
    Change change = std::move(draft).take();
    change.device = devices[i];
    REQUIRE(ledger.append(std::move(change)).has_value());
  }
  return ledger;
}

std::size_t live_records(const Ledger& ledger) {
  std::size_t count = 0;
  for (const EntityDef& def : all_entities()) count += ledger.state().table(def.entity).live_count();
  return count;
}

std::string with_member(const std::string& file, std::string_view member) {
  return sealed(replaced(file, ",\n\"content\":{", ",\n" + std::string(member) + ",\n\"content\":{"));
}

}  // namespace

TEST_CASE("bytes") {
  const std::string file = export_exchange(three_organisations());
  CHECK(code_of(file, {.bytes = file.size()}) == accepted);
  CHECK(code_of(file, {.bytes = file.size() - 1}) == ErrorCode::FileTooLarge);
}

TEST_CASE("records, whether they are parsed or only compared") {
  const Ledger ledger = three_organisations();
  const std::string file = export_exchange(ledger);
  CHECK(code_of(file, {.records = live_records(ledger)}) == accepted);
  CHECK(code_of(file, {.records = live_records(ledger) - 1}) == ErrorCode::TooManyRecords);
  std::string list = "\"x\":[{}";
  for (int i = 0; i < 999; ++i) list += ",{}";
  CHECK(code_of(with_member(file, list + "]"), {.records = 1000}) == accepted);
  CHECK(code_of(with_member(file, list + ",{}]"), {.records = 1000}) == ErrorCode::TooManyRecords);
}

TEST_CASE("ops") {
  const std::string file = export_exchange(three_organisations());
  CHECK(code_of(file, {.ops = 3}) == accepted);
  CHECK(code_of(file, {.ops = 2}) == ErrorCode::TooManyOps);
  const std::string body = R"({"action":"a","at":0,"device":"0000000000000001","ops":[{"enti\u0074y":"x","id":"a","set":{}},{"entity":"x","id":"b","set":{}}],"seq":1})";
  const std::string escaped = sealed(replaced(export_exchange(Ledger()), "\"changes\":[],", "\"changes\":[\n" + line_of(body) + "],"));
  CHECK(code_of(escaped, {.ops = 1}) == ErrorCode::TooManyOps);
}

TEST_CASE("devices, in the chains and in what the sender says to have") {
  const std::string file = export_exchange(three_organisations());
  CHECK(code_of(file, {.devices = 4}) == accepted);  // the shipped plan's chain is one
  CHECK(code_of(file, {.devices = 2}) == ErrorCode::TooManyDevices);
  std::string has = "\"has\":{\"a\":1";
  for (int i = 0; i < 5000; ++i) has += ",\"b" + std::to_string(i) + "\":1";
  CHECK(code_of(sealed(replaced(file, "\"has\":{", has + ","))) == ErrorCode::TooManyDevices);
}

TEST_CASE("members of an object") {
  const std::string file = export_exchange(three_organisations());
  std::string object = "\"x\":{\"m0\":0";
  for (int i = 1; i < 64; ++i) object += ",\"m" + std::to_string(i) + "\":0";
  CHECK(code_of(with_member(file, object + "}")) == accepted);
  CHECK(code_of(with_member(file, object + ",\"m64\":0}")) == ErrorCode::JsonMembers);
  std::string top = "\"t0\":0";
  for (int i = 1; i < 64; ++i) top += ",\"t" + std::to_string(i) + "\":0";
  CHECK(code_of(with_member(file, top)) == ErrorCode::JsonMembers);
}

TEST_CASE("depth and length of texts") {
  const std::string file = export_exchange(three_organisations());
  CHECK(code_of(with_member(file, "\"x\":[[1]]"), {.depth = 3}) == accepted);
  CHECK(code_of(with_member(file, "\"x\":[[[1]]]"), {.depth = 3}) == ErrorCode::JsonDepth);
  CHECK(code_of(with_member(file, "\"x\":\"" + std::string(200, 'a') + "\""), {.text_bytes = 200}) == accepted);
  CHECK(code_of(with_member(file, "\"x\":\"" + std::string(201, 'a') + "\""), {.text_bytes = 200}) == ErrorCode::JsonTextTooLong);
}

TEST_CASE("a change is held to the limits of changes") {
  std::string ops;
  for (int i = 0; i < 1001; ++i) ops += std::string(i == 0 ? "" : ",") + R"({"entity":"organisation","id":"x)" + std::to_string(i) + R"(","set":{"name":"a"}})";
  const std::string body = R"({"action":"a","at":0,"device":"0000000000000001","ops":[)" + ops + R"(],"seq":1})";
  const std::string file = sealed(replaced(export_exchange(Ledger()), "\"changes\":[],", "\"changes\":[\n" + line_of(body) + "],"));
  CHECK(code_of(file) == ErrorCode::ChangeTooLarge);
}
