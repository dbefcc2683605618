// Owns: state_dialog.h.
#include "ui/views/state_dialog.h"

#include <array>
#include <vector>

#include "ui/kit_extra.h"
#include "ui/views/form_fields.h"

namespace avanzar::views {
namespace {

// A field of the dialog: its key in StateForm and the field of the schema that describes it.
struct StateField {
  std::string_view key;
  Entity entity;
  FieldIx field;
  [[nodiscard]] const FieldDef& def() const { return field_def(entity, field); }
};
constexpr StateField to_field{"to", Entity::StateEvent, state_event::to};
constexpr StateField day_field{"effectiveOn", Entity::StateEvent, state_event::effectiveOn};
constexpr StateField note_field{"note", Entity::StateEvent, state_event::note};
constexpr std::array<StateField, 4> evidence_fields{{
    {"evidenceKind", Entity::Evidence, evidence::kind},
    {"evidenceTitle", Entity::Evidence, evidence::title},
    {"evidenceDate", Entity::Evidence, evidence::date},
    {"evidenceReference", Entity::Evidence, evidence::reference},
}};

std::string_view text_in(const StateForm& form, std::string_view key) {
  const auto found = form.texts.find(key);
  return found == form.texts.end() ? std::string_view{} : std::string_view(found->second);
}

const FieldDef* described(std::string_view key) {
  for (const StateField& field : {to_field, day_field, note_field}) {
    if (field.key == key) return &field.def();
  }
  for (const StateField& field : evidence_fields) {
    if (field.key == key) return &field.def();
  }
  return nullptr;
}

std::string sentence(const StateForm& form, const Error& fault, Lang lang) {
  const FieldDef* def = described(fault.subject);
  if (!def) return error_text(fault, lang, form.entity);
  Error labelled = fault;
  labelled.subject = def->label.in(lang);
  return error_text(labelled, lang);
}

std::string faults_at(const StateForm& form, std::string_view key, Lang lang) {
  std::string out;
  for (const Error& fault : form.faults) {
    if (fault.subject != key) continue;
    if (!out.empty()) out += ' ';
    out += sentence(form, fault, lang);
  }
  return out;
}

void typed(Ux& ux, const StateForm& form, const StateField& field) {
  const FieldDef& def = field.def();
  const std::string error = faults_at(form, field.key, ux.lang);
  const std::string reading = read_back(def, text_in(form, field.key), ux.lang);
  const bool date = def.type == FieldType::Date;
  kit::FieldAnswer answer = kit::text_field(ux, field.key, def.label.in(ux.lang), text_in(form, field.key),
                                            {.hint = def.traits.hint.in(ux.lang),
                                             .error = error,
                                             .reading = reading,
                                             .kind = date ? TextKind::Date : TextKind::Sentence,
                                             .required = field.key == day_field.key,
                                             .multiline = def.type == FieldType::Note});
  if (answer.changed) ux.wish(intent::EditState{std::string(field.key), std::move(answer.text)});
}

void picked(Ux& ux, const StateForm& form, const StateField& field, std::span<const Option> options, bool required) {
  const std::string error = faults_at(form, field.key, ux.lang);
  kit::FieldAnswer answer = kit::combo(ux, field.key, field.def().label.in(ux.lang), text_in(form, field.key), options,
                                       {.error = error, .required = required});
  if (answer.changed) ux.wish(intent::EditState{std::string(field.key), std::move(answer.text)});
}

std::vector<Option> state_options(Ux& ux, const State& state, const StateForm& form) {
  std::vector<Option> options;
  const auto row = state.table(form.entity).find_live(form.id);
  if (!row) return options;
  if (text_in(form, "to").empty()) options.push_back({"", std::string(ux.tr(Str::choose))});
  for (const std::uint16_t code : next_states(state, form.entity, *row)) {
    const Code& entry = state_codes(form.entity).at(code);
    options.push_back({std::string(entry.code), std::string(entry.label.in(ux.lang))});
  }
  return options;
}

void evidence_columns(Ux& ux, const StateForm& form) {
  kit::Columns columns(ux, "evidence-columns", 220, 2);
  for (const StateField& field : evidence_fields) {
    columns.next();
    if (field.def().type != FieldType::Code) {
      typed(ux, form, field);
      continue;
    }
    std::vector<Option> options;
    for (const Code& code : field.def().traits.codes->codes) {
      options.push_back({std::string(code.code), std::string(code.label.in(ux.lang))});
    }
    picked(ux, form, field, options, false);
  }
}

void evidence_part(Ux& ux, const StateForm& form) {
  if (!kit::fold(ux, "evidence", ux.tr(Str::state_evidence), true)) return;
  kit::begin_part(ux, "evidence-fields", Role::Group, ux.tr(Str::state_evidence));
  kit::paragraph(ux, ux.tr(Str::state_evidence_hint), Type::Caption, ux.theme.color.text_soft);
  evidence_columns(ux, form);
  kit::end_part(ux);
}

// What stands in the way, said where no field of the dialog says it: before saving from the rules, after from the
// answer.
void obstacles(Ux& ux, const AppState& state, const StateForm& form) {
  std::vector<Error> faults = form.faults;
  if (faults.empty() && !text_in(form, "to").empty()) {
    const bool with_evidence = !text_in(form, "evidenceTitle").empty() || !text_in(form, "evidenceReference").empty();
    const Day day = parse_typed_date(text_in(form, "effectiveOn")).value_or(state.today);
    const StateChangeDraft draft{form.entity, form.id, std::string(text_in(form, "to")), day, with_evidence};
    faults = check_state_change(state.ledger.state(), draft, state.today);
  }
  std::vector<std::string> lines;
  for (const Error& fault : faults) {
    if (form.faults.empty() || !described(fault.subject)) lines.push_back(sentence(form, fault, ux.lang));
  }
  if (!form.faults.empty()) {
    std::string text =
        count_words(static_cast<std::int64_t>(form.faults.size()), Str::form_fault_one, Str::form_fault_many, ux.lang);
    for (const std::string& line : lines) text.append("\n").append(line);
    return kit::banner(ux, NoticeKind::Error, text);
  }
  if (lines.empty()) return;
  kit::begin_part(ux, "missing", Role::List, {});
  for (std::size_t i = 0; i < lines.size(); ++i) kit::sign_line(ux, std::to_string(i), kit::Sign::ToDo, lines[i]);
  kit::end_part(ux);
}

}  // namespace

void state_dialog(Ux& ux, const AppState& state, const StateForm& form) {
  bool dismissed = false;
  if (!kit::begin_dialog(ux, "state", ux.tr(Str::state_dialog_title), false, &dismissed)) return;
  const State& now = state.ledger.state();
  const std::string name = record_name(now, form.entity, form.id, ux.lang);
  kit::paragraph(ux, name, Type::BodyStrong);
  if (const auto row = now.table(form.entity).find_live(form.id)) {
    kit::paragraph(ux,
                   tr(Str::state_now, ux.lang, {value_text(now, form.entity, *row, state_field(form.entity), ux.lang)}),
                   Type::Caption, ux.theme.color.text_soft);
  }
  const std::vector<Option> options = state_options(ux, now, form);
  const bool can_go = !options.empty();
  const std::size_t began = ux.semantics.nodes().size();
  if (!can_go) {
    kit::paragraph(ux, ux.tr(Str::state_no_next));
  } else {
    {
      kit::Columns columns(ux, "columns", 220, 2);
      columns.next();
      picked(ux, form, to_field, options, true);
      columns.next();
      typed(ux, form, day_field);
    }
    typed(ux, form, note_field);
    if (form.entity == Entity::Alliance) evidence_part(ux, form);
    obstacles(ux, state, form);
  }
  for (const Error& fault : form.faults) {
    if (!described(fault.subject)) continue;
    kit::form_came_back(ux, "form", began, fault.subject);
    break;
  }
  kit::gap(ux, 8);
  kit::begin_row(ux, "buttons");
  const bool save = kit::button(ux, "save", ux.tr(Str::save), kit::ButtonLook::Primary, can_go && can_edit(state));
  if (kit::button(ux, "cancel", ux.tr(Str::cancel)) || dismissed) ux.wish(intent::CancelState{});
  if (save || (can_go && can_edit(state) && kit::take_save_key(ux))) {
    kit::form_sent(ux, "form");
    ux.wish(intent::SaveState{});
  }
  kit::end_row(ux);
  kit::end_dialog(ux);
}

}  // namespace avanzar::views
