// The worked cuts of the domain brief, §8.7, column by column, and the programme they roll up to. Two projections
// of its table, 85,9 % and 80,0 %, were rounded twice (85,8494 and 79,9453, as progress.json has them).
#include <doctest/doctest.h>

#include <string>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

struct Row {
  const char* cut;
  int days;
  std::int64_t x;
  const char *progress, *expected, *ratio;
  Light light;
  const char* pace_year;
  std::int64_t projection;
  const char *projection_pct, *required_year, *required_month, *factor, *reached;
};

void check_row(const GoalTerms& g, const Series& s, const Row& row) {
  CAPTURE(row.cut);
  CAPTURE(row.x);
  const Reading r = read_goal(g, s, day(row.cut));
  CHECK(r.days == row.days);
  CHECK(r.term_days == 1461);
  CHECK(r.x == row.x);
  CHECK(percent(r.progress, 2) == row.progress);
  CHECK(text(r.expected, 2) == row.expected);
  CHECK(text(r.ratio, 3) == row.ratio);
  CHECK(r.light == row.light);
  CHECK(text(per_year(r.pace_per_day.value_or(Rational{})), 2) == row.pace_year);
  CHECK(r.projection.value_or(Rational{}).floor() == row.projection);
  CHECK(percent(r.projection.value_or(Rational{}) / Rational::of(r.q), 1) == row.projection_pct);
  CHECK(text(per_year(r.required_per_day.value_or(Rational{})), 2) == row.required_year);
  CHECK(text(per_month(r.required_per_day.value_or(Rational{})), 2) == row.required_month);
  CHECK(text(r.effort_factor, 2) == row.factor);
  CHECK(date(r.reached_on) == row.reached);
  CHECK_FALSE(r.reached_is_fact);
  CHECK(r.schedule_assumed);
  CHECK_FALSE(r.schedule_sum_differs);
}

Rational aggregate_at(const GoalTerms& g, const Series& s, const char* cut) {
  return read_goal(g, s, day(cut)).aggregate.value_or(Rational::of(-1));
}

std::string programme(const char* cut, std::int64_t w1, std::int64_t w2) {
  return percent(roll_up({{w1, aggregate_at(alliances(), worked_alliances(), cut)},
                          {w2, aggregate_at(organisations(), worked_organisations(), cut)}})
                     .progress,
                 2);
}

}  // namespace

TEST_CASE("alliances") {
  const Light yellow = Light::Amarillo;
  for (const Row& row : {Row{"2025-09-15", 624, 22, "36.67", "25.60", "0.859", yellow, "12.88", 51, "85.8", "16.58",
                             "1.38", "1.29", "2028-08-28"},
                         Row{"2025-12-31", 731, 24, "40.00", "30.00", "0.800", yellow, "11.99", 47, "79.9", "18.01",
                             "1.50", "1.50", "2029-01-01"},
                         Row{"2026-06-30", 912, 31, "51.67", "37.44", "0.828", yellow, "12.42", 49, "82.8", "19.29",
                             "1.61", "1.55", "2028-10-31"}}) {
    check_row(alliances(), worked_alliances(), row);
  }
}

TEST_CASE("organisations") {
  for (const Row& row : {Row{"2025-09-15", 624, 97, "37.02", "111.95", "0.866", Light::Amarillo, "56.78", 227, "86.7",
                             "72.00", "6.00", "1.27", "2028-08-12"},
                         Row{"2025-12-31", 731, 131, "50.00", "131.00", "1.000", Light::Verde, "65.46", 261, "99.9",
                             "65.54", "5.46", "1.00", "2028-01-01"},
                         Row{"2026-06-30", 912, 142, "54.20", "163.73", "0.867", Light::Amarillo, "56.87", 227, "86.8",
                             "79.84", "6.65", "1.40", "2028-08-09"}}) {
    check_row(organisations(), worked_organisations(), row);
  }
  CHECK(read_goal(organisations(), worked_organisations(), day("2026-06-30")).value == 1080);
}

TEST_CASE("the programme, 50/50 and 60/40") {
  CHECK(programme("2025-09-15", 50, 50) == "36.84");
  CHECK(programme("2025-12-31", 50, 50) == "45.00");
  CHECK(programme("2026-06-30", 50, 50) == "52.93");
  CHECK(programme("2026-06-30", 60, 40) == "52.68");
}

TEST_CASE("66 alliances are 110 %, and count as 100 in the programme") {
  Series s;
  add_daily(s, "2024-05-02", 66);
  const Reading r = read_goal(alliances(), s, day("2027-06-30"));
  CHECK(percent(r.progress, 1) == "110.0");
  CHECK(r.light == Light::Cumplida);
  const auto other = aggregate_at(organisations(), worked_organisations(), "2026-06-30");
  CHECK(percent(roll_up({{1, r.aggregate}, {1, other}}).progress, 2) == "77.10");
}
