// Owns: buttons, links, chips, check boxes, segmented switches. Must not know: what they do.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

struct ButtonColors {
  ImU32 fill, fill_hover, border, text;
};

ButtonColors colors_of(const Palette& c, ButtonLook look) {
  switch (look) {
    case ButtonLook::Primary: return {c.accent, c.accent_hover, 0, c.on_accent};
    case ButtonLook::Danger: return {c.danger, c.danger_hover, 0, c.on_danger};
    case ButtonLook::Secondary: return {c.surface, c.row_hover, c.field_border, c.text};
    case ButtonLook::Quiet: break;
  }
  return {0, c.accent_soft, 0, c.accent};
}

ImVec2 low(const Rect& r) { return {r.x, r.y}; }
ImVec2 high(const Rect& r) { return {r.x + r.w, r.y + r.h}; }

}  // namespace

bool button(Ux& ux, std::string_view key, std::string_view name, ButtonLook look, bool enabled,
            std::string_view visible_text, Icon icon) {
  const Theme& theme = ux.theme;
  const std::string_view text = visible_text.empty() ? name : visible_text;
  const float icon_room = icon == Icon::None ? 0 : theme.px(16 + 8);
  const float pad = theme.px(look == ButtonLook::Quiet ? 10 : 16);
  const float wanted = std::ceil(text_width(ux, text, Type::BodyStrong) + icon_room + 2 * pad);
  const Flow& flow = ux.state.flows.back();
  const Rect rect = place(ux, std::min(wanted, flow.w), theme.touch_target());
  const NodeId id = node_id(ux, key);
  const Touch touch = interact(ux, id, rect, enabled);

  ButtonColors colors = colors_of(theme.color, look);
  if (!enabled) {
    colors.text = theme.color.text_faint;
    if (look != ButtonLook::Quiet) {
      colors.fill = theme.color.page;
      colors.border = theme.color.hairline_strong;
    }
  }
  const float radius = theme.px(8);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImU32 fill = (touch.hovered || touch.held) && enabled ? colors.fill_hover : colors.fill;
  if (fill != 0) list->AddRectFilled(low(rect), high(rect), fill, radius);
  if (touch.held) list->AddRectFilled(low(rect), high(rect), with_alpha(theme.color.text, 0.08f), radius);
  if (colors.border != 0) list->AddRect(low(rect), high(rect), colors.border, radius, 0, theme.hairline());
  float x = rect.x + std::max(theme.px(4), (rect.w - wanted) / 2 + pad);
  if (icon != Icon::None) {
    draw_icon(ux, icon, x + theme.px(8), rect.y + rect.h / 2, theme.px(16), colors.text);
    x += icon_room;
  }
  draw_line(ux, Type::BodyStrong, x, rect.y + (rect.h - theme.line(Type::BodyStrong)) / 2, colors.text, text,
            rect.x + rect.w - x - theme.px(4));

  SemanticNode node = make_node(ux, id, key, Role::Button, name, rect);
  if (!enabled) node.states |= node_disabled;
  emit(ux, std::move(node));
  focus_ring(ux, id, rect, radius);
  return touch.used && enabled;
}

bool icon_button(Ux& ux, std::string_view key, std::string_view name, Icon icon, bool enabled) {
  const Theme& theme = ux.theme;
  const float side = theme.touch_target();
  const Rect rect = place(ux, side, side);
  const NodeId id = node_id(ux, key);
  const Touch touch = interact(ux, id, rect, enabled);
  const float radius = theme.px(8);
  if (enabled && (touch.hovered || touch.held))
    ImGui::GetWindowDrawList()->AddRectFilled(low(rect), high(rect), theme.color.accent_soft, radius);
  draw_icon(ux, icon, rect.x + rect.w / 2, rect.y + rect.h / 2, theme.px(18),
            enabled ? theme.color.text_soft : theme.color.text_faint);
  SemanticNode node = make_node(ux, id, key, Role::Button, name, rect);
  if (!enabled) node.states |= node_disabled;
  emit(ux, std::move(node));
  focus_ring(ux, id, rect, radius);
  return touch.used && enabled;
}

