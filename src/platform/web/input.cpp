// Owns: pointer, wheel and keys of the page as UiEvents.
#include <emscripten/emscripten.h>

#include "platform/web/host.h"
#include "platform/web/input.h"

using avanzar::KeyCode;
using avanzar::NodeId;
using avanzar::UiEvent;

extern "C" {
void js_input_start();

EMSCRIPTEN_KEEPALIVE void app_on_input_pointer(int kind, float x, float y, int button, int touch) {
  constexpr UiEvent::Kind kinds[] = {UiEvent::Kind::PointerMove, UiEvent::Kind::PointerDown, UiEvent::Kind::PointerUp, UiEvent::Kind::PointerLeave};
  avanzar::web::push(UiEvent{.kind = kinds[kind & 3], .x = x, .y = y, .button = button, .touch = touch != 0});
}

EMSCRIPTEN_KEEPALIVE void app_on_input_wheel(float x, float y, float dx, float dy) {
  avanzar::web::push(UiEvent{.kind = UiEvent::Kind::Wheel, .x = x, .y = y, .dx = dx, .dy = dy});
}

EMSCRIPTEN_KEEPALIVE void app_on_input_key(int code, NodeId focused, int modifiers) {
  avanzar::web::push(UiEvent{.kind = UiEvent::Kind::Key, .node = focused, .key = static_cast<KeyCode>(code),
                             .ctrl = (modifiers & 1) != 0, .shift = (modifiers & 2) != 0, .alt = (modifiers & 4) != 0});
}
}

namespace avanzar::web {

void input_start() { js_input_start(); }

}  // namespace avanzar::web
