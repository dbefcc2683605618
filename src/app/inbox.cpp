// Owns: files that were offered and not yet accepted: kept in the store, listed on "Datos", read again to be reviewed.
// Without a store that may be written there is no inbox, and nothing says there is.
#include <algorithm>

#include "app/reducers.h"

namespace avanzar::app {

void keep_in_inbox(AppState& state, Effects& effects, InboxEntry entry, std::string bytes) {
  if (state.store_mode != StoreMode::Writer || state.save == SaveStatus::NotSaving) return;
  if (std::ranges::find(state.inbox, entry.key, &InboxEntry::key) != state.inbox.end()) return;  // the same bytes
  state.inbox.push_back(entry);
  effects.emplace_back(StoreInboxPut{std::move(entry), std::move(bytes)});
}

void review_inbox(const AppState& state, Effects& effects, const std::string& key) {
  const auto entry = std::ranges::find(state.inbox, key, &InboxEntry::key);
  if (entry != state.inbox.end()) effects.emplace_back(StoreInboxRead{*entry});
}

void drop_from_inbox(AppState& state, Effects& effects, const std::string& key) {
  if (std::erase_if(state.inbox, [&](const InboxEntry& entry) { return entry.key == key; }) > 0) effects.emplace_back(StoreInboxDrop{key});
}

void inbox_kept(AppState& state, Effects& effects, const StoreInboxKept& fact) {
  if (fact.kept) return;
  std::erase_if(state.inbox, [&](const InboxEntry& entry) { return entry.key == fact.key; });
  notify(state, effects, NoticeKind::Info, std::string(tr(Str::inbox_not_kept, state.lang)));
}

void inbox_file(AppState& state, Effects& effects, StoreInboxFile&& fact) {
  if (!fact.found) {
    std::erase_if(state.inbox, [&](const InboxEntry& entry) { return entry.key == fact.entry.key; });
    Error error{ErrorCode::FileUnreadable, fact.entry.name, {}};
    return refuse_import(state, effects, std::move(fact.entry.name), std::move(error));
  }
  import_file(state, effects, {std::move(fact.entry.name), std::move(fact.bytes)});
}

}  // namespace avanzar::app
