// Owns: listening to pointer, wheel and keys. What they did arrives as UiEvents (host.h).
#pragma once

namespace avanzar::web {

void input_start();

}  // namespace avanzar::web
