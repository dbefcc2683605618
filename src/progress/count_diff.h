// Owns: what moved a goal's count from one reading to another: which records began or ceased to count, since when,
// and whether something happened or only became known. The two readings may be two days in one state, two days each
// in the state that was known on it, or one day in two states ("registros extemporáneos").
// The records are told apart by id, so that the states need not agree on rows.
// It explains the count (Series), not the goal's rule: level or flow alike; FLUJO_ANUAL's value of one year does not
// follow from it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "progress/counting.h"

namespace avanzar {

struct CountSide {
  const Table& subjects;  // the table whose rows `count.steps` name
  const GoalCount& count;
  Day cut;
  [[nodiscard]] std::int64_t value() const { return count.series.value_at(cut); }
};

enum class CountMove : std::uint8_t {
  Began,      // counts from `since` on, a day after the earlier reading's
  Ended,      // from `since` on it is one less
  Late,       // what `since` names had happened by the earlier reading's day, but that reading did not have it
  Withdrawn,  // what the earlier reading had from `since` on no longer stands: corrected, deleted, evidence lost
};

struct CountChange {
  std::string id;
  int by;  // what the record adds to the later value; never 0
  Day since;
  CountMove move;
};

struct CountDiff {
  std::vector<CountChange> records;  // by `since`, then id
  std::int64_t opening = 0;          // what another opening balance adds
  // Always the later value less the earlier.
  [[nodiscard]] std::int64_t total() const;
};

// Costs a sort of both counts' steps by id: 100 ms for 100,000 records on each side.
[[nodiscard]] CountDiff diff_counts(const CountSide& earlier, const CountSide& later);

}  // namespace avanzar
