// Owns: the widgets of kit_extra.h. Must not know: the domain.
#include "ui/kit_extra.h"

#include <algorithm>
#include <cmath>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

constexpr float sign_column = 24;  // CSS px left of a line's text

ImVec2 point(float x, float y) { return {x, y}; }

struct Lines {
  std::vector<std::string_view> all;
  float height;
};

Lines wrapped(Ux& ux, Type type, std::string_view text, float width) {
  if (text.empty()) return {{}, 0};
  Lines out{wrap_lines(ux, type, text, width), 0};
  out.height = ux.theme.line(type) * static_cast<float>(out.all.size());
  return out;
}

void draw_sign(Ux& ux, Sign sign, float x, float middle) {
  const Palette& color = ux.theme.color;
  const float radius = ux.theme.px(5);
  ImDrawList* list = ImGui::GetWindowDrawList();
  switch (sign) {
    case Sign::ToDo: list->AddCircle(point(x + radius, middle), radius, color.warn, 0, ux.theme.px(1.6f)); return;
    case Sign::Done: draw_icon(ux, Icon::Check, x + radius, middle, ux.theme.px(14), color.ok); return;
    case Sign::Remark: list->AddCircleFilled(point(x + radius, middle), ux.theme.px(2.5f), color.text_faint); return;
  }
}

}  // namespace

void status_text(Ux& ux, std::string_view key, std::string_view text, Type type, ImU32 color) {
  const bool row = ux.state.flows.back().row;
  const Lines lines = wrapped(ux, type, text, row ? room(ux) : ux.state.flows.back().w);
  float width = 0;
  for (const std::string_view line : lines.all) width = std::max(width, text_width(ux, line, type));
  const Rect at = place(ux, row ? std::ceil(width) : 0, lines.height);
  draw_lines(ux, type, at.x, at.y, color != 0 ? color : ux.theme.color.text, lines.all);
  emit(ux, make_node(ux, node_id(ux, key), key, Role::Status, text, at));
}

bool is_open(Ux& ux, std::string_view key, bool open_at_first) {
  const auto kept = ux.state.memory.find(child_id(node_id(ux, key), "open"));
  return kept == ux.state.memory.end() ? open_at_first : kept->second > 0.5f;
}

bool fold(Ux& ux, std::string_view key, std::string_view name, bool open_at_first, std::string_view visible_text) {
  const NodeId id = node_id(ux, key);
  bool open = is_open(ux, key, open_at_first);
  const std::string_view text = visible_text.empty() ? name : visible_text;
  const float icon = ux.theme.px(16), inset = ux.theme.px(4);
  const Rect at =
      place(ux, std::ceil(text_width(ux, text, Type::BodyStrong)) + icon + inset * 3, ux.theme.touch_target());
  const Touch touch = interact(ux, id, at);
  if (touch.used) {
    open = !open;
    ux.state.memory[child_id(id, "open")] = open ? 1.0f : 0.0f;
    ux.state.again = true;
  }
  const ImU32 color = touch.hovered ? ux.theme.color.accent_hover : ux.theme.color.accent;
  const float middle = at.y + at.h / 2, x = at.x + inset + icon / 2, reach = ux.theme.px(4);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (open) {
    list->PathLineTo(point(x - reach, middle - reach / 2));
    list->PathLineTo(point(x, middle + reach / 2));
    list->PathLineTo(point(x + reach, middle - reach / 2));
  } else {
    list->PathLineTo(point(x - reach / 2, middle - reach));
    list->PathLineTo(point(x + reach / 2, middle));
    list->PathLineTo(point(x - reach / 2, middle + reach));
  }
  list->PathStroke(color, 0, ux.theme.px(1.6f));
  draw_line(ux, Type::BodyStrong, at.x + icon + inset * 2, middle - ux.theme.line(Type::BodyStrong) / 2, color, text);
  SemanticNode node = make_node(ux, id, key, Role::Button, name, at);
  node.states |= open ? node_expanded : node_collapsed;
  emit(ux, std::move(node));
  focus_ring(ux, id, at, ux.theme.px(6));
  return open;
}

