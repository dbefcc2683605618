// Owns: the parts that reduce() is made of, one per concern. Internal to app/.
#pragma once
#include "app/app_state.h"
#include "app/strings.h"

namespace avanzar::app {

// navigation.cpp
void navigate(AppState& state, Effects& effects, Route route, bool from_history);
void replace_route(AppState& state, Effects& effects, Route route);
void set_title(const AppState& state, Effects& effects);

// time.cpp
void slide_cut(AppState& state, Effects& effects, const intent::SlideCut& wish);

// edit.cpp
void open_record_form(AppState& state, Effects& effects, const intent::OpenForm& wish);
void edit_text(AppState& state, const intent::EditText& wish);
void edit_set(AppState& state, Effects& effects, const intent::EditSet& wish);
void save_form(AppState& state, Effects& effects, const std::string& key);
void cancel_form(AppState& state, Effects& effects, const std::string& key);
void ensure_new_form(AppState& state, const Route& route);
void refresh_warnings(AppState& state, RecordForm& form);

// state_change.cpp
void open_state_form(AppState& state, const intent::OpenStateForm& wish);
void save_state(AppState& state, Effects& effects);

// commit.cpp: the one place where this device's changes are made
[[nodiscard]] bool commit_change(AppState& state, Effects& effects, Change change);
[[nodiscard]] bool commit_changes(AppState& state, Effects& effects, std::vector<Change> changes);  // in one transaction
void delete_confirmed(AppState& state, Effects& effects);
void undo(AppState& state, Effects& effects);
void redo(AppState& state, Effects& effects);

// persistence.cpp
void queue_line(AppState& state, std::string line);
void flush(AppState& state, Effects& effects);
void store_drafts(const AppState& state, Effects& effects);
void opened(AppState& state, Effects& effects, StoreOpened&& facts);
void committed(AppState& state, Effects& effects, const StoreCommitted& fact);
void failed(AppState& state, const StoreFailed& fact);
void retry(AppState& state, Effects& effects);

// transfer.cpp
void export_dataset(AppState& state, Effects& effects);
void import_file(AppState& state, Effects& effects, intent::ImportFile&& file);
void refuse_import(AppState& state, Effects& effects, std::string name, Error error);
void review_partial(AppState& state, Effects& effects);
void accept_import(AppState& state, Effects& effects);
void undo_import(AppState& state, Effects& effects, const std::string& hash);

// inbox.cpp
void keep_in_inbox(AppState& state, Effects& effects, InboxEntry entry, std::string bytes);
void review_inbox(const AppState& state, Effects& effects, const std::string& key);
void drop_from_inbox(AppState& state, Effects& effects, const std::string& key);
void inbox_kept(AppState& state, Effects& effects, const StoreInboxKept& fact);
void inbox_file(AppState& state, Effects& effects, StoreInboxFile&& fact);

// notice.cpp
void notify(AppState& state, Effects& effects, NoticeKind kind, std::string text);
void notify_error(AppState& state, Effects& effects, const Error& error);

}  // namespace avanzar::app
