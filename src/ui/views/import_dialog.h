// Owns: the preview of a file that was read and not yet accepted. Must not know: how files are read or merged.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

void import_dialog(Ux& ux, const AppState& state, const PendingImport& import);

}  // namespace avanzar::views
