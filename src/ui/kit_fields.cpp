// Owns: fields of text and choice as drawn: label, frame, value, hint. The element of the page that lies over the
// frame has the caret, the selection and the keys; while it has focus the value is left to it. A press on the
// canvas does nothing here. Must not know: what the text means.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

struct Frame {
  NodeId id;
  Rect rect;  // of the box
  bool focused;
};

// Label above; then the box, whose place is answered.
Frame open_field(Ux& ux, std::string_view key, std::string_view name, const FieldLook& look, float height, bool label) {
  const Theme& theme = ux.theme;
  const Flow& outer = ux.state.flows.back();
  const float width = look.width > 0 ? theme.px(look.width) : outer.row ? std::min(room(ux), theme.px(280)) : outer.w;
  begin_box(ux, std::string("field-").append(key), std::min(width, outer.w), 4);
  if (label) {
    std::string text(name);
    if (look.required) text += " *";
    drawn_text(ux, text, Type::CaptionStrong, look.error.empty() ? theme.color.text_soft : theme.color.danger_text);
  }
  const NodeId id = node_id(ux, key);
  return {id, place(ux, 0, height), ux.focused == id};
}

void draw_frame(Ux& ux, const Frame& frame, const FieldLook& look, bool hovered, float radius) {
  const Theme& theme = ux.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 a{frame.rect.x, frame.rect.y}, b{frame.rect.x + frame.rect.w, frame.rect.y + frame.rect.h};
  list->AddRectFilled(a, b, look.enabled ? theme.color.field : theme.color.page, radius);
  const ImU32 border = !look.error.empty()       ? theme.color.bad
                       : frame.focused           ? theme.color.accent
                       : hovered && look.enabled ? theme.color.text_soft
                                                 : theme.color.field_border;
  list->AddRect(a, b, border, radius, 0, look.error.empty() ? theme.hairline() : theme.px(1.5f));
}

void close_field(Ux& ux, const FieldLook& look) {
  const Theme& theme = ux.theme;
  if (!look.error.empty()) drawn_text(ux, look.error, Type::Caption, theme.color.danger_text);
  if (!look.reading.empty()) drawn_text(ux, look.reading, Type::Caption, theme.color.accent);
  if (!look.hint.empty()) drawn_text(ux, look.hint, Type::Caption, theme.color.text_soft);
  end_box(ux);
}

std::string description_of(const FieldLook& look) {
  std::string out;
  for (const std::string_view part : {look.error, look.reading, look.hint}) {
    if (part.empty()) continue;
    if (!out.empty()) out += ". ";
    out += part;
  }
  return out;
}

SemanticNode field_node(Ux& ux, const Frame& frame, std::string_view key, std::string_view name, Role role,
                        const FieldLook& look, std::string_view value, Type type) {
  SemanticNode node = make_node(ux, frame.id, key, role, name, frame.rect);
  node.description = description_of(look);
  node.value = value;
  node.kind = look.kind;
  node.font_px = ux.theme.size(type);
  if (!look.enabled) node.states |= node_disabled;
  if (look.required) node.states |= node_required;
  if (!look.error.empty()) node.states |= node_invalid;
  if (look.multiline) node.states |= node_multiline;
  return node;
}

FieldAnswer answer_of(Ux& ux, NodeId id) {
  FieldAnswer answer;
  std::string text;
  if (take_event(ux, UiEvent::Kind::Text, id, &text)) {
    answer.changed = true;
    answer.text = std::move(text);
  }
  answer.committed = take_event(ux, UiEvent::Kind::Commit, id);
  answer.submitted = take_event(ux, UiEvent::Kind::Submit, id);
  return answer;
}

}  // namespace

FieldAnswer text_field(Ux& ux, std::string_view key, std::string_view name, std::string_view value,
                       const FieldLook& look) {
  const Theme& theme = ux.theme;
  const Type type = Type::Field;
  const float pad_x = theme.px(12), one_line = std::max(theme.px(40), theme.touch_target());
  const float pad_y = theme.snap((one_line - theme.line(type)) / 2);
  const float height = look.multiline ? theme.line(type) * 4 + 2 * pad_y : one_line;
  const Frame frame = open_field(ux, key, name, look, height, true);
  const Touch touch = interact(ux, frame.id, frame.rect, look.enabled, true);
  FieldAnswer answer = answer_of(ux, frame.id);
  const std::string_view shown = answer.changed ? std::string_view(answer.text) : value;
  draw_frame(ux, frame, look, touch.hovered, theme.px(8));
  if (!frame.focused) {
    const Rect& r = frame.rect;
    ImGui::PushClipRect({r.x + 1, r.y + 1}, {r.x + r.w - 1, r.y + r.h - 1}, true);
    const ImU32 ink = look.enabled ? theme.color.text : theme.color.text_faint;
    if (look.multiline)
      draw_lines(ux, type, r.x + pad_x, r.y + pad_y, ink, wrap_lines(ux, type, shown, r.w - 2 * pad_x));
    else
      draw_line(ux, type, r.x + pad_x, r.y + pad_y, ink, shown);
    ImGui::PopClipRect();
  }
  const Role role = look.kind == TextKind::Number   ? Role::SpinButton
                    : look.kind == TextKind::Search ? Role::SearchBox
                                                    : Role::TextBox;
  SemanticNode node = field_node(ux, frame, key, name, role, look, shown, type);
  node.pad_x = pad_x;
  node.pad_y = pad_y;
  if (role == Role::SpinButton)
    if (const std::optional<std::int64_t> number = parse_typed_int(shown))
      node.now = static_cast<std::int32_t>(*number);
  emit(ux, std::move(node));
  focus_ring(ux, frame.id, frame.rect, theme.px(8), true);
  close_field(ux, look);
  return answer;
}

