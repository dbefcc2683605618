// Owns: import_dialog.h. Which records would change: import_records.h.
#include "ui/views/import_dialog.h"

#include <vector>

#include "ui/kit_extra.h"
#include "ui/views/import_records.h"

namespace avanzar::views {
namespace {

std::string count(Ux& ux, std::size_t number) { return format_int(static_cast<std::int64_t>(number), ux.lang); }

// Kinds of records by what would happen to them; rows and columns that say nothing are left out.
void counts_table(Ux& ux, const MergeReport& merge) {
  std::vector<std::string> heads{std::string(ux.tr(Str::import_kind))};
  std::vector<std::size_t> outcomes;
  for (std::size_t i = 0; i < merge_outcomes; ++i) {
    if (merge.all.of[i] == 0) continue;
    outcomes.push_back(i);
    heads.emplace_back(ux.tr(outcome_words(i)));
  }
  std::vector<std::vector<std::string>> rows;
  for (const EntityDef& def : all_entities()) {
    const MergeCounts& counts = merge.by_entity[static_cast<std::size_t>(def.entity)];
    std::vector<std::string> row{std::string(def.name_plural.in(ux.lang))};
    std::size_t said = 0;
    for (const std::size_t i : outcomes) {
      said += counts.of[i];
      row.push_back(count(ux, counts.of[i]));
    }
    if (said > 0) rows.push_back(std::move(row));
  }
  if (!rows.empty()) kit::figures(ux, "counts", ux.tr(Str::import_counts), heads, rows);
}

void summary(Ux& ux, const ImportPreview& preview) {
  const MergeCounts& all = preview.merge.all;
  kit::paragraph(ux,
                 tr(Str::merge_counts, ux.lang,
                    {count(ux, all[MergeOutcome::Added]), count(ux, all[MergeOutcome::Updated]), count(ux, all[MergeOutcome::Combined]),
                     count(ux, all[MergeOutcome::Conflict]), count(ux, all.equal), count(ux, preview.waiting_changes)}),
                 Type::BodyStrong);
}

void facts(Ux& ux, const AppState& state, const ImportPreview& preview) {
  kit::label_value(ux, ux.tr(Str::import_new_changes), count(ux, preview.new_changes));
  kit::label_value(ux, ux.tr(Str::import_known_changes), count(ux, preview.known_changes));
  if (preview.conflicts > 0) {
    kit::label_value(ux, ux.tr(Str::import_conflicts), count(ux, preview.conflicts));
    kit::paragraph(ux, ux.tr(Str::import_conflicts_hint), Type::Caption, ux.theme.color.text_soft);
  }
  if (const std::uint32_t ours = known_to_sender(preview.sender_has, state.device))
    kit::paragraph(ux, tr(Str::merge_includes_own, ux.lang, {count(ux, ours), count(ux, state.ledger.last_seq(state.device))}));
}

void chains(Ux& ux, const AppState& state, const ImportPreview& preview) {
  if (preview.partial) {
    std::string text = tr(Str::merge_partial, ux.lang, {count(ux, preview.new_changes + preview.known_changes)});
    for (const MissingChanges& gap : preview.missing)
      text.append("\n").append(tr(gap.from == gap.to ? Str::merge_missing_one : Str::merge_missing, ux.lang,
                                 {device_name(state, gap.device, ux.lang), count(ux, gap.from), count(ux, gap.to)}));
    kit::banner(ux, NoticeKind::Info, text);
  }
  for (const Ledger::ParkedChain& chain : preview.parked) {
    kit::banner(ux, NoticeKind::Info,
                tr(Str::import_parked, ux.lang, {device_name(state, chain.device, ux.lang), count(ux, chain.missing_from), count(ux, chain.count)}));
  }
  for (const std::string& device : preview.forked_devices) {
    kit::banner(ux, NoticeKind::Info, tr(Str::import_forked, ux.lang, {device_name(state, device, ux.lang)}));
  }
}

constexpr std::size_t warnings_shown = 20;

void warnings(Ux& ux, const Report& report) {
  if (report.issues.empty()) return;
  kit::heading(ux, 3, ux.tr(Str::import_warnings));
  kit::begin_part(ux, "warnings", Role::List, ux.tr(Str::import_warnings));
  for (std::size_t i = 0; i < report.issues.size() && i < warnings_shown; ++i) {
    kit::sign_line(ux, std::to_string(i), kit::Sign::Remark, error_text(report.issues[i], ux.lang));
  }
  kit::end_part(ux);
  const std::size_t all = report.issues.size() + report.dropped;
  if (all > warnings_shown) {
    kit::paragraph(
        ux,
        tr(Str::import_warnings_more, ux.lang, {format_int(static_cast<std::int64_t>(all - warnings_shown), ux.lang)}),
        Type::Caption, ux.theme.color.text_soft);
  }
}

void hash_after(Ux& ux, const std::string& hash) {
  kit::gap(ux, 4);
  kit::paragraph(ux, ux.tr(Str::import_hash_after), Type::Caption, ux.theme.color.text_soft);
  kit::paragraph(ux, std::string_view(hash).substr(hash.size() - 4), Type::Display, ux.theme.color.accent);
  kit::paragraph(ux, grouped_hash(hash), Type::Caption, ux.theme.color.text_soft);
}

void confirmation(Ux& ux, const PendingImport& import) {
  const std::string number = import_confirmation(import.preview);
  if (number.empty()) return;
  const MergeReport& merge = import.preview.merge;
  kit::gap(ux, 4);
  kit::banner(ux, NoticeKind::Info, tr(Str::merge_large, ux.lang, {count(ux, merge.altered), count(ux, merge.live_before)}));
  if (kit::FieldAnswer answer = kit::text_field(ux, "confirm", tr(Str::merge_type_number, ux.lang, {number}), import.typed); answer.changed)
    ux.wish(intent::ConfirmImport{std::move(answer.text)});
}

}  // namespace

void import_dialog(Ux& ux, const AppState& state, const PendingImport& import) {
  bool dismissed = false;
  if (!kit::begin_dialog(ux, "import", tr(Str::import_question, ux.lang, {import.file_name}), false, &dismissed))
    return;
  const ImportPreview& preview = import.preview;
  if (!preview.title.empty() || !preview.office.empty()) {
    const bool both = !preview.title.empty() && !preview.office.empty();
    kit::paragraph(ux, both ? tr(Str::import_from, ux.lang, {preview.title, preview.office}) : preview.title + preview.office);
  }
  std::string promise(ux.tr(Str::import_nothing_written));
  for (const InboxEntry& entry : state.inbox)
    if (entry.key == import.inbox_key) promise.append(" ").append(ux.tr(Str::merge_stays));
  if (preview.delta) promise.append(" ").append(ux.tr(Str::merge_delta));
  kit::paragraph(ux, promise, Type::Body, ux.theme.color.text_soft);
  chains(ux, state, preview);
  summary(ux, preview);
  counts_table(ux, preview.merge);
  import_records(ux, state, import);
  kit::gap(ux, 4);
  facts(ux, state, preview);
  warnings(ux, preview.report);
  hash_after(ux, preview.hash_after);
  confirmation(ux, import);
  kit::gap(ux, 8);
  kit::begin_row(ux, "buttons");
  const Str accept = preview.partial ? Str::merge_accept_partial : Str::accept;
  if (kit::button(ux, "accept", ux.tr(accept), kit::ButtonLook::Primary, may_accept(state, import))) ux.wish(intent::AcceptImport{});
  if (kit::button(ux, "cancel", ux.tr(Str::cancel)) || dismissed) ux.wish(intent::CancelImport{});
  kit::end_row(ux);
  kit::end_dialog(ux);
}

}  // namespace avanzar::views
