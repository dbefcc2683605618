// Owns: the program in the browser: started once by web/boot.js, then woken by facts; what each effect means here.
// Must not know: documents, WebGL, IndexedDB (platform/web does).
#include <emscripten/emscripten.h>

#include <optional>
#include <utility>
#include <vector>

#include "platform/program.h"
#include "platform/web/a11y.h"
#include "platform/web/files.h"
#include "platform/web/gpu.h"
#include "platform/web/history.h"
#include "platform/web/host.h"
#include "platform/web/input.h"
#include "platform/web/lifecycle.h"
#include "platform/web/offline.h"
#include "platform/web/store.h"
#include "platform/web/surface.h"

using namespace avanzar;

namespace {

std::string_view language_tag(Lang lang) { return lang == Lang::Es ? "es" : "en"; }

std::optional<Lang> language_of(std::string_view tag) {
  if (tag == "es") return Lang::Es;
  if (tag == "en") return Lang::En;
  return std::nullopt;
}

struct Carry {
  void operator()(const StoreOpen&) { web::store_open(); }
  void operator()(const StoreCommit& e) { web::store_commit(e); }
  void operator()(const StoreDrafts& e) { web::store_drafts(e); }
  void operator()(const StoreInboxPut& e) { web::store_inbox_put(e); }
  void operator()(const StoreInboxRead& e) { web::store_inbox_read(e); }
  void operator()(const StoreInboxDrop& e) { web::store_inbox_drop(e); }
  void operator()(const effect::SetAddress& e) { web::history_set(e.hash, e.push); }
  void operator()(const effect::SetTitle& e) { web::history_title(e.title); }
  void operator()(const effect::Announce& e) { web::a11y_announce(e.text, e.assertive); }
  void operator()(const effect::Download& e) { web::files_download(e.file_name, e.mime, e.bytes); }
  void operator()(const effect::OpenFilePicker&) { web::files_pick(); }
  void operator()(const effect::SavePreference& e) { web::prefer(e.key, e.value); }
  void operator()(const effect::SetLanguage& e) { web::page_language(language_tag(e.lang)); }
  void operator()(const effect::SetThemeMode& e) {
    web::page_theme(e.theme == ThemeChoice::Light ? "light" : e.theme == ThemeChoice::Dark ? "dark" : "");
  }
  void operator()(const effect::AskPersist&) { web::store_persist(); }
  void operator()(const effect::ActivateUpdate&) { web::offline_activate(); }
  void operator()(const effect::FocusNode&) {}  // Program answers it
};

struct Running {
  std::vector<unsigned char> regular = web::take_font(0);
  std::vector<unsigned char> semibold = web::take_font(1);
  Program program{web::random_seed(), UiFonts{regular, semibold}, web::gpu_seam(),
                  [](Effect&& effect) { std::visit(Carry{}, effect); }};
  double last_frame_at = 0;
  bool drawn_once = false;
};

Running* running = nullptr;  // from app_start to the end of the page: nothing takes it down

// Set while C++ works on the state. A trap leaves it set: what is broken is never run again, nor writes.
bool at_work = false;

float seconds_since(double& last, double now) {
  const double passed = (now - std::exchange(last, now)) / 1000;
  return passed > 0 && passed < 0.1 ? static_cast<float>(passed) : 1.0f / 60;  // after a rest time starts anew
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void app_start() {
  at_work = true;
  running = new Running;
  web::surface_start();
  web::a11y_start();
  web::input_start();
  web::files_start();
  web::history_start();
  web::lifecycle_start();
  web::gpu_start();

  AppState& state = running->program.state();
  if (const auto lang = language_of(web::boot_fact("lang"))) state.lang = *lang;
  const std::string theme = web::boot_fact("theme");
  if (theme == "light") state.theme = ThemeChoice::Light;
  if (theme == "dark") state.theme = ThemeChoice::Dark;
  const std::optional<Lang> forced = language_of(web::boot_fact("forced"));
  running->program.start(web::clock_now(), web::history_hash(), forced ? &*forced : nullptr);
  web::offline_start();
  at_work = false;
  web::want_frames(web::frames_of_input);
}

// The page is hidden: facts are taken in and answered, nothing is drawn.
EMSCRIPTEN_KEEPALIVE void app_on_think() {
  if (at_work) return;
  at_work = true;
  web::Inbox inbox = web::take_inbox();
  for (UiEvent& event : inbox.events) web::push(std::move(event));  // kept for the next frame
  running->program.think(web::clock_now(), std::move(inbox.facts));
  at_work = false;
}

EMSCRIPTEN_KEEPALIVE void app_on_frame(double at) {
  if (at_work) return;
  at_work = true;
  web::frame_begins();
  web::Inbox inbox = web::take_inbox();
  FrameInput input;
  web::surface_read(input);
  input.events = std::move(inbox.events);
  input.delta_seconds = seconds_since(running->last_frame_at, at);
  if (const NodeId focus = web::history_take_focus()) running->program.restore_focus(focus);

  web::gpu_frame_begins();
  const FrameOutput output = running->program.frame(web::clock_now(), std::move(inbox.facts), std::move(input));
  web::surface_apply(web::gpu_max_size());
  web::gpu_draw();
  web::a11y_update(*output.nodes);
  if (output.focus) web::a11y_focus(output.focus);
  web::surface_cursor(output.text_cursor ? web::Cursor::Text : output.pointer_cursor ? web::Cursor::Hand : web::Cursor::Arrow);
  if (!std::exchange(running->drawn_once, true)) web::surface_ready();
  at_work = false;
  web::frame_ends(output.frames_wanted);
}
}

// Nothing runs before the page says app_start().
int main() { return 0; }
