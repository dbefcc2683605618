// "Same data, different reading": the table of the domain brief, §8.3.
#include <doctest/doctest.h>

#include <string>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
std::string line(const GoalTerms& g, const Series& s, const char* cut) {
  std::string out;
  for (const OtherReading& o : other_readings(g, s, day(cut))) {
    if (!out.empty()) out += " · ";
    out += std::to_string(o.num) + "/" + std::to_string(o.den) + " = " + percent(Rational::of(o.num, o.den), 1);
  }
  return out;
}
}  // namespace

TEST_CASE("the two goals") {
  CHECK(line(alliances(), worked_alliances(), "2025-12-31") == "24/28 = 85.7 · 56/60 = 93.3");
  CHECK(line(alliances(), worked_alliances(), "2026-06-30") == "31/28 = 110.7 · 63/60 = 105.0");
  CHECK(line(organisations(), worked_organisations(), "2025-12-31") == "1069/1200 = 89.1 · 131/1200 = 10.9");
  CHECK(line(organisations(), worked_organisations(), "2026-06-30") == "1080/1200 = 90.0 · 142/1200 = 11.8");
  const auto kinds = other_readings(alliances(), worked_alliances(), day("2026-06-30"));
  CHECK(kinds.size() == 2);
  CHECK(kinds.front().kind == OtherKind::OverNewOnly);
  CHECK(kinds.back().kind == OtherKind::BaselineAdded);
}

TEST_CASE("the other rules") {
  CHECK(line(goal(ReadingRule::NivelSobreMeta, 938, 1200), worked_organisations(), "2026-06-30") ==
        "142/262 = 54.2 · 142/1200 = 11.8");
  CHECK(line(goal(ReadingRule::FlujoAnual, 32, 60), worked_alliances(), "2026-06-30") == "31/60 = 51.7");
  CHECK(line(goal(ReadingRule::Reduccion, 100, 40), series(100, {}), "2026-06-30") == "");
  CHECK(line(goal(ReadingRule::Mantenimiento, 100, 100), series(100, {}), "2026-06-30") == "");
}

TEST_CASE("no division by zero, no negative denominator") {
  CHECK(line(goal(ReadingRule::Acumulado, 60, 60), worked_alliances(), "2025-12-31") == "84/60 = 140.0");
  CHECK(line(goal(ReadingRule::Acumulado, 60, 0), worked_alliances(), "2025-12-31") == "");
  CHECK(line(goal(ReadingRule::NivelSobreMeta, 1200, 938), series(1200, {}), "2025-12-31") == "0/938 = 0.0");
}
