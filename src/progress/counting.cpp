// Owns: turning records and their state events into a Series (rules: counting.h, domain brief §7).
// Where those leave a choice open:
// - `countFromState` names a threshold: a step straight past it (IDENTIFICADA → CONSOLIDADA) has passed it too. A
//   state that the counted thing does not have stands for the nearest one it has.
// - An organisation that counted before the term began and is not flagged is inside the opening balance like a
//   flagged one: "938 a corte 2023" is all that existed. Nothing after the term's end moves its result.
// - DESCARTADA says that the alliance never was one, so it takes the record out of every cut-off.
#include "progress/counting.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/shared_sort.h"
#include "ledger/evidence.h"
#include "progress/rules.h"

namespace avanzar {
namespace {

using namespace codes;

// ---- events ----

struct Event {
  Row subject;
  Day day;
  std::uint16_t to;
  Row row;  // in the table of events
};

// Of one day the later recorded is the later; steps taken in one change stand in the order of the states.
bool recorded_before(const State& state, const Event& a, const Event& b) {
  const State::Stamp left = state.created(Entity::StateEvent, a.row), right = state.created(Entity::StateEvent, b.row);
  const Table& events = state.table(Entity::StateEvent);
  const auto key = [&](const State::Stamp& stamp, const Event& event) {
    return std::tuple(stamp.at, std::string_view(stamp.dot.device), stamp.dot.seq, event.to, events.id(event.row));
  };
  return key(left, a) < key(right, b);
}

// All live events of an entity's records, by record and then in time.
std::vector<Event> events_of(const State& state, Entity entity) {
  const bool of_alliances = entity == Entity::Alliance;
  const CodeList& states = of_alliances ? alliance_state : organisation_state;
  const std::uint16_t kind = of_alliances ? counted::Alianzas : counted::Organizaciones;
  const Table& table = state.table(Entity::StateEvent);
  const Table& subjects = state.table(entity);
  std::vector<Event> out;
  for (Row row = 0; row < table.row_count(); ++row) {
    if (!table.live(row) || table.code(row, state_event::subjectType) != kind) continue;
    const Day day = table.date(row, state_event::effectiveOn);
    const auto to = states.find(table.text(row, state_event::to));
    const auto subject = subjects.find_live(table.text(row, state_event::subjectId));
    if (day != no_day && to && subject) out.push_back({*subject, day, *to, row});
  }
  std::sort(out.begin(), out.end(), [&](const Event& a, const Event& b) {
    if (a.subject != b.subject) return a.subject < b.subject;
    if (a.day != b.day) return a.day < b.day;
    return recorded_before(state, a, b);
  });
  return out;
}

// Calls `visit` once per record with its events.
template <class Visit>
void each_subject(const std::vector<Event>& events, Visit visit) {
  for (std::size_t from = 0; from < events.size();) {
    std::size_t end = from;
    while (end < events.size() && events[end].subject == events[from].subject) ++end;
    visit(std::span(events).subspan(from, end - from));
    from = end;
  }
}

bool within(const Term& term, Day day) { return term.start <= day && day <= term.end; }

// ---- alliances ----

bool alliance_passed(std::uint16_t to, std::uint16_t count_from) {
  return to == ally_state::Consolidada || (to == ally_state::Habilitada && count_from != count_from::Consolidada);
}

void count_alliances(const State& state, const Term& term, std::uint16_t count_from, GoalCount& out) {
  const Table& alliances = state.table(Entity::Alliance);
  each_subject(events_of(state, Entity::Alliance), [&](std::span<const Event> events) {
    if (events.back().to == ally_state::Descartada) return;
    const auto first = std::find_if(events.begin(), events.end(), [&](const Event& event) { return alliance_passed(event.to, count_from); });
    // Only the first time counts: an alliance of the former term is not a new one.
    if (first == events.end() || !within(term, first->day)) return;
    if (!evidence_of(state, alliances.id(first->subject)).empty()) out.steps.push_back({first->subject, first->day, +1});
  });
}

// ---- organisations ----

bool organisation_stands(std::uint16_t in_state, std::uint16_t count_from) {
  return in_state == org_state::Habilitada || (in_state == org_state::Mapeada && count_from == count_from::Mapeada);
}

bool organisation_left(std::uint16_t in_state) { return in_state >= org_state::Inactiva; }

void count_organisations(const State& state, const Term& term, std::uint16_t count_from, GoalCount& out) {
  const Table& table = state.table(Entity::Organisation);
  for (Row row = 0; row < table.row_count(); ++row) {
    if (table.live(row) && table.boolean(row, organisation::isBaseline)) ++out.documented_baseline;
  }
  each_subject(events_of(state, Entity::Organisation), [&](std::span<const Event> events) {
    const Row row = events.front().subject;
    const bool baseline = table.boolean(row, organisation::isBaseline);
    bool inside = baseline;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const Event& event = events[i];
      // A day's state is the one it ends with.
      if (i + 1 < events.size() && events[i + 1].day == event.day) continue;
      const bool now = baseline ? !organisation_left(event.to) : organisation_stands(event.to, count_from);
      if (event.day < term.start) {
        if (!baseline) inside = now;  // a flag outweighs what was dated before the balance was taken
      } else if (within(term, event.day) && now != inside) {
        out.steps.push_back({row, event.day, now ? +1 : -1});
        inside = now;
      }
    }
  });
}

// ---- goals ----

std::vector<YearPlan> schedule_of(const State& state, std::string_view goal_id, const Term& term) {
  const Table& table = state.table(Entity::Schedule);
  struct Entry {
    YearPlan plan;
    bool assumed;
    std::string_view id;
  };
  std::vector<Entry> entries;
  for (const Row row : table.referring(schedule::goalId, goal_id)) {
    const auto year = table.integer(row, schedule::year), planned = table.integer(row, schedule::planned);
    if (!year || !planned) continue;
    const int number = static_cast<int>(*year);
    if (number < to_ymd(term.start).year || number > to_ymd(term.end).year) continue;
    entries.push_back({{number, *planned}, table.text(row, schedule::source) != "PLANEACION", table.id(row)});
  }
  // Two entries for a year (two offices wrote one each): Planeación's own stands, else the one with the older id.
  shared_sort(entries, [](const Entry& a, const Entry& b) {
    return std::tuple(a.plan.year, a.assumed, a.id) < std::tuple(b.plan.year, b.assumed, b.id);
  });
  std::vector<YearPlan> out;
  for (const Entry& entry : entries) {
    if (out.empty() || out.back().year != entry.plan.year) out.push_back(entry.plan);
  }
  return out;
}

std::optional<Term> term_of(const State& state, std::string_view node_id) {
  const Table& nodes = state.table(Entity::PlanNode);
  const Table& plans = state.table(Entity::Plan);
  const auto node = nodes.find(node_id);
  if (!node) return std::nullopt;
  const auto row = plans.find(nodes.text(*node, plan_node::planId));
  if (!row) return std::nullopt;
  const Term term{plans.date(*row, plan::startDate), plans.date(*row, plan::endDate)};
  if (term.start == no_day || term.end == no_day || term.end < term.start) return std::nullopt;
  return term;
}

std::optional<GoalView> goal_at(const State& state, Row row) {
  const Table& goals = state.table(Entity::Goal);
  const auto term = term_of(state, goals.text(row, goal::nodeId));
  const auto rule = parse_reading_rule(goals.text(row, goal::readingRule));
  const auto baseline = goals.integer(row, goal::baselineValue), target = goals.integer(row, goal::target);
  const auto weight = goals.integer(row, goal::weight);
  const std::uint16_t counts = goals.code(row, goal::counts), from = goals.code(row, goal::countFromState);
  if (!term || !rule || !baseline || !target || !weight) return std::nullopt;
  if (counts > counted::Organizaciones || from > count_from::Mapeada) return std::nullopt;
  return GoalView{row, GoalTerms{*rule, *baseline, *target, *term, schedule_of(state, goals.id(row), *term), Bands{}},
                  counts, from, *weight};
}

}  // namespace

