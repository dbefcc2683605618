// Owns: the next human code of a record. Codes are for people: two offices may give the same one while apart, so
// nothing is identified by them. A deleted record keeps its number: a printed page may name it.
#include <charconv>
#include <cstdint>

#include "query/record_rules.h"

namespace avanzar {
namespace {

std::string next_code(const Table& table, FieldIx field, std::string_view prefix, std::size_t width) {
  std::uint32_t largest = 0;
  for (Row row = 0; row < table.row_count(); ++row) {
    const std::string_view code = table.text(row, field);
    if (!code.starts_with(prefix)) continue;
    const std::string_view digits = code.substr(prefix.size());
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    // A number a person made up in the billions is not the start of a series.
    if (fault != std::errc{} || end != digits.data() + digits.size() || number > 999'999'999) continue;
    if (number > largest) largest = number;
  }
  const std::string digits = std::to_string(largest + 1);
  std::string out(prefix);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  return out + digits;
}

}  // namespace

std::string next_organisation_code(const State& state) {
  return next_code(state.table(Entity::Organisation), organisation::code, "ORG-", 5);
}

std::string next_alliance_code(const State& state, int year) {
  return next_code(state.table(Entity::Alliance), alliance::code, "ALI-" + std::to_string(year) + "-", 3);
}

}  // namespace avanzar
