// Owns: what several views say alike: a field's value in words, names and addresses of records, colours of states,
// sentences of faults. Must not know: layout of one screen, widgets' insides.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "app/view_data.h"
#include "ui/kit.h"

namespace avanzar::views {

// --- values and names, in the interface language
[[nodiscard]] std::string value_text(const State& state, Entity entity, Row row, FieldIx field,
                                     Lang lang);  // "" = empty
// The same of values that stand in no row (record_diff.h): joined by ", ", several of one field by " / "; "" = empty.
[[nodiscard]] std::string values_text(const State& state, Entity entity, FieldIx field, std::span<const Value> values, Lang lang);
[[nodiscard]] std::string record_name(const State& state, Entity entity, Row row, Lang lang);
[[nodiscard]] std::string record_name(const State& state, Entity entity, std::string_view id,
                                      Lang lang);  // the id if unknown
[[nodiscard]] std::string device_name(const AppState& state, std::string_view device, Lang lang);
[[nodiscard]] std::string day_of(const AppState& state, std::int64_t utc_ms);
// `one` for 1, else `many` with the number.
[[nodiscard]] std::string count_words(std::int64_t count, Str one, Str many, Lang lang);

[[nodiscard]] std::string megabytes(std::uint64_t bytes, Lang lang);
[[nodiscard]] std::string grouped_hash(std::string_view hex);  // in groups of four, to be read aloud

// --- addresses
[[nodiscard]] std::string record_href(Entity entity, std::string_view id);

// --- states
[[nodiscard]] FieldIx state_field(Entity entity);
[[nodiscard]] const CodeList& state_codes(Entity entity);
[[nodiscard]] ImU32 state_color(const Theme& theme, Entity entity, std::uint16_t code);

// Sentences of the faults of one field, joined; "" = none.
[[nodiscard]] std::string faults_of(Entity entity, std::span<const Error> faults, std::string_view field, Lang lang);

}  // namespace avanzar::views
