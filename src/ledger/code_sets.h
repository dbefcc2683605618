// Owns: interned sets of small numbers: equal sets of a column are kept once and known by a number. Must not know:
// codes.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "ledger/flat_index.h"

namespace avanzar {

class CodeSets {
 public:
  [[nodiscard]] std::span<const std::uint16_t> at(std::uint32_t set) const {
    const Extent& extent = extents_[set];
    return std::span(members_).subspan(extent.from, extent.size);
  }

  // The number of `set` with `code` in it or not.
  std::uint32_t with(std::uint32_t set, std::uint16_t code, bool in) {
    const auto old = at(set);
    if (std::ranges::binary_search(old, code) == in) return set;
    std::vector<std::uint16_t> changed(old.begin(), old.end());
    const auto place = std::ranges::lower_bound(changed, code);
    if (in) changed.insert(place, code);
    else changed.erase(place);
    return intern(changed);
  }

 private:
  struct Extent {
    std::uint32_t from = 0;
    std::uint32_t size = 0;
  };
  std::uint32_t intern(const std::vector<std::uint16_t>& codes) {
    if (codes.empty()) return 0;
    std::uint64_t key = codes.size();
    for (const std::uint16_t code : codes) key = key * 0x100000001B3ull + code;
    const std::uint32_t hash = mix_hash(key);
    if (const auto known = index_.find(hash, [&](std::uint32_t n) { return std::ranges::equal(at(n), codes); })) return *known;
    const auto number = static_cast<std::uint32_t>(extents_.size());
    extents_.push_back({static_cast<std::uint32_t>(members_.size()), static_cast<std::uint32_t>(codes.size())});
    members_.insert(members_.end(), codes.begin(), codes.end());
    index_.insert(hash, number);
    return number;
  }

  std::vector<Extent> extents_{{}};  // number 0: the empty set
  std::vector<std::uint16_t> members_;
  FlatIndex index_;
};

}  // namespace avanzar
