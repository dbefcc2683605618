// Owns: rings, cards and chart lines, drawn by our own shaders from within ImGui's draw list (ui/gpu_seam.h).
#pragma once
#include "ui/gpu_seam.h"

namespace avanzar::web {

[[nodiscard]] GpuSeam gpu_shapes();
void gpu_shapes_init();    // in a fresh context
void gpu_shapes_forget();  // the context died, its objects with it

}  // namespace avanzar::web
