// Owns: what accepting a file would do, found by doing it to a copy and comparing the tables before and after, so that
// the preview cannot promise anything else than what happens. Must not know: how the file was read (import.cpp).
#include <set>

#include "exchange/change_block.h"
#include "exchange/import.h"

namespace avanzar {
namespace {

// Whether a record shows the same in two states; rows and code numbers may differ between them.
bool same_record(const Table& a, Row row_a, const Table& b, Row row_b) {
  const EntityDef& def = entity_def(a.entity());
  for (FieldIx field = 0; field < def.fields.size(); ++field) {
    if (a.empty(row_a, field) != b.empty(row_b, field)) return false;
    if (a.empty(row_a, field)) continue;
    bool same = true;
    switch (def.fields[field].type) {
      case FieldType::Text:
      case FieldType::Note:
      case FieldType::Ref:
      case FieldType::Code: same = a.text(row_a, field) == b.text(row_b, field); break;
      case FieldType::Bool: same = a.boolean(row_a, field) == b.boolean(row_b, field); break;
      case FieldType::Int: same = a.integer(row_a, field) == b.integer(row_b, field); break;
      case FieldType::Date: same = a.date(row_a, field) == b.date(row_b, field); break;
      case FieldType::CodeSet: same = a.set_codes(row_a, field) == b.set_codes(row_b, field); break;
    }
    if (!same) return false;
  }
  return true;
}

[[nodiscard]] ImportCounts count_entity(const Table& before, const Table& after, const Table& file) {
  ImportCounts counts;
  counts.in_file = file.live_count();
  for (Row row = 0; row < after.row_count(); ++row) {
    const std::string_view id = after.id(row);
    const auto old = before.find_live(id);
    if (!after.live(row)) {
      if (old) ++counts.deleted;
      continue;
    }
    if (!old) ++counts.added;
    else if (!same_record(before, *old, after, row)) ++counts.updated;
    else if (file.find_live(id)) ++counts.equal;
  }
  return counts;
}

}  // namespace

Result<MergedImport> preview_import(const Ledger& base, const ReadFile& file) {
  MergedImport out{.preview = {}, .merged = base.copy(), .new_lines = {}};
  ImportPreview& preview = out.preview;
  std::set<std::string> forked;
  for (const std::string& text : file.lines) {
    const ChangeLine line = split_verified_line(text);
    const Result<AddOutcome> added = out.merged.add(line);
    if (!added) return std::unexpected(added.error());
    if (*added == AddOutcome::Known) {
      ++preview.known_changes;
      continue;
    }
    if (*added == AddOutcome::Forked)
      if (const Result<Change> change = decode_change(line.body)) forked.insert(change->device);
    ++preview.new_changes;
    out.new_lines.push_back(text);
  }
  preview.title = file.title;
  preview.office = file.office;
  for (const EntityDef& def : all_entities()) {
    preview.counts[static_cast<std::size_t>(def.entity)] =
        count_entity(base.state().table(def.entity), out.merged.state().table(def.entity), file.ledger.state().table(def.entity));
  }
  preview.conflicts = static_cast<std::uint32_t>(out.merged.state().conflict_count());
  preview.parked = out.merged.parked();
  preview.forked_devices.assign(forked.begin(), forked.end());
  preview.report = file.report;
  preview.hash_after = to_hex(out.merged.content_hash());
  return out;
}

}  // namespace avanzar
