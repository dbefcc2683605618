// Owns: what ImGui needs from a renderer when nothing is drawn: tests, and a browser without WebGL2, where the page
// itself is the interface. Textures are declared ready and never made.
#pragma once

namespace avanzar {

void null_renderer_init();    // after the ImGui context is there, in place of a backend's init
void null_renderer_frame();   // in place of drawing ImGui::GetDrawData()

}  // namespace avanzar
