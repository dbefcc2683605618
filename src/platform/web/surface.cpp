// Owns: turning CSS and device pixels into a frame's input and a canvas's size (design: web, C5).
#include "platform/web/surface.h"

#include <algorithm>
#include <cmath>
#include <emscripten/emscripten.h>

#include "platform/web/host.h"

namespace {

struct Facts {  // written by js_surface_read
  float width, height, device_width, device_height, text_scale;
  float top, right, bottom, left;
  int media;
};

constexpr float max_ratio = 3;  // more pixels than an eye resolves only cost battery

Facts facts{};
avanzar::web::Cursor shown_cursor = avanzar::web::Cursor::Arrow;

}  // namespace

extern "C" {
void js_surface_start();
void js_surface_read(Facts* facts);
void js_surface_apply(int width, int height);
void js_surface_cursor(int kind);
void js_surface_plain();
void js_surface_ready();

EMSCRIPTEN_KEEPALIVE void app_on_surface() { avanzar::web::want_frames(2); }
}

namespace avanzar::web {

void surface_start() { js_surface_start(); }

void surface_read(FrameInput& input) {
  js_surface_read(&facts);
  input.width = std::max(facts.width, 1.0f);
  input.height = std::max(facts.height, 1.0f);
  input.pixel_ratio = facts.width > 0 && facts.device_width > 0 ? std::min(facts.device_width / facts.width, max_ratio) : 1.0f;
  input.text_scale = facts.text_scale;
  input.safe_area = {facts.top, facts.right, facts.bottom, facts.left};
  input.media = {.dark = (facts.media & 1) != 0, .more_contrast = (facts.media & 2) != 0, .forced_colors = (facts.media & 4) != 0,
                 .reduced_motion = (facts.media & 8) != 0, .coarse_pointer = (facts.media & 16) != 0};
}

void surface_apply(int max_size) {
  if (facts.width <= 0 || facts.height <= 0) return;
  const float limit = static_cast<float>(max_size);
  const float shrink = std::min({1.0f, max_ratio * facts.width / std::max(facts.device_width, 1.0f), limit / facts.device_width, limit / facts.device_height});
  js_surface_apply(std::max(1, static_cast<int>(std::lround(facts.device_width * shrink))),
                   std::max(1, static_cast<int>(std::lround(facts.device_height * shrink))));
}

void surface_cursor(Cursor cursor) {
  if (cursor == shown_cursor) return;
  shown_cursor = cursor;
  js_surface_cursor(static_cast<int>(cursor));
}

void surface_plain() { js_surface_plain(); }
void surface_ready() { js_surface_ready(); }

}  // namespace avanzar::web
