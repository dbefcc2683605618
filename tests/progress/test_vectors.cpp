// Every case of tests/data/progress.json, every field of it, as exact decimal text.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;
using nlohmann::json;

namespace {

// The file drops zeros at the end ("40.0"); we keep them ("40.0000").
std::string padded(const json& value, std::size_t digits) {
  if (value.is_null()) return "none";
  std::string out = value.get<std::string>();
  out.resize(out.find('.') + 1 + digits, '0');
  return out;
}

std::string with_plain_spaces(std::string text) {
  for (std::size_t at; (at = text.find("\u00A0")) != std::string::npos;) text.replace(at, 2, " ");
  return text;
}

Series single_step(const GoalTerms& g, std::int64_t value, Day cut) {
  Series s;
  const bool flow = g.rule == ReadingRule::Acumulado;
  s.opening = flow ? 0 : g.baseline;
  if (value != s.opening) s.steps.push_back({cut, value - s.opening});
  return s;
}

void check_case(const json& c) {
  const auto rule = parse_reading_rule(c["rule"].get<std::string>());
  CHECK(rule);
  if (!rule) return;
  GoalTerms g = goal(*rule, c["baseline"], c["target"]);
  if (c.contains("schedule")) {
    for (const auto& [year, planned] : c["schedule"].items()) g.schedule.push_back({std::stoi(year), planned});
  }
  const Day cut = day(c["cut"].get<std::string>());
  const Reading r = read_goal(g, single_step(g, c["value"], cut), cut);
  const json& expect = c["expect"];
  int known = 0;
  const auto check = [&](const char* key, const std::string& got, std::size_t digits) {
    if (!expect.contains(key)) return;
    ++known;
    CAPTURE(key);
    CHECK(got == padded(expect[key], digits));
  };
  const auto check_int = [&](const char* key, std::int64_t got) {
    if (!expect.contains(key)) return;
    ++known;
    CHECK(expect[key] == got);
  };
  check_int("X", r.x);
  check_int("Q", r.q);
  check_int("days", r.days);
  check("progress", percent(r.progress, 4), 4);
  check("aggregate", percent(r.aggregate, 4), 4);
  check("expected", text(r.expected, 4), 4);
  check("gap", text(r.gap, 4), 4);
  check("ratio", text(r.ratio, 6), 6);
  check("pace_month", r.pace_per_day ? decimal_text(per_month(*r.pace_per_day), 4) : "none", 4);
  check("required_month", r.required_per_day ? decimal_text(per_month(*r.required_per_day), 4) : "none", 4);
  check("projection_pct", r.projection ? percent(*r.projection / Rational::of(r.q), 4) : "none", 4);
  if (expect.contains("light")) {
    ++known;
    CHECK(code_of(r.light) == (expect["light"].is_null() ? "" : expect["light"].get<std::string>()));
  }
  if (expect.contains("progress_es")) {
    ++known;
    CHECK(r.progress.has_value());
    if (r.progress)
      CHECK(with_plain_spaces(format_percent(*r.progress, 1, Lang::Es)) == with_plain_spaces(expect["progress_es"]));
  }
  if (expect.contains("projection")) {
    ++known;
    CHECK(r.projection.has_value() == !expect["projection"].is_null());
    if (r.projection) CHECK(expect["projection"] == r.projection->floor());
  }
  if (expect.contains("reached_on")) {
    ++known;  // null there: no estimate. A goal that is reached has a fact instead.
    const std::string estimate = r.reached_is_fact ? "none" : date(r.reached_on);
    CHECK(estimate == (expect["reached_on"].is_null() ? "none" : expect["reached_on"].get<std::string>()));
  }
  if (expect.contains("schedule")) {
    ++known;
    json schedule;
    for (const YearPlan& y : r.schedule) schedule[std::to_string(y.year)] = y.planned;
    CHECK(schedule == expect["schedule"]);
  }
  CHECK(known == static_cast<int>(expect.size()));  // a new field in the file must not pass unnoticed
}

}  // namespace

TEST_CASE("progress.json") {
  std::ifstream file(AVANZAR_TEST_DATA_DIR "/progress.json");
  const json data = json::parse(file, nullptr, false);
  CHECK(data.is_object());
  if (!data.is_object()) return;
  CHECK(data["cases"].size() == 16);
  for (const json& c : data["cases"]) {
    const std::string name = c["rule"].get<std::string>() + " " + std::to_string(c["value"].get<int>()) + " at " +
                             c["cut"].get<std::string>();
    CAPTURE(name);
    check_case(c);
  }
}
