// Owns: the shipped plan says what the district's slides say, to the letter, and is a valid set of records.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/id.h"
#include "model/shipped_plan.h"

using namespace avanzar;

namespace {

const ShippedRecord& record(std::string_view id) {
  for (const ShippedRecord& r : shipped_plan()) {
    if (r.id == id) return r;
  }
  FAIL("no such record");
  return shipped_plan().front();
}

Value value(std::string_view id, std::string_view key) {
  for (const ShippedField& field : record(id).fields) {
    if (field.key == key) return field.value;
  }
  return {};
}
std::string text(std::string_view id, std::string_view key) {
  const Value v = value(id, key);
  const auto* s = std::get_if<std::string>(&v);
  return s ? *s : "(none)";
}
std::int64_t number(std::string_view id, std::string_view key) {
  const Value v = value(id, key);
  const auto* n = std::get_if<std::int64_t>(&v);
  return n ? *n : -1;
}

constexpr std::string_view line = "018cc251-f400-7000-8000-000000000002";
constexpr std::string_view component = "018cc251-f400-7000-8000-000000000003";

}  // namespace

TEST_CASE("every shipped field is valid and every required one is there") {
  std::set<std::string_view> ids;
  for (const ShippedRecord& r : shipped_plan()) {
    CAPTURE(r.id);
    CHECK(parse_id(r.id).has_value());
    CHECK(ids.insert(r.id).second);
    const EntityDef& def = entity_def(r.entity);
    std::set<std::string_view> keys;
    for (const ShippedField& field : r.fields) {
      CAPTURE(field.key);
      CHECK(keys.insert(field.key).second);
      const auto ix = def.find(field.key);
      REQUIRE(ix.has_value());
      CHECK_FALSE(is_null(field.value));
      CHECK(check_value(def.fields[*ix], {}, field.value).has_value());
      if (def.fields[*ix].type == FieldType::Ref) CHECK(ids.contains(*std::get_if<std::string>(&field.value)));
    }
    for (const FieldDef& field : def.fields) {
      CAPTURE(field.key);
      if (field.traits.required) CHECK(keys.contains(field.key));
    }
  }
  CHECK(shipped_plan().size() == 6);
}

TEST_CASE("the tree: plan, line, component, programme") {
  CHECK(text(shipped_plan_id, "name") == "Plan de Desarrollo 2024-2027 \"Cartagena, Ciudad de Derechos\"");
  CHECK(text(shipped_plan_id, "startDate") == "2024-01-01");
  CHECK(text(shipped_plan_id, "endDate") == "2027-12-31");
  CHECK(text(shipped_plan_id, "entityDane") == "13001");
  CHECK(text(shipped_plan_id, "owner") ==
        "Alcaldía Mayor de Cartagena de Indias · Secretaría General · Cooperación Internacional");
  CHECK(text(shipped_plan_id, "approvalAct") == "(none)");
  CHECK(text(line, "level") == "LINEA");
  CHECK(text(line, "name") == "Desarrollo Económico Equitativo");
  CHECK(text(component, "level") == "COMPONENTE");
  CHECK(text(component, "name") == "Diversificación Económica");
  CHECK(text(component, "parentId") == line);
  CHECK(text(shipped_programme_id, "level") == "PROGRAMA");
  CHECK(text(shipped_programme_id, "name") == "Cooperación Para Avanzar");
  CHECK(text(shipped_programme_id, "parentId") == component);
  CHECK(text(shipped_programme_id, "purpose") ==
        "Consolidar una red de colaboradores para fortalecer el ecosistema de cooperación internacional en el Distrito de "
        "Cartagena, asegurando el avance sostenible de la ciudad y la mejora de las condiciones de vida en las comunidades "
        "a largo plazo.");
}

TEST_CASE("goal of alliances, verbatim") {
  const auto id = shipped_alliances_goal_id;
  CHECK(text(id, "nodeId") == shipped_programme_id);
  CHECK(text(id, "code") == "META-ALIANZAS");
  CHECK(text(id, "shortName") == "Alianzas");
  CHECK(text(id, "indicator") ==
        "Número de alianzas de cooperantes nacionales e internacionales habilitadas y consolidadas en el Distrito");
  CHECK(text(id, "statement") == "Habilitar y consolidar sesenta (60) alianzas de cooperantes nacionales e internacionales");
  CHECK(text(id, "baselineSource") ==
        "32 alianzas de cooperantes nacionales e internacionales en el cuatrienio 2020-2023 Fuente: Cooperación "
        "Internacional, 2023");
  CHECK(number(id, "baselineValue") == 32);
  CHECK(number(id, "target") == 60);
  CHECK(text(id, "baselineKind") == "FLUJO_PERIODO");
  CHECK(text(id, "baselinePeriod") == "2020-2023");
  CHECK(text(id, "readingRule") == "ACUMULADO");
  CHECK(text(id, "accumulation") == "ACUMULADO");
  CHECK(text(id, "countFromState") == "CONSOLIDADA");
  CHECK(text(id, "counts") == "ALIANZAS");
}

TEST_CASE("goal of organisations, verbatim") {
  const auto id = shipped_organisations_goal_id;
  CHECK(text(id, "nodeId") == shipped_programme_id);
  CHECK(text(id, "code") == "META-ORGANIZACIONES");
  CHECK(text(id, "shortName") == "Organizaciones");
  CHECK(text(id, "indicator") == "Número de organizaciones mapeadas y habilitadas para cooperar");
  CHECK(text(id, "statement") == "Habilitar y mapear mil doscientas (1.200) organizaciones para cooperar");
  CHECK(text(id, "baselineSource") ==
        "938 organizaciones mapeadas y habilitadas para cooperar a corte 2023 Fuente: Cooperación Internacional, 2023");
  CHECK(number(id, "baselineValue") == 938);
  CHECK(number(id, "target") == 1200);
  CHECK(text(id, "baselineKind") == "STOCK_CORTE");
  CHECK(text(id, "baselinePeriod") == "2023-12-31");
  CHECK(text(id, "readingRule") == "CAPACIDAD");
  CHECK(text(id, "accumulation") == "CAPACIDAD");
  CHECK(text(id, "countFromState") == "HABILITADA");
  CHECK(text(id, "counts") == "ORGANIZACIONES");
}

TEST_CASE("both goals weigh the same, are locked and serve SDG 17.17") {
  for (const auto id : {shipped_alliances_goal_id, shipped_organisations_goal_id}) {
    CHECK(number(id, "weight") == 5000);
    CHECK(value(id, "locked") == Value{true});
    CHECK(text(id, "sdgGoal") == "17");
    CHECK(text(id, "sdgTarget") == "17.17");
    CHECK(text(id, "unit") == "Número");
    CHECK(text(id, "trend") == "INCREMENTO");
  }
}

TEST_CASE("no schedule is shipped: the linear assumption shows until Planeación gives its own") {
  for (const ShippedRecord& r : shipped_plan()) CHECK(r.entity != Entity::Schedule);
}
