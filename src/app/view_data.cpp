// Owns: computing, at most once per revision, what screens ask for.
#include "app/view_data.h"

#include <unordered_set>

#include "ledger/undo.h"
#include "model/fields.h"

namespace avanzar {
namespace {

// The other threshold an office might have chosen, so that its effect is visible.
std::uint16_t other_threshold(const GoalView& goal) {
  if (goal.counts == codes::counted::Alianzas) {
    return goal.count_from == codes::count_from::Consolidada ? codes::count_from::Habilitada : codes::count_from::Consolidada;
  }
  return goal.count_from == codes::count_from::Habilitada ? codes::count_from::Mapeada : codes::count_from::Habilitada;
}

GoalData read_one(const State& state, GoalView goal, Day cut) {
  GoalData data;
  data.id = state.table(Entity::Goal).id(goal.row);
  data.count = count_goal(state, goal);
  data.reading = read_goal(goal.terms, data.count.series, cut);
  data.others = other_readings(goal.terms, data.count.series, cut);
  data.expected = expected_curve(data.reading, goal.terms.term);
  data.actual = actual_curve(goal.terms, data.count.series, cut);
  data.count_from_alternative = count_goal_from(state, goal, other_threshold(goal)).series.value_at(cut);
  data.goal = std::move(goal);
  return data;
}

// The node the goals hang on; the product ships with one programme.
void describe_programme(PanelData& panel, const State& state) {
  const Table& goals = state.table(Entity::Goal);
  const Table& nodes = state.table(Entity::PlanNode);
  const Table& plans = state.table(Entity::Plan);
  if (panel.goals.empty()) return;
  const std::optional<Row> node = nodes.find_live(goals.text(panel.goals.front().goal.row, goal::nodeId));
  if (!node) return;
  panel.programme_name = nodes.text(*node, plan_node::name);
  panel.programme_purpose = nodes.text(*node, plan_node::purpose);
  const std::optional<Row> plan_row = plans.find_live(nodes.text(*node, plan_node::planId));
  if (!plan_row) return;
  panel.plan_name = plans.text(*plan_row, plan::name);
  panel.owner = plans.text(*plan_row, plan::owner);
}

// Leaves the rows that make a goal's figure, in the order they stand.
void keep_counted(std::vector<Row>& rows, const PanelData& panel, Entity entity) {
  const std::uint16_t kind = entity == Entity::Alliance ? codes::counted::Alianzas : codes::counted::Organizaciones;
  std::unordered_set<Row> counted;
  for (const GoalData& goal : panel.goals) {
    if (goal.goal.counts != kind) continue;
    for (const Row row : counted_rows(goal.count, panel.cut)) counted.insert(row);
  }
  std::erase_if(rows, [&](Row row) { return !counted.contains(row); });
}

std::size_t slot(Entity entity) { return entity == Entity::Alliance ? 1 : 0; }

}  // namespace

const PanelData& ViewData::panel(const AppState& app) {
  const State& state = app.ledger.state();
  const Day cut = cut_of(app);
  if (panel_revision_ == state.revision() && panel_cut_ == cut) return panel_;
  panel_revision_ = state.revision();
  panel_cut_ = cut;
  panel_ = {};
  panel_.cut = cut;
  std::vector<Weighted> children;
  for (GoalView& goal : goals_of(state)) {
    panel_.term = goal.terms.term;
    const std::int64_t weight = goal.weight;
    panel_.goals.push_back(read_one(state, std::move(goal), cut));
    children.push_back(Weighted{weight, panel_.goals.back().reading.aggregate});
  }
  panel_.programme = roll_up(children);
  describe_programme(panel_, state);
  return panel_;
}

const std::vector<Row>& ViewData::rows(const AppState& app, Entity entity) {
  const State& state = app.ledger.state();
  List& list = lists_[slot(entity)];
  const Day counted_at = app.route.counted ? cut_of(app) : no_day;
  if (list.revision == state.revision() && list.query == app.route.list && list.counted_at == counted_at) return list.rows;
  list.revision = state.revision();
  list.query = app.route.list;
  list.counted_at = counted_at;
  list.rows = list_rows(state, entity, list.query);
  if (app.route.counted) keep_counted(list.rows, panel(app), entity);
  return list.rows;
}

const std::vector<Row>& ViewData::organisations_by_name(const AppState& app) {
  const State& state = app.ledger.state();
  if (names_revision_ != state.revision()) {
    names_revision_ = state.revision();
    ListQuery by_name;
    by_name.sort_field = organisation::name;
    names_ = list_rows(state, Entity::Organisation, by_name);
  }
  return names_;
}

const std::vector<Row>& ViewData::look_alikes(const AppState& app, Row organisation) {
  const State& state = app.ledger.state();
  if (alike_revision_ != state.revision() || alike_row_ != organisation) {
    alike_revision_ = state.revision();
    alike_row_ = organisation;
    alike_ = finder_.find(state, draft_of(state, Entity::Organisation, state.table(Entity::Organisation).id(organisation)));
  }
  return alike_;
}

const std::vector<std::uint32_t>& ViewData::by_state(const AppState& app, Entity entity) {
  const State& state = app.ledger.state();
  List& list = lists_[slot(entity)];
  if (list.states_revision != state.revision()) {
    list.states_revision = state.revision();
    list.by_state = count_by_state(state, entity);
  }
  return list.by_state;
}

bool ViewData::can_undo(const AppState& app) {
  const std::uint64_t revision = app.ledger.state().revision();
  if (undo_revision_ != revision || undo_device_ != app.device) {
    undo_revision_ = revision;
    undo_device_ = app.device;
    can_undo_ = next_undo(app.ledger, app.device).has_value();
  }
  return can_undo_;
}

}  // namespace avanzar
