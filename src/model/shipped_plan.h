// Owns: the plan that comes with the product: "Cartagena, Ciudad de Derechos 2024-2027", programme
// Cooperación Para Avanzar, with its two product goals, in the words of the district's own slides
// (Cooperación Internacional, May 2024). Data only; ledger/genesis.h makes the first change of it.
#pragma once
#include <span>
#include <string_view>

#include "model/value.h"

namespace avanzar {

struct ShippedField {
  std::string_view key;
  Value value;
};
struct ShippedRecord {
  Entity entity;
  std::string_view id;  // fixed, so that every installation has the same record
  std::span<const ShippedField> fields;
};
[[nodiscard]] std::span<const ShippedRecord> shipped_plan();

// Fixed ids that other code needs.
inline constexpr std::string_view shipped_plan_id = "018cc251-f400-7000-8000-000000000001";
inline constexpr std::string_view shipped_programme_id = "018cc251-f400-7000-8000-000000000004";
inline constexpr std::string_view shipped_alliances_goal_id = "018cc251-f400-7000-8000-000000000011";
inline constexpr std::string_view shipped_organisations_goal_id = "018cc251-f400-7000-8000-000000000012";

}  // namespace avanzar
