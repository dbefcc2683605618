// Owns: the table: a header to sort by, and as many rows as are on screen, each a thing to open. In a narrow column a
// row becomes a small sheet: title, then its other facts. Rows scroll with the page; the header stays at its top.
// Must not know: records.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

struct Plan {  // where things are in a pass
  NodeId id;
  Rect rect;             // of the whole table
  std::vector<float> x;  // of each column, and the right edge
  float header, row;
  bool sheets;  // narrow
  int title;    // heaviest column
  float pad;
};

int heaviest(std::span<const TableColumn> columns) {
  int best = 0;
  for (int i = 1; i < static_cast<int>(columns.size()); ++i)
    if (columns[static_cast<std::size_t>(i)].weight > columns[static_cast<std::size_t>(best)].weight) best = i;
  return best;
}

void sort_mark(Ux& ux, float x, float cy, bool down, ImU32 color) {
  const float r = ux.theme.px(3.5f), y = cy;
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (down)
    list->AddTriangleFilled({x - r, y - r * 0.6f}, {x + r, y - r * 0.6f}, {x, y + r * 0.8f}, color);
  else
    list->AddTriangleFilled({x - r, y + r * 0.6f}, {x, y - r * 0.8f}, {x + r, y + r * 0.6f}, color);
}

void header_cell(Ux& ux, const Plan& plan, const TableLook& look, int index, const Rect& rect, bool visible,
                 TableAnswer& answer) {
  const Theme& theme = ux.theme;
  const TableColumn& column = look.columns[static_cast<std::size_t>(index)];
  const NodeId id = child_id(child_id(plan.id, "column"), column.key);
  const bool sorted = column.sortable && look.sort_key == column.key;
  Touch touch;
  if (column.sortable) touch = interact(ux, id, rect);
  if (touch.used) answer.sort_key = column.key;
  if (visible) {
    const ImU32 ink = sorted || touch.hovered ? theme.color.text : theme.color.text_soft;
    const float mark = sorted ? theme.px(14) : 0;
    const std::vector<std::string_view> lines = wrap_lines(ux, Type::CaptionStrong, column.title, rect.w - mark);
    float w = 0;
    for (const std::string_view line : lines) w = std::max(w, text_width(ux, line, Type::CaptionStrong));
    const float x = column.numeric && !plan.sheets ? rect.x + rect.w - w - mark : rect.x;
    const float line = theme.px(17);
    float y =
        rect.y + (rect.h - line * static_cast<float>(lines.size())) / 2 - (theme.line(Type::CaptionStrong) - line) / 2;
    for (const std::string_view text : lines) {
      draw_line(ux, Type::CaptionStrong, x, y, ink, text, rect.w - mark);
      y += line;
    }
    if (sorted) sort_mark(ux, x + w + theme.px(9), rect.y + rect.h / 2, look.descending, theme.color.accent);
  }
  SemanticNode node = make_node(ux, id, column.key, Role::ColumnHeader, column.title, rect);
  node.column_index = index + 1;
  if (column.sortable) node.states |= node_focusable;
  if (sorted) node.states |= look.descending ? node_sort_desc : node_sort_asc;
  emit(ux, std::move(node));
  focus_ring(ux, id, rect, theme.px(4));
}

// Returns the height the header takes. In a narrow column the titles flow like words: they are what can be sorted by.
float header_height(Ux& ux, const Plan& plan, const TableLook& look, std::vector<Rect>* rects) {
  const Theme& theme = ux.theme;
  const float line = theme.media.coarse_pointer ? theme.px(44) : theme.px(plan.sheets ? 32.0f : 40.0f);
  if (!plan.sheets) {
    std::size_t most = 1;  // lines of a title
    for (std::size_t i = 0; i < look.columns.size(); ++i)
      most = std::max(
          most,
          wrap_lines(ux, Type::CaptionStrong, look.columns[i].title, plan.x[i + 1] - plan.x[i] - theme.px(30)).size());
    const float height = line + theme.px(17) * static_cast<float>(most - 1);
    for (std::size_t i = 0; i < look.columns.size(); ++i)
      if (rects) rects->push_back({plan.x[i], 0, plan.x[i + 1] - plan.x[i] - theme.px(16), height});
    return height;
  }
  float x = plan.rect.x + plan.pad, y = 0;
  for (const TableColumn& column : look.columns) {
    const float w = std::ceil(text_width(ux, column.title, Type::CaptionStrong) + theme.px(14));
    if (x + w > plan.rect.x + plan.rect.w - plan.pad && x > plan.rect.x + plan.pad) {
      x = plan.rect.x + plan.pad;
      y += line;
    }
    if (rects) rects->push_back({x, y, std::min(w, plan.rect.w - 2 * plan.pad), line});
    x += w + theme.px(12);
  }
  return y + line;
}

