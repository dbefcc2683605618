// Owns: the small things of progress.h: rates for people and the stored codes of rules and lights.
// Must not know: labels for people (app/strings).
#include "progress/progress.h"

#include <array>

namespace avanzar {
namespace {

constexpr std::array<std::string_view, 6> rule_codes = {"ACUMULADO",   "CAPACIDAD", "NIVEL_SOBRE_META",
                                                        "FLUJO_ANUAL", "REDUCCION", "MANTENIMIENTO"};
constexpr std::array<std::string_view, 6> light_codes = {"", "GRIS", "ROJO", "AMARILLO", "VERDE", "CUMPLIDA"};
static_assert(static_cast<std::size_t>(ReadingRule::Mantenimiento) + 1 == rule_codes.size());
static_assert(static_cast<std::size_t>(Light::Cumplida) + 1 == light_codes.size());

}  // namespace

Rational per_month(Rational per_day) { return per_day * Rational::of(304375, 10000); }

Rational per_year(Rational per_day) { return per_day * Rational::of(36525, 100); }

std::optional<ReadingRule> parse_reading_rule(std::string_view code) {
  for (std::size_t i = 0; i < rule_codes.size(); ++i) {
    if (rule_codes[i] == code) return static_cast<ReadingRule>(i);
  }
  return std::nullopt;
}

std::string_view code_of(ReadingRule rule) { return rule_codes[static_cast<std::size_t>(rule)]; }

std::string_view code_of(Light light) { return light_codes[static_cast<std::size_t>(light)]; }

}  // namespace avanzar
