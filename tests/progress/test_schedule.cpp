// The annual schedule and what it expects at a day: the table of §8.4, and laws over many targets and days.
#include <doctest/doctest.h>

#include <string>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
std::string line(const std::vector<YearPlan>& schedule) {
  std::string out;
  for (const YearPlan& y : schedule) out += std::to_string(y.year) + ":" + std::to_string(y.planned) + " ";
  return out;
}
}  // namespace

TEST_CASE("the table") {
  CHECK(line(linear_schedule(60, plan_term())) == "2024:15 2025:15 2026:15 2027:15 ");
  const auto organisations = linear_schedule(262, plan_term());
  CHECK(line(organisations) == "2024:66 2025:65 2026:66 2027:65 ");
  const char* level[] = {"1004", "1069", "1135", "1200"};
  const char* share[] = {"25.2", "50.0", "75.2", "100.0"};
  for (int i = 0; i < 4; ++i) {
    const Rational expected = expected_at(organisations, plan_term(), to_day({2024 + i, 12, 31}));
    CHECK(decimal_text(expected + Rational::of(938), 0) == level[i]);
    CHECK(percent(expected / Rational::of(262), 1) == share[i]);
  }
}

TEST_CASE("years add up to the target and differ by one at most, whatever the target") {
  for (std::int64_t q = 0; q <= 3000; ++q) {
    std::int64_t sum = 0, least = q, most = 0;
    for (const YearPlan& y : linear_schedule(q, plan_term())) {
      sum += y.planned;
      least = std::min(least, y.planned);
      most = std::max(most, y.planned);
    }
    CHECK(sum == q);
    CHECK(most - least <= 1);
  }
}

TEST_CASE("Planeación's own schedule: 10/20/20/10") {
  GoalTerms g = alliances();
  g.schedule = {{2024, 10}, {2025, 20}, {2026, 20}, {2027, 10}};
  const Reading r = read_goal(g, worked_alliances(), day("2026-06-30"));
  CHECK(text(r.expected, 2) == "39.92");
  CHECK(text(r.ratio, 3) == "0.777");
  CHECK_FALSE(r.schedule_assumed);
  CHECK_FALSE(r.schedule_sum_differs);
  g.schedule[3].planned = 9;
  CHECK(read_goal(g, worked_alliances(), day("2026-06-30")).schedule_sum_differs);
}

TEST_CASE("of a capacity goal the sum is measured against target less baseline") {
  GoalTerms g = organisations();
  g.schedule = {{2024, 66}, {2025, 65}, {2026, 66}, {2027, 65}};
  CHECK_FALSE(read_goal(g, worked_organisations(), day("2026-06-30")).schedule_sum_differs);
  g.schedule = {{2024, 300}, {2025, 300}, {2026, 300}, {2027, 300}};
  CHECK(read_goal(g, worked_organisations(), day("2026-06-30")).schedule_sum_differs);
}

TEST_CASE("expected grows each day by the year's plan over the year's days, and by nothing outside the term") {
  const std::vector<YearPlan> schedule = {{2024, 10}, {2025, 0}, {2026, 23}, {2027, 7}};
  const Term term = plan_term();
  CHECK(expected_at(schedule, term, term.start - 1) == Rational{});
  CHECK(expected_at(schedule, term, term.start - 1000) == Rational{});
  CHECK(expected_at(schedule, term, term.end + 1000) == Rational::of(40));
  Rational sum;
  for (Day d = term.start; d <= term.end; ++d) {
    const int year = to_ymd(d).year;
    const std::int64_t planned = year == 2024 ? 10 : year == 2025 ? 0 : year == 2026 ? 23 : 7;
    sum = sum + Rational::of(planned, year == 2024 ? 366 : 365);
    if (!(expected_at(schedule, term, d) == sum)) FAIL_CHECK(iso_date(d));
  }
  CHECK(sum == Rational::of(40));
}

TEST_CASE("a term that begins and ends inside a year: years weigh by their days") {
  const Term half_years = {day("2024-07-01"), day("2026-06-30")};  // 184/366, 1, 181/365 of a year
  CHECK(line(linear_schedule(40, half_years)) == "2024:10 2025:20 2026:10 ");
  const auto schedule = linear_schedule(40, half_years);
  CHECK(expected_at(schedule, half_years, day("2024-12-31")) == Rational::of(10));
  CHECK(expected_at(schedule, half_years, day("2024-07-01")) == Rational::of(10, 184));
  CHECK(expected_at(schedule, half_years, day("2026-06-30")) == Rational::of(40));
}
