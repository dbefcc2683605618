// Owns: comparing two counts record by record (count_diff.h).
#include "progress/count_diff.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>

#include "base/shared_sort.h"

namespace avanzar {
namespace {

struct Mark {
  std::string_view id;
  Day since;
  int delta;
  bool later;
};

void add_marks(std::vector<Mark>& marks, const CountSide& side, bool later) {
  for (const CountedRecord& step : side.count.steps)
    if (step.since <= side.cut) marks.push_back({side.subjects.id(step.row), step.since, step.delta, later});
}

bool same_step(const Mark& a, const Mark& b) { return a.since == b.since && a.delta == b.delta; }

// The marks of one record, by day. A step that both readings have explains nothing.
void compare_record(std::span<const Mark> marks, Day earlier_cut, std::vector<CountChange>& out) {
  int by = 0;
  for (const Mark& mark : marks) by += mark.later ? mark.delta : -mark.delta;
  if (by == 0) return;
  const auto unmatched = [&](const Mark& mark) {
    return std::none_of(marks.begin(), marks.end(), [&](const Mark& other) { return other.later != mark.later && same_step(other, mark); });
  };
  const auto last_step = [&](bool later, bool up) -> const Mark* {
    const auto found = std::find_if(marks.rbegin(), marks.rend(), [&](const Mark& mark) { return mark.later == later && (mark.delta > 0) == up && unmatched(mark); });
    return found == marks.rend() ? nullptr : &*found;
  };
  const bool up = by > 0;
  CountChange change{std::string(marks.front().id), by, marks.back().since, up ? CountMove::Began : CountMove::Ended};
  if (const Mark* step = last_step(true, up)) {
    change.since = step->since;
    if (step->since <= earlier_cut) change.move = CountMove::Late;
  } else if (const Mark* gone = last_step(false, !up)) {
    change.since = gone->since;
    change.move = CountMove::Withdrawn;
  }
  out.push_back(std::move(change));
}

}  // namespace

std::int64_t CountDiff::total() const {
  std::int64_t sum = opening;
  for (const CountChange& record : records) sum += record.by;
  return sum;
}

CountDiff diff_counts(const CountSide& earlier, const CountSide& later) {
  CountDiff diff;
  diff.opening = later.count.series.opening - earlier.count.series.opening;
  std::vector<Mark> marks;
  add_marks(marks, earlier, false);
  add_marks(marks, later, true);
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return std::tie(a.id, a.since, a.later) < std::tie(b.id, b.since, b.later);
  });
  for (std::size_t from = 0; from < marks.size();) {
    std::size_t end = from;
    while (end < marks.size() && marks[end].id == marks[from].id) ++end;
    compare_record(std::span(marks).subspan(from, end - from), earlier.cut, diff.records);
    from = end;
  }
  shared_sort(diff.records, {}, [](const CountChange& change) { return std::tie(change.since, change.id); });
  return diff;
}

}  // namespace avanzar
