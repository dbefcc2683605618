// The trajectory: the drawn line agrees with the figures on every day.
#include <doctest/doctest.h>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
// What a chart draws between two points; the later of two points on one day.
Rational drawn_at(const std::vector<CurvePoint>& line, Day d) {
  Rational x;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i].day == d) x = line[i].x;
    if (i + 1 < line.size() && line[i].day < d && d < line[i + 1].day) {
      return line[i].x + (line[i + 1].x - line[i].x) * Rational::of(d - line[i].day, line[i + 1].day - line[i].day);
    }
  }
  return x;
}
}  // namespace

TEST_CASE("expected: straight lines are exact") {
  for (const GoalTerms& g : {alliances(), organisations(), goal(ReadingRule::Reduccion, 100, 39)}) {
    const Reading r = read_goal(g, Series{g.baseline, {}}, day("2026-06-30"));
    const auto line = expected_curve(r, g.term);
    CHECK(line.size() == 5);
    for (Day d = g.term.start - 1; d <= g.term.end; ++d) {
      if (!(drawn_at(line, d) == expected_at(r.schedule, g.term, d))) FAIL_CHECK(iso_date(d));
    }
  }
}

TEST_CASE("actual: one point a day, from the eve to the cut") {
  const Series s =
      series(938, {{"2023-11-01", 1}, {"2024-05-01", 2}, {"2024-05-01", 3}, {"2025-05-01", -1}, {"2027-01-01", 9}});
  const auto line = actual_curve(organisations(), s, day("2026-06-30"));
  CHECK(line.size() == 4);
  if (line.size() != 4) return;
  CHECK(iso_date(line[0].day) == "2023-12-31");
  CHECK(line[0].x == Rational::of(1));
  CHECK(iso_date(line[1].day) == "2024-05-01");
  CHECK(line[1].x == Rational::of(6));
  CHECK(line[2].x == Rational::of(5));
  CHECK(iso_date(line[3].day) == "2026-06-30");
  CHECK(line[3].x == Rational::of(read_goal(organisations(), s, day("2026-06-30")).x));
}

TEST_CASE("actual agrees with the reading on every day") {
  const auto line = actual_curve(alliances(), worked_alliances(), day("2028-06-30"));
  CHECK(line.back().day == day("2027-12-31"));
  for (const CurvePoint& p : line) {
    if (p.day >= plan_term().start) CHECK(p.x == Rational::of(read_goal(alliances(), worked_alliances(), p.day).x));
  }
  CHECK(actual_curve(alliances(), worked_alliances(), day("2023-06-30")).empty());
}

TEST_CASE("a yearly flow falls back to nothing at each year's end, on both lines") {
  GoalTerms g = goal(ReadingRule::FlujoAnual, 0, 40);
  const Series s = series(0, {{"2024-03-01", 4}, {"2025-08-01", 3}});
  const auto actual = actual_curve(g, s, day("2025-12-01"));
  const std::int64_t expected_x[] = {0, 4, 4, 0, 3, 3};
  const char* expected_day[] = {"2023-12-31", "2024-03-01", "2024-12-31", "2024-12-31", "2025-08-01", "2025-12-01"};
  CHECK(actual.size() == 6);
  for (std::size_t i = 0; i < actual.size() && i < 6; ++i) {
    CHECK(iso_date(actual[i].day) == expected_day[i]);
    CHECK(actual[i].x == Rational::of(expected_x[i]));
  }
  const auto expected = expected_curve(read_goal(g, s, day("2025-12-01")), g.term);
  CHECK(expected.size() == 8);
  CHECK(expected[1].x == Rational::of(10));
  CHECK(expected[2].x == Rational{});
  CHECK(expected[1].day == expected[2].day);
  CHECK(expected.back().x == Rational::of(10));
}

TEST_CASE("a level to keep is a flat line, an informative reading has none") {
  const GoalTerms kept = goal(ReadingRule::Mantenimiento, 100, 100);
  const auto line = expected_curve(read_goal(kept, series(100, {}), day("2025-01-01")), kept.term);
  CHECK(line.size() == 2);
  CHECK(line[0].x == line[1].x);
  const GoalTerms level = goal(ReadingRule::NivelSobreMeta, 938, 1200);
  CHECK(expected_curve(read_goal(level, worked_organisations(), day("2025-01-01")), level.term).empty());
}