void draw_chip(Ux& ux, float x, float cy, std::string_view text, ImU32 color, float room) {
  const Theme& theme = ux.theme;
  ImGui::GetWindowDrawList()->AddCircleFilled({x + theme.px(4), cy}, theme.px(4), color, 16);
  draw_line(ux, Type::Caption, x + theme.px(14), cy - theme.line(Type::Caption) / 2, theme.color.text, text,
            room - theme.px(14));
}

// In one line, else in two.
void draw_title(Ux& ux, float x, float cy, std::string_view text, float room) {
  const Theme& theme = ux.theme;
  const Type type = Type::BodyStrong;
  const std::vector<std::string_view> lines = wrap_lines(ux, type, text, room);
  if (lines.size() < 2) return draw_line(ux, type, x, cy - theme.line(type) / 2, theme.color.text, text, room);
  const float line = theme.px(20);
  draw_line(ux, type, x, cy - line - (theme.line(type) - line) / 2, theme.color.text, lines[0]);
  draw_line(ux, type, x, cy - (theme.line(type) - line) / 2, theme.color.text,
            text.substr(static_cast<std::size_t>(lines[1].data() - text.data())), room);
}

void draw_row(Ux& ux, const Plan& plan, const TableLook& look, const TableSource& source, int row, const Rect& rect) {
  const Theme& theme = ux.theme;
  const int columns = static_cast<int>(look.columns.size());
  if (!plan.sheets) {
    for (int c = 0; c < columns; ++c) {
      const std::string text = source.cell(row, c);
      const float x = plan.x[static_cast<std::size_t>(c)],
                  room = plan.x[static_cast<std::size_t>(c) + 1] - x - theme.px(16);
      const ImU32 mark = source.cell_color(row, c);
      if (mark != 0) {
        draw_chip(ux, x, rect.y + rect.h / 2, text, mark, room);
        continue;
      }
      if (c == plan.title) {
        draw_title(ux, x, rect.y + rect.h / 2, text, room);
        continue;
      }
      const Type type = Type::Caption;
      const float w = look.columns[static_cast<std::size_t>(c)].numeric ? text_width(ux, text, type) : 0;
      draw_line(ux, type, w > 0 ? std::max(x, x + room - w) : x, rect.y + (rect.h - theme.line(type)) / 2,
                theme.color.text_soft, text, room);
    }
    return;
  }
  const float x = rect.x + plan.pad, room = rect.w - 2 * plan.pad;
  float y = rect.y + theme.px(12);
  draw_line(ux, Type::BodyStrong, x, y, theme.color.text, source.cell(row, plan.title), room);
  y += theme.line(Type::BodyStrong) + theme.px(2);
  std::string facts;
  float chips = x;
  for (int c = 0; c < columns; ++c) {
    if (c == plan.title) continue;
    const std::string text = source.cell(row, c);
    if (text.empty()) continue;
    const ImU32 mark = source.cell_color(row, c);
    if (mark != 0) {
      draw_chip(ux, chips, y + theme.line(Type::Caption) * 1.5f, text, mark, room);
      chips += text_width(ux, text, Type::Caption) + theme.px(28);
      continue;
    }
    if (!facts.empty()) facts += "  ·  ";
    facts += text;
  }
  draw_line(ux, Type::Caption, x, y, theme.color.text_soft, facts, room);
}

}  // namespace