bool link(Ux& ux, std::string_view key, std::string_view name, std::string_view href, bool current,
          std::string_view visible_text, Type type) {
  const Theme& theme = ux.theme;
  const std::string_view text = visible_text.empty() ? name : visible_text;
  const Flow& flow = ux.state.flows.back();
  const std::vector<std::string_view> lines = wrap_lines(ux, type, text, flow.w);
  float width = 0;
  for (const std::string_view line : lines) width = std::max(width, text_width(ux, line, type));
  const float text_height = theme.line(type) * static_cast<float>(lines.size());
  const float height = std::max(text_height, theme.media.coarse_pointer ? theme.touch_target() : theme.px(24));
  const Rect rect = place(ux, std::ceil(width), height);
  const NodeId id = node_id(ux, key);
  const Touch touch = interact(ux, id, rect);
  const float y = rect.y + (height - text_height) / 2;
  const ImU32 color = touch.hovered || touch.held ? theme.color.accent_hover : theme.color.accent;
  draw_lines(ux, type, rect.x, y, color, lines);
  // Underlined, so that a link is one without colour too; a step below the base line of each line.
  const float drop = (theme.line(type) + theme.size(type)) / 2 + theme.px(0.5f);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float uy = theme.snap(y + theme.line(type) * static_cast<float>(i) + drop);
    ImGui::GetWindowDrawList()->AddRectFilled({rect.x, uy},
                                              {rect.x + text_width(ux, lines[i], type), uy + theme.hairline()},
                                              with_alpha(color, touch.hovered ? 1.0f : 0.55f));
  }
  SemanticNode node = make_node(ux, id, key, Role::Link, name, rect);
  node.href = href;
  if (current) node.states |= node_current;
  emit(ux, std::move(node));
  focus_ring(ux, id, rect, theme.px(4));
  if (touch.used) navigate(ux, href);
  return touch.used;
}

bool chip(Ux& ux, std::string_view key, std::string_view name, bool on) {
  const Theme& theme = ux.theme;
  const float mark = on ? theme.px(20) : 0;
  const float height = theme.px(theme.media.coarse_pointer ? 44.0f : 32.0f);
  const Rect rect = place(ux, std::ceil(text_width(ux, name, Type::Caption) + theme.px(28) + mark), height);
  const NodeId id = node_id(ux, key);
  const Touch touch = interact(ux, id, rect);
  const bool used = touch.used || take_event(ux, UiEvent::Kind::Toggle, id);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float radius = std::min(rect.h / 2, theme.px(18));
  const ImU32 fill = on ? theme.color.accent_soft : touch.hovered ? theme.color.row_hover : theme.color.surface;
  list->AddRectFilled(low(rect), high(rect), fill, radius);
  list->AddRect(low(rect), high(rect), on ? theme.color.accent : theme.color.field_border, radius, 0, theme.hairline());
  const ImU32 ink = on ? theme.color.accent : theme.color.text;
  float x = rect.x + theme.px(14);
  if (on) {
    draw_icon(ux, Icon::Check, x + theme.px(5), rect.y + rect.h / 2, theme.px(13), ink, 1.8f);
    x += mark;
  }
  draw_line(ux, Type::Caption, x, rect.y + (rect.h - theme.line(Type::Caption)) / 2, ink, name,
            rect.x + rect.w - x - theme.px(8));
  SemanticNode node = make_node(ux, id, key, Role::CheckBox, name, rect);
  if (on) node.states |= node_checked;
  emit(ux, std::move(node));
  focus_ring(ux, id, rect, radius);
  return used;
}