bool counted_chip(Ux& ux, std::string_view key, std::string_view name, std::string_view count, bool on) {
  const Palette& color = ux.theme.color;
  const NodeId id = node_id(ux, key);
  const float pad = ux.theme.px(12), gap_between = ux.theme.px(6);
  const float name_width = std::ceil(text_width(ux, name, Type::Caption)),
              count_width = std::ceil(text_width(ux, count, Type::CaptionStrong));
  const float height = ux.theme.media.coarse_pointer ? ux.theme.touch_target() : ux.theme.px(32);
  const Rect at = place(ux, pad * 2 + name_width + gap_between + count_width, height);
  const Touch touch = interact(ux, id, at);
  const float radius = at.h / 2, top = at.y + (at.h - ux.theme.line(Type::Caption)) / 2;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImU32 fill = on ? color.accent_soft : touch.hovered ? color.row_hover : color.surface;
  list->AddRectFilled(point(at.x, at.y), point(at.x + at.w, at.y + at.h), fill, radius);
  list->AddRect(point(at.x, at.y), point(at.x + at.w, at.y + at.h), on ? color.accent : color.field_border, radius, 0,
                ux.theme.hairline());
  draw_line(ux, Type::Caption, at.x + pad, top, on ? color.accent : color.text, name);
  draw_line(ux, Type::CaptionStrong, at.x + pad + name_width + gap_between, top, on ? color.accent : color.text_soft,
            count);
  SemanticNode node = make_node(ux, id, key, Role::CheckBox, name, at);
  node.description = count;
  if (on) node.states |= node_checked;
  emit(ux, std::move(node));
  focus_ring(ux, id, at, radius);
  return touch.used || take_event(ux, UiEvent::Kind::Toggle, id);
}

void sign_line(Ux& ux, std::string_view key, Sign sign, std::string_view text) {
  const float indent = ux.theme.px(sign_column);
  const Lines lines = wrapped(ux, Type::Body, text, ux.state.flows.back().w - indent);
  const Rect at = place(ux, 0, lines.height);
  draw_sign(ux, sign, at.x + ux.theme.px(2), at.y + ux.theme.line(Type::Body) / 2);
  draw_lines(ux, Type::Body, at.x + indent, at.y, ux.theme.color.text, lines.all);
  emit(ux, make_node(ux, node_id(ux, key), key, Role::ListItem, text, at));
}

void timeline_step(Ux& ux, std::string_view key, std::string_view date, std::string_view text, std::string_view note,
                   ImU32 color, bool last) {
  const Theme& theme = ux.theme;
  const float indent = theme.px(sign_column), width = ux.state.flows.back().w - indent;
  const Lines title = wrapped(ux, Type::BodyStrong, text, width), when = wrapped(ux, Type::Caption, date, width),
              remark = wrapped(ux, Type::Body, note, width);
  const Rect at = place(ux, 0, title.height + when.height + remark.height + (last ? 0 : theme.px(12)));
  const float radius = theme.px(5), middle = at.y + theme.line(Type::BodyStrong) / 2, x = at.x + theme.px(2) + radius;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (!last) {
    const float gap_below = ux.state.flows.back().gap;
    list->AddLine(point(x, middle + radius * 2), point(x, at.y + at.h + gap_below), theme.color.hairline_strong,
                  theme.hairline());
  }
  list->AddCircleFilled(point(x, middle), radius, color);
  draw_lines(ux, Type::BodyStrong, at.x + indent, at.y, theme.color.text, title.all);
  draw_lines(ux, Type::Caption, at.x + indent, at.y + title.height, theme.color.text_soft, when.all);
  draw_lines(ux, Type::Body, at.x + indent, at.y + title.height + when.height, theme.color.text, remark.all);
  std::string said(date);
  said.append(": ").append(text);
  if (!note.empty()) said.append(". ").append(note);
  emit(ux, make_node(ux, node_id(ux, key), key, Role::ListItem, said, at));
}

