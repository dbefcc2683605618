// Owns: the string tables and filling in arguments. The words themselves: strings_table.h.
#include "app/strings.h"

namespace avanzar {
namespace {

constexpr Label table[] = {
#define AVANZAR_STRING(id, es, en) {es, en},
#include "app/strings_table.h"
#undef AVANZAR_STRING
};
static_assert(std::size(table) == static_cast<std::size_t>(Str::count));

}  // namespace

std::string_view tr(Str id, Lang lang) { return table[static_cast<std::size_t>(id)].in(lang); }

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
      const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
      if (index < arguments.size()) {
        out += arguments.begin()[index];
        i += 2;
        continue;
      }
    }
    out += pattern[i];
  }
  return out;
}

std::string_view light_word(Light light, Lang lang) {
  switch (light) {
    case Light::None: return tr(Str::light_none, lang);
    case Light::Gris: return tr(Str::light_grey, lang);
    case Light::Rojo: return tr(Str::light_red, lang);
    case Light::Amarillo: return tr(Str::light_yellow, lang);
    case Light::Verde: return tr(Str::light_green, lang);
    case Light::Cumplida: return tr(Str::light_done, lang);
  }
  return {};
}

std::string_view rule_words(ReadingRule rule, Lang lang) {
  switch (rule) {
    case ReadingRule::Acumulado: return tr(Str::rule_acumulado, lang);
    case ReadingRule::Capacidad: return tr(Str::rule_capacidad, lang);
    case ReadingRule::NivelSobreMeta: return tr(Str::rule_nivel, lang);
    case ReadingRule::FlujoAnual: return tr(Str::rule_flujo, lang);
    case ReadingRule::Reduccion: return tr(Str::rule_reduccion, lang);
    case ReadingRule::Mantenimiento: return tr(Str::rule_mantenimiento, lang);
  }
  return {};
}

}  // namespace avanzar
