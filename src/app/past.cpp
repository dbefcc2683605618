// Owns: keeping the last two past states (past.h).
#include "app/past.h"

namespace avanzar {

const State& Past::known_at(const Ledger& ledger, std::int64_t utc_ms) {
  const std::uint64_t revision = ledger.state().revision();
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    Slot& slot = slots_[i];
    if (slot.state && slot.revision != revision) slot.state.reset();
    if (slot.state && slot.moment == utc_ms) {
      latest_ = i;
      return *slot.state;
    }
  }
  latest_ = (latest_ + 1) % slots_.size();
  Slot& slot = slots_[latest_];
  slot.state.reset();  // its memory first
  slot.state.emplace(ledger.state_known_at(utc_ms));
  slot.revision = revision;
  slot.moment = utc_ms;
  return *slot.state;
}

}  // namespace avanzar
