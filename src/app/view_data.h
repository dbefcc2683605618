// Owns: what screens show, computed from the state: readings of the goals, lists, parts of a record. Computed at
// most once per revision of the ledger and question asked. Must not know: how it is drawn.
//
// Two meanings of a cut-off (ledger page, "State"): a figure is always of what happened by that day (effective
// dates); what is taken as known is all of today, or, where the route says `known_then`, what had been recorded by the
// evening of that day where the person is. For today and days to come both are the same: nobody knows more yet.
//
// What it costs, with 100,000 records (native release build, one core; tests/app/measure_time.cpp): counting both goals
// 200 ms, once per revision; reading them at another day 1 ms, so that a slider may do it for every day it passes; the
// state known on a day 700 ms (past.h), so that it asks for that only where it rests; what differs 300 ms.
#pragma once
#include <string>
#include <vector>

#include "app/app_state.h"
#include "app/past.h"
#include "progress/count_diff.h"
#include "progress/counting.h"
#include "query/duplicates.h"
#include "query/listing.h"

namespace avanzar {

struct GoalData {
  GoalView goal;
  std::string id;
  std::string name, statement, baseline_period, baseline_source;  // as known then: rows of another state mean nothing
  GoalCount count;
  Reading reading;
  std::vector<OtherReading> others;
  std::vector<CurvePoint> expected;
  std::vector<CurvePoint> actual;
  std::int64_t count_from_alternative = 0;  // value with the other threshold (HABILITADA / MAPEADA)
};
struct PanelData {
  Day cut;
  Term term;
  std::string plan_name, programme_name, programme_purpose, owner;
  std::vector<GoalData> goals;  // alliances first
  RollUp programme;
};

// One goal between two readings (progress/count_diff.h).
struct GoalDifference {
  std::string name;
  Entity entity;  // of the records
  std::int64_t earlier = 0, later = 0;
  CountDiff diff;  // its total is later − earlier
};
struct DifferenceData {
  Day from = no_day, to = no_day;  // from ≤ to, whichever way round the route names them
  bool then = false;               // each day with what was known on it; else both with today's knowledge
  // One day twice: what was known of it then against what is known today (extemporáneos).
  [[nodiscard]] bool two_meanings() const { return from == to; }
  std::vector<GoalDifference> goals;
};

class ViewData {
 public:
  const PanelData& panel(const AppState& state);
  // Whose rows panel() and rows() name: today's state, or the one known at the cut-off.
  const State& shown_state(const AppState& state);
  const DifferenceData& difference(const AppState& state);  // of the route's two days
  // What a list shows: the route's query and, where it asks for them, only the records that count at the cut-off; with
  // `known_then` as they stood in that day's state, so that the list is the figure's, whatever was edited since.
  const std::vector<Row>& rows(const AppState& state, Entity entity);
  const std::vector<Row>& organisations_by_name(const AppState& state);  // all live ones, to choose from
  const std::vector<Row>& look_alikes(const AppState& state, Row organisation);  // possible duplicates of it
  const std::vector<std::uint32_t>& by_state(const AppState& state, Entity entity);
  bool can_undo(const AppState& state);  // whether "Deshacer" would find something of this device

 private:
  // What a cached answer was made of: a revision of the ledger, and the last moment whose changes it takes in.
  struct Knowledge {
    std::uint64_t revision = ~0ull;
    std::int64_t until = 0;
    friend bool operator==(const Knowledge&, const Knowledge&) = default;
  };
  static Knowledge knowledge_of(const AppState& state);
  const State& state_at(const AppState& state, Day evening);  // known on that evening

  Past past_;
  Knowledge panel_of_;
  Day panel_cut_ = no_day;
  PanelData panel_;
  std::vector<Series> alternatives_;  // by goal: the count with the other threshold
  struct List {
    Knowledge of;
    ListQuery query;
    Day counted_at = no_day;  // no_day = not asked for
    std::vector<Row> rows;
    Knowledge states_of;
    std::vector<std::uint32_t> by_state;
  };
  List lists_[2];
  Knowledge difference_of_;  // `until`: 1 = each day as known then
  DifferenceData difference_;
  std::uint64_t names_revision_ = ~0ull;
  std::vector<Row> names_;
  std::uint64_t undo_revision_ = ~0ull;
  std::string undo_device_;
  bool can_undo_ = false;
  DuplicateFinder finder_;
  std::uint64_t alike_revision_ = ~0ull;
  Row alike_row_ = 0;
  std::vector<Row> alike_;
};

}  // namespace avanzar
