// Owns: the screen "Datos": files out and in, this device and where its data live, the content's fingerprint, undo.
// Says about safety only what the store has acknowledged. Must not know: stores, file formats.
#include <charconv>
#include <vector>

#include "exchange/export.h"
#include "ledger/undo.h"
#include "ui/kit_extra.h"
#include "ui/views.h"
#include "ui/views/form_fields.h"
#include "ui/views/inbox_card.h"
#include "ui/views/parts.h"

namespace avanzar::views {
namespace {

void soft(Ux& ux, std::string_view text) { kit::paragraph(ux, text, Type::Caption, ux.theme.color.text_soft); }

std::int64_t live_records(const State& state) {
  std::int64_t count = 0;
  for (const EntityDef& def : all_entities()) count += state.table(def.entity).live_count();
  return count;
}

// Whose file is known can be sent what they lack and no more.
void export_choice(Ux& ux, const AppState& state) {
  if (state.receipts.empty()) return;
  std::vector<Option> options{{"0", std::string(ux.tr(Str::export_all))}};
  constexpr std::size_t offered = 20;
  for (std::size_t i = state.receipts.size(); i > 0 && options.size() <= offered; --i) {
    const ImportReceipt& receipt = state.receipts[i - 1];
    options.push_back({std::to_string(i), tr(Str::export_since, ux.lang, {receipt.file_name, day_of(state, receipt.at)})});
  }
  const kit::FieldAnswer answer = kit::combo(ux, "content", ux.tr(Str::export_content), std::to_string(state.export_since), options,
                                             {.hint = state.export_since > 0 ? ux.tr(Str::export_since_hint) : std::string_view()});
  std::uint32_t since = 0;
  if (answer.changed && std::from_chars(answer.text.data(), answer.text.data() + answer.text.size(), since).ec == std::errc())
    ux.wish(intent::ChooseExport{since});
}

void export_card(Ux& ux, const AppState& state) {
  kit::begin_card(ux, "export");
  kit::heading(ux, 2, ux.tr(Str::export_file));
  kit::paragraph(ux, tr(Str::data_export_text, ux.lang,
                        {format_int(live_records(state.ledger.state()), ux.lang),
                         format_int(static_cast<std::int64_t>(state.ledger.change_count()), ux.lang)}));
  export_choice(ux, state);
  kit::label_value(ux, ux.tr(Str::data_export_name), export_file_name("cartagena", state.now_ms + state.utc_offset_min * 60'000ll, state.export_since > 0));
  kit::gap(ux, 4);
  const bool loaded = state.save != SaveStatus::Loading;
  if (kit::button(ux, "export", ux.tr(Str::export_file), kit::ButtonLook::Primary, loaded, {}, kit::Icon::Download)) {
    ux.wish(intent::Export{});
  }
  kit::end_card(ux);
}

void import_card(Ux& ux, const AppState& state) {
  kit::begin_card(ux, "import");
  kit::heading(ux, 2, ux.tr(Str::import_file));
  kit::paragraph(ux, ux.tr(Str::data_import_text));
  kit::gap(ux, 4);
  if (kit::button(ux, "import", ux.tr(Str::import_file), kit::ButtonLook::Secondary, can_edit(state), {},
                  kit::Icon::Upload)) {
    ux.wish(intent::PickImportFile{});
  }
  if (!state.import_faults.empty()) {
    std::string text = tr(Str::data_import_refused, ux.lang, {state.import_fault_file});
    for (const Error& fault : state.import_faults) text.append("\n").append(error_text(fault, ux.lang));
    kit::banner(ux, NoticeKind::Error, text);
  }
  if (!state.partial_file.empty() && kit::button(ux, "partial", ux.tr(Str::merge_review_partial), kit::ButtonLook::Secondary, can_edit(state)))
    ux.wish(intent::ReviewPartial{});
  kit::end_card(ux);
}

// Fields are there at once; the form behind them is opened by the first letter.
void device_fields(Ux& ux, const AppState& state, ViewData& data) {
  const std::string key = form_key(Entity::Device, state.device);
  const auto open = state.forms.find(key);
  const bool is_open = open != state.forms.end();
  const RecordForm closed =
      is_open ? RecordForm{} : open_form(state.ledger.state(), Entity::Device, state.device, ux.lang);
  const RecordForm& form = is_open ? open->second : closed;
  const std::size_t before = ux.intents.size();
  for (FieldIx field = 0; field < entity_def(Entity::Device).fields.size(); ++field)
    form_field(ux, state, data, key, form, field);
  if (!is_open && ux.intents.size() > before) {
    ux.intents.insert(ux.intents.begin() + static_cast<std::ptrdiff_t>(before),
                      intent::OpenForm{Entity::Device, state.device, {}});
  }
  if (!is_open || !form_changed(form)) return;
  kit::begin_row(ux, "device-buttons");
  const bool save = kit::button(ux, "save", ux.tr(Str::save), kit::ButtonLook::Primary, can_edit(state));
  if (kit::button(ux, "cancel", ux.tr(Str::cancel))) ux.wish(intent::CancelForm{key});
  kit::end_row(ux);
  if (save || kit::take_save_key(ux)) ux.wish(intent::SaveForm{key});
}

void device_card(Ux& ux, const AppState& state, ViewData& data) {
  kit::begin_card(ux, "device");
  kit::heading(ux, 2, ux.tr(Str::data_device));
  kit::paragraph(ux, ux.tr(Str::data_device_text));
  if (can_edit(state) && !state.device.empty()) device_fields(ux, state, data);
  if (!state.device.empty()) kit::label_value(ux, ux.tr(Str::data_device_id), grouped_hash(state.device));
  soft(ux, ux.tr(Str::data_device_where));
  kit::end_card(ux);
}

Str save_words(SaveStatus status) {
  switch (status) {
    case SaveStatus::Loading: return Str::data_save_loading;
    case SaveStatus::Untouched: return Str::data_save_untouched;
    case SaveStatus::Saving: return Str::data_save_saving;
    case SaveStatus::Saved: return Str::data_save_saved;
    case SaveStatus::NotSaving: return Str::data_save_not;
    case SaveStatus::ReadOnly: return Str::data_save_read_only;
  }
  return Str::data_save_not;
}

void storage_card(Ux& ux, const AppState& state) {
  const bool stored = state.store_mode != StoreMode::Denied && state.save != SaveStatus::Loading;
  kit::begin_card(ux, "storage");
  kit::heading(ux, 2, ux.tr(Str::data_storage));
  kit::label_value(ux, ux.tr(Str::data_save_status), ux.tr(save_words(state.save)));
  kit::label_value(ux, ux.tr(Str::data_storage_where),
                   stored ? std::string_view(state.store_backend) : ux.tr(Str::data_storage_memory));
  kit::label_value(ux, ux.tr(Str::data_storage_copies),
                   ux.tr(stored ? Str::data_storage_copies_one : Str::data_storage_copies_none));
  if (stored) {
    kit::label_value(ux, ux.tr(Str::data_storage_persisted),
                     ux.tr(state.persisted ? Str::data_storage_persisted_yes : Str::data_storage_persisted_no));
  }
  if (state.usage > 0) {
    const std::string used = megabytes(state.usage, ux.lang);
    kit::label_value(ux, ux.tr(Str::data_storage_used),
                     state.quota > 0 ? tr(Str::data_storage_used_of, ux.lang, {used, megabytes(state.quota, ux.lang)})
                                     : tr(Str::data_storage_used_alone, ux.lang, {used}));
  }
  if (state.store_error) kit::banner(ux, NoticeKind::Error, error_text(*state.store_error, ux.lang));
  if (!state.load_faults.empty()) {
    std::string text(ux.tr(Str::data_load_faults));
    for (const Error& fault : state.load_faults) text.append("\n").append(error_text(fault, ux.lang));
    kit::banner(ux, NoticeKind::Error, text);
  }
  kit::end_card(ux);
}

void hash_card(Ux& ux, const AppState& state) {
  const std::string hex = to_hex(state.ledger.content_hash());
  const std::string_view last = std::string_view(hex).substr(hex.size() - 4);
  kit::begin_card(ux, "hash");
  kit::heading(ux, 2, ux.tr(Str::data_hash));
  soft(ux, ux.tr(Str::data_hash_text));
  kit::gap(ux, 4);
  soft(ux, ux.tr(Str::data_hash_last));
  kit::paragraph(ux, last, Type::Display, ux.theme.color.accent);
  kit::label_value(ux, ux.tr(Str::data_hash_full), grouped_hash(hex));
  kit::end_card(ux);
}

void undo_card(Ux& ux, const AppState& state) {
  const auto undo = next_undo(state.ledger, state.device), redo = next_redo(state.ledger, state.device);
  kit::begin_card(ux, "undo");
  kit::heading(ux, 2, ux.tr(Str::data_undo));
  if (const ImportReceipt* import = next_import_undo(state))
    kit::paragraph(ux, tr(Str::data_undo_import, ux.lang, {import->file_name, day_of(state, import->at)}));
  else if (undo)
    kit::paragraph(ux,
                   tr(Str::data_undo_next, ux.lang, {action_words(undo->action, ux.lang), day_of(state, undo->at)}));
  else
    kit::paragraph(ux, ux.tr(Str::data_undo_none), Type::Body, ux.theme.color.text_soft);
  if (redo)
    kit::paragraph(ux,
                   tr(Str::data_redo_next, ux.lang, {action_words(redo->action, ux.lang), day_of(state, redo->at)}));
  soft(ux, ux.tr(Str::data_undo_kept));
  // "Deshacer" itself stands at the head of every screen.
  kit::gap(ux, 4);
  if (kit::button(ux, "redo", ux.tr(Str::redo), kit::ButtonLook::Secondary, redo && can_edit(state)))
    ux.wish(intent::Redo{});
  kit::end_card(ux);
}

void records_card(Ux& ux, const AppState& state) {
  const State& now = state.ledger.state();
  kit::begin_card(ux, "records");
  kit::heading(ux, 2, ux.tr(Str::data_records));
  std::vector<std::vector<std::string>> rows;
  const auto add = [&](std::string_view what, std::size_t count) {
    if (count > 0) rows.push_back({std::string(what), format_int(static_cast<std::int64_t>(count), ux.lang)});
  };
  for (const EntityDef& def : all_entities()) add(def.name_plural.in(ux.lang), now.table(def.entity).live_count());
  add(ux.tr(Str::data_conflicts), now.conflict_count());
  const std::string heads[] = {std::string(ux.tr(Str::data_records_kind)), std::string(ux.tr(Str::data_records_count))};
  kit::figures(ux, "records", ux.tr(Str::data_records), heads, rows);
  kit::end_card(ux);
}

}  // namespace

void data_screen(Ux& ux, const AppState& state, ViewData& data) {
  kit::heading(ux, 1, ux.tr(Str::nav_data));
  kit::paragraph(ux, ux.tr(Str::data_intro), Type::Body, ux.theme.color.text_soft);
  kit::gap(ux, 8);
  kit::Columns columns(ux, "cards", 400, 2);
  columns.next();
  export_card(ux, state);
  columns.next();
  import_card(ux, state);
  if (!state.inbox.empty()) {
    columns.next();
    inbox_card(ux, state);
  }
  columns.next();
  device_card(ux, state, data);
  columns.next();
  storage_card(ux, state);
  columns.next();
  hash_card(ux, state);
  columns.next();
  undo_card(ux, state);
  columns.next();
  records_card(ux, state);
}

}  // namespace avanzar::views
