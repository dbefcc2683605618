// Owns: the rules that look at more than one field or record (domain brief §7 "Validation rules" 2–7, states).
// Every fault carries the field key in `subject`. Must not know: forms or words.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "ledger/evidence.h"
#include "ledger/state.h"

namespace avanzar {

// A record about to be saved: present values, sets as sorted codes. Keys as in the schema.
struct RecordDraft {
  Entity entity;
  std::string id;
  std::map<std::string, Value, std::less<>> values;
  std::map<std::string, std::vector<std::string>, std::less<>> sets;
};
[[nodiscard]] RecordDraft draft_of(const State& state, Entity entity, std::string_view id);  // empty draft if unknown

// What stops the save (`faults`) and what only warns (`warnings`: possible duplicates, odd dates).
struct RecordCheck {
  std::vector<Error> faults;
  std::vector<Error> warnings;
};
[[nodiscard]] RecordCheck check_record(const State& state, const RecordDraft& draft, Day today);

// A state change with its date and (maybe) evidence, before it is made. `to` is the state's code.
struct StateChangeDraft {
  Entity entity;  // Organisation or Alliance
  std::string id;
  std::string to;
  Day effective_on = no_day;
  bool with_evidence = false;  // a new piece of evidence comes with it
};
[[nodiscard]] std::vector<Error> check_state_change(const State& state, const StateChangeDraft& draft, Day today);
// The states a record may go to next, in the order of the code list.
[[nodiscard]] std::vector<std::uint16_t> next_states(const State& state, Entity entity, Row row);

// Live organisations that look the same: same normalised name, or same acronym and country. Ids, at most 5.
[[nodiscard]] std::vector<Row> possible_duplicates(const State& state, const RecordDraft& organisation);

// The next human code of a kind: "ORG-01080", "ALI-2026-031": one above the largest in use.
[[nodiscard]] std::string next_organisation_code(const State& state);
[[nodiscard]] std::string next_alliance_code(const State& state, int year);

}  // namespace avanzar
