// Owns: the whole state of the running program, and the one function that changes it. Views read it and push
// intents; the host runs the effects. Must not know: ImGui, browsers, clocks.
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>

#include "app/intents.h"
#include "app/receipts.h"
#include "exchange/import.h"
#include "ledger/ledger.h"

namespace avanzar {

// What may be said about safety, exactly (design: ledger, "What the screen may say").
enum class SaveStatus : std::uint8_t {
  Loading,    // the store has not answered yet: nothing may be edited
  Untouched,  // nothing of this device's own yet
  Saving,     // in memory, a transaction is under way: "Sin guardar"
  Saved,      // acknowledged durably
  NotSaving,  // storage denied or failing: red band, "Descargar cambios ahora"
  ReadOnly,   // another tab writes
};

enum class NoticeKind : std::uint8_t { Info, Success, Error };
struct Notice {           // one line at the foot; errors stay until dismissed
  NoticeKind kind;
  std::string text;       // in the interface language
};

struct ConfirmDelete {
  Entity entity;
  std::string id;
};

struct PendingImport {
  std::string file_name;
  ImportPreview preview;  // exchange/import.h
  Ledger merged;          // the copy the file was merged into
  std::vector<std::string> new_lines;  // change lines to be written when accepted
  std::string inbox_key;  // where the file lies meanwhile
  std::size_t listed = 0; // which records the dialog lists: the index of a MergeOutcome …
  std::size_t page = 0;   // … and the page
  std::string typed;      // for a large one: the number of records it alters, as typed
};

struct AppState {
  explicit AppState(std::array<std::uint64_t, 4> seed) : ids(seed) {}

  Ledger ledger;
  IdSource ids;
  std::string device;       // this installation's id; known once the store has answered
  bool identity_stored = false;
  std::int64_t now_ms = 0;
  Day today = 0;            // where the person is
  int utc_offset_min = 0;   // of that place, to show stamps in its time

  Route route;
  Lang lang = Lang::Es;
  ThemeChoice theme = ThemeChoice::System;

  std::map<std::string, RecordForm> forms;  // by form_key()
  std::string active_form;                  // the part form (partner, instrument …) shown as a dialog; else empty
  std::optional<StateForm> state_form;
  std::optional<ConfirmDelete> confirm_delete;
  std::optional<PendingImport> pending_import;
  std::vector<Error> import_faults;         // of the last refused file
  std::string import_fault_file;
  std::string partial_file;                 // the last refused file, if it was only cut off and holds whole changes
  std::vector<ImportReceipt> receipts;      // files accepted on this device, oldest first; stored with the log
  std::vector<InboxEntry> inbox;
  std::size_t export_since = 0;             // the next export is what the sender of this receipt lacks (the first is 1); 0 = everything
  std::string explain_goal;
  std::optional<Notice> notice;
  bool update_waiting = false;

  // store
  SaveStatus save = SaveStatus::Loading;
  std::optional<Error> store_error;
  StoreMode store_mode = StoreMode::Writer;
  std::string store_backend;
  bool persisted = false;
  std::uint64_t usage = 0, quota = 0;
  std::uint64_t next_frame = 1;
  Sha256 last_frame_hash{};
  std::vector<std::string> queued_lines;    // change lines not yet handed to a transaction
  std::vector<std::string> flying_lines;    // in the transaction under way: kept until acknowledged
  Ticket flying_ticket = 0;
  Ticket last_ticket = 0;
  std::vector<Error> load_faults;           // damaged frames found at opening
};

// The form's key in AppState::forms: "organisation:<record id>"; of a new organisation or alliance
// "organisation:nueva"; of a new part "activity:nueva:<alliance id>".
[[nodiscard]] std::string form_key(Entity entity, std::string_view id, std::string_view parent_id = {});
[[nodiscard]] bool is_part(Entity entity);  // edited in a dialog over its alliance

[[nodiscard]] Effects start(AppState& state);                     // the first effects: open the store, language, theme
[[nodiscard]] Effects reduce(AppState& state, Intent intent);

// The import that "Deshacer" would take back: newer than every own change in effect, and in effect itself.
[[nodiscard]] const ImportReceipt* next_import_undo(const AppState& state);
[[nodiscard]] bool import_undone(const AppState& state, const ImportReceipt& receipt);
// What a large import has to be confirmed with: nothing, or the number of records it alters.
[[nodiscard]] std::string import_confirmation(const ImportPreview& preview);
[[nodiscard]] bool may_accept(const AppState& state, const PendingImport& import);

[[nodiscard]] bool can_edit(const AppState& state);               // loaded, and this tab writes (or only memory is left)
[[nodiscard]] Day local_day(const AppState& state, std::int64_t utc_ms);  // of a stamp, where the person is
[[nodiscard]] Day cut_of(const AppState& state);                  // the route's, else today
// The last millisecond of a day where the person is, by today's offset: what had been recorded by then was known that day.
[[nodiscard]] std::int64_t end_of_local_day(const AppState& state, Day day);

}  // namespace avanzar
