// Owns: "Cambiar estado": the dated event, the record's new state and, when described, its evidence: one change.
#include "app/reducers.h"
#include "ledger/action_ids.h"
#include "ledger/draft.h"
#include "model/fields.h"

namespace avanzar::app {
namespace {

std::string text_of(const StateForm& form, std::string_view key) {
  const auto found = form.texts.find(key);
  return found == form.texts.end() ? std::string() : found->second;
}

bool describes_evidence(const StateForm& form) {
  return !text_of(form, "evidenceTitle").empty() || !text_of(form, "evidenceReference").empty();
}

// Parses a field of the form as the schema describes it, collecting faults under the form's own key.
Value parsed(const StateForm& form, std::vector<Error>& faults, Entity entity, std::string_view field, std::string_view key) {
  const EntityDef& def = entity_def(entity);
  const FieldDef& described = def.fields[*def.find(field)];
  Result<Value> value = parse_typed_value(described, text_of(form, key));
  if (!value) {
    Error fault = std::move(value.error());
    fault.subject = key;
    faults.push_back(std::move(fault));
    return {};
  }
  if (described.traits.required && is_null(*value)) faults.push_back(Error{ErrorCode::FieldRequired, std::string(key), {}});
  return std::move(*value);
}

struct ParsedState {
  Value to, effective_on, note;
  Value kind, title, date, reference;  // of the evidence
  std::vector<Error> faults;
};

ParsedState parse(const StateForm& form) {
  ParsedState out;
  out.to = parsed(form, out.faults, Entity::StateEvent, "to", "to");
  out.effective_on = parsed(form, out.faults, Entity::StateEvent, "effectiveOn", "effectiveOn");
  out.note = parsed(form, out.faults, Entity::StateEvent, "note", "note");
  if (describes_evidence(form)) {
    out.kind = parsed(form, out.faults, Entity::Evidence, "kind", "evidenceKind");
    out.title = parsed(form, out.faults, Entity::Evidence, "title", "evidenceTitle");
    out.date = parsed(form, out.faults, Entity::Evidence, "date", "evidenceDate");
    out.reference = parsed(form, out.faults, Entity::Evidence, "reference", "evidenceReference");
  }
  return out;
}

}  // namespace

void open_state_form(AppState& state, const intent::OpenStateForm& wish) {
  if (!can_edit(state)) return;
  const Table& table = state.ledger.state().table(wish.entity);
  const std::optional<Row> row = table.find_live(wish.id);
  if (!row) return;
  StateForm form;
  form.entity = wish.entity;
  form.id = wish.id;
  const std::vector<std::uint16_t> next = next_states(state.ledger.state(), wish.entity, *row);
  const CodeList& states = wish.entity == Entity::Alliance ? codes::alliance_state : codes::organisation_state;
  if (!next.empty()) form.texts["to"] = states.at(next.front()).code;
  form.texts["effectiveOn"] = format_date(state.today, state.lang);
  form.texts["evidenceDate"] = format_date(state.today, state.lang);
  form.texts["evidenceKind"] = "DOCUMENTO";
  state.state_form = std::move(form);
}

void save_state(AppState& state, Effects& effects) {
  if (!state.state_form) return;
  StateForm& form = *state.state_form;
  ParsedState values = parse(form);
  const std::string* to = std::get_if<std::string>(&values.to);
  const std::string* effective = std::get_if<std::string>(&values.effective_on);
  const bool with_evidence = describes_evidence(form);
  if (values.faults.empty() && to && effective) {
    const StateChangeDraft draft{form.entity, form.id, *to, parse_iso_date(*effective).value_or(no_day), with_evidence};
    values.faults = check_state_change(state.ledger.state(), draft, state.today);
  }
  if (!values.faults.empty()) {
    form.faults = std::move(values.faults);
    effects.emplace_back(effect::Announce{error_text(form.faults.front(), state.lang), true});
    return;
  }

  const State& now = state.ledger.state();
  const Table& table = now.table(form.entity);
  const Row row = *table.find(form.id);
  const bool is_alliance = form.entity == Entity::Alliance;
  const FieldIx state_field = is_alliance ? FieldIx{alliance::state} : FieldIx{organisation::state};
  ChangeDraft draft(now, action::change_state);
  Value evidence_id;
  if (with_evidence) {
    const std::string id = to_text(state.ids.uuid_v7(state.now_ms));
    draft.set(Entity::Evidence, id, "subjectId", form.id)
        .set(Entity::Evidence, id, "kind", values.kind)
        .set(Entity::Evidence, id, "title", values.title)
        .set(Entity::Evidence, id, "date", values.date)
        .set(Entity::Evidence, id, "reference", values.reference);
    evidence_id = id;
  }
  const std::string event = to_text(state.ids.uuid_v7(state.now_ms));
  draft.set(Entity::StateEvent, event, "subjectType", std::string(is_alliance ? "ALIANZAS" : "ORGANIZACIONES"))
      .set(Entity::StateEvent, event, "subjectId", form.id)
      .set(Entity::StateEvent, event, "from", std::string(table.text(row, state_field)))
      .set(Entity::StateEvent, event, "to", *to)
      .set(Entity::StateEvent, event, "effectiveOn", *effective)
      .set(Entity::StateEvent, event, "note", values.note)
      .set(Entity::StateEvent, event, "evidenceId", evidence_id)
      .set(form.entity, form.id, "state", *to);
  if (!commit_change(state, effects, std::move(draft).take())) return;
  state.state_form.reset();
  notify(state, effects, NoticeKind::Success, tr(Str::notice_saved, state.lang, {action_words(action::change_state, state.lang)}));
}

}  // namespace avanzar::app
