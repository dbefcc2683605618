// Owns: the slider and the band of kit_extra.h. Must not know: what the numbers mean.
#include <imgui.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ui/kit_extra.h"
#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

constexpr float rest_seconds = 0.33f;
constexpr float sideways = 8;  // CSS px: as TouchScroll tells a drag from a scroll

struct Track {
  float x, w;
  std::int32_t min, max;
  [[nodiscard]] float at(std::int32_t value) const {
    const double share = static_cast<double>(std::clamp(value, min, max) - min) / std::max(1, max - min);
    return x + w * static_cast<float>(share);
  }
  [[nodiscard]] std::int32_t under(float px) const {
    const double share = std::clamp(static_cast<double>((px - x) / std::max(1.0f, w)), 0.0, 1.0);
    return min + static_cast<std::int32_t>(std::lround(share * (max - min)));
  }
};

// What a pointer makes of it; nothing while a finger may still be scrolling.
std::optional<std::int32_t> dragged(Ux& ux, NodeId id, const Touch& touch, const Track& track, std::int32_t value, float radius) {
  const ImGuiIO& io = ImGui::GetIO();
  Sliding& s = ux.state.sliding;
  const ImVec2 press = io.MouseClickedPos[0];
  if (touch.held) {
    if (s.id != id || !s.held) {
      s = {.id = id, .value = value, .began = value, .told = value, .held = true, .moved = !ux.state.touch};
      const float off = press.x - track.at(value);
      s.grab = std::fabs(off) <= radius + ux.theme.px(4) ? off : 0;
      if (ux.focus_wish) *ux.focus_wish = id;  // arrows go on where the pointer stopped
    }
    if (!ImGui::IsMousePosValid(&io.MousePos)) return std::nullopt;
    const float dx = std::fabs(io.MousePos.x - press.x), dy = std::fabs(io.MousePos.y - press.y);
    if (dx >= sideways && dx > dy) s.moved = true;
    if (s.moved) return track.under(io.MousePos.x - s.grab);
  } else if (s.id == id && s.held) {
    s.held = false;
    s.rest = 0.0001f;  // settles in this very pass
    if (!s.moved && touch.used) return track.under(press.x - s.grab);  // a tap
  }
  return std::nullopt;
}

std::optional<std::int32_t> stepped(Ux& ux, NodeId id, const SliderLook& look, std::int32_t value) {
  const auto key = [&](KeyCode code) { return take_key(ux, code, id); };
  if (key(KeyCode::Left)) return value - 1;
  if (key(KeyCode::Right)) return value + 1;
  if (key(KeyCode::Down)) return value - look.stride;
  if (key(KeyCode::Up)) return value + look.stride;
  if (key(KeyCode::Home)) return look.min;
  if (key(KeyCode::End)) return look.max;
  const bool back = key(KeyCode::PageDown);
  if (back || key(KeyCode::PageUp)) {
    const int direction = back ? -1 : 1;
    return look.page ? look.page(value, direction) : value + direction * look.stride;
  }
  // Its element was moved: by a screen reader, or where there is no canvas.
  std::string text;
  (void)take_event(ux, UiEvent::Kind::Commit, id);
  if (!take_event(ux, UiEvent::Kind::Text, id, &text)) return std::nullopt;
  std::int32_t number = value;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void draw(Ux& ux, const Rect& rect, const Track& track, const SliderLook& look, std::int32_t value, const Touch& touch, float radius) {
  const Theme& theme = ux.theme;
  const Palette& color = theme.color;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float middle = theme.snap(rect.y + rect.h / 2), half = theme.px(3), x = track.at(value);
  list->AddRectFilled({track.x - half, middle - half}, {track.x + track.w + half, middle + half}, color.track, half);
  list->AddRectFilled({track.x - half, middle - half}, {x, middle + half}, color.accent, half);
  for (const SliderSpan& span : look.spans) {
    const float from = track.at(span.first), to = track.at(span.last), width = text_width(ux, span.label, Type::Caption);
    const float tick = theme.snap(to);
    list->AddRectFilled({tick, middle + theme.px(8)}, {tick + theme.hairline(), middle + theme.px(15)}, color.field_border);
    if (width < to - from)
      draw_line(ux, Type::Caption, (from + to - width) / 2, rect.y + rect.h - theme.px(4), color.text_soft, span.label);
  }
  if (look.mark >= look.min && look.mark <= look.max) {
    const float at = theme.snap(track.at(look.mark));
    list->AddRectFilled({at - theme.px(1), middle - theme.px(9)}, {at + theme.px(1), middle + theme.px(9)}, color.highlight, theme.px(1));
    const float width = text_width(ux, look.mark_label, Type::Caption);
    if (std::fabs(at - x) > radius + width / 2 + theme.px(4))
      draw_line(ux, Type::Caption, std::clamp(at - width / 2, rect.x, rect.x + rect.w - width), middle - theme.px(9) - theme.line(Type::Caption),
                color.text_soft, look.mark_label);
  }
  if (touch.hovered || touch.held) list->AddCircleFilled({x, middle}, radius + theme.px(6), with_alpha(color.accent, 0.16f), 40);
  list->AddCircleFilled({x, middle + theme.px(1)}, radius + theme.px(1), color.shadow, 40);
  list->AddCircleFilled({x, middle}, radius, color.accent, 40);
  list->AddCircleFilled({x, middle}, radius - theme.px(4), color.surface, 32);
}

}  // namespace

