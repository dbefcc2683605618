// Owns: computing, at most once per revision, what screens ask for.
#include "app/view_data.h"

#include <algorithm>
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

GoalData count_one(const State& state, GoalView goal) {
  const Table& goals = state.table(Entity::Goal);
  GoalData data;
  data.id = goals.id(goal.row);
  data.name = goals.text(goal.row, goal::shortName);
  data.statement = goals.text(goal.row, goal::statement);
  data.baseline_period = goals.text(goal.row, goal::baselinePeriod);
  data.baseline_source = goals.text(goal.row, goal::baselineSource);
  data.count = count_goal(state, goal);
  data.goal = std::move(goal);
  return data;
}

void read_one(GoalData& data, const Series& alternative, Day cut) {
  const GoalTerms& terms = data.goal.terms;
  data.reading = read_goal(terms, data.count.series, cut);
  data.others = other_readings(terms, data.count.series, cut);
  data.expected = expected_curve(data.reading, terms.term);
  data.actual = actual_curve(terms, data.count.series, cut);
  data.count_from_alternative = alternative.value_at(cut);
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

constexpr std::int64_t known_today = INT64_MAX;

std::size_t slot(Entity entity) { return entity == Entity::Alliance ? 1 : 0; }

}  // namespace

ViewData::Knowledge ViewData::knowledge_of(const AppState& app) {
  const Route& route = app.route;
  const bool list = route.screen == Screen::Alliances || route.screen == Screen::Organisations;
  const bool asks = route.screen == Screen::Panel || (list && route.counted);
  const Day cut = cut_of(app);
  const bool then = route.known_then && asks && cut < app.today;
  return {app.ledger.state().revision(), then ? end_of_local_day(app, cut) : known_today};
}

const State& ViewData::state_at(const AppState& app, Day evening) {
  return evening < app.today ? past_.known_at(app.ledger, end_of_local_day(app, evening)) : app.ledger.state();
}

const State& ViewData::shown_state(const AppState& app) {
  return knowledge_of(app).until == known_today ? app.ledger.state() : state_at(app, cut_of(app));
}

const PanelData& ViewData::panel(const AppState& app) {
  const Knowledge known = knowledge_of(app);
  const Day cut = cut_of(app);
  if (panel_of_ == known && panel_cut_ == cut) return panel_;
  if (panel_of_ != known) {
    const State& state = shown_state(app);
    panel_of_ = known;
    panel_ = {};
    alternatives_.clear();
    for (GoalView& goal : goals_of(state)) {
      panel_.term = goal.terms.term;
      alternatives_.push_back(count_goal_from(state, goal, other_threshold(goal)).series);
      panel_.goals.push_back(count_one(state, std::move(goal)));
    }
    describe_programme(panel_, state);
  }
  panel_cut_ = panel_.cut = cut;
  std::vector<Weighted> children;
  for (std::size_t i = 0; i < panel_.goals.size(); ++i) {
    read_one(panel_.goals[i], alternatives_[i], cut);
    children.push_back(Weighted{panel_.goals[i].goal.weight, panel_.goals[i].reading.aggregate});
  }
  panel_.programme = roll_up(children);
  return panel_;
}

const std::vector<Row>& ViewData::rows(const AppState& app, Entity entity) {
  const Knowledge known = knowledge_of(app);
  List& list = lists_[slot(entity)];
  const Day counted_at = app.route.counted ? cut_of(app) : no_day;
  if (list.of == known && list.query == app.route.list && list.counted_at == counted_at) return list.rows;
  list.of = known;
  list.query = app.route.list;
  list.counted_at = counted_at;
  list.rows = list_rows(shown_state(app), entity, list.query);
  if (app.route.counted) keep_counted(list.rows, panel(app), entity);
  return list.rows;
}

const DifferenceData& ViewData::difference(const AppState& app) {
  const Route& route = app.route;
  const Day a = route.from != no_day ? route.from : app.today, b = cut_of(app);
  const Day from = std::min(a, b), to = std::max(a, b);
  const bool then = route.known_then || from == to;
  const Knowledge made_of{app.ledger.state().revision(), then ? 1 : 0};
  if (difference_of_ == made_of && difference_.from == from && difference_.to == to) return difference_;
  difference_of_ = made_of;
  difference_ = {from, to, then, {}};
  const State& now = app.ledger.state();
  const State& earlier = then ? state_at(app, from) : now;
  const State& later = then && from != to ? state_at(app, to) : now;
  const std::vector<GoalView> before = goals_of(earlier);
  for (const GoalView& goal : goals_of(later)) {
    const std::string_view id = later.table(Entity::Goal).id(goal.row);
    const Entity entity = goal.counts == codes::counted::Alianzas ? Entity::Alliance : Entity::Organisation;
    const GoalCount count = count_goal(later, goal);
    GoalCount old;
    for (const GoalView& other : before)
      if (earlier.table(Entity::Goal).id(other.row) == id) old = count_goal(earlier, other);
    const CountSide first{earlier.table(entity), old, from}, second{later.table(entity), count, to};
    difference_.goals.push_back({std::string(later.table(Entity::Goal).text(goal.row, goal::shortName)), entity, first.value(), second.value(),
                                 diff_counts(first, second)});
  }
  return difference_;
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
  const Knowledge known = knowledge_of(app);
  List& list = lists_[slot(entity)];
  if (list.states_of != known) {
    list.states_of = known;
    list.by_state = count_by_state(shown_state(app), entity);
  }
  return list.by_state;
}

bool ViewData::can_undo(const AppState& app) {
  const std::uint64_t revision = app.ledger.state().revision();
  if (undo_revision_ != revision || undo_device_ != app.device) {
    undo_revision_ = revision;
    undo_device_ = app.device;
    can_undo_ = next_import_undo(app) != nullptr || next_undo(app.ledger, app.device).has_value();
  }
  return can_undo_;
}

}  // namespace avanzar
