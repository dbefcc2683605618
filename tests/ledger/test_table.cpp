// The columns: every type in and out, empty again, foreign codes, sets, references, copies.
#include <doctest/doctest.h>

#include <string>

#include "ledger/table.h"

using namespace avanzar;

namespace {
Value text(std::string_view t) { return Value{std::string(t)}; }
FieldIx ix(Entity entity, std::string_view key) { return *entity_def(entity).find(key); }
}  // namespace

TEST_CASE("rows are found by id and keep their number") {
  Table table(Entity::Organisation);
  CHECK(!table.find("a"));
  for (int i = 0; i < 5000; ++i) CHECK(table.add_row("id-" + std::to_string(i)) == static_cast<Row>(i));
  CHECK(table.row_count() == 5000);
  CHECK(table.live_count() == 5000);
  for (int i = 0; i < 5000; i += 7) {
    CHECK(table.find("id-" + std::to_string(i)) == static_cast<Row>(i));
    CHECK(table.id(static_cast<Row>(i)) == "id-" + std::to_string(i));
  }
  CHECK(!table.find("id-5000"));
  table.set_live(3, false);
  table.set_live(3, false);
  CHECK(table.live_count() == 4999);
  CHECK(table.find("id-3") == Row{3});
  CHECK(!table.find_live("id-3"));
  table.set_live(3, true);
  CHECK(table.find_live("id-3") == Row{3});
  CHECK(table.live_count() == 5000);
}

TEST_CASE("an untouched field is empty in every type") {
  for (const EntityDef& def : all_entities()) {
    Table table(def.entity);
    const Row row = table.add_row("x");
    for (FieldIx f = 0; f < def.fields.size(); ++f) {
      CHECK(table.empty(row, f));
      switch (def.fields[f].type) {
        case FieldType::CodeSet:
          CHECK(table.set(row, f).empty());
          CHECK(table.set_codes(row, f).empty());
          break;
        case FieldType::Int: CHECK(!table.integer(row, f)); break;
        case FieldType::Date: CHECK(table.date(row, f) == no_day); break;
        case FieldType::Bool: CHECK(!table.boolean(row, f)); break;
        case FieldType::Code: CHECK(table.code(row, f) == no_code); [[fallthrough]];
        default: CHECK(table.text(row, f).empty());
      }
      if (def.fields[f].type != FieldType::CodeSet) CHECK(is_null(table.value(row, f)));
    }
  }
}

