// Defined outputs where a naive formula divides by zero or lies (quality.md lesson 10), lights on their very edge,
// pace ranges, days of fulfilment, cuts outside the term.
#include <doctest/doctest.h>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
void check_not_applicable(const Reading& r) {
  CHECK(r.light == Light::Gris);
  for (const auto& none : {r.progress, r.aggregate, r.expected, r.gap, r.ratio, r.projection, r.projection_low,
                           r.projection_high, r.required_per_day, r.pace_per_day, r.effort_factor}) {
    CHECK_FALSE(none);
  }
  CHECK_FALSE(r.reached_on);
}
Series single(std::int64_t opening, std::string_view on, std::int64_t delta) { return series(opening, {{on, delta}}); }
}  // namespace

TEST_CASE("target 0, target at the baseline, target on the wrong side of it") {
  const Day cut = day("2026-06-30");
  check_not_applicable(read_goal(goal(ReadingRule::Acumulado, 32, 0), worked_alliances(), cut));
  check_not_applicable(read_goal(goal(ReadingRule::Acumulado, 0, -5), worked_alliances(), cut));
  check_not_applicable(read_goal(goal(ReadingRule::Capacidad, 60, 60), series(60, {}), cut));
  check_not_applicable(read_goal(goal(ReadingRule::Capacidad, 60, 40), series(60, {}), cut));
  check_not_applicable(read_goal(goal(ReadingRule::Reduccion, 40, 100), series(40, {}), cut));
  check_not_applicable(read_goal(goal(ReadingRule::Reduccion, 40, 40), series(40, {}), cut));
}

TEST_CASE("a descending goal") {
  const Reading r = read_goal(goal(ReadingRule::Reduccion, 100, 40), single(100, "2025-06-01", -30), day("2026-06-30"));
  CHECK(r.value == 70);
  CHECK(r.x == 30);
  CHECK(percent(r.progress, 1) == "50.0");
  const Reading worse =
      read_goal(goal(ReadingRule::Reduccion, 100, 40), single(100, "2025-06-01", 6), day("2026-06-30"));
  CHECK(percent(worse.progress, 1) == "-10.0");
  CHECK(worse.aggregate == Rational{});
  CHECK(worse.light == Light::Rojo);
  const Reading done =
      read_goal(goal(ReadingRule::Reduccion, 100, 40), single(100, "2025-06-01", -60), day("2026-06-30"));
  CHECK(done.light == Light::Cumplida);
  CHECK(date(done.reached_on) == "2025-06-01");
}

TEST_CASE("no baseline is a baseline of zero") {
  const Reading r = read_goal(goal(ReadingRule::Capacidad, 0, 1200), single(0, "2024-06-01", 300), day("2024-12-31"));
  CHECK(percent(r.progress, 1) == "25.0");
  CHECK(r.light == Light::Verde);
}

TEST_CASE("under the baseline: shown negative, aggregated as 0, no projection") {
  const Reading r = read_goal(organisations(), single(938, "2024-06-01", -8), day("2024-12-31"));
  CHECK(percent(r.progress, 1) == "-3.1");
  CHECK(r.aggregate == Rational{});
  CHECK(r.light == Light::Rojo);
  CHECK_FALSE(r.pace_per_day);
  CHECK_FALSE(r.projection);
  CHECK_FALSE(r.effort_factor);
  CHECK(r.required_per_day == Rational::of(270, 1095));
  CHECK(r.window_pace_per_day == Rational::of(-8, 365));
}

