// Owns: cards, grids, named parts and dialogs. Must not know: what is in them.
#include <imgui_internal.h>

#include <algorithm>
#include <cassert>
#include <cmath>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

std::string_view bytes_of(const int& number) { return {reinterpret_cast<const char*>(&number), sizeof number}; }

}  // namespace

// --- cards: the background is drawn behind what is known only afterwards, by a channel of the draw list

void begin_card(Ux& ux, std::string_view key, float width, float pad_px) {
  const NodeId id = node_id(ux, key);
  const Flow& outer = ux.state.flows.back();
  const float min_height = outer.empty ? outer.min_height : 0;
  const Rect at = begin_place(ux, id, width);
  const float pad = ux.theme.px(ux.theme.phone ? std::min(pad_px, 16.0f) : pad_px);
  Card card;
  card.rect = at;
  card.id = id;
  if (ux.state.spare_splitters.empty()) {
    card.splitter = IM_NEW(ImDrawListSplitter)();
  } else {
    card.splitter = ux.state.spare_splitters.back();
    ux.state.spare_splitters.pop_back();
  }
  card.splitter->Split(ImGui::GetWindowDrawList(), 2);
  card.splitter->SetCurrentChannel(ImGui::GetWindowDrawList(), 1);
  ux.state.cards.push_back(card);
  push_scope(ux, id);
  Flow flow;
  flow.x = at.x + pad;
  flow.y = at.y + pad;
  flow.w = std::max(1.0f, at.w - 2 * pad);
  flow.gap = ux.theme.px(8);
  flow.claimed = at.h;
  flow.min_height = min_height;
  open_flow(ux, flow);
}

void end_card(Ux& ux) {
  const float claimed = ux.state.flows.back().claimed, min_height = ux.state.flows.back().min_height;
  const float pad = ux.state.cards.back().rect.w > 0 ? ux.state.flows.back().x - ux.state.cards.back().rect.x : 0;
  const float natural = close_flow(ux) + 2 * pad;
  const float height = ux.theme.snap(std::max(natural, min_height));
  Card card = ux.state.cards.back();
  ux.state.cards.pop_back();
  ImDrawList* list = ImGui::GetWindowDrawList();
  card.splitter->SetCurrentChannel(list, 0);
  draw_card(ux, {card.rect.x, card.rect.y, card.rect.w, height}, ux.theme.px(12), ux.theme.color.surface, false);
  card.splitter->Merge(list);
  ux.state.spare_splitters.push_back(card.splitter);
  pop_scope(ux);
  end_place(ux, card.id, claimed, height);
  ux.state.flows.back().stretched += height - natural;
}

// --- grid

Columns::Columns(Ux& ux, std::string_view key, float min_width, int max_columns, float gap_px)
    : ux_(ux), id_(node_id(ux, key)) {
  Flow& flow = ux.state.flows.back();
  assert(!flow.row);
  if (!flow.empty) flow.y += flow.gap;
  flow.empty = false;
  gap_ = ux.theme.px(gap_px);
  const float least = ux.theme.px(min_width);
  columns_ = std::clamp(static_cast<int>((flow.w + gap_) / (least + gap_)), 1, std::max(1, max_columns));
  x_ = flow.x;
  y_ = flow.y;
  w_ = flow.w;
  column_width_ = std::floor((w_ - gap_ * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_));
}

float Columns::width() const { return column_width_; }
int Columns::count() const { return columns_; }

void Columns::close_cell() {
  const float stretched = ux_.state.flows.back().stretched;
  line_height_ = std::max(line_height_, close_flow(ux_) - stretched);
}

void Columns::next() {
  if (at_ >= 0) close_cell();
  ++at_;
  if (at_ >= columns_) {
    remember(ux_, child_id(id_, bytes_of(line_)), line_height_);
    y_ += line_height_ + gap_;
    line_height_ = 0;
    at_ = 0;
    ++line_;
  }
  Flow cell;
  cell.x = x_ + static_cast<float>(at_) * (column_width_ + gap_);
  cell.y = y_;
  cell.w = column_width_;
  cell.gap = ux_.theme.px(8);
  cell.min_height = columns_ > 1 ? remembered(ux_, child_id(id_, bytes_of(line_)), 0) : 0;
  open_flow(ux_, cell);
}

Columns::~Columns() {
  if (at_ >= 0) close_cell();
  remember(ux_, child_id(id_, bytes_of(line_)), line_height_);
  Flow& flow = ux_.state.flows.back();
  flow.y = std::max(flow.y, y_ + line_height_);
}

// --- parts

void begin_part(Ux& ux, std::string_view key, Role role, std::string_view name) {
  const NodeId id = node_id(ux, key);
  const Flow& flow = ux.state.flows.back();
  ux.semantics.open(
      make_node(ux, id, key, role, name, {flow.x, flow.y, flow.w, remembered(ux, child_id(id, "part"), 0)}));
  push_scope(ux, id);
  ux.state.memory[child_id(id, "top")] = flow.y;
}

