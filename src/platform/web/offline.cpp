// Owns: the fact that a new build waits.
#include "platform/web/offline.h"

#include <emscripten/emscripten.h>

#include "platform/web/host.h"

extern "C" {
void js_offline_start();
void js_offline_activate();

EMSCRIPTEN_KEEPALIVE void app_on_offline_waiting() { avanzar::web::push(avanzar::intent::AppUpdateWaiting{}); }
}

namespace avanzar::web {

void offline_start() { js_offline_start(); }
void offline_activate() { js_offline_activate(); }

}  // namespace avanzar::web
