// Owns: the dialog "Cambiar estado": new state, date, reason, and evidence of an alliance. Must not know: what a
// state needs (query/record_rules.h) or how the change is made.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

void state_dialog(Ux& ux, const AppState& state, const StateForm& form);

}  // namespace avanzar::views
