// Owns: ids, flows, hit tests, events and semantic nodes: what every widget is made of. The one place that calls
// ImGui's ItemAdd and ButtonBehavior, so that nothing can be used by pointer that has no node (audited by a test).
#include <imgui_internal.h>

#include <algorithm>
#include <cassert>
#include <cmath>

#include "ui/kit_state.h"

namespace avanzar {

KitState::~KitState() {
  for (ImDrawListSplitter* splitter : spare_splitters) IM_DELETE(splitter);
}

void KitState::begin_pass(std::span<const UiEvent> pass_events) {
  events = pass_events;
  used.assign(pass_events.size(), false);
  again = false;
  focus_candidate = 0;
  scopes.assign(1, 2166136261u);
  flows.clear();
  charts.clear();
  items.clear();
  decor_items.clear();
  dialogs_seen.clear();
  text_ids.clear();
  region_order.clear();
  for (auto& [id, region] : regions) region.seen = false;
}

void KitState::end_pass(Ux& ux) {
  assert(flows.empty() && open_regions.empty() && cards.empty() && scopes.size() == 1);
#ifndef NDEBUG
  // What a hand can use on the canvas, a keyboard and a screen reader can use in the page.
  for (const NodeId item : items)
    assert(std::find(decor_items.begin(), decor_items.end(), item) != decor_items.end() ||
           ux.semantics.find(item) != nullptr);
#endif
  // A dialog that is no longer drawn gives focus back to where it came from.
  while (!dialogs.empty() &&
         std::find(dialogs_seen.begin(), dialogs_seen.end(), dialogs.back()) == dialogs_seen.end()) {
    if (dialog_return.back() != 0 && ux.focus_wish && ux.semantics.find(dialog_return.back()) != nullptr)
      *ux.focus_wish = dialog_return.back();
    dialogs.pop_back();
    dialog_return.pop_back();
  }
  if (focus_first && !again) {  // once all stands where it stays
    if (focus_candidate != 0 && ux.focus_wish) *ux.focus_wish = focus_candidate;
    focus_first = false;
  }
  focus_moved = false;
  if (!sliding.seen) sliding = {};  // its screen was left
  sliding.seen = false;
}

namespace kit {

// --- ids

NodeId child_id(NodeId parent, std::string_view key) {
  NodeId hash = parent ^ 0x9E3779B9u;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash != 0 ? hash : 1;
}

NodeId node_id(Ux& ux, std::string_view key) { return child_id(ux.state.scopes.back(), key); }

NodeId text_id(Ux& ux, std::string_view text) {
  NodeId id = child_id(node_id(ux, text), "text");
  std::vector<NodeId>& known = ux.state.text_ids;
  while (std::find(known.begin(), known.end(), id) != known.end()) id = child_id(id, "again");
  known.push_back(id);
  return id;
}

void push_scope(Ux& ux, NodeId id) { ux.state.scopes.push_back(id); }
void pop_scope(Ux& ux) { ux.state.scopes.pop_back(); }
Scope::Scope(Ux& ux, std::string_view key) : ux_(ux) { push_scope(ux, node_id(ux, key)); }
Scope::~Scope() { pop_scope(ux_); }

// --- layout

float remembered(Ux& ux, NodeId id, float otherwise) {
  const auto it = ux.state.memory.find(id);
  return it == ux.state.memory.end() ? otherwise : it->second;
}

void remember(Ux& ux, NodeId id, float value) {
  const auto [it, fresh] = ux.state.memory.try_emplace(id, value);
  if (fresh || std::fabs(it->second - value) > 0.25f) ux.state.again = true;
  it->second = value;
}

namespace {

NodeId line_id(const Flow& row) {  // where the height of the row's present line is remembered
  return child_id(row.id, std::string_view(reinterpret_cast<const char*>(&row.line), sizeof row.line));
}

}  // namespace

Rect place(Ux& ux, float w, float h) {
  Flow& flow = ux.state.flows.back();
  const Theme& theme = ux.theme;
  Rect rect;
  if (!flow.row) {
    if (!flow.empty) flow.y += flow.gap;
    flow.empty = false;
    rect = {flow.x, flow.y, w > 0 ? std::min(w, flow.w) : flow.w, h};
    flow.y += h;
  } else {
    const float right = flow.x + flow.w;
    bool first = flow.cx <= flow.left + 0.01f && flow.items == 0;
    if (!first) flow.cx += flow.gap;
    const float wanted = w > 0 ? w : std::max(0.0f, right - flow.cx);
    if (!first && flow.cx > flow.x + flow.gap && flow.cx + wanted > right + 0.5f) {  // next line
      remember(ux, line_id(flow), flow.line_height);
      flow.y += flow.line_height + flow.gap;
      flow.line_height = 0;
      ++flow.line;
      flow.cx = flow.left = flow.x;
      first = true;
    }
    if (flow.align == Align::Between && flow.line == 0 && flow.items > 0 && flow.items + 1 == flow.items_before)
      flow.cx = std::max(flow.cx, right - wanted);
    const float line_height = std::max(h, remembered(ux, line_id(flow), h));
    rect = {flow.cx, flow.y + (line_height - h) / 2, std::min(wanted, flow.w), h};
    flow.cx += rect.w;
    flow.used += rect.w + (flow.items > 0 ? flow.gap : 0);  // as if all stood on one line
    flow.line_height = std::max(flow.line_height, h);
    ++flow.items;
    flow.empty = false;
  }
  rect.x = theme.snap(rect.x);
  rect.y = theme.snap(rect.y);
  return rect;
}

void open_flow(Ux& ux, const Flow& flow) {
  ux.state.flows.push_back(flow);
  Flow& own = ux.state.flows.back();
  own.top = own.y;
  if (own.row) own.cx = own.left;
}

float close_flow(Ux& ux) {
  Flow& flow = ux.state.flows.back();
  if (flow.row && !flow.empty) {
    remember(ux, line_id(flow), flow.line_height);
    flow.y += flow.line_height;
  }
  const float height = flow.y - flow.top;
  ux.state.flows.pop_back();
  return height;
}

Rect begin_place(Ux& ux, NodeId id, float w) { return place(ux, w, remembered(ux, id, 0)); }

void end_place(Ux& ux, NodeId id, float claimed, float height) {
  remember(ux, id, height);
  Flow& flow = ux.state.flows.back();
  if (flow.row)
    flow.line_height = std::max(flow.line_height, height);
  else
    flow.y += height - claimed;
}

float room(Ux& ux) {
  const Flow& flow = ux.state.flows.back();
  if (!flow.row) return flow.w;
  const float left = flow.x + flow.w - flow.cx - (flow.items > 0 ? flow.gap : 0);
  return left > 1 ? left : flow.w;
}

void gap(Ux& ux, float css_px) {
  Flow& flow = ux.state.flows.back();
  (flow.row ? flow.cx : flow.y) += ux.theme.px(css_px);
}

void begin_row(Ux& ux, std::string_view key, Align align, float gap_px) {
  const NodeId id = node_id(ux, key);
  const NodeId used_id = child_id(id, "used"), count_id = child_id(id, "count");
  const bool in_row = ux.state.flows.back().row;
  const Rect at = begin_place(ux, id, in_row ? remembered(ux, used_id, room(ux)) : 0);
  Flow flow;
  flow.x = at.x;
  flow.y = at.y;
  flow.w = at.w + (in_row ? 0.5f : 0);
  flow.gap = ux.theme.px(gap_px);
  flow.row = true;
  flow.id = id;
  flow.align = align;
  flow.claimed = at.h;
  flow.items_before = static_cast<int>(remembered(ux, count_id, 0));
  flow.left = flow.x;
  if (align == Align::End) flow.left += std::max(0.0f, at.w - remembered(ux, used_id, at.w));
  open_flow(ux, flow);
}

void end_row(Ux& ux) {
  const Flow flow = ux.state.flows.back();
  remember(ux, child_id(flow.id, "used"), flow.used);
  remember(ux, child_id(flow.id, "count"), static_cast<float>(flow.items));
  const float height = close_flow(ux);
  end_place(ux, flow.id, flow.claimed, height);
}

void begin_box(Ux& ux, std::string_view key, float width, float gap_px) {
  const NodeId id = node_id(ux, key);
  const Rect at = begin_place(ux, id, width > 0 ? width : room(ux));
  Flow flow;
  flow.x = at.x;
  flow.y = at.y;
  flow.w = at.w;
  flow.gap = ux.theme.px(gap_px);
  flow.id = id;
  flow.claimed = at.h;
  open_flow(ux, flow);
}

void end_box(Ux& ux) {
  const Flow flow = ux.state.flows.back();
  end_place(ux, flow.id, flow.claimed, close_flow(ux));
}

// --- acting

bool take_event(Ux& ux, UiEvent::Kind kind, NodeId id, std::string* text) {
  bool found = false;
  for (std::size_t i = 0; i < ux.state.events.size(); ++i) {
    const UiEvent& event = ux.state.events[i];
    if (ux.state.used[i] || event.kind != kind || event.node != id) continue;
    ux.state.used[i] = true;
    if (text) *text = event.text;
    found = true;
  }
  return found;
}

bool take_key(Ux& ux, KeyCode key, NodeId focused) {
  for (std::size_t i = 0; i < ux.state.events.size(); ++i) {
    const UiEvent& event = ux.state.events[i];
    if (ux.state.used[i] || event.kind != UiEvent::Kind::Key || event.key != key || event.ctrl || event.alt) continue;
    if (focused != 0 && (event.node != 0 ? event.node : ux.focused) != focused) continue;
    ux.state.used[i] = true;
    return true;
  }
  return false;
}

Touch interact(Ux& ux, NodeId id, const Rect& rect, bool enabled, bool field) {
  Touch touch;
  const ImRect box(rect.x, rect.y, rect.x + rect.w, rect.y + rect.h);
  ux.state.items.push_back(id);
  const bool visible = ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav);
  if (enabled && !field) touch.used = take_event(ux, UiEvent::Kind::Activate, id);
  if (!visible || !enabled) return touch;
  if (field) {
    touch.hovered = ImGui::ItemHoverable(box, id, ImGuiItemFlags_NoNav);
    if (touch.hovered) *ux.text_cursor = true;
    return touch;
  }
  touch.used |= ImGui::ButtonBehavior(box, id, &touch.hovered, &touch.held, ImGuiButtonFlags_MouseButtonLeft);
  if (touch.hovered) *ux.pointer_cursor = true;
  if (ux.state.touch) touch.hovered = false;
  return touch;
}

void navigate(Ux& ux, std::string_view href) {
  if (href.starts_with("#")) ux.wish(intent::Navigate{parse_route(href), false});
}

// --- semantics and focus

Rect visible_clip() {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 a = list->GetClipRectMin(), b = list->GetClipRectMax();
  return {a.x, a.y, std::max(0.0f, b.x - a.x), std::max(0.0f, b.y - a.y)};
}

SemanticNode make_node(Ux&, NodeId id, std::string_view key, Role role, std::string_view name, const Rect& rect) {
  SemanticNode node;
  node.id = id;
  node.key = key;
  node.role = role;
  node.name = name;
  node.rect = rect;
  node.clip = visible_clip();
  return node;
}

NodeId emit(Ux& ux, SemanticNode node) {
  KitState& state = ux.state;
  if (state.focus_moved && state.focused == node.id) scroll_into_view(ux, node.rect);
  // What would have to be scrolled to is passed over: a question is read from its beginning.
  if (state.focus_first && !state.dialog_close.empty() && state.focus_candidate == 0 && is_control(node) &&
      !(node.states & node_disabled) && intersect(node.rect, node.clip).h >= node.rect.h - 0.5f)
    state.focus_candidate = node.id;
  return ux.semantics.add(std::move(node));
}

void focus_ring(Ux& ux, NodeId id, const Rect& rect, float radius, bool always) {
  if (ux.focused != id || !(always || ux.state.focus_by_keyboard)) return;
  const float width = ux.theme.px(2), off = ux.theme.px(2) + width / 2;
  ImGui::GetWindowDrawList()->AddRect({rect.x - off, rect.y - off}, {rect.x + rect.w + off, rect.y + rect.h + off},
                                      ux.theme.color.focus, radius + off, 0, width);
}

}  // namespace kit
}  // namespace avanzar