const std::string* typed_so_far(Ux& ux, std::string_view key) {
  const auto found = ux.state.typed.find(node_id(ux, key));
  return found == ux.state.typed.end() ? nullptr : &found->second;
}

FieldAnswer transient_field(Ux& ux, std::string_view key, std::string_view name, std::string_view value,
                            const FieldLook& look) {
  const NodeId id = node_id(ux, key);
  const std::string* typed = typed_so_far(ux, key);
  const std::string shown(typed ? std::string_view(*typed) : value);
  FieldAnswer answer = text_field(ux, key, name, shown, look);
  if (answer.changed) ux.state.typed[id] = answer.text;
  answer.changed = false;
  const auto kept = ux.state.typed.find(id);
  if (kept != ux.state.typed.end() && (answer.committed || answer.submitted)) {
    answer.changed = true;
    answer.text = kept->second;
  }
  return answer;
}

void forget_typed(Ux& ux, std::string_view key) { ux.state.typed.erase(node_id(ux, key)); }

FieldAnswer search_field(Ux& ux, std::string_view key, std::string_view name, std::string_view value) {
  const Theme& theme = ux.theme;
  const Type type = Type::Field;
  FieldLook look;
  look.kind = TextKind::Search;
  const float height = std::max(theme.px(40), theme.touch_target());
  const float pad_x = theme.px(38), pad_y = theme.snap((height - theme.line(type)) / 2);
  const Frame frame = open_field(ux, key, name, look, height, false);
  const Touch touch = interact(ux, frame.id, frame.rect, true, true);
  FieldAnswer answer = answer_of(ux, frame.id);
  const std::string_view shown = answer.changed ? std::string_view(answer.text) : value;
  draw_frame(ux, frame, look, touch.hovered, theme.px(8));
  const Rect& r = frame.rect;
  draw_icon(ux, Icon::Search, r.x + theme.px(20), r.y + r.h / 2, theme.px(16), theme.color.text_soft);
  if (!frame.focused)
    draw_line(ux, type, r.x + pad_x, r.y + pad_y, shown.empty() ? theme.color.text_faint : theme.color.text,
              shown.empty() ? name : shown, r.w - pad_x - theme.px(12));
  SemanticNode node = field_node(ux, frame, key, name, Role::SearchBox, look, shown, type);
  node.pad_x = pad_x;
  node.pad_y = pad_y;
  emit(ux, std::move(node));
  focus_ring(ux, frame.id, r, theme.px(8), true);
  close_field(ux, look);
  return answer;
}

FieldAnswer combo(Ux& ux, std::string_view key, std::string_view name, std::string_view value,
                  std::span<const Option> options, const FieldLook& look) {
  const Theme& theme = ux.theme;
  const Type type = Type::Field;
  const float height = std::max(theme.px(40), theme.touch_target());
  const Frame frame = open_field(ux, key, name, look, height, true);
  const Touch touch = interact(ux, frame.id, frame.rect, look.enabled, true);
  if (touch.hovered) {
    *ux.text_cursor = false;
    *ux.pointer_cursor = true;
  }
  FieldAnswer answer;
  std::string chosen;
  if (take_event(ux, UiEvent::Kind::Select, frame.id, &chosen)) {
    answer.changed = answer.committed = true;
    answer.text = std::move(chosen);
  }
  const std::string_view shown = answer.changed ? std::string_view(answer.text) : value;
  draw_frame(ux, frame, look, touch.hovered, theme.px(8));
  const Rect& r = frame.rect;
  const float pad_x = theme.px(12), pad_y = theme.snap((height - theme.line(type)) / 2);
  for (const Option& option : options)
    if (option.value == shown)
      draw_line(ux, type, r.x + pad_x, r.y + pad_y,
                !look.enabled || option.value.empty() ? theme.color.text_faint : theme.color.text, option.label,
                r.w - pad_x - theme.px(36));
  draw_icon(ux, Icon::Chevron, r.x + r.w - theme.px(18), r.y + r.h / 2, theme.px(14), theme.color.text_soft);
  SemanticNode node = field_node(ux, frame, key, name, Role::ComboBox, look, shown, type);
  node.pad_x = pad_x;
  node.pad_y = pad_y;
  node.options.assign(options.begin(), options.end());
  emit(ux, std::move(node));
  focus_ring(ux, frame.id, r, theme.px(8), true);
  close_field(ux, look);
  return answer;
}

}  // namespace avanzar::kit
