// Owns: the trajectory of a quantity over the days of a term, as a chart: what happened, what was expected, where it
// leads. Numbers come in ready to draw; words come in ready to read. Must not know: goals or rules.
#pragma once
#include <string_view>
#include <vector>

#include "base/date.h"
#include "ui/kit.h"

namespace avanzar::charts {

struct Point {
  Day day;
  double value;
};

struct Trajectory {
  Day first, last;  // the term, both inclusive
  Day cut;
  double bottom;  // value of the axis at its foot
  double target;
  std::vector<Point> expected;  // straight between points
  std::vector<Point> actual;    // steps: a value holds until the next
  bool projected = false;
  double projection = 0, low = 0, high = 0;  // on the last day
  std::string_view target_label, projection_label;
  std::string_view actual_word, expected_word, projection_word;  // legend
};

// `words` says in a sentence what the picture says.
void trajectory(Ux& ux, std::string_view key, std::string_view words, const Trajectory& chart);

// A round step for about `wanted` grid lines over `range`: 1, 2, 5, 10, 20, 25 …
[[nodiscard]] double round_step(double range, int wanted);

}  // namespace avanzar::charts
