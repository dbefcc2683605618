// Owns: which records count towards a goal, and since when (domain brief §7 "Counting rule").
//   Alliance: counts once, from the effective date of its first event into CONSOLIDADA (or the state that
//   `countFromState` names), when that lies within the term, the record is live and not DESCARTADA, and at least
//   one live evidence supports it (its own, of the event, or of one of its activities). Ending later does not
//   uncount it; losing its only evidence does.
//   Organisation: counts while HABILITADA (or from `countFromState`). One flagged `isBaseline` is inside the
//   opening balance already: it adds nothing, and takes one away from the day it is INACTIVA, RETIRADA or FUSIONADA.
// State at a day = the last event with effectiveOn ≤ day (ties: the later recorded). Events drive the figures;
// the record's `state` field shows where it stands.
#pragma once
#include <vector>

#include "ledger/state.h"
#include "progress/progress.h"

namespace avanzar {

struct CountedRecord {
  Row row;
  Day since;
  int delta;  // +1, or −1 for a baseline organisation that left
};

struct GoalCount {
  Series series;
  std::vector<CountedRecord> steps;       // every step of the series with its record, by day
  std::int64_t documented_baseline = 0;   // organisations flagged isBaseline (live)
};

// The goal as stored: terms for the engine, plus its row. nullopt if a required value is missing.
struct GoalView {
  Row row;
  GoalTerms terms;
  std::uint16_t counts;      // codes::counted
  std::uint16_t count_from;  // codes::count_from
  std::int64_t weight;
};
[[nodiscard]] std::vector<GoalView> goals_of(const State& state);  // in order of code

[[nodiscard]] GoalCount count_goal(const State& state, const GoalView& goal);
// The same with another threshold, so that the effect of the choice is visible.
[[nodiscard]] GoalCount count_goal_from(const State& state, const GoalView& goal, std::uint16_t count_from);

// Records that count at `cut`, for "every number opens the records that make it".
[[nodiscard]] std::vector<Row> counted_rows(const GoalCount& count, Day cut);

}  // namespace avanzar
