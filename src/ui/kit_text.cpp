// Owns: text on the canvas: measured, wrapped and drawn with our own glyph loop, because ImGui puts lines on whole
// CSS pixels while a sharp line stands on a whole device pixel. Sizes are CSS font sizes (the em), lines are
// Theme::line() high with the text in their middle, as a browser sets them.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/text.h"
#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

struct Face {
  ImFontBaked* baked;
  float size;      // as ImGui measures it
  float tracking;  // added after each letter: large type is set closer
  [[nodiscard]] float step(char32_t c) const { return baked->GetCharAdvance(static_cast<ImWchar>(c)) + tracking; }
};

float tracking_of(Type type) {
  switch (type) {
    case Type::Display: return -0.030f;
    case Type::Headline: return -0.022f;
    case Type::Title: return -0.012f;
    default: return 0;  // fields of the page set body text without
  }
}

Face face_of(Ux& ux, Type type) {
  ImFont* font = ux.theme.font(type);
  const float size = ux.theme.size(type) * ux.theme.em_to_line;
  return {font->GetFontBaked(size), size, ux.theme.size(type) * tracking_of(type)};
}

float advance(const Face& face, std::string_view text) {
  float x = 0;
  for (std::size_t at = 0; at < text.size();) x += face.step(next_code_point(text, at));
  return x;
}

}  // namespace

float text_width(Ux& ux, std::string_view text, Type type) { return advance(face_of(ux, type), text); }

std::vector<std::string_view> wrap_lines(Ux& ux, Type type, std::string_view text, float width) {
  std::vector<std::string_view> lines;
  const Face face = face_of(ux, type);
  width = std::max(width, ux.theme.px(24));
  std::size_t line_start = 0, after_space = 0;  // where the line may break
  float x = 0, x_at_space = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\n') {
      lines.push_back(text.substr(line_start, here - line_start));
      line_start = after_space = at;
      x = 0;
      continue;
    }
    const float step = face.step(c);
    if (c != ' ' && x + step > width + 0.01f && here > line_start) {
      const bool at_word = after_space > line_start;
      const std::size_t cut = at_word ? after_space : here;
      std::string_view line = text.substr(line_start, cut - line_start);
      while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
      lines.push_back(line);
      x = at_word ? x - x_at_space : 0;
      line_start = after_space = cut;
    }
    x += step;
    const bool in_number =
        here > 0 && text[here - 1] >= '0' && text[here - 1] <= '9';  // 2024-2027, 30/6/2026 stay whole
    if (c == ' ' || ((c == U'-' || c == U'/') && !in_number)) {
      after_space = at;
      x_at_space = x;
    }
  }
  lines.push_back(text.substr(line_start));
  return lines;
}

void draw_line(Ux& ux, Type type, float x, float y, ImU32 color, std::string_view text, float max_width) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float line = ux.theme.line(type);
  if (y > list->GetClipRectMax().y || y + line < list->GetClipRectMin().y) return;
  const Face face = face_of(ux, type);
  std::string cut;
  if (max_width > 0 && advance(face, text) > max_width + 0.5f) {
    const float dots = face.step(U'…');
    float w = 0;
    std::size_t at = 0;
    while (at < text.size()) {
      std::size_t next = at;
      const float step = face.step(next_code_point(text, next));
      if (w + step + dots > max_width) break;
      w += step;
      at = next;
    }
    while (at > 0 && text[at - 1] == ' ') --at;
    cut.assign(text.substr(0, at));
    cut += "…";
    text = cut;
  }
  // Every glyph is loaded before the first is drawn: loading may move the others in the atlas.
  for (std::size_t at = 0; at < text.size();) face.baked->FindGlyph(static_cast<ImWchar>(next_code_point(text, at)));
  const float rounded_ascent = IM_ROUND(face.baked->Ascent);
  const float baseline = ux.theme.snap(y + (line - face.size) / 2 + face.baked->Ascent);
  float pen = ux.theme.snap(x);
  const float top = baseline - rounded_ascent;
  for (std::size_t at = 0; at < text.size();) {
    const ImFontGlyph* glyph = face.baked->FindGlyph(static_cast<ImWchar>(next_code_point(text, at)));
    if (glyph->Visible) {
      list->PrimReserve(6, 4);
      list->PrimRectUV({pen + glyph->X0, top + glyph->Y0}, {pen + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0},
                       {glyph->U1, glyph->V1}, color);
    }
    pen += glyph->AdvanceX + face.tracking;
  }
}