void figures(Ux& ux, std::string_view key, std::string_view name, std::span<const std::string> heads,
             std::span<const std::vector<std::string>> rows) {
  const Theme& theme = ux.theme;
  const float width = ux.state.flows.back().w, line = theme.px(32), hair = theme.hairline();
  // Figures take what their head wants, words the rest; where that is too little, a row becomes a sentence.
  std::vector<float> left{0};
  float words = width;
  std::vector<float> widths{0};
  for (const std::string& head : heads.subspan(1)) {
    widths.push_back(std::ceil(text_width(ux, head, Type::CaptionStrong)) + theme.px(16));
    words -= widths.back();
  }
  widths.front() = words;
  for (const float w : widths) left.push_back(left.back() + w);
  if (words < theme.px(120)) {
    for (const std::vector<std::string>& row : rows) {
      std::string text;
      for (std::size_t i = 1; i < row.size(); ++i)
        text.append(i > 1 ? " · " : "").append(heads[i]).append(": ").append(row[i]);
      label_value(ux, row.front(), text);
    }
    return;
  }
  const NodeId id = node_id(ux, key);
  const Rect all = place(ux, 0, line * static_cast<float>(rows.size() + 1));
  SemanticNode table = make_node(ux, id, key, Role::Table, name, all);
  table.row_count = static_cast<std::int32_t>(rows.size());
  table.column_count = static_cast<std::int32_t>(heads.size());
  ux.semantics.open(std::move(table));
  const auto draw_line_of = [&](std::size_t index, std::span<const std::string> cells, Role role, Type type,
                                ImU32 color) {
    const Rect rect{all.x, all.y + line * static_cast<float>(index), all.w, line};
    const NodeId row_id = child_id(id, std::to_string(index));
    SemanticNode row = make_node(ux, row_id, {}, Role::Row, cells.front(), rect);
    row.row_index = static_cast<std::int32_t>(index);
    ux.semantics.open(std::move(row));
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const float w = widths[i], x = rect.x + left[i];
      const float text_x = i == 0 ? x : x + w - text_width(ux, cells[i], type);
      draw_line(ux, type, text_x, rect.y + (line - theme.line(type)) / 2, color, cells[i], i == 0 ? w : 0);
      SemanticNode cell = make_node(ux, child_id(row_id, std::to_string(i)), {}, role, cells[i], {x, rect.y, w, line});
      cell.column_index = static_cast<std::int32_t>(i + 1);
      emit(ux, std::move(cell));
    }
    ux.semantics.close();
    const float y = rect.y + line - hair;
    ImGui::GetWindowDrawList()->AddRectFilled(point(rect.x, y), point(rect.x + rect.w, y + hair),
                                              index == 0 ? theme.color.hairline_strong : theme.color.hairline);
  };
  draw_line_of(0, heads, Role::ColumnHeader, Type::CaptionStrong, theme.color.text_soft);
  for (std::size_t i = 0; i < rows.size(); ++i)
    draw_line_of(i + 1, rows[i], Role::Cell, Type::Caption, theme.color.text);
  ux.semantics.close();
}

void form_sent(Ux& ux, std::string_view key) { ux.state.memory[child_id(node_id(ux, key), "sent")] = 1; }

void form_came_back(Ux& ux, std::string_view key, std::size_t began, std::string_view fault) {
  const auto sent = ux.state.memory.find(child_id(node_id(ux, key), "sent"));
  if (sent == ux.state.memory.end() || sent->second < 0.5f || fault.empty()) return;
  const std::vector<SemanticNode>& nodes = ux.semantics.nodes();
  bool found = false;
  for (std::size_t i = began; i < nodes.size(); ++i) {
    found = found || nodes[i].key == fault;
    if (!found || !is_control(nodes[i])) continue;
    sent->second = 0;
    if (ux.focus_wish) *ux.focus_wish = nodes[i].id;
    return;
  }
}

bool take_save_key(Ux& ux) {
  for (std::size_t i = 0; i < ux.state.events.size(); ++i) {
    const UiEvent& event = ux.state.events[i];
    if (ux.state.used[i] || event.kind != UiEvent::Kind::Key || event.key != KeyCode::S || !event.ctrl) continue;
    ux.state.used[i] = true;
    return true;
  }
  return false;
}

}  // namespace avanzar::kit
