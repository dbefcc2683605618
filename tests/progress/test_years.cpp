// The year beside the term ("two percentages, as the district does"), and the backlog of finished years.
#include <doctest/doctest.h>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

TEST_CASE("alliances in 2026: 7 of 15, green while the term is yellow") {
  const Reading r = read_goal(alliances(), worked_alliances(), day("2026-06-30"));
  CHECK(r.light == Light::Amarillo);
  CHECK(r.year.has_value());
  if (!r.year) return;
  CHECK(r.year->year == 2026);
  CHECK(r.year->executed == 7);
  CHECK(r.year->planned == 15);
  CHECK(percent(r.year->compliance, 1) == "46.7");
  CHECK(text(r.year->expected, 2) == "7.44");
  CHECK(text(r.year->ratio, 3) == "0.941");
  CHECK(r.year->light == Light::Verde);
  CHECK(r.years.size() == 3);
  CHECK(r.backlog == 6);
}

TEST_CASE("organisations in 2026: 11 of 66, red while the term is yellow") {
  const Reading r = read_goal(organisations(), worked_organisations(), day("2026-06-30"));
  CHECK(r.light == Light::Amarillo);
  CHECK(r.year.has_value());
  if (!r.year) return;
  CHECK(r.year->executed == 11);
  CHECK(r.year->planned == 66);
  CHECK(percent(r.year->compliance, 1) == "16.7");
  CHECK(text(r.year->expected, 2) == "32.73");
  CHECK(text(r.year->ratio, 3) == "0.336");
  CHECK(r.year->light == Light::Rojo);
}

TEST_CASE("backlog counts a year from its last evening on") {
  CHECK(read_goal(alliances(), worked_alliances(), day("2024-12-30")).backlog == 0);
  CHECK(read_goal(alliances(), worked_alliances(), day("2024-12-31")).backlog == 3);
  CHECK(read_goal(alliances(), worked_alliances(), day("2025-12-30")).backlog == 3);
  CHECK(read_goal(alliances(), worked_alliances(), day("2025-12-31")).backlog == 6);
  // 2024: 60 of 66; 2025: 71 of 65, and more does not repay less.
  CHECK(read_goal(organisations(), worked_organisations(), day("2026-06-30")).backlog == 6);
}

TEST_CASE("the years add up to the term, also when the level did not start at the baseline") {
  const Series s = series(930, {{"2023-12-20", 10}, {"2024-06-01", 50}, {"2025-06-01", -5}, {"2027-06-01", 20}});
  const Reading r = read_goal(organisations(), s, day("2027-12-31"));
  std::int64_t sum = 0;
  for (const YearReading& y : r.years) sum += y.executed;
  CHECK(r.years.size() == 4);
  CHECK(r.x == 67);
  CHECK(sum == r.x);
  CHECK(r.years[0].executed == 52);
  CHECK(r.years[1].executed == -5);
  CHECK(r.years[1].light == Light::Rojo);
  CHECK(r.backlog == (66 - 52) + (65 + 5) + 66 + (65 - 20));
}

TEST_CASE("a year that is over is compared with its whole plan; one that is fulfilled says so") {
  Series s;
  add_daily(s, "2024-02-01", 15);
  add_daily(s, "2025-01-01", 5);
  const Reading r = read_goal(alliances(), s, day("2025-06-30"));
  CHECK(r.years[0].expected == Rational::of(15));
  CHECK(r.years[0].light == Light::Cumplida);
  CHECK(r.years[1].light == Light::Rojo);
}

TEST_CASE("a year without a plan has no percentage and is grey, not 0 %") {
  GoalTerms g = alliances();
  g.schedule = {{2024, 30}, {2025, 0}, {2026, 30}, {2027, 0}};
  const Reading r = read_goal(g, worked_alliances(), day("2025-06-30"));
  CHECK(r.year.has_value());
  if (!r.year) return;
  CHECK_FALSE(r.year->compliance);
  CHECK_FALSE(r.year->ratio);
  CHECK(r.year->light == Light::Gris);
  CHECK(r.year->executed == 10);
}

TEST_CASE("a year is too young to judge until its 90th day") {
  Series s;
  add_daily(s, "2024-02-01", 31);
  CHECK(read_goal(alliances(), s, day("2026-03-30")).year->light == Light::Gris);  // day 89
  CHECK(read_goal(alliances(), s, day("2026-03-31")).year->light == Light::Rojo);
  CHECK(read_goal(alliances(), s, day("2026-03-30")).light == Light::Verde);  // the term is old enough
}

TEST_CASE("New Year's Day and New Year's Eve belong to their own year") {
  const Series s = series(0, {{"2024-01-01", 1}, {"2024-12-31", 2}, {"2025-01-01", 4}, {"2025-12-31", 8}});
  const Reading r = read_goal(alliances(), s, day("2026-01-01"));
  CHECK(r.years.size() == 3);
  if (r.years.size() != 3) return;
  CHECK(r.years[0].executed == 3);
  CHECK(r.years[1].executed == 12);
  CHECK(r.years[2].executed == 0);
}

TEST_CASE("no year outside the term") {
  CHECK_FALSE(read_goal(alliances(), worked_alliances(), day("2023-12-31")).year);
  CHECK(read_goal(alliances(), worked_alliances(), day("2023-12-31")).years.empty());
  CHECK_FALSE(read_goal(alliances(), worked_alliances(), day("2028-01-01")).year);
  CHECK(read_goal(alliances(), worked_alliances(), day("2028-01-01")).years.size() == 4);
}
