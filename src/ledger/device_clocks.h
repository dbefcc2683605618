// Owns: devices as small numbers, how far each was applied, and the effective time stamps of their changes: the
// smallest `at` of the chain from a change on. Must not know: fields.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/change.h"

namespace avanzar {

// A dot with its device as a number.
struct DotIx {
  std::uint32_t device = 0;
  std::uint32_t seq = 0;
  friend bool operator==(const DotIx&, const DotIx&) = default;
  [[nodiscard]] std::uint64_t packed() const { return std::uint64_t{device} << 32 | seq; }
};

class DeviceClocks {
 public:
  std::uint32_t intern(std::string_view device) {
    if (const auto known = index_.find(device); known != index_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(devices_.size());
    devices_.push_back({std::string(device), 0, {}});
    index_.emplace(device, number);
    return number;
  }
  DotIx intern(const Dot& dot) { return {intern(dot.device), dot.seq}; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view device) const {
    const auto known = index_.find(device);
    return known == index_.end() ? std::nullopt : std::optional(known->second);
  }
  [[nodiscard]] Dot dot(DotIx dot) const { return {devices_[dot.device].name, dot.seq}; }
  [[nodiscard]] const std::string& name(DotIx dot) const { return devices_[dot.device].name; }

  // Whether earlier changes' effective stamps went down by it.
  bool advance(DotIx dot, std::int64_t at) {
    Device& device = devices_[dot.device];
    device.applied = dot.seq;
    bool lowered = false;
    while (!device.stamps.empty() && device.stamps.back().at >= at) {
      lowered = lowered || device.stamps.back().at > at;
      device.stamps.pop_back();
    }
    device.stamps.push_back({dot.seq, at});
    return lowered;
  }
  [[nodiscard]] bool seen(DotIx dot) const { return dot.seq <= devices_[dot.device].applied; }

  [[nodiscard]] std::int64_t effective_at(DotIx dot) const {
    const auto& stamps = devices_[dot.device].stamps;
    std::size_t low = 0, high = stamps.size();  // the first stamp at or behind the dot
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (stamps[middle].seq < dot.seq) low = middle + 1;
      else high = middle;
    }
    return low < stamps.size() ? stamps[low].at : 0;
  }
  [[nodiscard]] bool outranks(DotIx a, DotIx b) const {
    const std::int64_t at_a = effective_at(a), at_b = effective_at(b);
    if (at_a != at_b) return at_a > at_b;
    if (a.device != b.device) return name(a) > name(b);
    return a.seq > b.seq;
  }

 private:
  struct Stamp {
    std::uint32_t seq;
    std::int64_t at;
  };
  struct Device {
    std::string name;
    std::uint32_t applied;
    std::vector<Stamp> stamps;  // rising in both: each the smallest `at` from behind its predecessor on
  };
  std::vector<Device> devices_;
  std::map<std::string, std::uint32_t, std::less<>> index_;
};

}  // namespace avanzar
