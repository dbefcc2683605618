// MANTENIMIENTO: a level to be held every year. Target 100; levels 80, 105, 90 at the ends of 2024, 2025 and at the
// cut.
#include <doctest/doctest.h>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
GoalTerms kept() { return goal(ReadingRule::Mantenimiento, 100, 100); }
Series levels() {
  return series(100, {{"2024-06-01", -20}, {"2025-03-01", 25}, {"2026-05-01", -15}, {"2027-02-01", 10}});
}
}  // namespace

TEST_CASE("each period counts at most whole, the term is their mean") {
  const Reading r = read_goal(kept(), levels(), day("2026-06-30"));
  CHECK(r.value == 90);
  CHECK(r.x == 90);
  CHECK(r.q == 100);
  CHECK(percent(r.progress, 2) == "90.00");  // (80 + 100 + 90) / 3
  CHECK(r.expected == Rational::of(100));
  CHECK(r.gap == Rational::of(-10));
  CHECK(r.ratio == Rational::of(9, 10));
  CHECK(r.light == Light::Verde);
  CHECK(r.years.size() == 3);
  CHECK(r.years[1].executed == 105);
  CHECK(percent(r.years[1].compliance, 1) == "105.0");
  CHECK(r.backlog == 0);
  CHECK_FALSE(r.schedule_assumed);
  CHECK_FALSE(r.schedule_sum_differs);
  for (const auto& none : {r.pace_per_day, r.window_pace_per_day, r.projection, r.required_per_day, r.effort_factor}) {
    CHECK_FALSE(none);
  }
  CHECK_FALSE(r.reached_on);
}

TEST_CASE("fulfilled only when the term is over") {
  CHECK(read_goal(kept(), levels(), day("2024-12-31")).light == Light::Amarillo);
  CHECK(read_goal(kept(), levels(), day("2025-06-30")).light == Light::Verde);
  CHECK(read_goal(kept(), levels(), day("2027-12-30")).light == Light::Verde);
  const Reading end = read_goal(kept(), levels(), day("2027-12-31"));
  CHECK(end.light == Light::Cumplida);
  CHECK(percent(end.progress, 2) == "92.50");  // (80 + 100 + 90 + 100) / 4
}

TEST_CASE("at the beginning, before it, and without a target") {
  CHECK(read_goal(kept(), levels(), day("2024-01-01")).light == Light::Gris);
  CHECK(percent(read_goal(kept(), levels(), day("2024-01-01")).progress, 1) == "100.0");
  const Reading before = read_goal(kept(), levels(), day("2023-06-30"));
  CHECK(before.light == Light::Gris);
  CHECK_FALSE(before.progress);
  CHECK(before.expected == Rational{});
  const Reading no_target = read_goal(goal(ReadingRule::Mantenimiento, 0, 0), levels(), day("2026-06-30"));
  CHECK(no_target.light == Light::Gris);
  CHECK_FALSE(no_target.progress);
  CHECK_FALSE(no_target.ratio);
}

TEST_CASE("a schedule that asks for another level is pointed at") {
  GoalTerms g = kept();
  g.schedule = {{2024, 100}, {2025, 100}, {2026, 100}, {2027, 100}};
  CHECK_FALSE(read_goal(g, levels(), day("2026-06-30")).schedule_sum_differs);
  g.schedule[0].planned = 25;
  CHECK(read_goal(g, levels(), day("2026-06-30")).schedule_sum_differs);
}
