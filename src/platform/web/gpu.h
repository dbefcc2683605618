// Owns: the drawing context: making it, drawing a frame with it, living without it.
#pragma once
#include "ui/gpu_seam.h"

namespace avanzar::web {

enum class GpuState {
  Ready,
  Lost,  // may come back within five seconds
  None,  // no WebGL2: nothing is drawn, the page itself is the interface
};

[[nodiscard]] GpuSeam gpu_seam();  // what the views may ask to be drawn
void gpu_start();                  // after the ImGui context is there
[[nodiscard]] GpuState gpu_state();
void gpu_frame_begins();           // before the interface's frame
void gpu_draw();                   // ImGui::GetDrawData(), on a canvas that has its size
[[nodiscard]] int gpu_max_size();  // of a canvas's side

}  // namespace avanzar::web
