// Owns: becoming the writer, at the start or when the writer's tab went away.
#include "platform/web/tabs.h"

#include <emscripten/emscripten.h>

#include "platform/web/store.h"

namespace {
auto role = avanzar::web::TabRole::Unknown;
}

extern "C" {
void js_tabs_join();
void js_tabs_wrote();

// Both a first answer and a take-over: what the last writer left is read anew before a byte is written.
EMSCRIPTEN_KEEPALIVE void app_on_tabs_role(int writer) {
  role = writer ? avanzar::web::TabRole::Writer : avanzar::web::TabRole::Follower;
  avanzar::web::store_open();
}

EMSCRIPTEN_KEEPALIVE void app_on_tabs_written() {
  if (role == avanzar::web::TabRole::Follower) avanzar::web::store_open();
}
}

namespace avanzar::web {

void tabs_join() { js_tabs_join(); }
TabRole tab_role() { return role; }
void tabs_wrote() { js_tabs_wrote(); }

}  // namespace avanzar::web
