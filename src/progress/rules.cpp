// Owns: what each reading rule counts (domain brief §8.2). Must not know: what the figures then mean.
#include "progress/rules.h"

#include <algorithm>

namespace avanzar {

std::int64_t Series::value_at(Day day) const {
  std::int64_t value = opening;
  for (const Step& step : steps) {
    if (step.day > day) break;
    value += step.delta;
  }
  return value;
}

std::int64_t Series::change_in(Day first, Day last) const {
  const auto before = [](const Step& step, Day day) { return step.day < day; };
  std::int64_t change = 0;
  for (auto step = std::lower_bound(steps.begin(), steps.end(), first, before); step != steps.end(); ++step) {
    if (step->day > last) break;
    change += step->delta;
  }
  return change;
}

bool is_flow(ReadingRule rule) { return rule == ReadingRule::Acumulado || rule == ReadingRule::FlujoAnual; }

std::int64_t counted_at(const GoalTerms& goal, const Series& series, Day day) {
  return is_flow(goal.rule) ? series.change_in(goal.term.start, day) : series.value_at(day);
}

std::int64_t result_of(const GoalTerms& goal, std::int64_t counted) {
  switch (goal.rule) {
    case ReadingRule::Capacidad: return counted - goal.baseline;
    case ReadingRule::Reduccion: return goal.baseline - counted;
    case ReadingRule::Acumulado:
    case ReadingRule::FlujoAnual:
    case ReadingRule::NivelSobreMeta:
    case ReadingRule::Mantenimiento: break;
  }
  return counted;
}

std::int64_t result_at(const GoalTerms& goal, const Series& series, Day day) {
  return result_of(goal, counted_at(goal, series, day));
}

std::int64_t term_denominator(const GoalTerms& goal) {
  switch (goal.rule) {
    case ReadingRule::Capacidad: return goal.target - goal.baseline;
    case ReadingRule::Reduccion: return goal.baseline - goal.target;
    case ReadingRule::Acumulado:
    case ReadingRule::FlujoAnual:
    case ReadingRule::NivelSobreMeta:
    case ReadingRule::Mantenimiento: break;
  }
  return goal.target;
}

std::int64_t executed_in(const GoalTerms& goal, const Series& series, const YearSpan& year, Day at) {
  const std::int64_t now = result_at(goal, series, std::min(at, year.span.last));
  if (goal.rule == ReadingRule::Mantenimiento || year.span.first == goal.term.start) return now;
  return now - result_at(goal, series, year.span.first - 1);
}

}  // namespace avanzar
