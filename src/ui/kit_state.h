// Owns: what the widgets remember from frame to frame and the tools they are made of: flows, ids, hit tests, text,
// scroll regions. For ui.cpp, kit_*.cpp, charts.cpp and the shell; views use kit.h.
#pragma once
#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/kit.h"

struct ImDrawListSplitter;

namespace avanzar {

struct Flow {
  float x = 0, y = 0, w = 0;  // content box; y = where the next item goes
  float top = 0;
  float gap = 8;
  bool empty = true;
  bool row = false;
  // rows
  NodeId id = 0;
  kit::Align align = kit::Align::Start;
  float left = 0;  // x of the line's first item
  float cx = 0, line_height = 0, used = 0;
  int line = 0, items = 0, items_before = 0;
  // boxes and cards
  float claimed = 0;     // height the parent was told, from the pass before
  float min_height = 0;  // of a card that fills a cell of Columns
  float stretched = 0;   // how much higher than needed cards were drawn for that
};

// One thing that scrolls: the screen, the navigation, a dialog.
struct ScrollRegion {
  NodeId id = 0;
  Rect rect;
  float offset = 0, content = 0;
  float velocity = 0;  // CSS px per second, inertia of a finger
  bool seen = false;   // drawn in this pass
  bool modal = false;
  [[nodiscard]] float limit() const { return content > rect.h ? content - rect.h : 0; }
};

struct Card {
  ImDrawListSplitter* splitter = nullptr;
  Rect rect;
  NodeId id = 0;
};

// A slider in use: held, or moved by keys and not yet at rest.
struct Sliding {
  NodeId id = 0;
  std::int32_t value = 0;   // where it stands
  std::int32_t began = 0;   // where it stood when it was taken up
  std::int32_t told = 0;    // what its owner said last: something else means that it was set from elsewhere
  bool held = false, moved = false, seen = false;
  float grab = 0;  // from the thumb's middle to where it was grasped
  float rest = 0;  // seconds until it counts as left alone
};

struct OpenRegion {
  ScrollRegion* region;
  float pad_bottom;
};

struct KitState {
  // from frame to frame
  std::unordered_map<NodeId, float> memory;  // sizes known only at the end of a pass
  std::unordered_map<NodeId, ScrollRegion> regions;
  std::vector<NodeId> region_order;  // of the last pass, back to front
  NodeId focused = 0;
  bool focus_by_keyboard = false;  // draw the ring
  bool focus_moved = false;        // scroll it into view once
  bool pointer_was_last = false;
  NodeId wished = 0;            // the focus we asked for ourselves
  bool touch = false;           // the last pointer was a finger: nothing hovers
  std::vector<NodeId> dialogs;  // open ones, innermost last
  std::vector<NodeId> dialog_return;
  bool focus_first = false;                       // a dialog has just opened: its first control in sight takes focus
  NodeId focus_candidate = 0;                     // that control, in this pass
  std::unordered_map<NodeId, std::string> typed;  // of transient fields
  Sliding sliding;
  NodeId tab_row = 0;                             // the row of a table that Tab reaches
  // this pass
  std::span<const UiEvent> events;
  std::vector<bool> used;  // which of them found their widget
  bool again = false;      // a remembered size was wrong or something moved
  std::vector<NodeId> scopes;
  std::vector<Flow> flows;
  std::vector<OpenRegion> open_regions;
  std::vector<Card> cards;
  std::vector<ImDrawListSplitter*> spare_splitters;
  std::deque<ChartDraw> charts;     // handed to callbacks until the frame is drawn
  std::vector<NodeId> items;        // what a pointer can use; each must have a node (asserted in debug builds)
  std::vector<NodeId> decor_items;  // but for scroll bars and backdrops: pointers only
  std::vector<NodeId> dialogs_seen;
  std::vector<Rect> dialog_close;  // of the open ones' closing button, w = 0 for none
  std::vector<NodeId> text_ids;    // of paragraphs, whose key is their text: told apart when it comes twice

