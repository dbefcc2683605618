// Owns: asking the page for what only it knows.
#include "platform/web/lifecycle.h"

#include <emscripten/emscripten.h>

#include "platform/web/bytes.h"
#include "platform/web/host.h"

extern "C" {
void js_lifecycle_start();
int js_lifecycle_hidden();
double js_lifecycle_now();
int js_lifecycle_today();
int js_lifecycle_utc_offset();
void js_lifecycle_random(void* place, int size);
int js_lifecycle_font_size(int index);
void js_lifecycle_font(int index, unsigned char* place);
avanzar::web::Given* js_lifecycle_fact(const char* name, int name_length);
void js_lifecycle_prefer(const char* key, int key_length, const char* value, int value_length);
void js_lifecycle_language(const char* tag, int tag_length);
void js_lifecycle_theme(const char* name, int name_length);

// What is being typed is kept now. (Which field it was does not matter: all drafts are written together.)
EMSCRIPTEN_KEEPALIVE void app_on_lifecycle_drafts() { avanzar::web::push(avanzar::intent::CommitField{}); }

EMSCRIPTEN_KEEPALIVE void app_on_lifecycle_visible(int visible) {
  if (!visible) app_on_lifecycle_drafts();  // a phone may end a hidden page without another word
  avanzar::web::set_hidden(!visible);
  if (visible) avanzar::web::want_frames(1);  // it may be tomorrow
}
}

namespace avanzar::web {

void lifecycle_start() {
  js_lifecycle_start();
  set_hidden(js_lifecycle_hidden() != 0);
}

Clock clock_now() { return {static_cast<std::int64_t>(js_lifecycle_now()), js_lifecycle_today(), js_lifecycle_utc_offset()}; }

std::array<std::uint64_t, 4> random_seed() {
  std::array<std::uint64_t, 4> seed{};
  js_lifecycle_random(seed.data(), sizeof seed);
  return seed;
}

std::vector<unsigned char> take_font(int index) {
  std::vector<unsigned char> font(static_cast<std::size_t>(js_lifecycle_font_size(index)));
  js_lifecycle_font(index, font.data());
  return font;
}

std::string boot_fact(std::string_view name) { return take(js_lifecycle_fact(name.data(), length(name))); }

void prefer(std::string_view key, std::string_view value) { js_lifecycle_prefer(key.data(), length(key), value.data(), length(value)); }
void page_language(std::string_view tag) { js_lifecycle_language(tag.data(), length(tag)); }
void page_theme(std::string_view name) { js_lifecycle_theme(name.data(), length(name)); }

}  // namespace avanzar::web