std::optional<std::int32_t> sliding_to(Ux& ux, std::string_view key) {
  const Sliding& s = ux.state.sliding;
  return s.id == node_id(ux, key) ? std::optional(s.value) : std::nullopt;
}

SliderAnswer slider(Ux& ux, std::string_view key, std::string_view name, const SliderLook& look) {
  const Theme& theme = ux.theme;
  const float radius = theme.px(13);
  const Rect all = place(ux, 0, theme.px(44) + (look.spans.empty() ? 0 : theme.line(Type::Caption) - theme.px(4)));
  const Rect rect{all.x, all.y, all.w, theme.px(44)};
  const Track track{rect.x + radius, std::max(1.0f, rect.w - 2 * radius), look.min, look.max};
  const NodeId id = node_id(ux, key);
  const std::int32_t owned = std::clamp(look.value, look.min, look.max);
  Sliding& s = ux.state.sliding;
  SliderAnswer answer{.value = owned};

  if (s.id == id && !s.held && owned != s.value && owned != s.told) s = {};  // set from elsewhere meanwhile
  if (s.id == id && owned == s.value) s.told = owned;
  if (s.id == id && !s.held && s.rest > 0) s.rest = std::max(0.0f, s.rest - ImGui::GetIO().DeltaTime);
  const Touch touch = interact(ux, id, rect);
  std::int32_t value = s.id == id ? s.value : owned;
  std::optional<std::int32_t> next = dragged(ux, id, touch, track, value, radius);
  if (!next) {
    next = stepped(ux, id, look, value);
    if (next && s.id != id) s = {.id = id, .value = value, .began = value, .told = owned};
    if (next) s.rest = rest_seconds;
  }
  if (next) {
    const std::int32_t to = std::clamp(*next, look.min, look.max);
    answer.changed = to != value;
    s.value = value = to;
    if (answer.changed) ux.state.again = true;  // what it says is the value of the pass before
  }
  if (s.id == id) {
    s.seen = true;
    answer.value = s.value;
    if (!s.held && s.rest <= 0.0001f) {
      answer.settled = s.value != s.began;
      s = {.seen = true};
    } else if (!s.held && ux.frames_wanted) {
      *ux.frames_wanted = std::max(*ux.frames_wanted, 2);
    }
  }

  draw(ux, rect, track, look, value, touch, radius);
  SemanticNode node = make_node(ux, id, key, Role::Slider, name, rect);
  node.value = look.value_text;
  node.description = look.help;
  node.now = value;
  node.min = look.min;
  node.max = look.max;
  emit(ux, std::move(node));
  const float x = track.at(value);
  focus_ring(ux, id, {x - radius, rect.y + rect.h / 2 - radius, 2 * radius, 2 * radius}, radius);
  return answer;
}

void begin_band(Ux& ux, std::string_view key) {
  const Theme& theme = ux.theme;
  const NodeId id = node_id(ux, key);
  const Rect at = begin_place(ux, id, 0);
  const float pad_x = theme.px(14), pad_y = theme.px(4);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled({at.x, at.y}, {at.x + at.w, at.y + at.h}, theme.color.highlight_soft, theme.px(8));
  list->AddRectFilled({at.x, at.y}, {at.x + theme.px(4), at.y + at.h}, theme.color.highlight, theme.px(8), ImDrawFlags_RoundCornersLeft);
  Flow flow;
  flow.x = at.x + pad_x;
  flow.y = at.y + pad_y;
  flow.w = std::max(1.0f, at.w - 2 * pad_x);
  flow.id = id;
  flow.claimed = at.h;
  open_flow(ux, flow);
  begin_row(ux, std::string(key) + "-row", Align::Start, 12);
}

void end_band(Ux& ux) {
  end_row(ux);
  const Flow flow = ux.state.flows.back();
  end_place(ux, flow.id, flow.claimed, close_flow(ux) + 2 * ux.theme.px(4));
}

}  // namespace avanzar::kit
