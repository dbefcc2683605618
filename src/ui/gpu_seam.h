// Owns: what our own shaders are asked to draw, as plain data handed to ImGui's draw list; the platform provides
// the callbacks (platform/web/gpu.cpp with WebGL2, none headless). Coordinates are CSS pixels on the canvas,
// colours straight (not premultiplied) 0xAABBGGRR as ImGui packs them.
#pragma once
#include <imgui.h>

#include <vector>

namespace avanzar {

// A goal's ring: a track, an arc for progress (clockwise from the top), a thinner arc outside for what was
// expected, round caps, antialiased at any size. Fractions may exceed 1: the second turn is drawn darker.
struct RingDraw {
  float cx, cy, radius, thickness;
  float progress;   // < 0 is drawn as 0
  float expected;   // < 0 = no mark
  ImU32 track, fill, over, mark;
};

// Segments of thick antialiased lines and filled bands, in the order to be drawn.
struct ChartLine {
  float x0, y0, x1, y1, width;
  float dash, gap;          // 0 = solid; continuous along a polyline by `offset`
  float offset;
  ImU32 colour;
};
struct ChartBand {          // a quadrilateral between two vertical sides: (x0, low0..high0) to (x1, low1..high1)
  float x0, low0, high0, x1, low1, high1;
  ImU32 colour0, colour1;   // left and right: a range may fade
};
struct ChartDraw {
  std::vector<ChartBand> bands;
  std::vector<ChartLine> lines;
};

// A card: rounded rectangle with hairline and soft shadow.
struct CardDraw {
  float x, y, w, h, radius;
  float shadow_radius, shadow_dy;
  ImU32 fill, border, shadow;
};

struct GpuSeam {
  ImDrawCallback ring = nullptr;   // user data: RingDraw, copied into the draw list
  ImDrawCallback card = nullptr;   // CardDraw, copied
  ImDrawCallback chart = nullptr;  // user data: const ChartDraw*, valid until the frame is drawn
};

}  // namespace avanzar