bool checkbox(Ux& ux, std::string_view key, std::string_view name, bool on, std::string_view hint) {
  const Theme& theme = ux.theme;
  const float box = theme.px(20), lead = box + theme.px(10);
  const Flow& flow = ux.state.flows.back();
  const std::vector<std::string_view> lines = wrap_lines(ux, Type::Body, name, flow.w - lead);
  const std::vector<std::string_view> hints =
      hint.empty() ? std::vector<std::string_view>{} : wrap_lines(ux, Type::Caption, hint, flow.w - lead);
  float width = 0;
  for (const std::string_view line : lines) width = std::max(width, text_width(ux, line, Type::Body));
  for (const std::string_view line : hints) width = std::max(width, text_width(ux, line, Type::Caption));
  const float text_height = theme.line(Type::Body) * static_cast<float>(lines.size());
  const float body = text_height + theme.line(Type::Caption) * static_cast<float>(hints.size());
  const float height = std::max(body + theme.px(8), theme.media.coarse_pointer ? theme.touch_target() : theme.px(32));
  const Rect rect = place(ux, flow.row ? std::ceil(width + lead) : 0, height);
  const NodeId id = node_id(ux, key);
  const Touch touch = interact(ux, id, rect);
  const bool used = touch.used || take_event(ux, UiEvent::Kind::Toggle, id);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float top = theme.snap(rect.y + (height - body) / 2);
  const float by = theme.snap(top + (theme.line(Type::Body) - box) / 2);
  const ImVec2 a{rect.x, by}, b{rect.x + box, by + box};
  list->AddRectFilled(a, b,
                      on              ? theme.color.accent
                      : touch.hovered ? theme.color.row_hover
                                      : theme.color.field,
                      theme.px(5));
  if (!on) list->AddRect(a, b, theme.color.field_border, theme.px(5), 0, theme.hairline());
  if (on) draw_icon(ux, Icon::Check, rect.x + box / 2, by + box / 2, theme.px(14), theme.color.on_accent, 2.0f);
  draw_lines(ux, Type::Body, rect.x + lead, top, theme.color.text, lines);
  draw_lines(ux, Type::Caption, rect.x + lead, top + text_height, theme.color.text_soft, hints);
  SemanticNode node = make_node(ux, id, key, Role::CheckBox, name, rect);
  node.description = hint;
  if (on) node.states |= node_checked;
  emit(ux, std::move(node));
  focus_ring(ux, id, {rect.x, by, box, box}, theme.px(5));
  return used;
}

int segmented(Ux& ux, std::string_view key, std::string_view name, std::span<const std::string_view> labels,
              int chosen) {
  const Theme& theme = ux.theme;
  const float pad = theme.px(12);
  float widest = 0;
  for (const std::string_view label : labels) widest = std::max(widest, text_width(ux, label, Type::CaptionStrong));
  const Flow& flow = ux.state.flows.back();
  const float count = static_cast<float>(labels.size());
  const float inset = theme.px(2);
  const float one_line = theme.px(theme.media.coarse_pointer ? 48.0f : 32.0f);  // the parts lie 2 px inside
  const bool stacked = (widest + pad) * count + 2 * inset > flow.w;               // long words on a phone
  const float width = stacked ? flow.w : std::min(std::ceil((widest + 2 * pad) * count + 2 * inset), flow.w);
  const float height = stacked ? (one_line - 2 * inset) * count + 2 * inset : one_line;
  const Rect rect = place(ux, width, height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float radius = theme.px(8);
  list->AddRectFilled(low(rect), high(rect), theme.color.track, radius);
  const NodeId group = node_id(ux, key);
  ux.semantics.open(make_node(ux, group, key, Role::Group, name, rect));
  int answer = -1;
  const float each = (stacked ? rect.h - 2 * inset : rect.w - 2 * inset) / count;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const float at = inset + each * static_cast<float>(i);
    const Rect part = stacked ? Rect{rect.x + inset, theme.snap(rect.y + at), rect.w - 2 * inset, theme.snap(each)}
                              : Rect{theme.snap(rect.x + at), rect.y + inset, theme.snap(each), rect.h - 2 * inset};
    const NodeId id = child_id(group, std::string_view(reinterpret_cast<const char*>(&i), sizeof i));
    const bool on = static_cast<int>(i) == chosen;
    const Touch touch = interact(ux, id, part);
    if (on) {
      list->AddRectFilled(low(part), high(part), theme.color.surface, radius - inset);
      list->AddRect(low(part), high(part), theme.color.field_border, radius - inset, 0, theme.hairline());
    }
    draw_centred(ux, on ? Type::CaptionStrong : Type::Caption, part,
                 on              ? theme.color.text
                 : touch.hovered ? theme.color.text
                                 : theme.color.text_soft,
                 labels[i]);
    SemanticNode node = make_node(ux, id, labels[i], Role::Button, labels[i], part);
    if (on) node.states |= node_pressed;
    emit(ux, std::move(node));
    focus_ring(ux, id, part, radius - inset);
    if (touch.used) answer = static_cast<int>(i);
  }
  ux.semantics.close();
  return answer;
}

}  // namespace avanzar::kit
