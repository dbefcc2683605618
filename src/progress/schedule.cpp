// Owns: the years of a term and what is planned in them (domain brief §8.4, §8.5). Must not know: what was done.
// A term of whole years is the rule; where one begins or ends inside a year, that year weighs by its days.
#include <algorithm>

#include "progress/rules.h"

namespace avanzar {

std::int64_t Span::elapsed(Day day) const {
  return day < first ? 0 : static_cast<std::int64_t>(std::min(day, last)) - first + 1;
}

std::vector<YearSpan> years_of(const Term& term) {
  std::vector<YearSpan> years;
  for (Day first = term.start; first <= term.end;) {
    const int year = to_ymd(first).year;
    const Day last = std::min(term.end, to_day({year, 12, 31}));
    years.push_back({year, {first, last}});
    first = last + 1;
  }
  return years;
}

std::int64_t planned_in(const std::vector<YearPlan>& schedule, int year) {
  std::int64_t planned = 0;
  for (const YearPlan& y : schedule) {
    if (y.year == year) planned += y.planned;
  }
  return planned;
}

std::vector<YearPlan> linear_schedule(std::int64_t q, const Term& term) {
  const std::vector<YearSpan> years = years_of(term);
  const auto weight = [](const YearSpan& y) { return Rational::of(y.span.days(), days_in_year(y.year)); };
  Rational whole;
  for (const YearSpan& y : years) whole = whole + weight(y);
  std::vector<YearPlan> schedule;
  Rational so_far;
  std::int64_t planned = 0;
  for (const YearSpan& y : years) {
    so_far = so_far + weight(y);
    // Rounding the running total, not each year, makes the years add up to Q.
    const std::int64_t cumulative = (Rational::of(std::max<std::int64_t>(q, 0)) * so_far / whole).round_half_up();
    schedule.push_back({y.year, cumulative - planned});
    planned = cumulative;
  }
  return schedule;
}

Rational expected_at(const std::vector<YearPlan>& schedule, const Term& term, Day cut) {
  Rational expected;
  for (const YearSpan& y : years_of(term)) {
    expected = expected + Rational::of(planned_in(schedule, y.year)) * Rational::of(y.span.elapsed(cut), y.span.days());
  }
  return expected;
}

}  // namespace avanzar
