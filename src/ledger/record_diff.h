// Owns: what differs of one record between two states, field by field: what previews, the history and the comparison of
// two dates show. Rows and the numbers of codes may differ between the states. Must not know: words.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "ledger/state.h"

namespace avanzar {

// One field. A CodeSet is one entry with all its codes, as text, sorted. Empty field: no values. A field in conflict
// has the values of all its unreplaced writes, each once, the displayed one first.
struct FieldDiff {
  FieldIx field;  // field_count of the entity = the record's existence: values are Bool (true = it is there)
  std::vector<Value> before;
  std::vector<Value> after;
};

// All values a field has in a state, as FieldDiff says; none for a record that is not there.
[[nodiscard]] std::vector<Value> field_values(const State& state, Entity entity, std::string_view id, FieldIx field);

// Fields that differ, in schema order, existence first. A record that is not live in one of them counts as empty there.
[[nodiscard]] std::vector<FieldDiff> diff_record(const State& before, const State& after, Entity entity, std::string_view id);

}  // namespace avanzar
