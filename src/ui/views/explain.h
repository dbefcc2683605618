// Owns: "¿Por qué este %?": the arithmetic of one goal in a dialog. Must not know: how figures are counted.
#pragma once
#include "app/view_data.h"
#include "ui/kit.h"

namespace avanzar::views {

void explain(Ux& ux, const AppState& state, const PanelData& panel);  // draws nothing unless a goal is asked about

}  // namespace avanzar::views