TEST_CASE("what goes in comes out, and goes away again") {
  for (const EntityDef& def : all_entities()) {
    Table table(def.entity);
    table.add_row("before");
    const Row row = table.add_row("x");
    table.add_row("after");
    for (FieldIx f = 0; f < def.fields.size(); ++f) {
      const FieldDef& field = def.fields[f];
      if (field.type == FieldType::CodeSet) continue;
      std::vector<Value> samples;
      switch (field.type) {
        case FieldType::Int: samples = {Value{std::int64_t{0}}, Value{std::int64_t{-3}}, Value{(std::int64_t{1} << 53) - 1}}; break;
        case FieldType::Bool: samples = {Value{true}, Value{false}}; break;
        case FieldType::Date: samples = {text("2026-02-28"), text("2024-02-29"), text("1999-12-31")}; break;
        case FieldType::Code: samples = {text(field.traits.codes->at(0).code), text("NEW_CODE"), text(field.traits.codes->codes.back().code)}; break;
        case FieldType::Ref: samples = {text("r1"), text("r2"), text("r1")}; break;
        default: samples = {text("Ñandú S.A."), text("x"), text(std::string(40'000, 'y'))};
      }
      for (const Value& sample : samples) {
        REQUIRE(table.storable(f, {}, sample) == sample);
        table.set_value(row, f, sample);
        CHECK(table.value(row, f) == sample);
        CHECK(!table.empty(row, f));
        CHECK(table.empty(row - 1, f));
        CHECK(table.empty(row + 1, f));
      }
      table.set_value(row, f, Value{});
      CHECK(table.empty(row, f));
      CHECK(is_null(table.value(row, f)));
    }
  }
}

TEST_CASE("what a field cannot hold") {
  const Table table(Entity::Organisation);
  const auto storable = [&](std::string_view key, Value value, std::string_view element = {}) {
    return table.storable(ix(Entity::Organisation, key), element, value);
  };
  CHECK(!storable("name", Value{true}));
  CHECK(!storable("name", Value{std::int64_t{1}}));
  CHECK(!storable("name", text("x"), "element"));
  CHECK(!storable("verifiedOn", text("2026-02-30")));
  CHECK(!storable("verifiedOn", text("hoy")));
  CHECK(!storable("sdgGoals", Value{true}));
  CHECK(!storable("sdgGoals", text("x"), "17"));
  CHECK(!storable("isBaseline", text("true")));
  CHECK(storable("name", text("")) == Value{});
  CHECK(storable("sdgGoals", Value{}, "17") == Value{false});
}

TEST_CASE("codes: known by their number, foreign ones as they are") {
  Table table(Entity::Organisation);
  const Row row = table.add_row("x");
  const FieldIx country = ix(Entity::Organisation, "country");
  table.set_value(row, country, text("CO"));
  CHECK(table.code(row, country) == field_def(Entity::Organisation, country).traits.codes->find("CO"));
  CHECK(table.text(row, country) == "CO");
  table.set_value(row, country, text("ZZ-NEW"));
  CHECK(table.code(row, country) == foreign_code);
  CHECK(table.text(row, country) == "ZZ-NEW");
  table.set_value(row, country, text("FR"));
  CHECK(table.text(row, country) == "FR");
  CHECK(table.code_column(country).size() == 1);
}

TEST_CASE("sets hold known elements sorted and keep foreign ones apart") {
  Table table(Entity::Organisation);
  const Row row = table.add_row("x"), other = table.add_row("y");
  const FieldIx sdg = ix(Entity::Organisation, "sdgGoals");
  const auto put = [&](Row r, std::string_view code, bool in) { table.set_element(r, sdg, table.add_element(sdg, code), in); };
  for (const char* code : {"17", "3", "99", "3", "5", "AA"}) put(row, code, true);
  put(row, "5", false);
  put(other, "99", true);
  CHECK(table.set_codes(row, sdg) == std::vector<std::string_view>{"17", "3", "99", "AA"});
  CHECK(std::vector(table.set(row, sdg).begin(), table.set(row, sdg).end()) == std::vector<std::uint16_t>{2, 16});
  CHECK(table.value(row, sdg, "99") == Value{true});
  CHECK(is_null(table.value(row, sdg, "5")));
  CHECK(is_null(table.value(row, sdg, "never")));
  for (const char* code : {"17", "3", "99", "AA"}) put(row, code, false);
  CHECK(table.empty(row, sdg));
  CHECK(!table.empty(other, sdg));
  CHECK(table.set(other, sdg).empty());
}

TEST_CASE("many different sets") {
  Table table(Entity::Organisation);
  const FieldIx sdg = ix(Entity::Organisation, "sdgGoals");
  for (std::uint32_t i = 0; i < 4000; ++i) {
    const Row row = table.add_row(std::to_string(i));
    for (std::uint32_t bit = 0; bit < 17; ++bit) table.set_element(row, sdg, bit, (i * 2654435761u >> bit & 1) != 0);
  }
  for (std::uint32_t i = 0; i < 4000; ++i)
    for (std::uint32_t bit = 0; bit < 17; ++bit) REQUIRE(table.has_element(i, sdg, bit) == ((i * 2654435761u >> bit & 1) != 0));
}

TEST_CASE("references are found from the other side, live ones, by id") {
  Table table(Entity::Activity);
  const FieldIx alliance = ix(Entity::Activity, "allianceId"), evidence = ix(Entity::Activity, "evidenceId");
  const Row c = table.add_row("c"), a = table.add_row("a"), b = table.add_row("b");
  for (const Row row : {c, a, b}) table.set_value(row, alliance, text("A1"));
  table.set_value(b, evidence, text("A1"));
  CHECK(table.referring(alliance, "A1") == std::vector<Row>{a, b, c});
  CHECK(table.referring(evidence, "A1") == std::vector<Row>{b});
  CHECK(table.referring(alliance, "A2").empty());
  table.set_live(b, false);
  table.set_value(c, alliance, text("A2"));
  CHECK(table.referring(alliance, "A1") == std::vector<Row>{a});
  CHECK(table.referring(alliance, "A2") == std::vector<Row>{c});
  table.set_live(b, true);
  table.set_value(a, alliance, Value{});
  table.set_value(c, alliance, text("A1"));
  CHECK(table.referring(alliance, "A1") == std::vector<Row>{b, c});
  CHECK(table.referring(alliance, "").empty());
}

TEST_CASE("searched fields have a folded copy") {
  Table table(Entity::Organisation);
  const Row row = table.add_row("x");
  const FieldIx name = ix(Entity::Organisation, "name");
  table.set_value(row, name, text("Fundación ÑANDÚ"));
  CHECK(table.folded(row, name) == "fundacion nandu");
  CHECK(table.folded_column(name)[row] == "fundacion nandu");
  const std::string_view old = table.text(row, name);
  table.set_value(row, name, text("Otra"));
  CHECK(table.folded(row, name) == "otra");
  CHECK(old == "Fundación ÑANDÚ");  // a text handed out stays
  table.set_value(row, name, Value{});
  CHECK(table.folded(row, name).empty());
}

TEST_CASE("a copy is independent and outlives its original") {
  auto original = std::make_unique<Table>(Entity::Organisation);
  const FieldIx name = ix(Entity::Organisation, "name"), sdg = ix(Entity::Organisation, "sdgGoals"), merged = ix(Entity::Organisation, "mergedIntoId");
  const Row row = original->add_row("x");
  original->set_value(row, name, text("Uno"));
  original->set_value(row, merged, text("y"));
  original->set_element(row, sdg, original->add_element(sdg, "FOREIGN"), true);
  Table copy(*original);
  original->set_value(row, name, text("Dos"));
  original->add_row("z");
  copy.add_row("w");
  copy.set_value(1, name, text("Tres"));
  CHECK(original->text(row, name) == "Dos");
  CHECK(!original->find("w"));
  original.reset();
  CHECK(copy.text(row, name) == "Uno");
  CHECK(copy.text(1, name) == "Tres");
  CHECK(copy.referring(merged, "y") == std::vector<Row>{row});
  CHECK(copy.set_codes(row, sdg) == std::vector<std::string_view>{"FOREIGN"});
  CHECK(copy.find("x") == row);
}