  KitState() = default;
  ~KitState();
  KitState(const KitState&) = delete;
  void begin_pass(std::span<const UiEvent> pass_events);
  void end_pass(Ux& ux);
};

namespace kit {

// --- ids
[[nodiscard]] NodeId node_id(Ux& ux, std::string_view key);
[[nodiscard]] NodeId child_id(NodeId parent, std::string_view key);
[[nodiscard]] NodeId text_id(Ux& ux, std::string_view text);
void push_scope(Ux& ux, NodeId id);
void pop_scope(Ux& ux);

// --- layout
[[nodiscard]] Rect place(Ux& ux, float w, float h);          // w ≤ 0: the rest of the column
void open_flow(Ux& ux, const Flow& flow);                    // at a place of the caller's choice
float close_flow(Ux& ux);                                    // answers its height
[[nodiscard]] Rect begin_place(Ux& ux, NodeId id, float w);  // height not known yet: the one before is claimed
void end_place(Ux& ux, NodeId id, float claimed, float height);
float remembered(Ux& ux, NodeId id, float otherwise);
void remember(Ux& ux, NodeId id, float value);

// --- text, in boxes of whole lines
void draw_line(Ux& ux, Type type, float x, float y, ImU32 color, std::string_view text,
               float max_width = 0);  // max_width: "…"
[[nodiscard]] std::vector<std::string_view> wrap_lines(Ux& ux, Type type, std::string_view text, float width);
void draw_lines(Ux& ux, Type type, float x, float y, ImU32 color, std::span<const std::string_view> lines);
void draw_centred(Ux& ux, Type type, const Rect& in, ImU32 color, std::string_view text);

// --- acting
struct Touch {
  bool hovered = false, held = false, used = false;
};
[[nodiscard]] Touch interact(Ux& ux, NodeId id, const Rect& rect, bool enabled = true, bool field = false);
[[nodiscard]] bool take_event(Ux& ux, UiEvent::Kind kind, NodeId id, std::string* text = nullptr);
[[nodiscard]] bool take_key(Ux& ux, KeyCode key, NodeId focused = 0);  // 0 = whatever has focus
void navigate(Ux& ux, std::string_view href);

// --- semantics and focus
[[nodiscard]] SemanticNode make_node(Ux& ux, NodeId id, std::string_view key, Role role, std::string_view name,
                                     const Rect& rect);
NodeId emit(Ux& ux, SemanticNode node);  // adds it, follows focus into view, remembers rows
void focus_ring(Ux& ux, NodeId id, const Rect& rect, float radius, bool always = false);
[[nodiscard]] Rect visible_clip();

// --- regions: a scrolled column in a rectangle of the canvas
struct RegionLook {
  float pad_x = 0, pad_top = 0, pad_bottom = 0;
  float max_width = 0;  // content centred
  ImU32 fill = 0;
  bool modal = false;
  bool front = false;  // above what was begun before
};
void begin_region(Ux& ux, std::string_view key, const Rect& rect, const RegionLook& look);
void end_region(Ux& ux);
[[nodiscard]] ScrollRegion* region_at(KitState& state, float x, float y);
void scroll_by(Ux& ux, ScrollRegion& region, float delta);
void scroll_into_view(Ux& ux, const Rect& rect);  // in the region being drawn

// --- drawing
void draw_card(Ux& ux, const Rect& rect, float radius, ImU32 fill, bool raised);
void draw_ring(Ux& ux, const RingDraw& ring);
void draw_chart(Ux& ux, ChartDraw chart);
void draw_icon(Ux& ux, Icon icon, float cx, float cy, float size, ImU32 color, float stroke = 1.6f);
void draw_light_shape(Ux& ux, Light light, float cx, float cy, float size, ImU32 color);

}  // namespace kit
}  // namespace avanzar
