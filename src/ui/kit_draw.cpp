// Owns: cards, rings and charts as drawings: by our shaders where the platform has them, else by ImGui's own
// triangles. Must not know: what they stand for.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

constexpr float turn = 6.28318530718f;
constexpr float start_angle = -turn / 4;

void arc(ImDrawList* list, float cx, float cy, float radius, float from, float to, float width, ImU32 color,
         bool caps) {
  if (to <= from) return;
  const int steps = std::max(3, static_cast<int>((to - from) / turn * 96));
  list->PathArcTo({cx, cy}, radius, from, to, steps);
  list->PathStroke(color, 0, width);
  if (!caps) return;
  for (const float angle : {from, to})
    list->AddCircleFilled({cx + std::cos(angle) * radius, cy + std::sin(angle) * radius}, width / 2, color, 24);
}

void dashed(ImDrawList* list, const ChartLine& line) {
  const float dx = line.x1 - line.x0, dy = line.y1 - line.y0;
  const float length = std::sqrt(dx * dx + dy * dy);
  if (length <= 0) return;
  const float period = line.dash + line.gap;
  for (float at = -std::fmod(line.offset, period); at < length; at += period) {
    const float from = std::max(0.0f, at) / length, to = std::min(length, at + line.dash) / length;
    if (to > from)
      list->AddLine({line.x0 + dx * from, line.y0 + dy * from}, {line.x0 + dx * to, line.y0 + dy * to}, line.colour,
                    line.width);
  }
}

}  // namespace

void draw_card(Ux& ux, const Rect& rect, float radius, ImU32 fill, bool raised) {
  const Theme& theme = ux.theme;
  CardDraw card{rect.x,
                rect.y,
                rect.w,
                rect.h,
                radius,
                theme.px(raised ? 40.0f : 16.0f),
                theme.px(raised ? 12.0f : 3.0f),
                fill,
                theme.color.hairline,
                raised ? with_alpha(theme.color.shadow, 2.2f) : theme.color.shadow};
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (ux.gpu.card) {
    list->AddCallback(ux.gpu.card, &card, sizeof card);
    return;
  }
  const int layers = 8;
  for (int i = layers; i > 0; --i) {
    const float spread = card.shadow_radius * 0.6f * static_cast<float>(i) / layers;
    list->AddRectFilled({card.x - spread, card.y - spread + card.shadow_dy},
                        {card.x + card.w + spread, card.y + card.h + spread + card.shadow_dy},
                        with_alpha(card.shadow, 1.4f / (layers * static_cast<float>(i))), radius + spread);
  }
  list->AddRectFilled({card.x, card.y}, {card.x + card.w, card.y + card.h}, card.fill, radius);
  list->AddRect({card.x, card.y}, {card.x + card.w, card.y + card.h}, card.border, radius, 0, theme.hairline());
}

void draw_ring(Ux& ux, const RingDraw& ring) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (ux.gpu.ring) {
    RingDraw copy = ring;
    list->AddCallback(ux.gpu.ring, &copy, sizeof copy);
    return;
  }
  arc(list, ring.cx, ring.cy, ring.radius, 0, turn, ring.thickness, ring.track, false);
  const float done = std::max(0.0f, ring.progress);
  arc(list, ring.cx, ring.cy, ring.radius, start_angle, start_angle + turn * std::min(1.0f, done), ring.thickness,
      ring.fill, done > 0);
  if (done > 1)
    arc(list, ring.cx, ring.cy, ring.radius, start_angle, start_angle + turn * std::min(1.0f, done - 1), ring.thickness,
        ring.over, true);
  if (ring.expected >= 0) {
    const float outside = ring.radius + ring.thickness / 2 + ux.theme.px(5);
    arc(list, ring.cx, ring.cy, outside, start_angle, start_angle + turn * std::min(1.0f, ring.expected),
        ux.theme.px(2.5f), ring.mark, true);
  }
}

void draw_chart(Ux& ux, ChartDraw chart) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (ux.gpu.chart) {
    ux.state.charts.push_back(std::move(chart));
    list->AddCallback(ux.gpu.chart, &ux.state.charts.back());
    return;
  }
  for (const ChartBand& band : chart.bands) {
    list->PrimReserve(6, 4);
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    const auto base = static_cast<ImDrawIdx>(list->_VtxCurrentIdx);
    for (const int index : {0, 1, 2, 0, 2, 3}) list->PrimWriteIdx(static_cast<ImDrawIdx>(base + index));
    list->PrimWriteVtx({band.x0, band.high0}, uv, band.colour0);
    list->PrimWriteVtx({band.x1, band.high1}, uv, band.colour1);
    list->PrimWriteVtx({band.x1, band.low1}, uv, band.colour1);
    list->PrimWriteVtx({band.x0, band.low0}, uv, band.colour0);
  }
  for (const ChartLine& line : chart.lines) {
    if (line.dash > 0)
      dashed(list, line);
    else
      list->AddLine({line.x0, line.y0}, {line.x1, line.y1}, line.colour, line.width);
  }
}

void draw_light_shape(Ux& ux, Light light, float cx, float cy, float size, ImU32 color) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float r = size / 2;
  switch (light) {
    case Light::Cumplida: list->AddCircleFilled({cx, cy}, r, color, 24); break;
    case Light::Verde:
      list->AddTriangleFilled({cx, cy - r}, {cx + r * 1.1f, cy + r * 0.9f}, {cx - r * 1.1f, cy + r * 0.9f}, color);
      break;
    case Light::Amarillo:
      list->AddRectFilled({cx - r * 0.9f, cy - r * 0.9f}, {cx + r * 0.9f, cy + r * 0.9f}, color, ux.theme.px(1));
      break;
    case Light::Rojo:
      list->AddTriangleFilled({cx - r * 1.1f, cy - r * 0.9f}, {cx + r * 1.1f, cy - r * 0.9f}, {cx, cy + r}, color);
      break;
    case Light::Gris:
    case Light::None: list->AddCircle({cx, cy}, r - ux.theme.px(0.75f), color, 24, ux.theme.px(1.5f)); break;
  }
}

}  // namespace avanzar::kit
