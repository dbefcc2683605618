// Owns: the one door through which anything changes. Each intent goes to the part that knows it (reducers.h).
#include "app/reducers.h"

namespace avanzar {
namespace {

using namespace app;

struct Reducer {
  AppState& state;
  Effects& effects;

  void operator()(intent::Navigate& i) {
    // What went well was read by now; what went wrong stays until it is dismissed.
    if (state.notice && state.notice->kind != NoticeKind::Error) state.notice.reset();
    navigate(state, effects, std::move(i.route), i.from_history);
  }
  void operator()(intent::OpenForm& i) { open_record_form(state, effects, i); }
  void operator()(intent::EditText& i) { edit_text(state, i); }
  void operator()(intent::CommitField&) { store_drafts(state, effects); }
  void operator()(intent::EditSet& i) { edit_set(state, effects, i); }
  void operator()(intent::SaveForm& i) { save_form(state, effects, i.form); }
  void operator()(intent::CancelForm& i) { cancel_form(state, effects, i.form); }
  void operator()(intent::OpenStateForm& i) { open_state_form(state, i); }
  void operator()(intent::EditState& i) {
    if (state.state_form) state.state_form->texts[i.field] = std::move(i.text);
  }
  void operator()(intent::SaveState&) { save_state(state, effects); }
  void operator()(intent::CancelState&) { state.state_form.reset(); }
  void operator()(intent::DeleteRecord& i) { state.confirm_delete = ConfirmDelete{i.entity, std::move(i.id)}; }
  void operator()(intent::ConfirmDialog&) { delete_confirmed(state, effects); }
  void operator()(intent::CancelDialog&) { state.confirm_delete.reset(); }
  void operator()(intent::Undo&) { undo(state, effects); }
  void operator()(intent::Redo&) { redo(state, effects); }
  void operator()(intent::Export&) { export_dataset(state, effects); }
  void operator()(intent::PickImportFile&) {
    state.import_faults.clear();
    effects.emplace_back(effect::OpenFilePicker{});
  }
  void operator()(intent::ImportFile& i) { import_file(state, effects, std::move(i)); }
  void operator()(intent::ImportUnreadable& i) {
    Error error{i.code, i.name, {}};
    refuse_import(state, effects, std::move(i.name), std::move(error));
  }
  void operator()(intent::AcceptImport&) { accept_import(state, effects); }
  void operator()(intent::CancelImport&) { state.pending_import.reset(); }
  void operator()(intent::BrowseImport& i) {
    if (!state.pending_import) return;
    state.pending_import->listed = static_cast<std::size_t>(i.outcome);
    state.pending_import->page = static_cast<std::size_t>(i.page);
  }
  void operator()(intent::ConfirmImport& i) {
    if (state.pending_import) state.pending_import->typed = std::move(i.text);
  }
  void operator()(intent::ReviewPartial&) { review_partial(state, effects); }
  void operator()(intent::ReviewInbox& i) { review_inbox(state, effects, i.key); }
  void operator()(intent::DropInbox& i) { drop_from_inbox(state, effects, i.key); }
  void operator()(intent::UndoImport& i) { undo_import(state, effects, i.hash); }
  void operator()(intent::ChooseExport& i) { state.export_since = i.since; }
  void operator()(intent::SetLang& i) {
    state.lang = i.lang;
    effects.emplace_back(effect::SavePreference{"lang", i.lang == Lang::Es ? "es" : "en"});
    effects.emplace_back(effect::SetLanguage{i.lang});
    set_title(state, effects);
  }
  void operator()(intent::SetTheme& i) {
    state.theme = i.theme;
    constexpr std::string_view names[] = {"system", "light", "dark"};
    effects.emplace_back(effect::SavePreference{"theme", std::string(names[static_cast<std::size_t>(i.theme)])});
    effects.emplace_back(effect::SetThemeMode{i.theme});
  }
  void operator()(intent::SlideCut& i) { slide_cut(state, effects, i); }
  void operator()(intent::Explain& i) { state.explain_goal = std::move(i.goal_id); }
  void operator()(intent::RetryStore&) { retry(state, effects); }
  void operator()(intent::DismissNotice&) { state.notice.reset(); }
  void operator()(intent::Tick& i) {
    state.now_ms = i.now_ms;
    state.today = i.today;
    state.utc_offset_min = i.utc_offset_min;
  }
  void operator()(intent::AppUpdateWaiting&) { state.update_waiting = true; }
  void operator()(intent::ApplyUpdate&) { effects.emplace_back(effect::ActivateUpdate{}); }
  void operator()(intent::ForcedLanguage& i) {
    state.lang = i.lang;
    effects.emplace_back(effect::SetLanguage{i.lang});
    set_title(state, effects);
  }
  void operator()(StoreOpened& i) { opened(state, effects, std::move(i)); }
  void operator()(StoreCommitted& i) { committed(state, effects, i); }
  void operator()(StoreFailed& i) { failed(state, i); }
  void operator()(StoreInboxKept& i) { inbox_kept(state, effects, i); }
  void operator()(StoreInboxFile& i) { inbox_file(state, effects, std::move(i)); }
};

}  // namespace

Effects start(AppState& state) {
  Effects effects;
  effects.emplace_back(StoreOpen{});
  effects.emplace_back(effect::SetLanguage{state.lang});
  effects.emplace_back(effect::SetThemeMode{state.theme});
  set_title(state, effects);
  return effects;
}

Effects reduce(AppState& state, Intent intent) {
  Effects effects;
  std::visit(Reducer{state, effects}, intent);
  return effects;
}

std::string form_key(Entity entity, std::string_view id, std::string_view parent_id) {
  std::string key(entity_def(entity).key);
  key += ':';
  key += id.empty() ? new_record : id;
  if (!parent_id.empty()) {
    key += ':';
    key += parent_id;
  }
  return key;
}

bool is_part(Entity entity) {
  return entity == Entity::AlliancePartner || entity == Entity::Instrument || entity == Entity::Activity ||
         entity == Entity::Evidence;
}

bool can_edit(const AppState& state) {
  return state.save != SaveStatus::Loading && state.save != SaveStatus::ReadOnly;
}

Day local_day(const AppState& state, std::int64_t utc_ms) { return day_of_ms(utc_ms + state.utc_offset_min * 60'000ll); }

std::int64_t end_of_local_day(const AppState& state, Day day) {
  return (day + 1) * 86'400'000ll - state.utc_offset_min * 60'000ll - 1;
}

Day cut_of(const AppState& state) { return state.route.cut != no_day ? state.route.cut : state.today; }

}  // namespace avanzar
