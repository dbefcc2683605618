// Owns: which rows are listed and in which order.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "query/listing.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string names(const World& world, const ListQuery& query) {
  std::string out;
  for (const Row row : list_rows(world.state(), Entity::Organisation, query)) {
    out += (out.empty() ? "" : ", ") + std::string(world.table(Entity::Organisation).text(row, organisation::name));
  }
  return out;
}
ListQuery searching(std::string_view search) {
  ListQuery query;
  query.search = search;
  query.sort_field = organisation::name;
  return query;
}
ListQuery sorted_by(FieldIx field, bool descending = false) {
  ListQuery query;
  query.sort_field = field;
  query.descending = descending;
  return query;
}

}  // namespace

TEST_CASE("search: any part of a word, without accents or case, over all searched fields, all words") {
  World world;
  world.organisation("Fundación Caribe Azul", {{"seeks", text("Formación de jóvenes")}});
  world.organisation("Asociación de Pescadores de Bocachica", {{"acronym", text("ASOPESCA")}, {"sourceNote", text("Vino por la mesa de Barú")}});
  world.organisation("Universidad de Cádiz", {{"idValue", text("Q1132001G")}});
  CHECK(names(world, searching("")) == "Asociación de Pescadores de Bocachica, Fundación Caribe Azul, Universidad de Cádiz");
  CHECK(names(world, searching("cadiz")) == "Universidad de Cádiz");
  CHECK(names(world, searching("CÁDIZ")) == "Universidad de Cádiz");
  CHECK(names(world, searching("undac")) == "Fundación Caribe Azul");
  CHECK(names(world, searching("azul jovenes")) == "Fundación Caribe Azul");
  CHECK(names(world, searching("  jovenes   azul ")) == "Fundación Caribe Azul");
  CHECK(names(world, searching("azul pescadores")) == "");
  CHECK(names(world, searching("asopesca")) == "Asociación de Pescadores de Bocachica");
  CHECK(names(world, searching("baru")) == "Asociación de Pescadores de Bocachica");
  CHECK(names(world, searching("q1132")) == "Universidad de Cádiz");
}

TEST_CASE("names stand in Spanish order whatever their accents") {
  World world;
  for (std::string_view name : {"Ópera", "Ñame", "Nube", "Zoé", "zoe", "Oasis", "Año Nuevo", "Anzuelo", "Álamo", "Ala", "Ñu", "Nz", "Anochecer", "ONG Łódź"}) {
    world.organisation(name);
  }
  CHECK(names(world, sorted_by(organisation::name)) ==
        "Ala, Álamo, Anochecer, Anzuelo, Año Nuevo, Nube, Nz, Ñame, Ñu, Oasis, ONG Łódź, Ópera, zoe, Zoé");
  CHECK(names(world, sorted_by(organisation::name, true)) ==
        "Zoé, zoe, Ópera, ONG Łódź, Oasis, Ñu, Ñame, Nz, Nube, Año Nuevo, Anzuelo, Anochecer, Álamo, Ala");
}

TEST_CASE("the quick order is the Spanish order, on names made at random") {
  World world;
  std::uint64_t seed = 12345;
  const auto random = [&](std::size_t below) {
    seed = seed * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<std::size_t>(seed >> 33) % below;
  };
  static constexpr std::string_view letters[] = {"a", "á", "n", "ñ", "Ñ", "N", "o", "Ó", " ", "z", "ü", "ß", "α", "-", "ł", "s"};
  for (int i = 0; i < 300; ++i) {
    std::string name = "x";
    for (std::size_t n = 1 + random(12); n > 0; --n) name += letters[random(std::size(letters))];
    world.organisation(name);
  }
  const auto rows = list_rows(world.state(), Entity::Organisation, sorted_by(organisation::name));
  REQUIRE(rows.size() == 300);
  const Table& table = world.table(Entity::Organisation);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto before = table.text(rows[i - 1], organisation::name), after = table.text(rows[i], organisation::name);
    CAPTURE(before);
    CAPTURE(after);
    CHECK(compare_spanish(before, after) <= 0);
  }
}

TEST_CASE("codes by their list, dates by time, nothing last in both directions, ties by id") {
  World world;
  world.organisation("a", {{"country", text("ES")}, {"verifiedOn", text("2025-01-01")}, {"state", text("HABILITADA")}});
  world.organisation("b", {{"country", text("CO")}, {"state", text("MAPEADA")}});
  world.organisation("c", {{"verifiedOn", text("2024-12-31")}, {"state", text("MAPEADA")}});
  world.organisation("d", {{"country", text("DE")}, {"verifiedOn", text("2026-02-01")}, {"state", text("FUSIONADA")}});
  CHECK(names(world, sorted_by(organisation::country)) == "b, d, a, c");  // Colombia first, then by Spanish name
  CHECK(names(world, sorted_by(organisation::country, true)) == "a, d, b, c");
  CHECK(names(world, sorted_by(organisation::verifiedOn)) == "c, a, d, b");
  CHECK(names(world, sorted_by(organisation::verifiedOn, true)) == "d, a, c, b");
  CHECK(names(world, sorted_by(organisation::state)) == "b, c, a, d");
  CHECK(names(world, sorted_by(organisation::state, true)) == "d, a, b, c");
  CHECK(names(world, sorted_by(organisation::acronym)) == "a, b, c, d");
}

TEST_CASE("sorting by every field of every entity is defined") {
  World world;
  const std::string ally = world.alliance("Plan 4C");
  world.partner(ally, world.organisation("GIZ", {}, {{"sectors", {"140"}}, {"territory", {"LH", "LV"}}}));
  world.organisation("Otra");
  world.instrument(ally);
  world.activity(ally, world.evidence(ally));
  world.move(Entity::Alliance, ally, "EN_GESTION", "2025-01-01");
  for (const EntityDef& def : all_entities()) {
    for (FieldIx field = 0; field < def.fields.size(); ++field) {
      CHECK(list_rows(world.state(), def.entity, sorted_by(field)).size() == world.table(def.entity).live_count());
    }
  }
}

TEST_CASE("states filter; deleted records are never listed; counts by state") {
  World world;
  world.organisation("a", {{"state", text("HABILITADA")}});
  world.organisation("b", {{"state", text("MAPEADA")}});
  world.organisation("c", {{"state", text("HABILITADA")}});
  world.remove(Entity::Organisation, world.organisation("d", {{"state", text("HABILITADA")}}));
  ListQuery query = sorted_by(organisation::name);
  query.states = {codes::org_state::Habilitada};
  CHECK(names(world, query) == "a, c");
  query.states = {codes::org_state::Habilitada, codes::org_state::Mapeada};
  CHECK(names(world, query) == "a, b, c");
  query.states = {codes::org_state::Retirada};
  CHECK(names(world, query) == "");
  CHECK(count_by_state(world.state(), Entity::Organisation) == std::vector<std::uint32_t>{0, 1, 2, 0, 0, 0});
  CHECK(count_by_state(world.state(), Entity::Alliance) == std::vector<std::uint32_t>(7, 0));
  CHECK(count_by_state(world.state(), Entity::Goal).empty());
}