TEST_CASE("lights are decided on unrounded values") {
  GoalTerms g = goal(ReadingRule::Acumulado, 0, 400'000);
  const auto light_of = [&g](std::int64_t x) {
    return read_goal(g, single(0, "2024-12-31", x), day("2024-12-31")).light;
  };
  CHECK(light_of(90'000) == Light::Verde);
  CHECK(light_of(89'999) == Light::Amarillo);  // 0,89999 would round to 0,90
  CHECK(light_of(70'000) == Light::Amarillo);
  CHECK(light_of(69'999) == Light::Rojo);
  CHECK(light_of(0) == Light::Rojo);
  CHECK(light_of(400'000) == Light::Cumplida);
  CHECK(light_of(399'999) == Light::Verde);
  g.bands = {Rational::of(1), Rational::of(3, 5)};
  CHECK(light_of(99'999) == Light::Amarillo);
  CHECK(light_of(59'999) == Light::Rojo);
}

TEST_CASE("too early, but fulfilled is fulfilled") {
  const Reading r = read_goal(alliances(), single(0, "2024-01-10", 60), day("2024-01-20"));
  CHECK(r.too_early);
  CHECK(r.light == Light::Cumplida);
  CHECK(date(r.reached_on) == "2024-01-10");
  CHECK(r.reached_is_fact);
  CHECK_FALSE(r.projection);
}

TEST_CASE("the window pace needs 365 days, and makes the range of the projection") {
  Series s;
  add_daily(s, "2024-03-01", 12);
  add_daily(s, "2025-08-01", 19);
  CHECK_FALSE(read_goal(alliances(), s, day("2024-12-29")).window_pace_per_day);
  CHECK(read_goal(alliances(), s, day("2024-12-30")).window_pace_per_day == Rational::of(12, 365));
  CHECK(read_goal(alliances(), s, day("2024-12-29")).projection_low ==
        read_goal(alliances(), s, day("2024-12-29")).projection);
  const Reading r = read_goal(alliances(), s, day("2026-06-30"));
  CHECK(r.window_pace_per_day == Rational::of(19, 365));
  CHECK(text(r.projection, 4) == "49.6612");       // 31 + 31/912 · 549
  CHECK(text(r.projection_high, 4) == "59.5781");  // 31 + 19/365 · 549
  CHECK(r.projection_low == r.projection);
  // Exactly 365 evenings: a record of the day before the window's first is outside.
  CHECK(read_goal(alliances(), s, day("2025-02-28")).window_pace_per_day == Rational::of(12, 365));
  CHECK(read_goal(alliances(), s, day("2025-03-01")).window_pace_per_day == Rational::of(11, 365));
}

TEST_CASE("a level that falls projects to zero, not below") {
  const Series s = series(938, {{"2024-02-01", 200}, {"2026-05-01", -190}});
  const Reading r = read_goal(organisations(), s, day("2026-06-30"));
  CHECK(r.x == 10);
  CHECK(r.projection_low == Rational{});
  CHECK(text(r.projection_high, 4) == "16.0197");
}

TEST_CASE("the day of fulfilment is the last one that lifted the level to the target") {
  const Series s =
      series(10, {{"2024-03-01", 2}, {"2024-06-01", -1}, {"2024-09-01", -1}, {"2024-09-01", 2}, {"2024-10-01", 5}});
  const GoalTerms g = goal(ReadingRule::Capacidad, 10, 12);
  CHECK(date(read_goal(g, s, day("2024-04-15")).reached_on) == "2024-03-01");
  CHECK_FALSE(read_goal(g, s, day("2024-07-01")).reached_is_fact);
  CHECK(date(read_goal(g, s, day("2024-12-31")).reached_on) == "2024-09-01");
  // Up and down within one day is no fall: the evening counts.
  CHECK(date(read_goal(g, series(10, {{"2024-03-01", 2}, {"2024-05-01", -2}, {"2024-05-01", 2}}), day("2024-12-31"))
                 .reached_on) == "2024-03-01");
  // Above from the start: no record reached it.
  const Reading above = read_goal(g, series(15, {}), day("2024-12-31"));
  CHECK(above.light == Light::Cumplida);
  CHECK_FALSE(above.reached_on);
  CHECK_FALSE(above.reached_is_fact);
}

TEST_CASE("an estimate beyond the calendar is none") {
  const Reading r =
      read_goal(goal(ReadingRule::Acumulado, 0, 2'000'000'000), single(0, "2024-02-01", 1), day("2026-06-30"));
  CHECK(r.projection);
  CHECK_FALSE(r.reached_on);
}

TEST_CASE("the last day of the term") {
  const Reading r = read_goal(alliances(), worked_alliances(), day("2027-12-31"));
  CHECK(r.days == 1461);
  CHECK(r.projection == Rational::of(31));
  CHECK_FALSE(r.required_per_day);
  CHECK_FALSE(r.effort_factor);
  CHECK(r.expected == Rational::of(60));
  CHECK(r.year->year == 2027);
}

TEST_CASE("after the term every figure is that of its last day") {
  Series s = worked_alliances();
  s.steps.push_back({day("2028-01-05"), 40});
  const Reading r = read_goal(alliances(), s, day("2028-03-01"));
  CHECK(r.days == 1461 + 61);
  CHECK(r.x == 31);
  CHECK(r.expected == Rational::of(60));
  CHECK(r.light == Light::Rojo);
  CHECK(r.pace_per_day == Rational::of(31, 1461));
  CHECK_FALSE(r.projection);
  CHECK_FALSE(r.required_per_day);
  CHECK_FALSE(r.reached_on);
  Series o = worked_organisations();
  o.steps.push_back({day("2028-01-05"), 500});
  CHECK(read_goal(organisations(), o, day("2028-03-01")).value == 1080);
}

TEST_CASE("before the term nothing is expected and all of it is left") {
  const Series s = single(0, "2023-12-01", 5);  // of the former term: not counted
  for (const char* cut : {"2023-06-01", "2023-12-31"}) {
    const Reading r = read_goal(alliances(), s, day(cut));
    CHECK(r.days <= 0);
    CHECK(r.x == 0);
    CHECK(r.light == Light::Gris);
    CHECK(r.expected == Rational{});
    CHECK_FALSE(r.ratio);
    CHECK_FALSE(r.projection);
    CHECK(r.required_per_day == Rational::of(60, 1461));
  }
  CHECK(read_goal(organisations(), single(938, "2023-12-01", 400), day("2023-12-31")).light == Light::Gris);
}

TEST_CASE("the informative reading has a percentage and no judgement") {
  const Reading r = read_goal(goal(ReadingRule::NivelSobreMeta, 938, 1200), worked_organisations(), day("2026-06-30"));
  CHECK(percent(r.progress, 1) == "90.0");
  CHECK(r.light == Light::None);
  CHECK_FALSE(r.expected);
  CHECK_FALSE(r.projection);
  CHECK_FALSE(r.year);
  CHECK(r.years.empty());
  CHECK_FALSE(read_goal(goal(ReadingRule::NivelSobreMeta, 938, 0), worked_organisations(), day("2026-06-30")).progress);
}

TEST_CASE("a series between its steps") {
  const Series s = series(5, {{"2024-01-10", 2}, {"2024-01-10", -1}, {"2024-01-12", 4}});
  CHECK(s.value_at(day("2024-01-09")) == 5);
  CHECK(s.value_at(day("2024-01-10")) == 6);
  CHECK(s.value_at(day("2024-01-11")) == 6);
  CHECK(s.value_at(day("2025-01-01")) == 10);
  CHECK(s.change_in(day("2024-01-10"), day("2024-01-10")) == 1);
  CHECK(s.change_in(day("2024-01-11"), day("2024-01-12")) == 4);
  CHECK(s.change_in(day("2024-01-12"), day("2024-01-10")) == 0);
}

TEST_CASE("rates for people, codes for files") {
  CHECK(per_year(Rational::of(1)) == per_month(Rational::of(12)));
  CHECK(decimal_text(per_month(Rational::of(1)), 4) == "30.4375");
  for (const char* code : {"ACUMULADO", "CAPACIDAD", "NIVEL_SOBRE_META", "FLUJO_ANUAL", "REDUCCION", "MANTENIMIENTO"}) {
    const auto rule = parse_reading_rule(code);
    CHECK(rule);
    if (rule) CHECK(code_of(*rule) == code);
  }
  CHECK_FALSE(parse_reading_rule("acumulado"));
  CHECK_FALSE(parse_reading_rule(""));
  CHECK(code_of(Light::Cumplida) == "CUMPLIDA");
  CHECK(code_of(Light::Gris) == "GRIS");
}
