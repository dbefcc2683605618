// The two goals of the plan and small makers, shared by the tests of progress. Numbers from the domain brief.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "progress/progress.h"

namespace avanzar::test {

inline Day day(std::string_view iso) { return parse_iso_date(iso).value_or(no_day); }

inline Term plan_term() { return {day("2024-01-01"), day("2027-12-31")}; }

inline GoalTerms goal(ReadingRule rule, std::int64_t baseline, std::int64_t target) {
  return {rule, baseline, target, plan_term(), {}, {}};
}
inline GoalTerms alliances() { return goal(ReadingRule::Acumulado, 32, 60); }
inline GoalTerms organisations() { return goal(ReadingRule::Capacidad, 938, 1200); }

struct On {
  std::string_view date;
  std::int64_t delta;
};
inline Series series(std::int64_t opening, std::initializer_list<On> steps) {
  Series s;
  s.opening = opening;
  for (const On& step : steps) s.steps.push_back({day(step.date), step.delta});
  return s;
}

// `count` records, one a day from `first` on.
inline void add_daily(Series& s, std::string_view first, int count) {
  for (int i = 0; i < count; ++i) s.steps.push_back({day(first) + i, 1});
}

// The invented results behind the worked cuts: 12 alliances in each of 2024 and 2025, 7 in the first half of 2026.
inline Series worked_alliances() {
  Series s;
  add_daily(s, "2024-05-02", 12);
  add_daily(s, "2025-02-03", 10);
  add_daily(s, "2025-10-01", 2);
  add_daily(s, "2026-03-10", 7);
  return s;
}
// Level 1.035 at 2025-09-15, 1.069 at 2025-12-31, 1.080 at 2026-06-30.
inline Series worked_organisations() {
  return series(938, {{"2024-09-01", 60}, {"2025-06-01", 37}, {"2025-11-20", 34}, {"2026-04-15", 11}});
}

inline std::string text(const std::optional<Rational>& value, int digits) {
  return value ? decimal_text(*value, digits) : "none";
}
inline std::string percent(const std::optional<Rational>& value, int digits) {
  return value ? decimal_text(*value * Rational::of(100), digits) : "none";
}
inline std::string date(const std::optional<Day>& d) { return d ? iso_date(*d) : "none"; }

}  // namespace avanzar::test