void end_part(Ux& ux) {
  const NodeId id = ux.state.scopes.back();
  const Flow& flow = ux.state.flows.back();
  // Heights are relative to where the part began; scrolling moves both.
  const float height = flow.y + (flow.row ? flow.line_height : 0) - remembered(ux, child_id(id, "top"), flow.y);
  ux.state.memory[child_id(id, "part")] = height;
  ux.semantics.close();
  pop_scope(ux);
}

// --- dialogs

bool begin_dialog(Ux& ux, std::string_view key, std::string_view title, bool alert, bool* dismissed) {
  KitState& state = ux.state;
  const Theme& theme = ux.theme;
  const NodeId id = node_id(ux, key);
  state.dialogs_seen.push_back(id);
  if (std::find(state.dialogs.begin(), state.dialogs.end(), id) == state.dialogs.end()) {
    state.dialogs.push_back(id);
    state.dialog_return.push_back(state.focused);
    state.focus_first = true;
    state.regions.erase(child_id(child_id(id, "in"), "dialog"));
  }
  push_scope(ux, child_id(id, "in"));

  const Rect canvas{0, 0, ux.input.width, ux.input.height};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({canvas.w + 1, canvas.h + 1});
  ImGui::Begin("##backdrop", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, {canvas.w, canvas.h}, theme.color.dim);
  const NodeId backdrop = child_id(id, "backdrop");
  state.decor_items.push_back(backdrop);
  const bool cursor = *ux.pointer_cursor;
  const bool pressed_outside = interact(ux, backdrop, canvas).used;
  *ux.pointer_cursor = cursor;
  ImGui::End();
  if (dismissed && ((pressed_outside && !alert) || take_key(ux, KeyCode::Escape))) *dismissed = true;

  // The height is that of the content, known from the pass before, as far as the canvas goes.
  const float pad = theme.px(theme.phone ? 16.0f : 28.0f);
  const NodeId region_id = child_id(state.scopes.back(), "dialog");
  const auto known = state.regions.find(region_id);
  const float content = known != state.regions.end() ? known->second.content : theme.px(320);
  Rect rect;
  if (theme.phone && !alert) {
    rect = {0, ux.input.safe_area.top + theme.px(12), canvas.w, 0};
    rect.h = canvas.h - rect.y;
  } else {
    rect.w = std::min(theme.px(alert ? 460.0f : 640.0f), canvas.w - theme.px(24));
    rect.h = std::min(std::ceil(content), canvas.h - theme.px(48));
    rect.x = theme.snap((canvas.w - rect.w) / 2);
    rect.y = theme.snap(std::max(theme.px(24), (canvas.h - rect.h) * 0.4f));
  }
  SemanticNode node;
  node.id = id;
  node.key = key;
  node.role = alert ? Role::AlertDialog : Role::Dialog;
  node.name = title;
  node.states = node_modal;
  node.rect = rect;
  node.clip = canvas;
  ux.semantics.open(std::move(node));
  RegionLook look;
  look.pad_x = pad;
  look.pad_top = pad;
  look.pad_bottom = pad + (theme.phone ? ux.input.safe_area.bottom : 0);
  look.modal = true;
  begin_region(ux, "dialog", rect, look);
  ImGui::PushClipRect({0, 0}, {canvas.w, canvas.h}, false);
  const Rect sheet = theme.phone && !alert ? Rect{rect.x, rect.y, rect.w, rect.h + theme.px(16)} : rect;
  draw_card(ux, sheet, theme.px(16), theme.color.surface_raised, true);
  ImGui::PopClipRect();
  // The closing button stands fast at the corner; it is read last, so that the first field gets focus.
  Rect close;
  if (!alert) {
    const float side = theme.touch_target();
    close = {rect.x + rect.w - side - theme.px(12), rect.y + theme.px(12), side, side};
    const Touch touch = interact(ux, child_id(id, "close"), close);
    if (touch.used && dismissed) *dismissed = true;
    ux.state.flows.back().w -= side;
    heading(ux, 2, title);
    ux.state.flows.back().w += side;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 a{close.x, close.y}, b{close.x + side, close.y + side};
    list->AddRectFilled(a, b, touch.hovered || touch.held ? theme.color.accent_soft : theme.color.surface_raised,
                        theme.px(8));
    draw_icon(ux, Icon::Close, close.x + side / 2, close.y + side / 2, theme.px(16), theme.color.text_soft);
  } else {
    heading(ux, 2, title);
  }
  state.dialog_close.push_back(close);
  gap(ux, 4);
  return true;
}

void end_dialog(Ux& ux) {
  const Rect close = ux.state.dialog_close.back();
  if (close.w > 0) {
    const NodeId id = child_id(ux.state.dialogs_seen.back(), "close");
    emit(ux, make_node(ux, id, "close", Role::Button, ux.tr(Str::close), close));
    focus_ring(ux, id, close, ux.theme.px(8));
  }
  ux.state.dialog_close.pop_back();
  end_region(ux);
  ux.semantics.close();
  pop_scope(ux);
}

}  // namespace avanzar::kit
