// FLUJO_ANUAL: each year stands alone. 40 in all, planned 10 / not scheduled / 20 / 10; worked by hand.
#include <doctest/doctest.h>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
GoalTerms workshops() {
  GoalTerms g = goal(ReadingRule::FlujoAnual, 0, 40);
  g.schedule = {{2024, 10}, {2025, 0}, {2026, 20}, {2027, 10}};
  return g;
}
Series held() {
  return series(0, {{"2024-03-01", 4}, {"2024-11-01", 8}, {"2025-08-01", 3}, {"2026-02-01", 5}, {"2026-06-30", 3}});
}
}  // namespace

TEST_CASE("half a year") {
  const Reading r = read_goal(workshops(), held(), day("2026-06-30"));
  CHECK(r.value == 23);
  CHECK(r.x == 8);
  CHECK(r.q == 20);
  CHECK(r.days == 912);
  CHECK(percent(r.progress, 1) == "80.0");  // (12/10 + 8/20) / 2: 2025 is not scheduled, 2027 has not begun
  CHECK(text(r.expected, 4) == "9.9178");   // 20 · 181/365
  CHECK(text(r.gap, 4) == "-1.9178");
  CHECK(text(r.ratio, 4) == "0.8066");
  CHECK(r.light == Light::Amarillo);
  CHECK(r.pace_per_day == Rational::of(8, 181));
  CHECK(text(r.projection, 4) == "16.1326");              // 8 · 365/181, at the year's end
  CHECK(r.window_pace_per_day == Rational::of(11, 365));  // 2025-07-01 to 2026-06-30
  CHECK(text(r.projection_low, 4) == "13.5452");          // 8 + 11/365 · 184
  CHECK(r.projection_high == r.projection);
  CHECK(text(per_month(*r.required_per_day), 4) == "1.9851");  // 12 in 184 days
  CHECK(text(r.effort_factor, 4) == "1.4755");
  CHECK(date(r.reached_on) == "2027-03-29");  // 2026-01-01 + ceil(20 · 181/8) − 1 days
  CHECK_FALSE(r.reached_is_fact);
  CHECK(r.backlog == 0);
  CHECK_FALSE(r.schedule_sum_differs);
  CHECK(r.year->executed == 8);
  CHECK(r.year->light == Light::Amarillo);
}

TEST_CASE("a year that is not scheduled: grey, the term keeps its percentage") {
  const Reading r = read_goal(workshops(), held(), day("2025-12-31"));
  CHECK(r.x == 3);
  CHECK(r.q == 0);
  CHECK(percent(r.progress, 1) == "120.0");
  CHECK(percent(r.aggregate, 1) == "100.0");
  CHECK(r.light == Light::Gris);
  CHECK_FALSE(r.expected);
  CHECK_FALSE(r.projection);
  CHECK_FALSE(r.required_per_day);
  CHECK_FALSE(r.reached_on);
}

TEST_CASE("a new year starts from nothing and is too young to judge") {
  const Reading r = read_goal(workshops(), held(), day("2026-01-15"));
  CHECK(r.x == 0);
  CHECK(r.q == 20);
  CHECK(r.days > early_days);
  CHECK(r.too_early);
  CHECK(r.light == Light::Gris);
  CHECK_FALSE(r.pace_per_day);
  CHECK(percent(r.progress, 1) == "60.0");  // (12/10 + 0/20) / 2
}

TEST_CASE("a fulfilled year names the day") {
  const Reading r = read_goal(workshops(), held(), day("2024-12-01"));
  CHECK(r.light == Light::Cumplida);
  CHECK(date(r.reached_on) == "2024-11-01");
  CHECK(r.reached_is_fact);
  CHECK_FALSE(r.required_per_day);
}

TEST_CASE("linear unless told otherwise; before and after the term") {
  GoalTerms g = workshops();
  g.schedule.clear();
  CHECK(read_goal(g, held(), day("2026-06-30")).q == 10);
  CHECK(read_goal(g, held(), day("2026-06-30")).schedule_assumed);
  CHECK(read_goal(g, held(), day("2026-06-30")).light == Light::Verde);
  const Reading before = read_goal(workshops(), held(), day("2023-10-01"));
  CHECK(before.x == 0);
  CHECK(before.q == 10);
  CHECK_FALSE(before.progress);
  CHECK(before.light == Light::Gris);
  CHECK(before.required_per_day == Rational::of(10, 366));
  const Reading after = read_goal(workshops(), held(), day("2028-05-01"));
  CHECK(after.x == 0);
  CHECK(after.q == 10);
  CHECK(percent(after.progress, 2) == "53.33");  // (12/10 + 8/20 + 0/10) / 3
  CHECK(after.light == Light::Rojo);
  CHECK(after.backlog == 12 + 10);
  CHECK_FALSE(after.required_per_day);
}
