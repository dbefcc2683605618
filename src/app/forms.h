// Owns: forms being filled: what was typed so far, kept as text until it is saved, so that a draft survives a
// reload whatever state it is in. One form per open record; the key says which. Must not know: widgets.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/state.h"
#include "query/record_rules.h"

namespace avanzar {

struct RecordForm {
  Entity entity = Entity::Organisation;
  std::string id;          // of the record; a new one has its id from the start
  bool is_new = false;
  std::map<std::string, std::string, std::less<>> texts;              // field key -> as typed (codes, "true"/"false" too)
  std::map<std::string, std::vector<std::string>, std::less<>> sets;  // field key -> codes
  std::map<std::string, std::string, std::less<>> initial_texts;      // as the form was opened: what counts as changed
  std::map<std::string, std::vector<std::string>, std::less<>> initial_sets;
  std::vector<Error> faults;    // of the last attempt to save
  std::vector<Error> warnings;  // live: possible duplicates …
};

// "Cambiar estado": the event, and the evidence that may come with it.
struct StateForm {
  Entity entity = Entity::Organisation;
  std::string id;
  std::map<std::string, std::string, std::less<>> texts;  // to, effectiveOn, note, evidenceKind, evidenceTitle, evidenceDate, evidenceReference
  std::vector<Error> faults;
};

[[nodiscard]] RecordForm open_form(const State& state, Entity entity, std::string_view id, Lang lang);
// A new record's form with its defaults (country CO, next free code …); `parent_id` is the alliance of a part.
[[nodiscard]] RecordForm open_new_form(const State& state, Entity entity, std::string_view id, std::string_view parent_id,
                                       Day today, Lang lang);
[[nodiscard]] bool form_changed(const RecordForm& form);
// Everything parsed and tidied; faults name the field.
struct ParsedForm {
  RecordDraft draft;
  std::vector<Error> faults;
};
[[nodiscard]] ParsedForm parse_form(const RecordForm& form, const State& state);

// Drafts as bytes for the store's meta place, and back (unreadable bytes give no drafts: they are only drafts).
[[nodiscard]] std::string encode_drafts(const std::map<std::string, RecordForm>& forms);
[[nodiscard]] std::map<std::string, RecordForm> decode_drafts(std::string_view bytes);

}  // namespace avanzar
