// Owns: which pieces of evidence support an alliance. Stands here because two rooms that do not see each other ask:
// progress (does it count?) and query (may it become consolidated?). Must not know: either rule.
#pragma once
#include <string_view>
#include <vector>

#include "ledger/state.h"

namespace avanzar {

// Live evidence of an alliance: its own, of its state events, of its activities. Each once, by date, then id.
[[nodiscard]] std::vector<Row> evidence_of(const State& state, std::string_view alliance_id);

}  // namespace avanzar
