// Owns: drawing charts.h. Lines and bands go to our shaders (or their stand-in), letters to ImGui.
#include "ui/charts.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/number.h"
#include "ui/kit_state.h"

namespace avanzar::charts {
namespace {

using kit::draw_line;
using kit::text_width;

struct Plot {
  Rect area;
  Day first, last;
  double bottom, top;
  [[nodiscard]] float x(Day day) const {
    const double share = static_cast<double>(day - first) / static_cast<double>(std::max(1, last - first));
    return area.x + area.w * static_cast<float>(std::clamp(share, 0.0, 1.0));
  }
  [[nodiscard]] float y(double value) const {
    return area.y + area.h * static_cast<float>(1 - std::clamp((value - bottom) / (top - bottom), 0.0, 1.0));
  }
};

// A polyline whose dashes run on from piece to piece.
struct Pen {
  ChartDraw& draw;
  float width, dash, gap;
  ImU32 color;
  float run = 0;
  bool begun = false;
  float x = 0, y = 0;
  void to(float nx, float ny) {
    if (begun && (nx != x || ny != y)) {
      draw.lines.push_back({x, y, nx, ny, width, dash, gap, run, color});
      run += std::hypot(nx - x, ny - y);
    }
    begun = true;
    x = nx;
    y = ny;
  }
};

void grid(Ux& ux, const Plot& plot, const Trajectory& chart, std::span<const double> ticks) {
  const Theme& theme = ux.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float caption = theme.line(Type::Caption);
  for (const double value : ticks) {
    const float y = theme.snap(plot.y(value));
    list->AddRectFilled({plot.area.x, y}, {plot.area.x + plot.area.w, y + theme.hairline()},
                        value == plot.bottom ? theme.color.hairline_strong : theme.color.hairline);
    const std::string label = format_int(static_cast<std::int64_t>(std::llround(value)), ux.lang);
    if (std::fabs(plot.y(value) - plot.y(chart.target)) > caption * 0.8f || value == chart.target)
      draw_line(ux, Type::Caption, plot.area.x - theme.px(8) - text_width(ux, label, Type::Caption), y - caption / 2,
                theme.color.text_faint, label);
  }
  for (int year = to_ymd(chart.first).year; year <= to_ymd(chart.last).year; ++year) {
    const float from = plot.x(std::max(chart.first, to_day({year, 1, 1}))),
                to = plot.x(std::min(chart.last, to_day({year, 12, 31})));
    if (year > to_ymd(chart.first).year) {
      const float x = theme.snap(from);
      list->AddRectFilled({x, plot.area.y + plot.area.h},
                          {x + theme.hairline(), plot.area.y + plot.area.h + theme.px(5)}, theme.color.hairline_strong);
    }
    const std::string label = std::to_string(year);
    const float w = text_width(ux, label, Type::Caption);
    draw_line(ux, Type::Caption, (from + to - w) / 2, plot.area.y + plot.area.h + theme.px(5), theme.color.text_faint,
              label);
  }
}

void actual_line(Ux& ux, const Plot& plot, const Trajectory& chart, ChartDraw& draw) {
  const Theme& theme = ux.theme;
  const float foot = plot.area.y + plot.area.h;
  const ImU32 fill = with_alpha(theme.color.accent, 0.13f);
  Pen pen{draw, theme.px(2.5f), 0, 0, theme.color.accent};
  double value = chart.actual.empty() ? chart.bottom : chart.actual.front().value;
  float x = plot.x(chart.first);
  pen.to(x, plot.y(value));
  const auto until = [&](Day day, double next) {
    const float nx = plot.x(day), y = plot.y(value);
    if (nx > x) draw.bands.push_back({x, foot, y, nx, foot, y, fill, fill});
    pen.to(nx, y);
    pen.to(nx, plot.y(next));
    x = nx;
    value = next;
  };
  for (const Point& point : chart.actual)
    if (point.day <= chart.cut) until(point.day, point.value);
  until(std::min(chart.cut, chart.last), value);
}

void projection_fan(Ux& ux, const Plot& plot, const Trajectory& chart, double now, ChartDraw& draw) {
  const Theme& theme = ux.theme;
  const float x0 = plot.x(chart.cut), x1 = plot.x(chart.last), y0 = plot.y(now);
  const ImU32 near = with_alpha(theme.color.accent, 0.26f), far = with_alpha(theme.color.accent, 0.05f);
  // A range that is a point would not be seen: it keeps a hair's breadth.
  const float low = std::max(plot.y(chart.low), plot.y(chart.projection) + theme.px(1)),
              high = std::min(plot.y(chart.high), plot.y(chart.projection) - theme.px(1));
  draw.bands.push_back({x0, y0, y0, x1, low, high, near, far});
  Pen pen{draw, theme.px(2), theme.px(2), theme.px(4), theme.color.accent};
  pen.to(x0, y0);
  pen.to(x1, plot.y(chart.projection));
}

void legend(Ux& ux, const Rect& at, const Trajectory& chart) {
  const Theme& theme = ux.theme;
  float x = at.x;
  const float cy = theme.snap(at.y + at.h / 2), mark = theme.px(18);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const auto word = [&](std::string_view text) {
    draw_line(ux, Type::Caption, x + mark + theme.px(6), at.y + (at.h - theme.line(Type::Caption)) / 2,
              theme.color.text_soft, text);
    x += mark + theme.px(6 + 16) + text_width(ux, text, Type::Caption);
  };
  list->AddLine({x, cy}, {x + mark, cy}, theme.color.accent, theme.px(2.5f));
  word(chart.actual_word);
  for (int i = 0; i < 3; ++i) {
    const float dx = x + theme.px(7) * static_cast<float>(i);
    list->AddLine({dx, cy}, {dx + theme.px(4), cy}, theme.color.highlight, theme.px(2));
  }
  word(chart.expected_word);
  if (!chart.projected) return;
  list->AddRectFilled({x, cy - theme.px(5)}, {x + mark, cy + theme.px(5)}, with_alpha(theme.color.accent, 0.2f),
                      theme.px(2));
  for (int i = 0; i < 4; ++i) {
    const float dx = x + theme.px(5) * static_cast<float>(i);
    list->AddLine({dx, cy}, {dx + theme.px(2), cy}, theme.color.accent, theme.px(2));
  }
  word(chart.projection_word);
}

}  // namespace

double round_step(double range, int wanted) {
  if (range <= 0 || wanted < 1) return 1;
  const double raw = range / wanted, power = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
    if (factor * power >= raw && (power >= 10 || factor != 2.5)) return std::max(1.0, factor * power);
  return std::max(1.0, 10 * power);
}

void trajectory(Ux& ux, std::string_view key, std::string_view words, const Trajectory& chart) {
  const Theme& theme = ux.theme;
  const float caption = theme.line(Type::Caption), legend_height = theme.px(28);
  const float width = ux.state.flows.back().w;
  const float body = std::clamp(width * 0.42f, theme.px(150), theme.px(230));
  const Rect rect = kit::place(ux, 0, body + caption + theme.px(10) + legend_height);

  double highest = std::max(chart.target, chart.projected ? chart.high : 0.0);
  for (const Point& point : chart.actual) highest = std::max(highest, point.value);
  const double step = round_step(highest - chart.bottom, 4);
  Plot plot;
  plot.first = chart.first;
  plot.last = chart.last;
  plot.bottom = chart.bottom;
  plot.top = std::max(highest + (highest - chart.bottom) * 0.06, chart.bottom + 1);
  float margin = theme.px(20);
  // The foot itself, then round numbers well above it.
  std::vector<double> ticks{plot.bottom};
  for (double value = std::floor(plot.bottom / step + 1) * step; value <= plot.top + step * 0.01; value += step)
    if (value - plot.bottom > step * 0.4) ticks.push_back(value);
  for (const double value : ticks)
    margin = std::max(
        margin, text_width(ux, format_int(static_cast<std::int64_t>(std::llround(value)), ux.lang), Type::Caption));
  const float right =
      chart.projected ? text_width(ux, chart.projection_label, Type::CaptionStrong) + theme.px(10) : theme.px(4);
  plot.area = {rect.x + margin + theme.px(8), rect.y + caption / 2, rect.w - margin - theme.px(8) - right,
               body - caption / 2};
  grid(ux, plot, chart, ticks);

  double now = chart.bottom;
  for (const Point& point : chart.actual)
    if (point.day <= chart.cut) now = point.value;
  ChartDraw draw;
  actual_line(ux, plot, chart, draw);
  if (chart.projected) projection_fan(ux, plot, chart, now, draw);
  Pen target{draw, theme.px(1.5f), 0, 0, theme.color.text_soft};
  target.to(plot.area.x, plot.y(chart.target));
  target.to(plot.area.x + plot.area.w, plot.y(chart.target));
  Pen expected{draw, theme.px(2), theme.px(5), theme.px(5), theme.color.highlight};
  for (const Point& point : chart.expected) expected.to(plot.x(point.day), plot.y(point.value));
  const bool inside = chart.cut >= chart.first && chart.cut <= chart.last;
  if (inside) {
    Pen cut{draw, theme.px(1), 0, 0, theme.color.text_faint};
    cut.to(plot.x(chart.cut), plot.area.y);
    cut.to(plot.x(chart.cut), plot.area.y + plot.area.h);
  }
  kit::draw_chart(ux, std::move(draw));

  ImDrawList* list = ImGui::GetWindowDrawList();
  if (inside) {
    list->AddCircleFilled({plot.x(chart.cut), plot.y(now)}, theme.px(5.5f), theme.color.surface, 24);
    list->AddCircleFilled({plot.x(chart.cut), plot.y(now)}, theme.px(4), theme.color.accent, 24);
  }
  draw_line(ux, Type::CaptionStrong, plot.area.x + theme.px(4), plot.y(chart.target) - caption - theme.px(1),
            theme.color.text, chart.target_label);
  if (chart.projected) {
    const float y = plot.y(chart.projection);
    list->AddCircle({plot.x(chart.last), y}, theme.px(4), theme.color.accent, 24, theme.px(2));
    draw_line(ux, Type::CaptionStrong, plot.area.x + plot.area.w + theme.px(9), y - caption / 2, theme.color.accent,
              chart.projection_label);
  }
  legend(ux, {rect.x, rect.y + rect.h - legend_height, rect.w, legend_height}, chart);
  kit::emit(ux, kit::make_node(ux, kit::node_id(ux, key), key, Role::Image, words, rect));
}

}  // namespace avanzar::charts
