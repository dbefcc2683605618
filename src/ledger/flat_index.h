// Owns: an open-addressing hash index from a key kept elsewhere to a 32-bit number: 8 bytes a slot, no deletion.
// Must not know: what the keys are; the caller compares.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace avanzar {

// Spreads a 64-bit key over 32 bits (the finaliser of SplitMix64).
[[nodiscard]] inline std::uint32_t mix_hash(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return static_cast<std::uint32_t>((x ^ (x >> 31)) >> 16);
}

class FlatIndex {
 public:
  // The first number under `hash` for which same(number) holds.
  template <class Same>
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t hash, Same same) const {
    if (slots_.empty()) return std::nullopt;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.number == none) return std::nullopt;
      if (slot.hash == hash && same(slot.number)) return slot.number;
    }
  }

  // The caller has made sure that the key is not in it.
  void insert(std::uint32_t hash, std::uint32_t number) {
    if ((count_ + 1) * 4 > slots_.size() * 3) grow();
    put({hash, number});
    ++count_;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = none;
  };
  void put(Slot slot) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != none) at = (at + 1) & mask;
    slots_[at] = slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.number != none) put(slot);
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace avanzar
