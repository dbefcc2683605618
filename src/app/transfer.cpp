// Owns: files in and out: exporting, previewing an import, accepting it. Must not know: file formats (exchange).
#include "app/reducers.h"
#include "exchange/export.h"

namespace avanzar::app {

void export_dataset(AppState& state, Effects& effects) {
  Result<std::string> file = export_verified(state.ledger);
  if (!file) return notify_error(state, effects, file.error());
  std::string name = export_file_name("cartagena", state.now_ms + state.utc_offset_min * 60'000ll);
  notify(state, effects, NoticeKind::Success, tr(Str::notice_exported, state.lang, {name}));
  effects.emplace_back(effect::Download{std::move(name), std::move(*file), "application/json"});
}

void refuse_import(AppState& state, Effects& effects, std::string name, Error error) {
  effects.emplace_back(effect::Announce{error_text(error, state.lang), true});
  state.import_fault_file = std::move(name);
  state.import_faults.assign(1, std::move(error));
}

void import_file(AppState& state, Effects& effects, intent::ImportFile&& file) {
  state.import_faults.clear();
  state.import_fault_file.clear();
  if (!can_edit(state)) {
    return notify(state, effects, NoticeKind::Error, std::string(tr(Str::notice_read_only, state.lang)));
  }
  const Result<ReadFile> read = read_exchange_file(file.bytes);
  if (!read) return refuse_import(state, effects, std::move(file.name), read.error());
  Result<MergedImport> merged = preview_import(state.ledger, *read);
  if (!merged) return refuse_import(state, effects, std::move(file.name), merged.error());
  state.pending_import = PendingImport{std::move(file.name), std::move(merged->preview), std::move(merged->merged),
                                       std::move(merged->new_lines)};
}

void accept_import(AppState& state, Effects& effects) {
  if (!state.pending_import || !can_edit(state)) return;
  PendingImport import = std::move(*state.pending_import);
  state.pending_import.reset();
  if (import.new_lines.empty()) {
    return notify(state, effects, NoticeKind::Info, tr(Str::notice_nothing_new, state.lang, {import.file_name}));
  }
  state.ledger = std::move(import.merged);
  for (std::string& line : import.new_lines) queue_line(state, std::move(line));
  // A chain of this very device that went another way elsewhere: the browser profile was copied.
  for (const std::string& device : import.preview.forked_devices) {
    if (device != state.device) continue;
    state.device = state.ids.device_id();
    state.identity_stored = false;
    notify(state, effects, NoticeKind::Info, std::string(tr(Str::notice_new_identity, state.lang)));
  }
  flush(state, effects);
  notify(state, effects, NoticeKind::Success,
         tr(Str::notice_imported, state.lang, {import.file_name, format_int(import.preview.new_changes, state.lang)}));
  set_title(state, effects);
}

}  // namespace avanzar::app