void draw_lines(Ux& ux, Type type, float x, float y, ImU32 color, std::span<const std::string_view> lines) {
  for (const std::string_view line : lines) {
    draw_line(ux, type, x, y, color, line);
    y += ux.theme.line(type);
  }
}

void draw_centred(Ux& ux, Type type, const Rect& in, ImU32 color, std::string_view text) {
  const float w = std::min(text_width(ux, text, type), in.w);
  draw_line(ux, type, in.x + (in.w - w) / 2, in.y + (in.h - ux.theme.line(type)) / 2, color, text, in.w);
}

namespace {

Rect text_block(Ux& ux, std::string_view text, Type type, ImU32 color) {
  const Flow& flow = ux.state.flows.back();
  const std::vector<std::string_view> lines = wrap_lines(ux, type, text, flow.w);
  float width = 0;
  if (flow.row)
    for (const std::string_view line : lines) width = std::max(width, text_width(ux, line, type));
  const Rect at = place(ux, flow.row ? std::ceil(width) : 0, ux.theme.line(type) * static_cast<float>(lines.size()));
  draw_lines(ux, type, at.x, at.y, color != 0 ? color : ux.theme.color.text, lines);
  return at;
}

}  // namespace

void drawn_text(Ux& ux, std::string_view text, Type type, ImU32 color) { text_block(ux, text, type, color); }

void paragraph(Ux& ux, std::string_view text, Type type, ImU32 color) {
  const Rect at = text_block(ux, text, type, color);
  emit(ux, make_node(ux, text_id(ux, text), {}, Role::Paragraph, text, at));
}

void heading(Ux& ux, int level, std::string_view text) {
  const Type type = level <= 1 ? Type::Headline : level == 2 ? Type::Title : Type::BodyStrong;
  const Rect at = text_block(ux, text, type, 0);
  constexpr std::string_view key = "title";
  SemanticNode node = make_node(ux, level <= 1 ? child_id(1, key) : text_id(ux, text),
                                level <= 1 ? key : std::string_view(), Role::Heading, text, at);
  node.level = static_cast<std::uint8_t>(level);
  if (level <= 1) node.states |= node_focusable;
  emit(ux, std::move(node));  // no ring: it takes focus to be read from, not to be used
}

void label_value(Ux& ux, std::string_view label, std::string_view value) {
  begin_box(ux, std::string("pair-").append(label), ux.state.flows.back().row ? room(ux) : 0, 0);
  const Flow box = ux.state.flows.back();
  const float label_width = ux.theme.px(200);
  const bool beside = box.w > ux.theme.px(480);
  const std::vector<std::string_view> labels =
      wrap_lines(ux, Type::Caption, label, beside ? label_width - ux.theme.px(16) : box.w);
  const std::vector<std::string_view> values = wrap_lines(ux, Type::Body, value, beside ? box.w - label_width : box.w);
  const float label_height = ux.theme.line(Type::Caption) * static_cast<float>(labels.size());
  const float value_height = ux.theme.line(Type::Body) * static_cast<float>(values.size());
  const float height = beside ? std::max(label_height, value_height) : label_height + value_height;
  const Rect at = place(ux, 0, height);
  const float drop = beside ? (ux.theme.line(Type::Body) - ux.theme.line(Type::Caption)) / 2 : 0;
  draw_lines(ux, Type::Caption, at.x, at.y + drop, ux.theme.color.text_soft, labels);
  draw_lines(ux, Type::Body, beside ? at.x + label_width : at.x, beside ? at.y : at.y + label_height,
             ux.theme.color.text, values);
  std::string name(label);
  name.append(": ").append(value);
  emit(ux, make_node(ux, text_id(ux, name), {}, Role::Paragraph, name, at));
  end_box(ux);
}

void divider(Ux& ux) {
  const float height = ux.theme.hairline();
  const Rect at = place(ux, 0, height);
  ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y}, {at.x + at.w, at.y + height}, ux.theme.color.hairline);
}

}  // namespace avanzar::kit
