// Owns: which state may follow which, and what a record must have to stand in one (domain brief §4.3, §7).
// The slides do not define "habilitada", "consolidada" or "mapeada"; the brief's working definitions stand here
// and nowhere else. Must not know: how the change of state is written down.
#include <algorithm>

#include "base/number.h"
#include "query/draft_values.h"
#include "query/record_rules.h"

namespace avanzar {
namespace {

using namespace codes;
using States = std::vector<std::uint16_t>;

FieldIx state_field(Entity entity) { return entity == Entity::Alliance ? FieldIx{alliance::state} : FieldIx{organisation::state}; }

// A record without a state, or with one of a newer version, starts at the beginning.
std::uint16_t state_of(const State& state, Entity entity, Row row) {
  const std::uint16_t code = state.table(entity).code(row, state_field(entity));
  return code == no_code || code == foreign_code ? std::uint16_t{0} : code;
}

// The live event that says where a record stands today: the last by date, of one day the later recorded.
std::optional<Row> last_event(const State& state, std::string_view id) {
  const Table& events = state.table(Entity::StateEvent);
  std::optional<Row> last;
  for (const Row row : events.referring(state_event::subjectId, id)) {
    if (!last || events.date(row, state_event::effectiveOn) >= events.date(*last, state_event::effectiveOn)) last = row;
  }
  return last;
}

States after_organisation(std::uint16_t from) {
  using namespace org_state;
  switch (from) {
    case Identificada: return {Mapeada, Habilitada, Inactiva, Retirada, Fusionada};
    case Mapeada: return {Habilitada, Inactiva, Retirada, Fusionada};
    case Habilitada: return {Inactiva, Retirada, Fusionada};
    case Inactiva: return {Habilitada, Retirada, Fusionada};
    default: return {};  // RETIRADA and FUSIONADA are ends
  }
}

States after_alliance(std::uint16_t from) {
  using namespace ally_state;
  switch (from) {
    case Identificada: return {EnGestion, Habilitada, Consolidada, Suspendida, Descartada};
    case EnGestion: return {Habilitada, Consolidada, Suspendida, Descartada};
    case Habilitada: return {Consolidada, Finalizada, Suspendida, Descartada};
    case Consolidada: return {Finalizada, Suspendida, Descartada};
    default: return {};  // FINALIZADA and DESCARTADA are ends
  }
}

// From SUSPENDIDA back to where it stood, to any open state before that, or to an end.
States after_suspension(const State& state, std::string_view id) {
  using namespace ally_state;
  std::uint16_t before = Consolidada;
  if (const auto event = last_event(state, id)) {
    const auto from = alliance_state.find(state.table(Entity::StateEvent).text(*event, state_event::from));
    if (from && *from <= Consolidada) before = *from;
  }
  States out;
  for (std::uint16_t open = Identificada; open <= before; ++open) out.push_back(open);
  if (before >= Habilitada) out.push_back(Finalizada);  // only what was in force can end
  out.push_back(Descartada);
  return out;
}

void need(std::vector<Error>& faults, bool met, ErrorCode code, std::string_view subject) {
  if (!met) faults.push_back({code, std::string(subject), {}});
}

void need_mapped(const RecordDraft& draft, std::vector<Error>& faults) {
  for (std::string_view key : {"name", "iatiType", "country", "scope"}) {
    need(faults, !nothing_in(draft, key), ErrorCode::OrganisationIncomplete, key);
  }
  for (std::string_view key : {"territory", "sectors"}) need(faults, set_has_any(draft, key), ErrorCode::OrganisationIncomplete, key);
}

void need_enabled(const RecordDraft& draft, std::vector<Error>& faults) {
  need_mapped(draft, faults);
  need(faults, !nothing_in(draft, "idType"), ErrorCode::OrganisationIncomplete, "idType");
  if (text_in(draft, "idType") == "NIT") {
    NitFault why{};
    if (!parse_nit(text_in(draft, "idValue"), &why)) {
      faults.push_back({why == NitFault::CheckDigit ? ErrorCode::NitCheckDigit : ErrorCode::BadNit, "idValue",
                        std::string(text_in(draft, "idValue"))});
    }
  }
  need(faults, flag_in(draft, "channelConfirmed"), ErrorCode::OrganisationIncomplete, "channelConfirmed");
  need(faults, !nothing_in(draft, "offers") || !nothing_in(draft, "seeks"), ErrorCode::OrganisationIncomplete, "offers");
  need(faults, !nothing_in(draft, "verifiedOn"), ErrorCode::OrganisationIncomplete, "verifiedOn");
}

bool has_part(const State& state, Entity part, FieldIx alliance_ref, std::string_view id) {
  return !state.table(part).referring(alliance_ref, id).empty();
}

void need_in_force(const State& state, std::string_view id, std::vector<Error>& faults) {
  need(faults, has_part(state, Entity::Instrument, instrument::allianceId, id), ErrorCode::StateNeedsInstrument, "instrument");
  need(faults, has_part(state, Entity::AlliancePartner, alliance_partner::allianceId, id), ErrorCode::StateNeedsPartner, "partner");
}

bool within_a_plan(const State& state, Day day) {
  const Table& plans = state.table(Entity::Plan);
  for (Row row = 0; row < plans.row_count(); ++row) {
    const Day start = plans.date(row, plan::startDate), end = plans.date(row, plan::endDate);
    if (plans.live(row) && start != no_day && end != no_day && start <= day && day <= end) return true;
  }
  return false;
}

void need_consolidated(const State& state, const StateChangeDraft& draft, std::vector<Error>& faults) {
  need_in_force(state, draft.id, faults);
  need(faults, has_part(state, Entity::Activity, activity::allianceId, draft.id), ErrorCode::StateNeedsEvidence, "activity");
  need(faults, draft.with_evidence || !evidence_of(state, draft.id).empty(), ErrorCode::StateNeedsEvidence, "evidence");
  if (draft.effective_on != no_day && !within_a_plan(state, draft.effective_on)) {
    faults.push_back({ErrorCode::DateOutsidePlan, "effectiveOn", iso_date(draft.effective_on)});
  }
}

void check_day(const State& state, const StateChangeDraft& draft, Day today, std::vector<Error>& faults) {
  if (draft.effective_on == no_day) {
    faults.push_back({ErrorCode::FieldRequired, "effectiveOn", {}});
    return;
  }
  // One day of grace: clocks drift, and an evening in Cartagena is the next day elsewhere.
  if (draft.effective_on > today + 1) faults.push_back({ErrorCode::DateInFuture, "effectiveOn", iso_date(draft.effective_on)});
  // A step dated before the one it follows would leave the figures at another state than the record shows.
  if (const auto last = last_event(state, draft.id)) {
    const Day before = state.table(Entity::StateEvent).date(*last, state_event::effectiveOn);
    if (draft.effective_on < before) faults.push_back({ErrorCode::DateOrder, "effectiveOn", iso_date(draft.effective_on)});
  }
}

}  // namespace

std::vector<std::uint16_t> next_states(const State& state, Entity entity, Row row) {
  const std::uint16_t from = state_of(state, entity, row);
  if (entity == Entity::Organisation) return after_organisation(from);
  if (entity != Entity::Alliance) return {};
  if (from == ally_state::Suspendida) return after_suspension(state, state.table(entity).id(row));
  return after_alliance(from);
}

std::vector<Error> check_state_change(const State& state, const StateChangeDraft& draft, Day today) {
  const EntityDef& def = entity_def(draft.entity);
  if (draft.entity != Entity::Organisation && draft.entity != Entity::Alliance) {
    return {{ErrorCode::StateNotAllowed, "state", draft.to}};
  }
  const auto row = state.table(draft.entity).find_live(draft.id);
  if (!row) return {{ErrorCode::UnknownRecord, std::string(def.key), draft.id}};
  const auto to = def.fields[state_field(draft.entity)].traits.codes->find(draft.to);
  if (!to) return {{ErrorCode::UnknownCode, "state", draft.to}};

  std::vector<Error> faults;
  const States next = next_states(state, draft.entity, *row);
  if (std::find(next.begin(), next.end(), *to) == next.end()) {
    return {{ErrorCode::StateNotAllowed, "state", draft.to}};
  }
  check_day(state, draft, today, faults);
  if (draft.entity == Entity::Organisation) {
    const RecordDraft record = draft_of(state, Entity::Organisation, draft.id);
    if (*to == org_state::Mapeada) need_mapped(record, faults);
    if (*to == org_state::Habilitada) need_enabled(record, faults);
  } else {
    if (*to == ally_state::Habilitada || *to == ally_state::Finalizada) need_in_force(state, draft.id, faults);
    if (*to == ally_state::Consolidada) need_consolidated(state, draft, faults);
  }
  return faults;
}

}  // namespace avanzar
