// Owns: filling and saving record forms. A form becomes one change: every field that differs, nothing else.
#include <algorithm>

#include "app/reducers.h"
#include "base/shared_sort.h"
#include "ledger/action_ids.h"
#include "ledger/draft.h"

namespace avanzar::app {
namespace {

std::string_view save_action(const RecordForm& form) {
  switch (form.entity) {
    case Entity::Device: return action::name_device;
    case Entity::Organisation: return form.is_new ? action::create_organisation : action::edit_organisation;
    case Entity::Alliance: return form.is_new ? action::create_alliance : action::edit_alliance;
    case Entity::Evidence: return form.is_new ? action::add_evidence : action::edit_part;
    case Entity::Goal: return action::edit_goal;
    default: return action::edit_part;
  }
}

RecordForm* find_form(AppState& state, const std::string& key) {
  const auto found = state.forms.find(key);
  return found == state.forms.end() ? nullptr : &found->second;
}

// Only these fields can make a record look like another one.
bool decides_duplicates(std::string_view field) { return field == "name" || field == "acronym" || field == "idValue" || field == "idType"; }

const std::vector<std::string>& codes_in(const std::map<std::string, std::vector<std::string>, std::less<>>& sets, std::string_view field) {
  static const std::vector<std::string> none;
  const auto found = sets.find(field);
  return found == sets.end() ? none : found->second;
}

// What the person left alone is not written: it may be in conflict, or a file may have changed it since the form was
// opened, and saving something else decides nothing.
Change change_of(const AppState& state, const RecordForm& form, const RecordDraft& parsed) {
  RecordForm opened = form;
  opened.texts = form.initial_texts;
  opened.sets = form.initial_sets;
  RecordDraft before{form.entity, form.id, {}, {}};
  if (form.is_new) opened.sets.clear();
  else before = parse_form(opened, state.ledger.state()).draft;
  ChangeDraft draft(state.ledger.state(), save_action(form));
  for (const FieldDef& field : entity_def(form.entity).fields) {
    if (field.type == FieldType::CodeSet) {
      const auto &is = codes_in(form.sets, field.key), &was = codes_in(opened.sets, field.key);
      const auto write_missing = [&](const auto& all, const auto& from, bool on) {
        for (const std::string& code : all)
          if (std::find(from.begin(), from.end(), code) == from.end()) draft.set(form.entity, form.id, field.key, on, code);
      };
      write_missing(is, was, true);
      write_missing(was, is, false);
    } else if (const auto value = parsed.values.find(field.key); value != parsed.values.end()) {
      const auto was = before.values.find(field.key);
      if (was == before.values.end() || was->second != value->second) draft.set(form.entity, form.id, field.key, value->second);
    }
  }
  return std::move(draft).take();
}

void close_form(AppState& state, Effects& effects, const std::string& key) {
  if (state.active_form == key) state.active_form.clear();
  state.forms.erase(key);
  store_drafts(state, effects);
}

}  // namespace

void ensure_new_form(AppState& state, const Route& route) {
  if (route.record_id != new_record) return;
  const Entity entity = route.screen == Screen::Alliance ? Entity::Alliance : Entity::Organisation;
  const std::string key = form_key(entity, {});
  if (state.forms.contains(key)) return;  // a draft from before
  const std::string id = to_text(state.ids.uuid_v7(state.now_ms));
  state.forms[key] = open_new_form(state.ledger.state(), entity, id, {}, state.today, state.lang);
}

void open_record_form(AppState& state, Effects& effects, const intent::OpenForm& wish) {
  if (!can_edit(state)) {
    return notify(state, effects, NoticeKind::Error, std::string(tr(Str::notice_read_only, state.lang)));
  }
  const std::string key = form_key(wish.entity, wish.id, wish.id.empty() ? std::string_view(wish.parent_id) : std::string_view());
  if (!state.forms.contains(key)) {
    if (wish.id.empty()) {
      const std::string id = to_text(state.ids.uuid_v7(state.now_ms));
      state.forms[key] = open_new_form(state.ledger.state(), wish.entity, id, wish.parent_id, state.today, state.lang);
    } else {
      state.forms[key] = open_form(state.ledger.state(), wish.entity, wish.id, state.lang);
    }
  }
  if (is_part(wish.entity)) state.active_form = key;
}

void refresh_warnings(AppState& state, RecordForm& form) {
  const ParsedForm parsed = parse_form(form, state.ledger.state());
  form.warnings = check_record(state.ledger.state(), parsed.draft, state.today).warnings;
}

void edit_text(AppState& state, const intent::EditText& wish) {
  RecordForm* form = find_form(state, wish.form);
  if (!form) return;
  form->texts[wish.field] = wish.text;
  std::erase_if(form->faults, [&](const Error& fault) { return fault.subject == wish.field; });
  if (form->entity == Entity::Organisation && decides_duplicates(wish.field)) refresh_warnings(state, *form);
}

void edit_set(AppState& state, Effects& effects, const intent::EditSet& wish) {
  RecordForm* form = find_form(state, wish.form);
  if (!form) return;
  std::vector<std::string>& codes = form->sets[wish.field];
  std::erase(codes, wish.code);
  if (wish.on) codes.push_back(wish.code);
  shared_sort(codes);
  std::erase_if(form->faults, [&](const Error& fault) { return fault.subject == wish.field; });
  store_drafts(state, effects);
}

void save_form(AppState& state, Effects& effects, const std::string& key) {
  RecordForm* form = find_form(state, key);
  if (!form) return;
  ParsedForm parsed = parse_form(*form, state.ledger.state());
  RecordCheck check = check_record(state.ledger.state(), parsed.draft, state.today);
  form->faults = std::move(parsed.faults);
  for (Error& fault : check.faults) {
    const bool said = std::any_of(form->faults.begin(), form->faults.end(), [&](const Error& e) { return e.subject == fault.subject; });
    if (!said) form->faults.push_back(std::move(fault));
  }
  form->warnings = std::move(check.warnings);
  if (!form->faults.empty()) {
    effects.emplace_back(effect::Announce{error_text(form->faults.front(), state.lang, form->entity), true});
    return;
  }
  Change change = change_of(state, *form, parsed.draft);
  const RecordForm saved = *form;
  const std::string action = change.action;
  if (change.ops.empty()) {
    close_form(state, effects, key);
    return notify(state, effects, NoticeKind::Info, std::string(tr(Str::notice_unchanged, state.lang)));
  }
  if (!commit_change(state, effects, std::move(change))) return;
  close_form(state, effects, key);
  notify(state, effects, NoticeKind::Success, tr(Str::notice_saved, state.lang, {action_words(action, state.lang)}));
  if (saved.entity == Entity::Organisation || saved.entity == Entity::Alliance) {
    replace_route(state, effects, record_route(saved.entity, saved.id));
  }
}

void cancel_form(AppState& state, Effects& effects, const std::string& key) {
  const RecordForm* form = find_form(state, key);
  if (!form) return;
  const bool was_new_record = form->is_new && !is_part(form->entity) && form->entity != Entity::Device;
  const Entity entity = form->entity;
  close_form(state, effects, key);
  if (was_new_record) {
    replace_route(state, effects, list_route(entity));
  }
}

}  // namespace avanzar::app
