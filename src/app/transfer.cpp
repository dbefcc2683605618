// Owns: files in and out: exporting, previewing an import, accepting it, taking it back. Must not know: file formats
// (exchange), how an import is taken back (ledger/unmerge.h).
#include <algorithm>

#include "app/reducers.h"
#include "exchange/export.h"
#include "ledger/undo.h"
#include "ledger/unmerge.h"

namespace avanzar {
namespace {

// The one that brought something: others may stand at the same hash.
const ImportReceipt* find_receipt(const AppState& state, std::string_view hash) {
  const auto found = std::ranges::find_if(state.receipts, [&](const ImportReceipt& r) { return r.hash == hash && r.before != r.after; });
  return found == state.receipts.end() ? nullptr : &*found;
}

}  // namespace

bool import_undone(const AppState& state, const ImportReceipt& receipt) {
  return import_undone(state.ledger, state.device, undo_group(receipt), known_to_sender(receipt.after, state.device));
}

const ImportReceipt* next_import_undo(const AppState& state) {
  const auto own = next_undo(state.ledger, state.device);
  const std::uint32_t own_seq = own ? own->dots.front().seq : 0;
  for (auto receipt = state.receipts.rbegin(); receipt != state.receipts.rend(); ++receipt) {
    if (own_seq > known_to_sender(receipt->after, state.device)) return nullptr;
    if (receipt->before != receipt->after && !import_undone(state, *receipt)) return &*receipt;
  }
  return nullptr;
}

std::string import_confirmation(const ImportPreview& preview) {
  return merge_is_large(preview.merge) ? std::to_string(preview.merge.altered) : std::string();
}

bool may_accept(const AppState& state, const PendingImport& import) {
  return can_edit(state) && import.typed == import_confirmation(import.preview);
}

namespace app {

void export_dataset(AppState& state, Effects& effects) {
  const std::size_t since = state.export_since;  // 0: nobody's
  const ImportReceipt* receipt = since > 0 && since <= state.receipts.size() ? &state.receipts[since - 1] : nullptr;
  Result<std::string> file = export_verified(state.ledger, receipt ? &receipt->sender_has : nullptr);
  if (!file) return notify_error(state, effects, file.error());
  std::string name = export_file_name("cartagena", state.now_ms + state.utc_offset_min * 60'000ll, receipt != nullptr);
  notify(state, effects, NoticeKind::Success, tr(Str::notice_exported, state.lang, {name}));
  effects.emplace_back(effect::Download{std::move(name), std::move(*file), "application/json"});
}

void refuse_import(AppState& state, Effects& effects, std::string name, Error error) {
  effects.emplace_back(effect::Announce{error_text(error, state.lang), true});
  state.import_fault_file = std::move(name);
  state.import_faults.assign(1, std::move(error));
}

namespace {

void preview(AppState& state, Effects& effects, intent::ImportFile&& file, const ReadFile& read) {
  Result<MergedImport> merged = preview_import(state.ledger, read);
  if (!merged) return refuse_import(state, effects, std::move(file.name), merged.error());
  std::string key = to_hex(sha256(file.bytes));
  keep_in_inbox(state, effects, {key, file.name, file.bytes.size(), state.now_ms}, std::move(file.bytes));
  const auto& of = merged->preview.merge.all.of;
  const auto listed = std::ranges::find_if(of, [](std::uint32_t count) { return count > 0; });
  state.pending_import = PendingImport{std::move(file.name), std::move(merged->preview), std::move(merged->merged), std::move(merged->new_lines),
                                       std::move(key), listed == of.end() ? 0 : static_cast<std::size_t>(listed - of.begin()), 0, {}};
}

}  // namespace

void import_file(AppState& state, Effects& effects, intent::ImportFile&& file) {
  state.import_faults.clear();
  state.import_fault_file.clear();
  state.partial_file.clear();
  if (!can_edit(state)) {
    return notify(state, effects, NoticeKind::Error, std::string(tr(Str::notice_read_only, state.lang)));
  }
  const Result<ReadFile> read = read_exchange_file(file.bytes);
  if (read) return preview(state, effects, std::move(file), *read);
  const bool some_left = read.error().code == ErrorCode::FileTruncated && read.error().detail != "0";
  if (some_left) state.partial_file = std::move(file.bytes);
  refuse_import(state, effects, std::move(file.name), read.error());
}

void review_partial(AppState& state, Effects& effects) {
  if (state.partial_file.empty() || !can_edit(state)) return;
  intent::ImportFile file{std::exchange(state.import_fault_file, {}), std::exchange(state.partial_file, {})};
  state.import_faults.clear();
  const Result<ReadFile> read = read_partial_file(file.bytes);
  if (!read) return refuse_import(state, effects, std::move(file.name), read.error());
  preview(state, effects, std::move(file), *read);
}

void accept_import(AppState& state, Effects& effects) {
  if (!state.pending_import || !may_accept(state, *state.pending_import)) return;
  PendingImport import = std::move(*state.pending_import);
  ImportPreview& what = import.preview;
  state.pending_import.reset();
  drop_from_inbox(state, effects, import.inbox_key);
  ImportReceipt receipt{import.file_name, what.office, state.device, state.now_ms, std::move(what.before), import.merged.has(),
                        std::move(what.sender_has), std::move(what.hash_after), what.new_changes, what.partial};
  const bool told = std::ranges::any_of(state.receipts, [&](const ImportReceipt& r) { return r.sender_has == receipt.sender_has && !r.partial; });
  // The copy is of the moment of the preview: what was made or read here since then is not in it.
  if (const Result<void> united = import.merged.unite(state.ledger); !united) return notify_error(state, effects, united.error());
  state.ledger = std::move(import.merged);
  // All of it in one transaction: nothing else is queued between here and flush().
  for (std::string& line : import.new_lines) queue_line(state, std::move(line));
  // A file that brings nothing is worth a receipt when it says something new about what its sender has.
  if (what.new_changes > 0 || !told) {
    queue_line(state, encode_receipt(receipt));
    state.receipts.push_back(std::move(receipt));
  }
  // A chain of this very device that went another way elsewhere: the browser profile was copied.
  const bool copied = std::ranges::find(what.forked_devices, state.device) != what.forked_devices.end();
  if (copied) {
    state.device = state.ids.device_id();
    state.identity_stored = false;
  }
  flush(state, effects);
  set_title(state, effects);
  if (copied) return notify(state, effects, NoticeKind::Info, std::string(tr(Str::notice_new_identity, state.lang)));
  if (what.new_changes == 0) return notify(state, effects, NoticeKind::Info, tr(Str::notice_nothing_new, state.lang, {import.file_name}));
  notify(state, effects, NoticeKind::Success, tr(Str::notice_imported, state.lang, {import.file_name, format_int(what.new_changes, state.lang)}));
}

void undo_import(AppState& state, Effects& effects, const std::string& hash) {
  const ImportReceipt* receipt = find_receipt(state, hash);
  if (!receipt || import_undone(state, *receipt)) return notify_error(state, effects, Error{ErrorCode::NothingToUndo, {}, {}});
  auto changes = make_unmerge(state.ledger, {receipt->before, receipt->after, undo_group(*receipt)});
  if (!changes) return notify_error(state, effects, changes.error());
  const std::string name = receipt->file_name;
  for (Change& change : *changes) change.reason = name;
  if (!commit_changes(state, effects, *std::move(changes))) return;
  notify(state, effects, NoticeKind::Success, tr(Str::notice_import_undone, state.lang, {name}));
  set_title(state, effects);
}

}  // namespace app
}  // namespace avanzar
