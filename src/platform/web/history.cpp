// Owns: back and forward as Navigate facts (design: web, C11).
#include "platform/web/history.h"

#include <emscripten/emscripten.h>

#include <utility>

#include "platform/web/bytes.h"
#include "platform/web/host.h"

namespace {
avanzar::NodeId remembered_focus = 0;
}

extern "C" {
void js_history_start();
avanzar::web::Given* js_history_hash();
void js_history_set(const char* hash, int hash_length, int push);
void js_history_title(const char* title, int title_length);

EMSCRIPTEN_KEEPALIVE void app_on_history(avanzar::web::Given* hash, avanzar::NodeId focus) {
  remembered_focus = focus;
  avanzar::web::push(avanzar::intent::Navigate{avanzar::parse_route(avanzar::web::take(hash)), true});
}
}

namespace avanzar::web {

void history_start() { js_history_start(); }
std::string history_hash() { return take(js_history_hash()); }
void history_set(std::string_view hash, bool push) { js_history_set(hash.data(), length(hash), push); }
void history_title(std::string_view title) { js_history_title(title.data(), length(title)); }
NodeId history_take_focus() { return std::exchange(remembered_focus, 0); }

}  // namespace avanzar::web
