// Owns: turning an Error into one sentence with place and remedy, and an action id into words. The sentences:
// strings_errors.h.
#include "app/strings.h"
#include "base/text.h"
#include "ledger/action_ids.h"

namespace avanzar {
namespace {

Str sentence(ErrorCode code) {
  switch (code) {
#define AVANZAR_ERROR(name) \
  case ErrorCode::name: return Str::err_##name;
    AVANZAR_ERROR(NotUtf8) AVANZAR_ERROR(NotANumber) AVANZAR_ERROR(NotADate) AVANZAR_ERROR(BadNit)
    AVANZAR_ERROR(NitCheckDigit) AVANZAR_ERROR(FieldRequired) AVANZAR_ERROR(FieldTooShort)
    AVANZAR_ERROR(FieldTooLong) AVANZAR_ERROR(FieldOutOfRange) AVANZAR_ERROR(UnknownCode)
    AVANZAR_ERROR(UnknownRecord) AVANZAR_ERROR(DuplicateNit) AVANZAR_ERROR(DateOrder)
    AVANZAR_ERROR(DateOutsidePlan) AVANZAR_ERROR(StateNeedsInstrument) AVANZAR_ERROR(StateNeedsActivity)
    AVANZAR_ERROR(StateNeedsEvidence) AVANZAR_ERROR(StateNeedsPartner) AVANZAR_ERROR(StateNotAllowed)
    AVANZAR_ERROR(LockedGoal) AVANZAR_ERROR(TerritoryIncomplete) AVANZAR_ERROR(OrganisationIncomplete)
    AVANZAR_ERROR(DateInFuture) AVANZAR_ERROR(FieldWrongType) AVANZAR_ERROR(PossibleDuplicate)
    AVANZAR_ERROR(ScopeDisagrees) AVANZAR_ERROR(ChainGap) AVANZAR_ERROR(ChainBroken) AVANZAR_ERROR(ChangeHash)
    AVANZAR_ERROR(ChangeMalformed) AVANZAR_ERROR(ChangeTooLarge) AVANZAR_ERROR(NothingToUndo)
    AVANZAR_ERROR(UndoNoLongerApplies) AVANZAR_ERROR(FileTooLarge) AVANZAR_ERROR(FileUnreadable)
    AVANZAR_ERROR(FileNotJson) AVANZAR_ERROR(FileNotOurs) AVANZAR_ERROR(FileWithoutHistory)
    AVANZAR_ERROR(FileNewerVersion) AVANZAR_ERROR(FileTruncated) AVANZAR_ERROR(FileHash)
    AVANZAR_ERROR(FileDisagrees) AVANZAR_ERROR(JsonDepth) AVANZAR_ERROR(JsonMembers)
    AVANZAR_ERROR(JsonTextTooLong) AVANZAR_ERROR(JsonNumber) AVANZAR_ERROR(JsonDuplicateKey)
    AVANZAR_ERROR(JsonControl) AVANZAR_ERROR(JsonSurrogate) AVANZAR_ERROR(TooManyRecords)
    AVANZAR_ERROR(TooManyOps) AVANZAR_ERROR(TooManyDevices) AVANZAR_ERROR(FileEmpty)
    AVANZAR_ERROR(FileMemberIgnored)
    AVANZAR_ERROR(StorageDenied) AVANZAR_ERROR(StorageBlocked) AVANZAR_ERROR(StorageQuota)
    AVANZAR_ERROR(StorageNewer) AVANZAR_ERROR(StorageTimeout) AVANZAR_ERROR(StorageFailed)
    AVANZAR_ERROR(FrameDamaged) AVANZAR_ERROR(OtherTabWrites)
#undef AVANZAR_ERROR
  }
  return Str::err_StorageFailed;
}

// A field key becomes its label; anything else (a file name, a device) is said as it is.
std::string_view subject_words(std::string_view subject, Lang lang, std::optional<Entity> entity) {
  if (entity) {
    const EntityDef& def = entity_def(*entity);
    if (const auto field = def.find(subject)) return def.fields[*field].label.in(lang);
  }
  for (const EntityDef& def : all_entities()) {
    if (const auto field = def.find(subject)) return def.fields[*field].label.in(lang);
  }
  return subject;
}

struct ActionWords {
  std::string_view id;
  Str words;
};
constexpr ActionWords actions[] = {
    {action::ship_plan, Str::act_ship_plan},
    {action::name_device, Str::act_name_device},
    {action::create_organisation, Str::act_create_organisation},
    {action::edit_organisation, Str::act_edit_organisation},
    {action::delete_organisation, Str::act_delete_organisation},
    {action::create_alliance, Str::act_create_alliance},
    {action::edit_alliance, Str::act_edit_alliance},
    {action::delete_alliance, Str::act_delete_alliance},
    {action::edit_part, Str::act_edit_part},
    {action::change_state, Str::act_change_state},
    {action::add_evidence, Str::act_add_evidence},
    {action::delete_evidence, Str::act_delete_evidence},
    {action::edit_goal, Str::act_edit_goal},
    {action::undo, Str::act_undo},
    {action::import_file, Str::act_import_file},
    {action::undo_import, Str::act_undo_import},
};

}  // namespace

std::string error_text(const Error& error, Lang lang, std::optional<Entity> entity) {
  return tr(sentence(error.code), lang,
            {subject_words(error.subject, lang, entity), clip_text(error.detail, 80), std::to_string(error.line),
             std::to_string(error.column)});
}

std::string action_words(std::string_view action_id, Lang lang) {
  for (const ActionWords& known : actions) {
    if (known.id == action_id) return std::string(tr(known.words, lang));
  }
  return tr(Str::act_other, lang, {action_id});
}

}  // namespace avanzar
