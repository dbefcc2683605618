// Owns: everything that can happen to the program (facts and wishes) and everything it can ask of its host.
// Times and random bits come in here; nothing below the platform has a clock.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/forms.h"
#include "app/route.h"
#include "app/store_port.h"

namespace avanzar {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

namespace intent {
// wishes of the person
struct Navigate { Route route; bool from_history = false; };
struct OpenForm { Entity entity; std::string id; std::string parent_id; };  // id empty = new; parent: its alliance
struct EditText { std::string form; std::string field; std::string text; };          // every keystroke: draft only
struct CommitField { std::string form; std::string field; };                          // blur/change: keep the draft
struct EditSet { std::string form; std::string field; std::string code; bool on; };
struct SaveForm { std::string form; };
struct CancelForm { std::string form; };
struct OpenStateForm { Entity entity; std::string id; };
struct EditState { std::string field; std::string text; };
struct SaveState {};
struct CancelState {};
struct DeleteRecord { Entity entity; std::string id; };     // asks by dialog first
struct ConfirmDialog {};
struct CancelDialog {};
struct Undo {};
struct Redo {};
struct Export {};
struct PickImportFile {};
struct ImportFile { std::string name; std::string bytes; };
struct ImportUnreadable { std::string name; ErrorCode code; };  // too large or the browser could not read it
struct AcceptImport {};
struct CancelImport {};                                     // the file stays in the inbox
struct BrowseImport { std::int32_t outcome; std::int32_t page; };   // which records of the preview are listed
struct ConfirmImport { std::string text; };                 // what was typed to confirm a large one
struct ReviewPartial {};                                    // the whole changes of the file that was cut off
struct ReviewInbox { std::string key; };
struct DropInbox { std::string key; };
struct UndoImport { std::string hash; };                    // of the receipt (receipts.h)
struct ChooseExport { std::uint32_t since; };               // AppState::export_since
struct SetLang { Lang lang; };
struct SetTheme { ThemeChoice theme; };
struct Explain { std::string goal_id; };                    // "¿Por qué este %?"; empty closes
struct SlideCut { Day cut; bool rests; };                   // of the panel's slider: the address follows where it rests
struct RetryStore {};
struct DismissNotice {};
// facts of the host
struct Tick { std::int64_t now_ms; std::int32_t today; int utc_offset_min = 0; };   // once per event batch, before the others
struct AppUpdateWaiting {};
struct ApplyUpdate {};
struct ForcedLanguage { Lang lang; };                       // ?lang=
}  // namespace intent

using Intent = std::variant<
    intent::Navigate, intent::OpenForm, intent::EditText, intent::CommitField, intent::EditSet, intent::SaveForm,
    intent::CancelForm, intent::OpenStateForm, intent::EditState, intent::SaveState, intent::CancelState,
    intent::DeleteRecord, intent::ConfirmDialog, intent::CancelDialog, intent::Undo, intent::Redo, intent::Export,
    intent::PickImportFile, intent::ImportFile, intent::ImportUnreadable, intent::AcceptImport, intent::CancelImport,
    intent::BrowseImport, intent::ConfirmImport, intent::ReviewPartial, intent::ReviewInbox, intent::DropInbox, intent::UndoImport, intent::ChooseExport,
    intent::SetLang, intent::SetTheme, intent::Explain, intent::SlideCut, intent::RetryStore, intent::DismissNotice, intent::Tick,
    intent::AppUpdateWaiting, intent::ApplyUpdate, intent::ForcedLanguage, StoreOpened, StoreCommitted, StoreFailed,
    StoreInboxKept, StoreInboxFile>;
using Intents = std::vector<Intent>;

namespace effect {
struct SetAddress { std::string hash; bool push; };
struct SetTitle { std::string title; };
struct Announce { std::string text; bool assertive; };      // to screen readers, once
struct Download { std::string file_name; std::string bytes; std::string mime; };
struct OpenFilePicker {};
struct SavePreference { std::string key; std::string value; };  // "lang", "theme": small facts outside the ledger
struct SetLanguage { Lang lang; };                          // <html lang>
struct SetThemeMode { ThemeChoice theme; };
struct AskPersist {};                                       // inside the first real save
struct ActivateUpdate {};                                   // let the waiting version take over, then reload
struct FocusNode { std::string name; };                     // semantic key, see ui/semantics.h ("" = main heading)
}  // namespace effect

using Effect = std::variant<StoreOpen, StoreCommit, StoreDrafts, StoreInboxPut, StoreInboxRead, StoreInboxDrop, effect::SetAddress, effect::SetTitle, effect::Announce,
                            effect::Download, effect::OpenFilePicker, effect::SavePreference, effect::SetLanguage,
                            effect::SetThemeMode, effect::AskPersist, effect::ActivateUpdate, effect::FocusNode>;
using Effects = std::vector<Effect>;

}  // namespace avanzar
