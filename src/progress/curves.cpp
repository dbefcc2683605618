// Owns: the two lines of the trajectory chart. Must not know: pixels.
#include <algorithm>

#include "progress/rules.h"

namespace avanzar {

std::vector<CurvePoint> expected_curve(const Reading& reading, const Term& term) {
  std::vector<CurvePoint> points;
  if (reading.rule == ReadingRule::NivelSobreMeta || reading.schedule.empty()) return points;
  if (reading.rule == ReadingRule::Mantenimiento) {
    const Rational level = Rational::of(reading.q);
    return {{term.start, level}, {term.end, level}};
  }
  std::int64_t planned = 0;
  for (const YearSpan& y : years_of(term)) {
    const bool from_nothing = points.empty() || reading.rule == ReadingRule::FlujoAnual;
    if (from_nothing) {
      planned = 0;
      points.push_back({y.span.first - 1, Rational{}});
    }
    planned += planned_in(reading.schedule, y.year);
    points.push_back({y.span.last, Rational::of(planned)});
  }
  return points;
}

std::vector<CurvePoint> actual_curve(const GoalTerms& goal, const Series& series, Day cut) {
  const Day at = std::min(cut, goal.term.end);
  std::vector<CurvePoint> points;
  if (at < goal.term.start) return points;
  const bool by_year = goal.rule == ReadingRule::FlujoAnual;
  const Day eve = goal.term.start - 1;
  std::int64_t counted = is_flow(goal.rule) ? 0 : series.value_at(eve);
  points.push_back({eve, Rational::of(result_of(goal, counted))});
  const auto add = [&points](Day day, Rational x) {
    // Several records of one day are one point.
    if (points.back().day == day)
      points.back().x = x;
    else
      points.push_back({day, x});
  };
  std::size_t i = 0;
  while (i < series.steps.size() && series.steps[i].day < goal.term.start) ++i;
  for (const YearSpan& y : years_of(goal.term)) {
    if (y.span.first > at) break;
    const Day last = std::min(at, y.span.last);
    if (by_year && y.span.first != goal.term.start) {
      points.push_back({y.span.first - 1, Rational{}});
      counted = 0;
    }
    for (; i < series.steps.size() && series.steps[i].day <= last; ++i) {
      counted += series.steps[i].delta;
      add(series.steps[i].day, Rational::of(result_of(goal, counted)));
    }
    if (by_year || last == at) add(last, Rational::of(result_of(goal, counted)));
  }
  return points;
}

}  // namespace avanzar
