// Owns: one field of a record form, drawn from its description in the schema: text, date, number, list, chips,
// check box, reference. Must not know: which fields a form shows, or in which order.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

// `key`: of the form in AppState::forms; goes into the intents.
void form_field(Ux& ux, const AppState& state, ViewData& data, const std::string& key, const RecordForm& form,
                FieldIx field);

// Fields that want the whole width of a form: notes and chips.
[[nodiscard]] bool is_wide(const FieldDef& field);

// How a typed date or number is understood: "= 30 jun 2026"; "" when it is not (yet).
[[nodiscard]] std::string read_back(const FieldDef& field, std::string_view typed, Lang lang);

}  // namespace avanzar::views
