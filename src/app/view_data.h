// Owns: what screens show, computed from the state: readings of the goals, lists, parts of a record. Computed at
// most once per revision of the ledger and question asked. Must not know: how it is drawn.
#pragma once
#include <string>
#include <vector>

#include "app/app_state.h"
#include "progress/counting.h"
#include "query/duplicates.h"
#include "query/listing.h"

namespace avanzar {

struct GoalData {
  GoalView goal;
  std::string id;
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

class ViewData {
 public:
  const PanelData& panel(const AppState& state);
  // What a list shows: the route's query and, where it asks for them, only the records that count at the cut-off.
  const std::vector<Row>& rows(const AppState& state, Entity entity);
  const std::vector<Row>& organisations_by_name(const AppState& state);  // all live ones, to choose from
  const std::vector<Row>& look_alikes(const AppState& state, Row organisation);  // possible duplicates of it
  const std::vector<std::uint32_t>& by_state(const AppState& state, Entity entity);
  bool can_undo(const AppState& state);  // whether "Deshacer" would find something of this device

 private:
  std::uint64_t panel_revision_ = ~0ull;
  Day panel_cut_ = no_day;
  PanelData panel_;
  struct List {
    std::uint64_t revision = ~0ull;
    ListQuery query;
    Day counted_at = no_day;  // no_day = not asked for
    std::vector<Row> rows;
    std::uint64_t states_revision = ~0ull;
    std::vector<std::uint32_t> by_state;
  };
  List lists_[2];
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
