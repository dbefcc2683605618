// Owns: the icons, as strokes in a square of 16 units. No icon font: they are as sharp as the lines around them.
#include <imgui.h>

#include <initializer_list>

#include "ui/kit_state.h"

namespace avanzar::kit {
namespace {

struct Pen {
  ImDrawList* list;
  float x, y, unit, width;
  ImU32 color;
  [[nodiscard]] ImVec2 at(float px, float py) const { return {x + px * unit, y + py * unit}; }
  void line(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2& p : points) list->PathLineTo(at(p.x, p.y));
    list->PathStroke(color, closed ? ImDrawFlags_Closed : 0, width);
  }
  void circle(float cx, float cy, float r) const { list->AddCircle(at(cx, cy), r * unit, color, 32, width); }
  void dot(float cx, float cy, float r) const { list->AddCircleFilled(at(cx, cy), r * unit, color, 16); }
  void box(float x0, float y0, float x1, float y1, float r) const {
    list->AddRect(at(x0, y0), at(x1, y1), color, r * unit, 0, width);
  }
  void arc(float cx, float cy, float r, float from, float to) const {
    list->PathArcTo(at(cx, cy), r * unit, from, to, 24);
    list->PathStroke(color, 0, width);
  }
};

}  // namespace

void draw_icon(Ux& ux, Icon icon, float cx, float cy, float size, ImU32 color, float stroke) {
  const Pen p{ImGui::GetWindowDrawList(), cx - size / 2, cy - size / 2, size / 16, ux.theme.px(stroke), color};
  switch (icon) {
    case Icon::None: break;
    case Icon::Panel:
      p.arc(8, 9.5f, 6.5f, 3.14159f, 6.28318f);
      p.line({{1.5f, 9.5f}, {1.5f, 12.5f}, {14.5f, 12.5f}, {14.5f, 9.5f}});
      p.line({{8, 9.5f}, {11, 6.2f}});
      break;
    case Icon::Alliances:
      p.circle(5.6f, 8, 4.1f);
      p.circle(10.4f, 8, 4.1f);
      break;
    case Icon::Organisations:
      p.line({{2.5f, 14}, {2.5f, 5.8f}, {8, 2}, {13.5f, 5.8f}, {13.5f, 14}}, true);
      p.line({{6.3f, 14}, {6.3f, 9.5f}, {9.7f, 9.5f}, {9.7f, 14}});
      break;
    case Icon::Data:
      p.line({{2.5f, 4}, {8, 1.5f}, {13.5f, 4}, {8, 6.5f}}, true);
      p.line({{2.5f, 8}, {8, 10.5f}, {13.5f, 8}});
      p.line({{2.5f, 12}, {8, 14.5f}, {13.5f, 12}});
      break;
    case Icon::About:
      p.circle(8, 8, 6.5f);
      p.line({{8, 7.4f}, {8, 11.4f}});
      p.dot(8, 4.9f, 0.95f);
      break;
    case Icon::Undo:
      p.line({{5.8f, 2.4f}, {2.4f, 5.8f}, {5.8f, 9.2f}});
      p.line({{2.6f, 5.8f}, {9.6f, 5.8f}});
      p.arc(9.6f, 9.6f, 3.8f, -1.5708f, 1.5708f);
      p.line({{9.6f, 13.4f}, {6, 13.4f}});
      break;
    case Icon::Plus:
      p.line({{8, 2.5f}, {8, 13.5f}});
      p.line({{2.5f, 8}, {13.5f, 8}});
      break;
    case Icon::Search:
      p.circle(7, 7, 4.8f);
      p.line({{10.6f, 10.6f}, {14.2f, 14.2f}});
      break;
    case Icon::Close:
      p.line({{3.5f, 3.5f}, {12.5f, 12.5f}});
      p.line({{12.5f, 3.5f}, {3.5f, 12.5f}});
      break;
    case Icon::ArrowRight:
      p.line({{2.5f, 8}, {13, 8}});
      p.line({{9, 3.8f}, {13.2f, 8}, {9, 12.2f}});
      break;
    case Icon::Chevron: p.line({{3, 5.5f}, {8, 10.5f}, {13, 5.5f}}); break;
    case Icon::Check: p.line({{2.5f, 8.5f}, {6.2f, 12.2f}, {13.5f, 4}}); break;
    case Icon::Download:
    case Icon::Upload: {
      const bool down = icon == Icon::Download;
      p.line({{8, 2}, {8, 10}});
      if (down)
        p.line({{4.4f, 6.6f}, {8, 10.2f}, {11.6f, 6.6f}});
      else
        p.line({{4.4f, 5.4f}, {8, 1.8f}, {11.6f, 5.4f}});
      p.line({{2, 10.5f}, {2, 14}, {14, 14}, {14, 10.5f}});
      break;
    }
    case Icon::Pencil: p.line({{2.5f, 13.5f}, {3.2f, 10.3f}, {10.8f, 2.7f}, {13.3f, 5.2f}, {5.7f, 12.8f}}, true); break;
    case Icon::Trash:
      p.line({{2, 4.2f}, {14, 4.2f}});
      p.line({{3.6f, 4.2f}, {4.4f, 14}, {11.6f, 14}, {12.4f, 4.2f}});
      p.line({{6, 4}, {6, 2}, {10, 2}, {10, 4}});
      break;
  }
}

}  // namespace avanzar::kit
