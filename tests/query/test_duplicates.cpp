// Owns: which organisations look the same (quality.md, lesson 15).
#include <string>

#include "query/duplicates.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

RecordDraft named(std::string_view name, std::string_view acronym = {}, std::string_view country = {}) {
  RecordDraft draft{Entity::Organisation, "019fffff-0000-7000-8000-000000000000", {{"name", text(name)}}, {}};
  if (!acronym.empty()) draft.values["acronym"] = text(acronym);
  if (!country.empty()) draft.values["country"] = text(country);
  return draft;
}
std::size_t found(const World& world, const RecordDraft& draft) { return possible_duplicates(world.state(), draft).size(); }

}  // namespace

TEST_CASE("accents, case, punctuation and legal forms do not tell names apart") {
  World world;
  world.organisation("José Prieto");
  world.organisation("Fundación X");
  world.organisation("Fundación Ejemplo");
  world.organisation("Aguas del Caribe S.A. E.S.P.");
  CHECK(found(world, named("Jose Prieto")) == 1);
  CHECK(found(world, named("JOSÉ PRIETO")) == 1);
  CHECK(found(world, named("FUNDACION X.")) == 1);
  CHECK(found(world, named("Fundacion Ejemplo")) == 1);
  CHECK(found(world, named("Corporación Ejemplo")) == 1);
  CHECK(found(world, named("AGUAS DEL CARIBE")) == 1);
  CHECK(found(world, named("Fundación Y")) == 0);
  CHECK(found(world, named("")) == 0);
}

TEST_CASE("chambers of two cities are two") {
  World world;
  world.organisation("Cámara de Comercio de Cartagena");
  CHECK(found(world, named("Cámara de Comercio de Bogotá")) == 0);
  CHECK(found(world, named("Camara de Comercio de Cartagena")) == 1);
}

TEST_CASE("the same acronym counts in the same country only") {
  World world;
  world.organisation("Deutsche Gesellschaft für Internationale Zusammenarbeit", {{"acronym", text("GIZ")}, {"country", text("DE")}});
  CHECK(found(world, named("Sociedad Alemana de Cooperación", "giz", "DE")) == 1);
  CHECK(found(world, named("Grupo de Iniciativas de la Zona", "GIZ", "CO")) == 0);
  CHECK(found(world, named("Sociedad Alemana de Cooperación", "GIZ")) == 0);
  CHECK(found(world, named("Sociedad Alemana de Cooperación", {}, "DE")) == 0);
}

TEST_CASE("a record is no duplicate of itself, nor of a deleted or merged one; at most five are named") {
  World world;
  const std::string first = world.organisation("Fundación Ejemplo");
  RecordDraft itself = named("Fundación Ejemplo");
  itself.id = first;
  CHECK(found(world, itself) == 0);
  CHECK(found(world, named("Fundación Ejemplo")) == 1);
  world.move(Entity::Organisation, first, "FUSIONADA", "2026-01-01");
  CHECK(found(world, named("Fundación Ejemplo")) == 0);
  const std::string second = world.organisation("Fundación Ejemplo");
  CHECK(found(world, named("Fundación Ejemplo")) == 1);
  world.remove(Entity::Organisation, second);
  CHECK(found(world, named("Fundación Ejemplo")) == 0);
  for (int i = 0; i < 7; ++i) world.organisation("Ejemplo");
  CHECK(found(world, named("Fundación Ejemplo")) == 5);
}

TEST_CASE("a finder that is kept sees every change") {
  World world;
  DuplicateFinder finder;
  const auto count = [&](std::string_view name) { return finder.find(world.state(), named(name)).size(); };
  CHECK(count("Fundación Ejemplo") == 0);
  const std::string org = world.organisation("Fundación Ejemplo");
  CHECK(count("Fundacion Ejemplo") == 1);
  world.write(Entity::Organisation, org, {{"name", text("Fundación Muestra")}});
  CHECK(count("Fundacion Ejemplo") == 0);
  CHECK(count("Corporación Muestra") == 1);
  world.remove(Entity::Organisation, org);
  CHECK(count("Corporación Muestra") == 0);
}

TEST_CASE("saving warns of a duplicate once: not again while name, acronym and country stay") {
  World world;
  const Fields rest{{"idType", text("SIN_ID")}, {"iatiType", text("22")}, {"country", text("CO")}, {"scope", text("LOCAL")}};
  world.organisation("Fundación Ejemplo", rest);
  const std::string second = world.organisation("Fundacion Ejemplo", rest);
  RecordDraft draft = draft_of(world.state(), Entity::Organisation, second);
  draft.values["seeks"] = text("Becas");
  CHECK(check_record(world.state(), draft, day("2026-07-01")).warnings.empty());
  draft.values["name"] = text("FUNDACIÓN EJEMPLO");
  const RecordCheck result = check_record(world.state(), draft, day("2026-07-01"));
  CHECK(result.faults.empty());
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].code == ErrorCode::PossibleDuplicate);
  CHECK(result.warnings[0].detail == "Fundación Ejemplo");
}
