// Owns: reading a RecordDraft by key. An absent value, a null and an empty text are the same: nothing.
#pragma once
#include <algorithm>
#include <optional>

#include "base/date.h"
#include "query/record_rules.h"

namespace avanzar {

[[nodiscard]] inline const Value* value_in(const RecordDraft& draft, std::string_view key) {
  const auto found = draft.values.find(key);
  if (found == draft.values.end() || is_null(found->second)) return nullptr;
  return &found->second;
}
[[nodiscard]] inline std::string_view text_in(const RecordDraft& draft, std::string_view key) {
  const Value* value = value_in(draft, key);
  const auto* text = value ? std::get_if<std::string>(value) : nullptr;
  return text ? std::string_view(*text) : std::string_view{};
}
[[nodiscard]] inline bool flag_in(const RecordDraft& draft, std::string_view key) {
  const Value* value = value_in(draft, key);
  const auto* flag = value ? std::get_if<bool>(value) : nullptr;
  return flag && *flag;
}
[[nodiscard]] inline std::optional<Day> day_in(const RecordDraft& draft, std::string_view key) {
  return parse_iso_date(text_in(draft, key));
}
[[nodiscard]] inline bool nothing_in(const RecordDraft& draft, std::string_view key) {
  const Value* value = value_in(draft, key);
  const auto* text = value ? std::get_if<std::string>(value) : nullptr;
  return !value || (text && text->empty());
}
[[nodiscard]] inline bool set_has_any(const RecordDraft& draft, std::string_view key) {
  const auto found = draft.sets.find(key);
  return found != draft.sets.end() && !found->second.empty();
}

}  // namespace avanzar
