// Owns: the check of one value against its field's description, and the way between a value and what a person
// types. Must not know: other fields, records, tax ids (query/ does).
#include "model/value.h"

#include "base/date.h"
#include "base/id.h"
#include "base/text.h"

namespace avanzar {
namespace {

constexpr std::int64_t largest_exact_int = (std::int64_t{1} << 53) - 1;  // what JSON readers keep exactly
constexpr std::size_t detail_max = 80;

std::unexpected<Error> fault(ErrorCode code, const FieldDef& field, std::string_view detail = {}) {
  return fail(code, std::string(field.key), clip_text(detail, detail_max));
}

std::size_t text_max(const FieldDef& field) {
  if (field.traits.max > 0) return static_cast<std::size_t>(field.traits.max);
  return field.type == FieldType::Note ? default_note_max : default_text_max;
}

Result<void> check_text(const FieldDef& field, const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return fault(ErrorCode::FieldWrongType, field);
  if (find_bad_utf8(*text)) return fail(ErrorCode::NotUtf8, std::string(field.key));  // no detail: it cannot be shown
  const std::size_t length = count_code_points(*text);
  if (length < static_cast<std::size_t>(field.traits.min)) return fault(ErrorCode::FieldTooShort, field, *text);
  if (length > text_max(field)) return fault(ErrorCode::FieldTooLong, field, *text);
  return {};
}

Result<void> check_int(const FieldDef& field, const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  if (!number) {
    const auto* text = std::get_if<std::string>(&value);
    return fault(ErrorCode::NotANumber, field, text && !find_bad_utf8(*text) ? *text : std::string_view{});
  }
  const std::int64_t max = field.traits.max > 0 ? field.traits.max : largest_exact_int;
  if (*number < field.traits.min || *number > max) return fault(ErrorCode::FieldOutOfRange, field, std::to_string(*number));
  return {};
}

// The text of a value whose type wants one; a text that is not UTF-8 is shown as nothing.
std::string_view shown(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text && !find_bad_utf8(*text) ? std::string_view(*text) : std::string_view{};
}

const Code* code_of_label(const CodeList& list, std::string_view typed) {
  const std::string wanted = fold(typed);
  for (const Code& code : list.codes) {
    if (fold(code.label.es) == wanted || fold(code.label.en) == wanted) return &code;
  }
  return nullptr;
}

std::optional<bool> parse_typed_bool(std::string_view typed) {
  const std::string folded = fold(typed);
  for (std::string_view yes : {"true", "si", "yes", "1", "x"}) {
    if (folded == yes) return true;
  }
  for (std::string_view no : {"false", "no", "0"}) {
    if (folded == no) return false;
  }
  return std::nullopt;
}

// `30/06/2026`: what people in Colombia write, and what parse_typed_date reads back.
std::string day_first(Day day) {
  const std::string iso = iso_date(day);
  return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

}  // namespace

Result<void> check_value(const FieldDef& field, std::string_view element, const Value& value) {
  if (field.type == FieldType::CodeSet) {
    if (!field.traits.codes->find(element)) return fault(ErrorCode::UnknownCode, field, find_bad_utf8(element) ? "" : element);
  } else if (!element.empty()) {
    return fault(ErrorCode::FieldWrongType, field);
  }
  if (is_null(value)) return {};
  const auto* text = std::get_if<std::string>(&value);
  switch (field.type) {
    case FieldType::Text:
    case FieldType::Note: return check_text(field, value);
    case FieldType::Int: return check_int(field, value);
    case FieldType::CodeSet:
    case FieldType::Bool:
      if (!std::holds_alternative<bool>(value)) return fault(ErrorCode::FieldWrongType, field, shown(value));
      return {};
    case FieldType::Code:
      if (!text || !field.traits.codes->find(*text)) return fault(ErrorCode::UnknownCode, field, shown(value));
      return {};
    case FieldType::Date:
      if (!text || !parse_iso_date(*text)) return fault(ErrorCode::NotADate, field, shown(value));
      return {};
    case FieldType::Ref:
      if (!text || !parse_id(*text)) return fault(ErrorCode::UnknownRecord, field, shown(value));
      return {};
  }
  return {};
}

Result<Value> parse_typed_value(const FieldDef& field, std::string_view typed) {
  if (find_bad_utf8(typed)) return fail(ErrorCode::NotUtf8, std::string(field.key));
  const std::string tidy = tidy_text(typed, field.type == FieldType::Note);
  if (tidy.empty()) return Value{};
  Value value;
  switch (field.type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Ref: value = tidy; break;
    case FieldType::Int: {
      const auto number = parse_typed_int(tidy);
      if (!number) return fault(ErrorCode::NotANumber, field, tidy);
      value = *number;
      break;
    }
    case FieldType::Date: {
      const auto day = parse_typed_date(tidy);
      if (!day) return fault(ErrorCode::NotADate, field, tidy);
      value = iso_date(*day);
      break;
    }
    case FieldType::Code: {
      // A picker hands over the code, a keyboard or a sheet the label.
      const Code* code = field.traits.codes->find(tidy) ? nullptr : code_of_label(*field.traits.codes, tidy);
      value = code ? std::string(code->code) : tidy;
      break;
    }
    case FieldType::Bool:
    case FieldType::CodeSet: {
      const auto yes = parse_typed_bool(tidy);
      if (!yes) return fault(ErrorCode::FieldWrongType, field, tidy);
      return Value{*yes};  // which element of a set is the caller's to know
    }
  }
  if (auto checked = check_value(field, {}, value); !checked) return std::unexpected(std::move(checked).error());
  return value;
}

std::string typed_text(const FieldDef& field, const Value& value, Lang lang) {
  if (const auto* yes = std::get_if<bool>(&value)) {
    if (lang == Lang::Es) return *yes ? "Sí" : "No";
    return *yes ? "Yes" : "No";
  }
  // Without grouping: `1.200` while it is being edited is one wrong key away from another number.
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return {};
  if (field.type == FieldType::Code) {
    const auto index = field.traits.codes->find(*text);
    return std::string(index ? field.traits.codes->at(*index).label.in(lang) : std::string_view(*text));
  }
  if (field.type == FieldType::Date && lang == Lang::Es) {
    if (const auto day = parse_iso_date(*text)) return day_first(*day);
  }
  return *text;
}

}  // namespace avanzar
