// Owns: the program without a browser, for tests: a clock that is set, a store that fails when told, no picture. What
// a person does is said by role and accessible name, as tests in browsers say it; what the host was asked is kept.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/memory_store.h"
#include "platform/mirror.h"
#include "platform/program.h"

namespace avanzar {

// The two font files must outlive every host made of them.
struct HeadlessFonts {
  std::vector<unsigned char> regular, semibold;
};
[[nodiscard]] HeadlessFonts read_fonts(const std::string& folder);  // AVANZAR_FONT_DIR

class HeadlessHost {
 public:
  HeadlessHost(MemoryStore& store, const HeadlessFonts& fonts, std::array<std::uint64_t, 4> seed = {1, 2, 3, 4});

  // Opens the page at this address and lets it settle.
  void start(std::string_view hash = "#/panel", std::optional<Lang> forced = std::nullopt);
  void frame(std::vector<UiEvent> events = {});  // one frame, whether wanted or not
  void settle();                                 // frames until nothing more is wanted or answered
  void push(Intent fact);                        // a fact of the host or a wish; taken in with the next frame
  void navigate(std::string_view hash);          // as the browser's back button or a typed address does

  // --- looking. Names are exact.
  [[nodiscard]] const std::vector<SemanticNode>& nodes() const { return *output_.nodes; }
  [[nodiscard]] const SemanticNode* find(Role role, std::string_view name) const;
  [[nodiscard]] const SemanticNode* find_field(std::string_view name) const;  // text field, combobox or checkbox
  [[nodiscard]] std::vector<const SemanticNode*> all(Role role) const;
  [[nodiscard]] std::string text() const;        // every name and value on screen, one a line
  [[nodiscard]] bool enabled(Role role, std::string_view name) const;

  // --- doing; false = there is nothing of that name. Each settles afterwards.
  bool click(Role role, std::string_view name);      // a pointer at the middle of its visible part
  bool tap(Role role, std::string_view name);        // a finger
  bool activate(Role role, std::string_view name);   // its element in the page: Enter, a screen reader
  bool type(std::string_view field, std::string_view text);  // the whole value, then leaves the field
  bool choose(std::string_view combobox, std::string_view option);  // by value or label
  bool toggle(std::string_view checkbox);
  bool focus(Role role, std::string_view name);
  void press(KeyCode key, bool ctrl = false, bool shift = false);
  void wheel(float x, float y, float dy);

  [[nodiscard]] AppState& state() { return program_.state(); }

  // --- the world around it; change freely between frames
  Clock clock{1'800'000'000'000, 20833};  // 2027-01-15
  FrameInput view;                        // size, prefs; events are ignored

  // --- what the host was asked, in order
  std::vector<effect::Announce> announcements;
  std::vector<effect::Download> downloads;
  std::vector<effect::SetAddress> addresses;
  std::vector<effect::SavePreference> preferences;
  std::string title;
  std::string address;  // where the address bar stands
  Lang language = Lang::Es;
  ThemeChoice theme = ThemeChoice::System;
  int pickers = 0, persists = 0, updates = 0;
  int frames = 0;       // drawn since the start
  NodeId focused = 0;   // as the page has it
  std::vector<MirrorOp> last_ops;  // of the last frame
  Mirror mirror;

 private:
  void carry(Effect&& effect);
  bool point(Role role, std::string_view name, bool touch);

  MemoryStore& store_;
  Program program_;
  Intents facts_;
  FrameOutput output_;
  int wanted_ = 0;
};

}  // namespace avanzar
