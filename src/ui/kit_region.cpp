// Owns: regions: rectangles of the canvas whose column scrolls by wheel, finger, keys and scroll bar. The offset is
// ours, not ImGui's, so that it takes effect in the same pass. Must not know: which screens there are.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

constexpr ImGuiWindowFlags region_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                          ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav |
                                          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;

void scroll_bar(Ux& ux, ScrollRegion& region) {
  const float limit = region.limit();
  if (limit <= 0 || ux.theme.media.coarse_pointer) return;
  const Rect& r = region.rect;
  const float strip = 12, length = std::max(32.0f, r.h * r.h / region.content);
  const float track = r.h - length - 4;
  const float y = r.y + 2 + track * region.offset / limit;
  const NodeId id = child_id(region.id, "scrollbar");
  ux.state.decor_items.push_back(id);
  const bool cursor = *ux.pointer_cursor;
  const Touch touch = interact(ux, id, {r.x + r.w - strip, r.y, strip, r.h});
  *ux.pointer_cursor = cursor;
  if (touch.held && track > 0) {
    const float wanted = (ImGui::GetIO().MousePos.y - r.y - 2 - length / 2) / track * limit;
    const float offset = ux.theme.snap(std::clamp(wanted, 0.0f, limit));
    if (offset != region.offset) {
      region.offset = offset;
      ux.state.again = true;
    }
  }
  const float width = touch.hovered || touch.held ? 8.0f : 6.0f;
  const ImU32 color = with_alpha(ux.theme.color.none, touch.hovered || touch.held ? 0.9f : 0.45f);
  ImGui::GetWindowDrawList()->AddRectFilled({r.x + r.w - width - 2, y}, {r.x + r.w - 2, y + length}, color, width / 2);
}

void scroll_by_keys(Ux& ux, ScrollRegion& region) {
  const SemanticNode* focus = ux.focused != 0 ? ux.semantics.find(ux.focused) : nullptr;
  if (focus && (is_text_field(focus->role) || focus->role == Role::ComboBox)) return;
  const float page = region.rect.h * 0.9f, line = ux.theme.px(48);
  if (take_key(ux, KeyCode::PageDown)) scroll_by(ux, region, page);
  if (take_key(ux, KeyCode::PageUp)) scroll_by(ux, region, -page);
  if (take_key(ux, KeyCode::Down)) scroll_by(ux, region, line);
  if (take_key(ux, KeyCode::Up)) scroll_by(ux, region, -line);
  if (take_key(ux, KeyCode::Home)) scroll_by(ux, region, -region.offset);
  if (take_key(ux, KeyCode::End)) scroll_by(ux, region, region.limit() - region.offset);
}

}  // namespace

void begin_region(Ux& ux, std::string_view key, const Rect& rect, const RegionLook& look) {
  const NodeId id = node_id(ux, key);
  ScrollRegion& region = ux.state.regions[id];
  region.id = id;
  region.rect = rect;
  region.seen = true;
  region.modal = look.modal;
  ux.state.region_order.push_back(id);
  ux.state.open_regions.push_back({&region, look.pad_bottom});
  push_scope(ux, id);

  ImGui::SetNextWindowPos({std::floor(rect.x), std::floor(rect.y)});
  ImGui::SetNextWindowSize({std::ceil(rect.w + 1), std::ceil(rect.h + 1)});
  std::string name = "##";
  name += key;
  ImGui::Begin(name.c_str(), nullptr, region_flags);
  if (look.modal || look.front) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImGui::PushClipRect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, true);
  if (look.fill != 0)
    ImGui::GetWindowDrawList()->AddRectFilled({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, look.fill);

  const float inner = std::max(1.0f, rect.w - 2 * look.pad_x);
  Flow flow;
  flow.w = look.max_width > 0 ? std::min(inner, look.max_width) : inner;
  flow.x = ux.theme.snap(rect.x + (rect.w - flow.w) / 2);
  flow.y = ux.theme.snap(rect.y + look.pad_top - region.offset);
  flow.gap = ux.theme.px(8);
  flow.claimed = look.pad_top;
  open_flow(ux, flow);
}

void end_region(Ux& ux) {
  const float pad_top = ux.state.flows.back().claimed;
  ScrollRegion& region = *ux.state.open_regions.back().region;
  const float content = close_flow(ux) + pad_top + ux.state.open_regions.back().pad_bottom;
  ux.state.open_regions.pop_back();
  if (std::fabs(content - region.content) > 0.5f) ux.state.again = true;
  region.content = content;
  if (region.offset > region.limit()) {
    region.offset = ux.theme.snap(region.limit());
    ux.state.again = true;
  }
  const bool topmost = ux.state.dialogs_seen.empty() || region.modal;
  if (topmost && region.limit() > 0) scroll_by_keys(ux, region);
  scroll_bar(ux, region);
  ImGui::PopClipRect();
  ImGui::End();
  pop_scope(ux);
}

ScrollRegion* region_at(KitState& state, float x, float y) {
  bool under_modal = false;
  for (auto it = state.region_order.rbegin(); it != state.region_order.rend(); ++it) {
    const auto found = state.regions.find(*it);
    if (found == state.regions.end()) continue;
    ScrollRegion& region = found->second;
    const Rect& r = region.rect;
    const bool inside = x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
    if (inside && !(under_modal && !region.modal)) return region.limit() > 0 ? &region : nullptr;
    under_modal |= region.modal;
  }
  return nullptr;
}

void scroll_by(Ux& ux, ScrollRegion& region, float delta) {
  const float offset = ux.theme.snap(std::clamp(region.offset + delta, 0.0f, region.limit()));
  if (offset == region.offset) return;
  region.offset = offset;
  ux.state.again = true;
}

void scroll_into_view(Ux& ux, const Rect& rect) {
  if (ux.state.open_regions.empty()) return;
  ScrollRegion& region = *ux.state.open_regions.back().region;
  // A strip above (the sticky header of a table) and a little air below stay free.
  const float above = ux.theme.px(56), below = ux.theme.px(24);
  const float top = region.rect.y + above, bottom = region.rect.y + region.rect.h - below;
  if (rect.y < top)
    scroll_by(ux, region, rect.y - top);
  else if (rect.y + rect.h > bottom)
    scroll_by(ux, region, std::min(rect.y + rect.h - bottom, rect.y - top));
}

}  // namespace avanzar::kit
