// Owns: the one place where a change of this device comes into being: completed, appended, queued for the disk.
#include "app/reducers.h"
#include "ledger/action_ids.h"
#include "ledger/draft.h"
#include "ledger/undo.h"

namespace avanzar::app {
namespace {

std::string_view delete_action(Entity entity) {
  switch (entity) {
    case Entity::Organisation: return action::delete_organisation;
    case Entity::Alliance: return action::delete_alliance;
    case Entity::Evidence: return action::delete_evidence;
    default: return action::edit_part;
  }
}

void take_back(AppState& state, Effects& effects, const std::optional<UndoTarget>& target, Str said) {
  if (!target) return notify_error(state, effects, Error{ErrorCode::NothingToUndo, {}, {}});
  auto changes = make_undo(state.ledger, *target);
  if (!changes) return notify_error(state, effects, changes.error());
  if (!commit_changes(state, effects, *std::move(changes))) return;
  notify(state, effects, NoticeKind::Success, tr(said, state.lang, {action_words(target->action, state.lang)}));
  set_title(state, effects);
}

}  // namespace

bool commit_changes(AppState& state, Effects& effects, std::vector<Change> changes) {
  if (!can_edit(state)) {
    notify(state, effects, NoticeKind::Error, std::string(tr(Str::notice_read_only, state.lang)));
    return false;
  }
  const bool first = state.ledger.last_seq(state.device) == 0;
  bool all = true;
  for (Change& change : changes) {
    change.device = state.device;
    change.at = state.now_ms;
    const Result<StoredChange> stored = state.ledger.append(std::move(change));
    if (!stored) {
      notify_error(state, effects, stored.error());
      all = false;
      break;
    }
    std::string line;
    append_change_line(line, stored->body, stored->hash);
    queue_line(state, std::move(line));
  }
  flush(state, effects);
  // Asked inside the click of the first real save, when the browser is most willing.
  if (all && first && state.store_mode == StoreMode::Writer && !state.persisted) effects.emplace_back(effect::AskPersist{});
  return all;
}

bool commit_change(AppState& state, Effects& effects, Change change) {
  std::vector<Change> one;
  one.push_back(std::move(change));
  return commit_changes(state, effects, std::move(one));
}

void delete_confirmed(AppState& state, Effects& effects) {
  if (!state.confirm_delete) return;
  const ConfirmDelete wish = *state.confirm_delete;
  state.confirm_delete.reset();
  ChangeDraft draft(state.ledger.state(), delete_action(wish.entity));
  draft.remove(wish.entity, wish.id);
  if (draft.empty() || !commit_change(state, effects, std::move(draft).take())) return;
  state.forms.erase(form_key(wish.entity, wish.id));
  notify(state, effects, NoticeKind::Success,
         tr(Str::notice_saved, state.lang, {action_words(delete_action(wish.entity), state.lang)}));
  if (!is_part(wish.entity)) {
    replace_route(state, effects, list_route(wish.entity));
  }
}

void undo(AppState& state, Effects& effects) {
  if (const ImportReceipt* receipt = next_import_undo(state)) return undo_import(state, effects, std::string(receipt->hash));
  take_back(state, effects, next_undo(state.ledger, state.device), Str::notice_undone);
}

void redo(AppState& state, Effects& effects) {
  take_back(state, effects, next_redo(state.ledger, state.device), Str::notice_redone);
}

}  // namespace avanzar::app
