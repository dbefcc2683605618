// Owns: the states as they were known at past moments, the last two asked for, so that two dates can be compared and a
// figure's list opened without replaying twice. A state is rebuilt from the changes (Ledger::state_known_at), 7 µs a record:
// 700 ms, and as much memory again as today's, for 100,000. Must not know: which moment is asked for, or why.
#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "ledger/ledger.h"

namespace avanzar {

class Past {
 public:
  // Rebuilding takes longer than a frame: ask where a slider rests, not for every day that it passes.
  [[nodiscard]] static bool is_slow(const Ledger& ledger);
  // Stays valid until two other moments were asked for, or the ledger has changed.
  const State& known_at(const Ledger& ledger, std::int64_t utc_ms);

 private:
  struct Slot {
    std::uint64_t revision = 0;
    std::int64_t moment = 0;
    std::optional<State> state;
  };
  std::array<Slot, 2> slots_;
  std::size_t latest_ = 0;
};

}  // namespace avanzar
