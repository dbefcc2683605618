// Owns: every word the interface says, in Spanish and English; both complete (a test compares). `{0}`, `{1}` are
// replaced in fill(). Field and code labels live in the schema, not here.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/number.h"
#include "model/schema.h"
#include "progress/progress.h"

namespace avanzar {

enum class Str : std::uint16_t {
#define AVANZAR_STRING(id, es, en) id,
#include "app/strings_table.h"
#undef AVANZAR_STRING
  count
};

[[nodiscard]] std::string_view tr(Str id, Lang lang);
[[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);
[[nodiscard]] inline std::string tr(Str id, Lang lang, std::initializer_list<std::string_view> arguments) {
  return fill(tr(id, lang), arguments);
}

// One sentence that names place and remedy, for every ErrorCode.
// A field is named by its label; `entity` says whose, where two entities have a field of that key.
[[nodiscard]] std::string error_text(const Error& error, Lang lang, std::optional<Entity> entity = std::nullopt);
[[nodiscard]] std::string_view light_word(Light light, Lang lang);      // "con atraso leve"
[[nodiscard]] std::string_view rule_words(ReadingRule rule, Lang lang); // "acumulado"
[[nodiscard]] std::string action_words(std::string_view action_id, Lang lang);  // "Crear organización"

}  // namespace avanzar
