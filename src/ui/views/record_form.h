// Owns: the form of a record, new or edited: sections of fields, faults, buttons. Generic: a field added to the
// schema appears by itself under "Otros". Must not know: what the fields mean, how a save is made.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

// As part of a page or inside a dialog; `key` names the form in AppState::forms.
void record_form(Ux& ux, const AppState& state, ViewData& data, const std::string& key, const RecordForm& form);

}  // namespace avanzar::views
