// Owns: the sentence that says whether a record counts towards its goal, and what it still needs. Must not know:
// how counting is done (progress/counting.h) or drawn.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

[[nodiscard]] std::string counting_sentence(const AppState& state, ViewData& data, Entity entity, Row row);

// The state from which records count, if this record may go there, and the sentences of what is missing for it.
struct NextStep {
  bool possible = false;
  std::string state;                 // "Consolidada"
  std::vector<std::string> missing;  // empty: it can go there now
};
[[nodiscard]] NextStep next_step(const AppState& state, ViewData& data, Entity entity, Row row);

}  // namespace avanzar::views
