// Owns: the words and numbers of the shipped plan, copied letter by letter from the district's slides (domain
// brief §1). What the slides do not say is chosen here and marked as such: weights of one half each, reading
// rules by the grammar of each baseline (§2.4), states from which records count (§7).
// The act of approval and a yearly schedule were not found and are not shipped.
#include "model/shipped_plan.h"

#include <array>
#include <string>

namespace avanzar {
namespace {

constexpr std::string_view line_id = "018cc251-f400-7000-8000-000000000002";
constexpr std::string_view component_id = "018cc251-f400-7000-8000-000000000003";

ShippedField text(std::string_view key, std::string_view value) { return {key, Value{std::string(value)}}; }
ShippedField number(std::string_view key, std::int64_t value) { return {key, Value{value}}; }

// Built at first use and never torn down, so that nothing runs before main or at its end.
std::span<const ShippedField> plan_fields() {
  static const auto& fields = *new std::array{
      text("name", "Plan de Desarrollo 2024-2027 \"Cartagena, Ciudad de Derechos\""),
      text("startDate", "2024-01-01"),
      text("endDate", "2027-12-31"),
      text("owner", "Alcaldía Mayor de Cartagena de Indias · Secretaría General · Cooperación Internacional"),
      text("entityDane", "13001"),
      text("sourceNote",
           "Diapositivas «Plan de Desarrollo 2024-2027», Cooperación Internacional, mayo de 2024. La línea estratégica "
           "se llama «Desarrollo Económico Equitativo» en la portada y «Desarrollo Económico» en el cuadro."),
  };
  return fields;
}

std::span<const ShippedField> line_fields() {
  static const auto& fields = *new std::array{
      text("planId", shipped_plan_id),
      text("level", "LINEA"),
      text("name", "Desarrollo Económico Equitativo"),
      number("order", 1),
  };
  return fields;
}

std::span<const ShippedField> component_fields() {
  static const auto& fields = *new std::array{
      text("planId", shipped_plan_id),
      text("parentId", line_id),
      text("level", "COMPONENTE"),
      text("name", "Diversificación Económica"),
      number("order", 1),
  };
  return fields;
}

std::span<const ShippedField> programme_fields() {
  static const auto& fields = *new std::array{
      text("planId", shipped_plan_id),
      text("parentId", component_id),
      text("level", "PROGRAMA"),
      text("name", "Cooperación Para Avanzar"),
      text("purpose",
           "Consolidar una red de colaboradores para fortalecer el ecosistema de cooperación internacional en el "
           "Distrito de Cartagena, asegurando el avance sostenible de la ciudad y la mejora de las condiciones de vida "
           "en las comunidades a largo plazo."),
      number("order", 1),
  };
  return fields;
}

std::span<const ShippedField> alliances_goal_fields() {
  static const auto& fields = *new std::array{
      text("nodeId", shipped_programme_id),
      text("code", "META-ALIANZAS"),
      text("shortName", "Alianzas"),
      text("indicator",
           "Número de alianzas de cooperantes nacionales e internacionales habilitadas y consolidadas en el Distrito"),
      text("statement", "Habilitar y consolidar sesenta (60) alianzas de cooperantes nacionales e internacionales"),
      text("unit", "Número"),
      text("counts", "ALIANZAS"),
      number("baselineValue", 32),
      text("baselineKind", "FLUJO_PERIODO"),
      text("baselinePeriod", "2020-2023"),
      text("baselineSource",
           "32 alianzas de cooperantes nacionales e internacionales en el cuatrienio 2020-2023 Fuente: Cooperación "
           "Internacional, 2023"),
      number("target", 60),
      text("trend", "INCREMENTO"),
      text("accumulation", "ACUMULADO"),
      text("readingRule", "ACUMULADO"),
      text("countFromState", "CONSOLIDADA"),
      number("weight", 5000),
      text("sdgGoal", "17"),
      text("sdgTarget", "17.17"),
      text("responsible", "Cooperación Internacional"),
      ShippedField{"locked", Value{true}},
  };
  return fields;
}

std::span<const ShippedField> organisations_goal_fields() {
  static const auto& fields = *new std::array{
      text("nodeId", shipped_programme_id),
      text("code", "META-ORGANIZACIONES"),
      text("shortName", "Organizaciones"),
      text("indicator", "Número de organizaciones mapeadas y habilitadas para cooperar"),
      text("statement", "Habilitar y mapear mil doscientas (1.200) organizaciones para cooperar"),
      text("unit", "Número"),
      text("counts", "ORGANIZACIONES"),
      number("baselineValue", 938),
      text("baselineKind", "STOCK_CORTE"),
      text("baselinePeriod", "2023-12-31"),
      text("baselineSource",
           "938 organizaciones mapeadas y habilitadas para cooperar a corte 2023 Fuente: Cooperación Internacional, 2023"),
      number("target", 1200),
      text("trend", "INCREMENTO"),
      text("accumulation", "CAPACIDAD"),
      text("readingRule", "CAPACIDAD"),
      text("countFromState", "HABILITADA"),
      number("weight", 5000),
      text("sdgGoal", "17"),
      text("sdgTarget", "17.17"),
      text("responsible", "Cooperación Internacional"),
      ShippedField{"locked", Value{true}},
  };
  return fields;
}

}  // namespace

std::span<const ShippedRecord> shipped_plan() {
  static const auto& records = *new std::array{
      ShippedRecord{Entity::Plan, shipped_plan_id, plan_fields()},
      ShippedRecord{Entity::PlanNode, line_id, line_fields()},
      ShippedRecord{Entity::PlanNode, component_id, component_fields()},
      ShippedRecord{Entity::PlanNode, shipped_programme_id, programme_fields()},
      ShippedRecord{Entity::Goal, shipped_alliances_goal_id, alliances_goal_fields()},
      ShippedRecord{Entity::Goal, shipped_organisations_goal_id, organisations_goal_fields()},
  };
  return records;
}

}  // namespace avanzar
