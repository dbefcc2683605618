// Owns: one turn of the program, the same in the browser and in tests: facts are reduced, their effects executed, the
// interface drawn, its wishes reduced, drawn again until nothing more follows. Must not know: who draws or stores.
#pragma once
#include <array>
#include <functional>
#include <string>

#include "app/app_state.h"
#include "ui/ui.h"

namespace avanzar {

struct Clock {
  std::int64_t now_ms = 0;
  Day today = 0;  // the calendar day where the person is
  int utc_offset_min = 0;
};

class Program {
 public:
  // Carries out everything but FocusNode, which the program answers by itself. May queue facts, not reduce them.
  using Execute = std::function<void(Effect&&)>;

  Program(std::array<std::uint64_t, 4> seed, const UiFonts& fonts, const GpuSeam& gpu, Execute execute);

  // `state()` may be prepared (language, theme) before. `forced` is `?lang=`.
  void start(const Clock& clock, std::string_view hash, const Lang* forced);
  // Facts only, nothing drawn: for a page that is hidden.
  void think(const Clock& clock, Intents facts);
  // Facts and input, then as many passes of the interface as it takes to settle. The draw list is the last pass's.
  FrameOutput frame(const Clock& clock, Intents facts, FrameInput input);
  // Focus this node after the next frame if it is there (a place of the browser's history remembers it).
  void restore_focus(NodeId node) { wanted_node_ = node; }

  [[nodiscard]] AppState& state() { return state_; }

 private:
  void apply(Intents& intents);
  void execute(Effects& effects);
  NodeId resolve_focus(const std::vector<SemanticNode>& nodes, NodeId wish);

  Execute execute_;
  AppState state_;
  Ui ui_;
  Intents late_;              // wishes that did not settle within one frame
  bool focus_pending_ = false;
  std::string focus_key_;     // of effect::FocusNode
  NodeId wanted_node_ = 0;
};

}  // namespace avanzar
