// Owns: keeping the last two past states (past.h).
#include "app/past.h"

namespace avanzar {
namespace {
constexpr std::size_t slow_from = 2000;  // changes and rows
}

bool Past::is_slow(const Ledger& ledger) {
  std::size_t work = ledger.change_count();
  for (std::size_t entity = 0; entity < entity_count; ++entity) work += ledger.state().table(static_cast<Entity>(entity)).row_count();
  return work >= slow_from;
}

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