std::vector<GoalView> goals_of(const State& state) {
  const Table& goals = state.table(Entity::Goal);
  std::vector<GoalView> out;
  for (Row row = 0; row < goals.row_count(); ++row) {
    if (!goals.live(row)) continue;
    if (auto view = goal_at(state, row)) out.push_back(std::move(*view));
  }
  shared_sort(out, [&](const GoalView& a, const GoalView& b) {
    return std::tuple(goals.text(a.row, goal::code), goals.id(a.row)) < std::tuple(goals.text(b.row, goal::code), goals.id(b.row));
  });
  return out;
}

GoalCount count_goal(const State& state, const GoalView& goal) { return count_goal_from(state, goal, goal.count_from); }

GoalCount count_goal_from(const State& state, const GoalView& goal, std::uint16_t count_from) {
  GoalCount out;
  // A flow starts at nothing; a stock at its baseline (domain brief §2.4).
  out.series.opening = is_flow(goal.terms.rule) ? 0 : goal.terms.baseline;
  if (goal.counts == counted::Alianzas) count_alliances(state, goal.terms.term, count_from, out);
  else count_organisations(state, goal.terms.term, count_from, out);

  const Table& table = state.table(goal.counts == counted::Alianzas ? Entity::Alliance : Entity::Organisation);
  shared_sort(out.steps, [&](const CountedRecord& a, const CountedRecord& b) {
    return a.since != b.since ? a.since < b.since : table.id(a.row) < table.id(b.row);
  });
  out.series.steps.reserve(out.steps.size());
  for (const CountedRecord& step : out.steps) out.series.steps.push_back({step.since, step.delta});
  return out;
}

std::vector<Row> counted_rows(const GoalCount& count, Day cut) {
  std::unordered_map<Row, int> net;
  for (const CountedRecord& step : count.steps) {
    if (step.since <= cut) net[step.row] += step.delta;
  }
  // Each once, by the day it came in last. One of the opening balance that came back is none of the new ones.
  std::vector<Row> out;
  for (auto step = count.steps.rbegin(); step != count.steps.rend(); ++step) {
    if (step->since > cut || step->delta < 0) continue;
    const auto found = net.find(step->row);
    if (found->second <= 0) continue;
    out.push_back(step->row);
    found->second = 0;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace avanzar
