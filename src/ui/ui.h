// Owns: one frame of the interface from state and input to intents, semantics and a draw list. Must not know:
// browsers, GL, storage.
#pragma once
#include <memory>
#include <span>

#include "app/app_state.h"
#include "ui/gpu_seam.h"
#include "ui/ui_io.h"

namespace avanzar {

struct UiFonts {
  std::span<const unsigned char> regular;   // Inter subset, TrueType or OpenType; must outlive the Ui
  std::span<const unsigned char> semibold;
};

class Ui {
 public:
  Ui(const UiFonts& fonts, const GpuSeam& gpu);  // creates the ImGui context
  ~Ui();
  // Leaves ImGui::GetDrawData() to be rendered. Runs the frame once more by itself when events changed what is
  // on screen (an activated button, a typed letter), so that what is drawn is never one step behind.
  FrameOutput frame(const AppState& state, const FrameInput& input, Intents& out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace avanzar
