// Owns: counting_words.h.
#include "ui/views/counting_words.h"

#include <algorithm>

namespace avanzar::views {
namespace {

const GoalData* goal_of(const AppState& state, ViewData& data, Entity entity) {
  const auto counts = entity == Entity::Alliance ? codes::counted::Alianzas : codes::counted::Organizaciones;
  for (const GoalData& goal : data.panel(state).goals) {
    if (goal.goal.counts == counts) return &goal;
  }
  return nullptr;
}

const Code& threshold(const GoalData& goal) { return codes::count_from_state.at(goal.goal.count_from); }

struct Standing {
  int sum = 0;        // of the record's steps up to the cut
  Day last = no_day;  // of those
  Day first_later = no_day;
};

Standing standing_of(const GoalData& goal, Row row, Day cut) {
  Standing out;
  for (const CountedRecord& step : goal.count.steps) {
    if (step.row != row) continue;
    if (step.since <= cut) {
      out.sum += step.delta;
      out.last = step.since;
    } else if (out.first_later == no_day && step.delta > 0) {
      out.first_later = step.since;
    }
  }
  return out;
}

bool is_over(Entity entity, std::uint16_t state) {
  if (entity == Entity::Alliance) return state == codes::ally_state::Descartada;
  return state == codes::org_state::Inactiva || state == codes::org_state::Retirada ||
         state == codes::org_state::Fusionada;
}

// In the counting state and yet not counted: evidence or date.
bool stands_at_threshold(Entity entity, std::uint16_t state, const GoalData& goal) {
  if (entity != Entity::Alliance) return state_codes(entity).at(state).code == threshold(goal).code;
  const auto from = codes::alliance_state.find(threshold(goal).code);
  return from && state >= *from && state <= codes::ally_state::Finalizada;
}

// An empty field is named; that "Editar" fills it is said once above the list.
std::string missing_words(Entity entity, const Error& fault, Lang lang) {
  if (fault.code != ErrorCode::OrganisationIncomplete) return error_text(fault, lang, entity);
  if (fault.subject == field_def(entity, organisation::offers).key) {  // one of the two will do
    return tr(Str::missing_either, lang,
              {field_def(entity, organisation::offers).label.in(lang),
               field_def(entity, organisation::seeks).label.in(lang)});
  }
  const auto field = entity_def(entity).find(fault.subject);
  return field ? std::string(field_def(entity, *field).label.in(lang)) : error_text(fault, lang, entity);
}

}  // namespace

std::string counting_sentence(const AppState& state, ViewData& data, Entity entity, Row row) {
  const GoalData* goal = goal_of(state, data, entity);
  if (!goal) return {};
  const Lang lang = state.lang;
  const Table& table = state.ledger.state().table(entity);
  const Standing standing = standing_of(*goal, row, cut_of(state));
  if (standing.sum > 0) return tr(Str::counts_since, lang, {format_date(standing.last, lang)});
  if (standing.sum < 0) return tr(Str::counts_left, lang, {format_date(standing.last, lang)});
  if (standing.first_later != no_day) return tr(Str::counts_later, lang, {format_date(standing.first_later, lang)});
  const std::uint16_t now = table.code(row, state_field(entity));
  if (now >= state_codes(entity).codes.size()) return {};
  if (is_over(entity, now)) return std::string(tr(Str::counts_no_more, lang));
  if (entity == Entity::Organisation && table.boolean(row, organisation::isBaseline))
    return std::string(tr(Str::counts_baseline, lang));
  if (stands_at_threshold(entity, now, *goal)) {
    return tr(Str::counts_not_evidence, lang, {state_codes(entity).at(now).label.in(lang)});
  }
  return tr(Str::counts_not, lang, {threshold(*goal).label.in(lang)});
}

NextStep next_step(const AppState& state, ViewData& data, Entity entity, Row row) {
  NextStep out;
  const GoalData* goal = goal_of(state, data, entity);
  if (!goal) return out;
  const State& now = state.ledger.state();
  const std::string_view to = threshold(*goal).code;
  const auto code = state_codes(entity).find(to);
  const std::vector<std::uint16_t> next = next_states(now, entity, row);
  if (!code || std::find(next.begin(), next.end(), *code) == next.end()) return out;
  out.possible = true;
  out.state = state_codes(entity).at(*code).label.in(state.lang);
  const StateChangeDraft draft{entity, std::string(now.table(entity).id(row)), std::string(to), state.today, false};
  for (const Error& fault : check_state_change(now, draft, state.today)) {
    if (fault.subject != "effectiveOn") out.missing.push_back(missing_words(entity, fault, state.lang));
  }
  return out;
}

}  // namespace avanzar::views
