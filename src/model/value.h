// Owns: the value of one field, as it stands in a change, and its check against the field's description.
// Must not know: other fields or records (query/record_rules.h does).
#pragma once
#include <string>
#include <variant>

#include "base/error.h"
#include "model/schema.h"

namespace avanzar {

// null = emptied. Codes, dates (ISO) and references travel as text, exactly as in a file.
using Value = std::variant<std::monostate, bool, std::int64_t, std::string>;

[[nodiscard]] inline bool is_null(const Value& v) { return std::holds_alternative<std::monostate>(v); }

// Checks a value that came from a file or a form: its type, limits, code, date or id shape. For a CodeSet the
// value is the boolean of one `element`. `subject` of an error is the field key. A null is always fine here;
// required fields are a matter of whole records.
[[nodiscard]] Result<void> check_value(const FieldDef& field, std::string_view element, const Value& value);

// What a person typed or picked in a form's field, tidied and checked: text as stored, `1.200` -> 1200,
// `30/6/2026` -> "2026-06-30". Empty input is null. Tax ids are not known here.
[[nodiscard]] Result<Value> parse_typed_value(const FieldDef& field, std::string_view typed);

// The other way: how a form shows a stored value to be edited.
[[nodiscard]] std::string typed_text(const FieldDef& field, const Value& value, Lang lang);

}  // namespace avanzar
