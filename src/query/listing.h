// Owns: which rows of a table are shown and in which order. Costs by columns, not by records' text where it can.
#pragma once
#include <string>
#include <vector>

#include "ledger/state.h"

namespace avanzar {

struct ListQuery {
  std::string search;                 // any substring of any searched field; words all must occur
  std::vector<std::uint16_t> states;  // codes of the state field; empty = all
  FieldIx sort_field = 0;
  bool descending = false;

  friend bool operator==(const ListQuery&, const ListQuery&) = default;
};

// Live rows that match, sorted: text by Spanish order, codes by their list order, empty last in both directions;
// ties by id so that the order is total.
[[nodiscard]] std::vector<Row> list_rows(const State& state, Entity entity, const ListQuery& query);
// How many live records stand in each state: index = code index.
[[nodiscard]] std::vector<std::uint32_t> count_by_state(const State& state, Entity entity);

}  // namespace avanzar
