// Owns: merging a file into a copy: which of its lines are new, what waits, what forked. What that does to records:
// merge_report.h. Must not know: how the file was read (import.cpp).
#include <algorithm>

#include "exchange/change_block.h"
#include "exchange/import.h"

namespace avanzar {

Result<MergedImport> preview_import(const Ledger& base, const ReadFile& file) {
  MergedImport out{.preview = {}, .merged = base.copy(), .new_lines = {}};
  ImportPreview& preview = out.preview;
  std::size_t waiting = base.parked_count();
  for (const std::string& text : file.lines) {
    const ChangeLine line = split_verified_line(text);
    const Result<AddOutcome> added = out.merged.add(line);
    if (!added) return std::unexpected(added.error());
    const bool waits_already = *added == AddOutcome::Parked && out.merged.parked_count() == waiting;
    waiting = out.merged.parked_count();
    if (*added == AddOutcome::Known || waits_already) {
      ++preview.known_changes;
      continue;
    }
    if (*added == AddOutcome::Forked)
      if (const Result<Change> change = decode_change(line.body); change && std::ranges::find(preview.forked_devices, change->device) == preview.forked_devices.end())
        preview.forked_devices.push_back(change->device);
    ++preview.new_changes;
    out.new_lines.push_back(text);
  }
  const Ledger& merged = out.merged;
  preview.title = file.title;
  preview.office = file.office;
  preview.delta = file.delta;
  preview.partial = file.partial;
  preview.missing = file.missing;
  preview.sender_has = file.has;
  preview.before = merged.shared_with(base);
  const auto theirs = merged.beyond(preview.before);
  // A delta's ledger does not say what its sender has; its vector does, but for forks that the two know differently.
  const auto ours = base.beyond(file.delta || file.partial ? file.has : base.shared_with(file.ledger));
  preview.merge = report_merge(base, merged, file.delta ? nullptr : &file.ledger.state(), theirs, ours);
  preview.waiting_changes = static_cast<std::uint32_t>(merged.parked_count());
  preview.conflicts = static_cast<std::uint32_t>(merged.state().conflict_count());
  preview.parked = merged.parked();
  preview.report = file.report;
  preview.hash_after = to_hex(merged.content_hash());
  if (file.delta && preview.parked.empty() && merged.has() == file.has && preview.hash_after != file.sender_hash)
    return fail(ErrorCode::FileDisagrees, "content.ledger", file.sender_hash);
  return out;
}

}  // namespace avanzar
