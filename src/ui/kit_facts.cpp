// Owns: what is shown and not used: lights, badges, banners, rings, bars, the words of an empty screen.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/kit_state.h"

namespace avanzar::kit {

void light(Ux& ux, Light light, std::string_view word, bool pill) {
  const Theme& theme = ux.theme;
  if (word.empty()) word = light_word(light, ux.lang);
  const float height = pill ? theme.px(28) : theme.line(Type::Caption), mark = theme.px(10),
              pad = pill ? theme.px(12) : 0;
  const Type type = pill ? Type::CaptionStrong : Type::Caption;
  const Rect rect = place(ux, std::ceil(text_width(ux, word, type) + mark + theme.px(8) + 2 * pad), height);
  if (pill)
    ImGui::GetWindowDrawList()->AddRectFilled({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h},
                                              theme.light_soft_color(light), height / 2);
  draw_light_shape(ux, light, rect.x + pad + mark / 2, rect.y + height / 2, mark, theme.light_color(light));
  draw_line(ux, type, rect.x + pad + mark + theme.px(8), rect.y + (height - theme.line(type)) / 2,
            theme.light_text_color(light), word);
  emit(ux, make_node(ux, text_id(ux, word), {}, Role::Paragraph, word, rect));
}

void badge(Ux& ux, std::string_view text, ImU32 color) {
  const Theme& theme = ux.theme;
  const float height = theme.px(24), mark = color != 0 ? theme.px(8 + 6) : 0;
  const Rect rect = place(ux, std::ceil(text_width(ux, text, Type::Caption) + theme.px(20) + mark), height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled({rect.x, rect.y}, {rect.x + rect.w, rect.y + height}, theme.color.page, height / 2);
  list->AddRect({rect.x, rect.y}, {rect.x + rect.w, rect.y + height}, theme.color.hairline_strong, height / 2, 0,
                theme.hairline());
  if (color != 0) list->AddCircleFilled({rect.x + theme.px(14), rect.y + height / 2}, theme.px(4), color, 16);
  draw_line(ux, Type::Caption, rect.x + theme.px(10) + mark, rect.y + (height - theme.line(Type::Caption)) / 2,
            theme.color.text, text, rect.w - mark - theme.px(16));
  emit(ux, make_node(ux, text_id(ux, text), {}, Role::Paragraph, text, rect));
}

void empty_state(Ux& ux, std::string_view title, std::string_view next_step) {
  const Theme& theme = ux.theme;
  gap(ux, 32);
  const Flow& flow = ux.state.flows.back();
  const float width = std::min(flow.w, theme.px(480));
  const std::vector<std::string_view> heads = wrap_lines(ux, Type::Title, title, width);
  const std::vector<std::string_view> lines = wrap_lines(ux, Type::Body, next_step, width);
  const float mark = theme.px(56), head_height = theme.line(Type::Title) * static_cast<float>(heads.size());
  const float height =
      mark + theme.px(16 + 6) + head_height + theme.line(Type::Body) * static_cast<float>(lines.size());
  const Rect rect = place(ux, 0, height);
  const float cx = rect.x + rect.w / 2;
  RingDraw ring{cx, rect.y + mark / 2, mark / 2 - theme.px(2), theme.px(5),        0.3f,
                -1, theme.color.track, theme.color.accent,     theme.color.accent, theme.color.highlight};
  draw_ring(ux, ring);
  float y = rect.y + mark + theme.px(16);
  const auto centred = [&](Type type, ImU32 color, std::span<const std::string_view> text) {
    for (const std::string_view line : text) {
      draw_line(ux, type, cx - text_width(ux, line, type) / 2, y, color, line);
      y += theme.line(type);
    }
  };
  centred(Type::Title, theme.color.text, heads);
  y += theme.px(6);
  centred(Type::Body, theme.color.text_soft, lines);
  std::string words(title);
  words.append(". ").append(next_step);
  emit(ux, make_node(ux, text_id(ux, words), {}, Role::Paragraph, words, rect));
  gap(ux, 16);
}

void banner(Ux& ux, NoticeKind kind, std::string_view text) {
  const Theme& theme = ux.theme;
  const bool error = kind == NoticeKind::Error;
  const ImU32 ink = error                         ? theme.color.danger_text
                    : kind == NoticeKind::Success ? theme.color.ok_text
                                                  : theme.color.text;
  const ImU32 fill = error                         ? theme.color.danger_soft
                     : kind == NoticeKind::Success ? theme.color.ok_soft
                                                   : theme.color.accent_soft;
  const ImU32 edge = error ? theme.color.bad : kind == NoticeKind::Success ? theme.color.ok : theme.color.accent;
  const Flow& flow = ux.state.flows.back();
  const float pad_x = theme.px(16), pad_y = theme.px(10);
  const std::vector<std::string_view> lines =
      wrap_lines(ux, Type::Body, text, (flow.row ? room(ux) : flow.w) - 2 * pad_x);
  const Rect rect = place(ux, 0, theme.line(Type::Body) * static_cast<float>(lines.size()) + 2 * pad_y);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, fill, theme.px(8));
  list->AddRectFilled({rect.x, rect.y}, {rect.x + theme.px(4), rect.y + rect.h}, edge, theme.px(8),
                      ImDrawFlags_RoundCornersLeft);
  draw_lines(ux, Type::Body, rect.x + pad_x, rect.y + pad_y, ink, lines);
  emit(ux, make_node(ux, text_id(ux, text), {}, error ? Role::Alert : Role::Status, text, rect));
}

void progress_ring(Ux& ux, std::string_view name, std::string_view value_text, const RingDraw& ring, int percent,
                   std::string_view middle, std::string_view below) {
  const Theme& theme = ux.theme;
  const float reach = ring.radius + ring.thickness / 2 + theme.px(10);  // the mark of what was expected stands outside
  const float side = std::ceil(2 * reach);
  const Flow& flow = ux.state.flows.back();
  const Rect box = place(ux, flow.row ? side : 0, side);
  RingDraw own = ring;
  own.cx = theme.snap(box.x + box.w / 2);
  own.cy = theme.snap(box.y + box.h / 2);
  draw_ring(ux, own);
  const float inner = 2 * (ring.radius - ring.thickness);
  const bool two = !below.empty();
  if (!middle.empty()) {
    const float top = own.cy - (two ? theme.line(Type::Headline) * 0.78f : theme.line(Type::Headline) / 2);
    draw_centred(ux, Type::Headline, {own.cx - inner / 2, top, inner, theme.line(Type::Headline)}, theme.color.text,
                 middle);
    if (two)
      draw_centred(ux, Type::Caption,
                   {own.cx - inner / 2, top + theme.line(Type::Headline), inner, theme.line(Type::Caption)},
                   theme.color.text_soft, below);
  }
  SemanticNode node = make_node(ux, node_id(ux, "ring"), name, Role::ProgressBar, name, box);
  node.value = value_text;
  node.now = percent;
  node.max = 100;
  emit(ux, std::move(node));
}

bool number_link(Ux& ux, std::string_view key, std::string_view name, std::string_view href, std::string_view number,
                 std::string_view rest) {
  const Theme& theme = ux.theme;
  const float between = theme.px(10);
  const float number_width = text_width(ux, number, Type::Display), rest_width = text_width(ux, rest, Type::Title);
  const bool below = number_width + between + rest_width > room(ux) + 1;  // no room beside
  const Rect rect =
      place(ux, std::ceil(below ? std::max(number_width, rest_width) : number_width + between + rest_width),
            theme.line(Type::Display) + (below ? theme.line(Type::Title) : 0));
  const NodeId id = node_id(ux, key);
  const Touch touch = interact(ux, id, rect);
  const ImU32 ink = touch.hovered || touch.held ? theme.color.accent : theme.color.text;
  draw_line(ux, Type::Display, rect.x, rect.y, ink, number);
  // Same base line: the lines' middles differ by about a third of what their sizes do.
  const float drop = (theme.line(Type::Display) - theme.line(Type::Title)) / 2 +
                     (theme.size(Type::Display) - theme.size(Type::Title)) * 0.36f;
  if (below)
    draw_line(ux, Type::Title, rect.x, rect.y + theme.line(Type::Display), theme.color.text_soft, rest);
  else
    draw_line(ux, Type::Title, rect.x + number_width + between, rect.y + drop, theme.color.text_soft, rest);
  SemanticNode node = make_node(ux, id, key, Role::Link, name, rect);
  node.href = href;
  emit(ux, std::move(node));
  focus_ring(ux, id, rect, theme.px(6));
  if (touch.used) navigate(ux, href);
  return touch.used;
}

void fact(Ux& ux, std::string_view label, std::string_view value, std::string_view note) {
  const Theme& theme = ux.theme;
  const Flow& flow = ux.state.flows.back();
  const std::vector<std::string_view> notes =
      note.empty() ? std::vector<std::string_view>{} : wrap_lines(ux, Type::Caption, note, flow.w);
  const float caption = theme.line(Type::Caption);
  const Rect rect = place(ux, 0, caption + theme.line(Type::Title) + caption * static_cast<float>(notes.size()));
  draw_line(ux, Type::Caption, rect.x, rect.y, theme.color.text_soft, label, rect.w);
  draw_line(ux, Type::Title, rect.x, rect.y + caption, theme.color.text, value, rect.w);
  draw_lines(ux, Type::Caption, rect.x, rect.y + caption + theme.line(Type::Title), theme.color.text_soft, notes);
  std::string words(label);
  words.append(": ").append(value);
  if (!note.empty()) words.append(" ").append(note);
  emit(ux, make_node(ux, text_id(ux, words), {}, Role::Paragraph, words, rect));
}

void progress_bar(Ux& ux, std::string_view key, std::string_view name, std::string_view value_text, double share,
                  double expected, ImU32 fill, int percent) {
  const Theme& theme = ux.theme;
  const float height = theme.px(8), air = theme.px(4);
  const Rect rect = place(ux, 0, height + 2 * air);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float y = theme.snap(rect.y + air);
  const float done = rect.w * static_cast<float>(std::clamp(share, 0.0, 1.0));
  list->AddRectFilled({rect.x, y}, {rect.x + rect.w, y + height}, theme.color.track, height / 2);
  if (done > 0.5f) list->AddRectFilled({rect.x, y}, {rect.x + std::max(done, height), y + height}, fill, height / 2);
  if (expected >= 0) {
    const float x = theme.snap(rect.x + rect.w * static_cast<float>(std::clamp(expected, 0.0, 1.0)));
    list->AddRectFilled({x - theme.px(1), rect.y}, {x + theme.px(1), rect.y + rect.h}, theme.color.highlight,
                        theme.px(1));
  }
  if (name.empty()) return;
  SemanticNode node = make_node(ux, node_id(ux, key), key, Role::ProgressBar, name, rect);
  node.value = value_text;
  node.now = percent;
  node.max = 100;
  emit(ux, std::move(node));
}

}  // namespace avanzar::kit
