// Owns: import_dialog.h.
#include "ui/views/import_dialog.h"

#include <array>
#include <vector>

#include "ui/kit_extra.h"

namespace avanzar::views {
namespace {

struct CountColumn {
  Str title;
  std::uint32_t ImportCounts::*value;
};
constexpr std::array<CountColumn, 5> columns{{
    {Str::import_in_file, &ImportCounts::in_file},
    {Str::import_added, &ImportCounts::added},
    {Str::import_updated, &ImportCounts::updated},
    {Str::import_deleted, &ImportCounts::deleted},
    {Str::import_equal, &ImportCounts::equal},
}};

bool says_something(const ImportCounts& counts) {
  for (const CountColumn& column : columns) {
    if (counts.*column.value != 0) return true;
  }
  return false;
}

void counts_table(Ux& ux, const ImportPreview& preview) {
  std::vector<std::string> heads{std::string(ux.tr(Str::import_kind))};
  for (const CountColumn& column : columns) heads.emplace_back(ux.tr(column.title));
  std::vector<std::vector<std::string>> rows;
  for (const EntityDef& def : all_entities()) {
    const ImportCounts& counts = preview.counts[static_cast<std::size_t>(def.entity)];
    if (!says_something(counts)) continue;
    std::vector<std::string>& row = rows.emplace_back();
    row.emplace_back(def.name_plural.in(ux.lang));
    for (const CountColumn& column : columns) row.push_back(format_int(counts.*column.value, ux.lang));
  }
  if (!rows.empty()) kit::figures(ux, "counts", ux.tr(Str::import_counts), heads, rows);
}

void facts(Ux& ux, const ImportPreview& preview) {
  kit::label_value(ux, ux.tr(Str::import_new_changes), format_int(preview.new_changes, ux.lang));
  kit::label_value(ux, ux.tr(Str::import_known_changes), format_int(preview.known_changes, ux.lang));
  if (preview.conflicts > 0) {
    kit::label_value(ux, ux.tr(Str::import_conflicts), format_int(preview.conflicts, ux.lang));
    kit::paragraph(ux, ux.tr(Str::import_conflicts_hint), Type::Caption, ux.theme.color.text_soft);
  }
}

void chains(Ux& ux, const AppState& state, const ImportPreview& preview) {
  for (const Ledger::ParkedChain& chain : preview.parked) {
    kit::banner(ux, NoticeKind::Info,
                tr(Str::import_parked, ux.lang,
                   {device_name(state, chain.device, ux.lang), format_int(chain.missing_from, ux.lang),
                    format_int(static_cast<std::int64_t>(chain.count), ux.lang)}));
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

}  // namespace

void import_dialog(Ux& ux, const AppState& state, const PendingImport& import) {
  bool dismissed = false;
  if (!kit::begin_dialog(ux, "import", tr(Str::import_question, ux.lang, {import.file_name}), false, &dismissed))
    return;
  const ImportPreview& preview = import.preview;
  if (!preview.title.empty() || !preview.office.empty()) {
    const bool both = !preview.title.empty() && !preview.office.empty();
    kit::paragraph(
        ux, both ? tr(Str::import_from, ux.lang, {preview.title, preview.office}) : preview.title + preview.office,
        Type::BodyStrong);
  }
  kit::paragraph(ux, ux.tr(Str::import_nothing_written), Type::Body, ux.theme.color.text_soft);
  chains(ux, state, preview);
  counts_table(ux, preview);
  kit::gap(ux, 4);
  facts(ux, preview);
  warnings(ux, preview.report);
  if (!preview.hash_after.empty())
    kit::label_value(ux, ux.tr(Str::import_hash_after), grouped_hash(preview.hash_after));
  kit::gap(ux, 8);
  kit::begin_row(ux, "buttons");
  if (kit::button(ux, "accept", ux.tr(Str::accept), kit::ButtonLook::Primary, can_edit(state)))
    ux.wish(intent::AcceptImport{});
  if (kit::button(ux, "cancel", ux.tr(Str::cancel)) || dismissed) ux.wish(intent::CancelImport{});
  kit::end_row(ux);
  kit::end_dialog(ux);
}

}  // namespace avanzar::views
