// Owns: the card of "Datos" with files that came and were neither accepted nor thrown away. Must not know: stores.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

void inbox_card(Ux& ux, const AppState& state);

}  // namespace avanzar::views