TableAnswer table(Ux& ux, std::string_view key, const TableLook& look, const TableSource& source) {
  const Theme& theme = ux.theme;
  KitState& state = ux.state;
  TableAnswer answer;
  Plan plan;
  plan.id = node_id(ux, key);
  plan.title = heaviest(look.columns);
  const float width = state.flows.back().w;
  plan.sheets = width < theme.px(640);
  plan.pad = theme.px(plan.sheets ? 16.0f : 20.0f);
  plan.row = theme.px(plan.sheets ? 92.0f : 56.0f);
  plan.rect = {state.flows.back().x, 0, width, 0};
  float weights = 0;
  for (const TableColumn& column : look.columns) weights += column.weight;
  float x = plan.rect.x + plan.pad;
  for (const TableColumn& column : look.columns) {
    plan.x.push_back(theme.snap(x));
    x += (width - 2 * plan.pad) * column.weight / weights;
  }
  plan.x.push_back(x + theme.px(16));
  std::vector<Rect> headers;
  plan.header = header_height(ux, plan, look, &headers);
  plan.rect = place(ux, 0, plan.header + plan.row * static_cast<float>(look.rows));
  draw_card(ux, plan.rect, theme.px(12), theme.color.surface, false);

  SemanticNode node = make_node(ux, plan.id, key, Role::Table, look.name, plan.rect);
  node.row_count = look.rows;
  node.column_count = static_cast<int>(look.columns.size());
  ux.semantics.open(std::move(node));

  // The header stands at the top of the region when the table has begun above it.
  const Rect clip = visible_clip();
  const float header_y =
      std::clamp(clip.y, plan.rect.y, std::max(plan.rect.y, plan.rect.y + plan.rect.h - plan.header - plan.row));
  const bool afloat = header_y > plan.rect.y;
  ImDrawListSplitter splitter;
  ImDrawList* list = ImGui::GetWindowDrawList();
  splitter.Split(list, 2);
  splitter.SetCurrentChannel(list, 1);
  const Rect head{plan.rect.x, header_y, plan.rect.w, plan.header};
  if (afloat) list->AddRectFilled({head.x + 1, head.y}, {head.x + head.w - 1, head.y + head.h}, theme.color.surface);
  list->AddRectFilled({head.x, head.y + head.h - theme.hairline()}, {head.x + head.w, head.y + head.h},
                      theme.color.hairline_strong);
  ux.semantics.open(make_node(ux, child_id(plan.id, "header"), "header", Role::Row, {}, head));
  for (int c = 0; c < static_cast<int>(look.columns.size()); ++c) {
    Rect rect = headers[static_cast<std::size_t>(c)];
    rect.y += header_y;
    header_cell(ux, plan, look, c, rect, true, answer);
  }
  ux.semantics.close();
  splitter.SetCurrentChannel(list, 0);

  // Rows on screen, and the one with focus wherever it is: an element that has focus must not vanish.
  const float first_y = plan.rect.y + plan.header;
  const float visible_top = std::max(clip.y, header_y + plan.header);
  int first = static_cast<int>(std::floor((visible_top - first_y) / plan.row));
  int last = static_cast<int>(std::floor((clip.y + clip.h - first_y) / plan.row));
  first = std::clamp(first, 0, std::max(0, look.rows - 1));
  last = std::clamp(last, -1, look.rows - 1);
  if (clip.h <= 0 || clip.y > plan.rect.y + plan.rect.h) last = first - 1;
  const NodeId focus_row_key = child_id(plan.id, "focused-row");
  int focus_row = static_cast<int>(remembered(ux, focus_row_key, -1));
  std::optional<int> wish_row;
  const auto row_id = [&](int row) { return child_id(plan.id, source.row_href(row)); };
  if (focus_row >= look.rows || focus_row < 0 || row_id(focus_row) != ux.focused) focus_row = -1;
  if (focus_row >= 0) {
    const NodeId id = row_id(focus_row);
    const int page = std::max(1, static_cast<int>(clip.h / plan.row) - 1);
    const auto step = [&](KeyCode code, int to) {
      if (take_key(ux, code, id)) wish_row = std::clamp(to, 0, look.rows - 1);
    };
    step(KeyCode::Down, focus_row + 1);
    step(KeyCode::Up, focus_row - 1);
    step(KeyCode::PageDown, focus_row + page);
    step(KeyCode::PageUp, focus_row - page);
    step(KeyCode::Home, 0);
    step(KeyCode::End, look.rows - 1);
  }

  ImGui::PushClipRect({clip.x, visible_top}, {clip.x + clip.w, std::max(visible_top, clip.y + clip.h)}, true);
  bool tab_row_shown = false;
  for (int row = first; row <= last; ++row) tab_row_shown |= row_id(row) == state.tab_row;
  const auto emit_row = [&](int row) {
    const Rect rect{plan.rect.x, theme.snap(first_y + plan.row * static_cast<float>(row)), plan.rect.w, plan.row};
    const std::string href = source.row_href(row);
    const NodeId id = child_id(plan.id, href);
    const Touch touch = interact(ux, id, rect);
    bool used = touch.used;
    if (ux.focused == id) {
      remember(ux, focus_row_key, static_cast<float>(row));
      state.tab_row = id;
      used |= take_key(ux, KeyCode::Enter, id);
    }
    const bool on_screen = rect.y + rect.h > visible_top && rect.y < clip.y + clip.h;
    if (on_screen) {
      if (touch.hovered || touch.held)
        list->AddRectFilled({rect.x + 1, rect.y}, {rect.x + rect.w - 1, rect.y + rect.h - 1}, theme.color.row_hover);
      if (row + 1 < look.rows)
        list->AddRectFilled({rect.x + plan.pad, rect.y + rect.h - theme.hairline()},
                            {rect.x + rect.w - plan.pad, rect.y + rect.h}, theme.color.hairline);
      draw_row(ux, plan, look, source, row, rect);
    }
    SemanticNode row_node = make_node(ux, id, href, Role::Row, source.row_name(row), rect);
    row_node.href = href;
    row_node.row_index = row + 1;
    row_node.states = node_focusable;
    const bool tab_stop = tab_row_shown ? id == state.tab_row : row == first;
    if (!tab_stop) row_node.states |= node_no_tab;
    emit(ux, row_node);
    // Its cells lie inside it.
    const NodeId parent = row_node.id;
    ux.semantics.descend(parent);
    for (int c = 0; c < static_cast<int>(look.columns.size()); ++c) {
      const float cx = plan.sheets ? rect.x : plan.x[static_cast<std::size_t>(c)];
      const float cw = plan.sheets ? rect.w : plan.x[static_cast<std::size_t>(c) + 1] - cx;
      const int number = c;
      SemanticNode cell =
          make_node(ux, child_id(parent, std::string_view(reinterpret_cast<const char*>(&number), sizeof number)), {},
                    Role::Cell, source.cell(row, c), {cx, rect.y, cw, rect.h});
      cell.column_index = c + 1;
      emit(ux, std::move(cell));
    }
    ux.semantics.close();
    focus_ring(ux, id, {rect.x + theme.px(5), rect.y + theme.px(5), rect.w - theme.px(10), rect.h - theme.px(10)},
               theme.px(6));
    if (used) {
      answer.opened = row;
      navigate(ux, href);
    }
  };
  if (focus_row >= 0 && focus_row < first) emit_row(focus_row);
  for (int row = first; row <= last; ++row) emit_row(row);
  if (focus_row > last) emit_row(focus_row);
  ImGui::PopClipRect();
  splitter.Merge(list);
  ux.semantics.close();

  if (wish_row && *wish_row != focus_row) {
    const Rect rect{plan.rect.x, first_y + plan.row * static_cast<float>(*wish_row), plan.rect.w, plan.row};
    scroll_into_view(ux, rect);
    state.again = true;
    if (ux.focus_wish) *ux.focus_wish = row_id(*wish_row);
  }
  return answer;
}

}  // namespace avanzar::kit
