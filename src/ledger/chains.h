// Owns: the raw changes of every device as chains linked by hash, those that wait for a predecessor, and the names
// of forks. Must not know: what a change says, beyond device, seq, prev and at; the state.
//
// Of one device there is usually one chain. Two different changes of the same dot (a copied profile, or tampering)
// make it a tree. What all branches share keeps the device's id; from the first difference on EVERY branch goes
// under a derived id, fork_device(device, hash of the branch's first change). None keeps the device's own id,
// because then
// - names depend on the set of changes alone, never on what came first, and once given they never change;
// - a `replaces` written by somebody who knew the fork is unambiguous, and so is a file's `has`: "device: 5" of
//   somebody who knew one branch only is never taken for a receipt of the other.
// Exported lines are the raw ones; whoever reads them finds the same fork and the same names.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "ledger/byte_arena.h"

namespace avanzar {

struct StoredChange {
  std::string_view body;  // raw bytes
  Sha256 hash;
  std::int64_t at;
};

// 16 characters like any device id, of SHA-256("fork" + device + hash in hex + a counter for the case that a real
// device has that id).
[[nodiscard]] std::string fork_device(std::string_view device, const Sha256& first, std::uint32_t counter = 0);

class Chains {
 public:
  enum class Placed : std::uint8_t { Added, Known, Parked, Forked };
  // A change in its place: `chain` is an index, good until the next fork.
  struct Place {
    std::uint32_t chain;
    std::uint32_t seq;
  };
  struct Chain {
    std::string name;    // the device's id, or a derived one
    std::string device;  // as the bodies say
    std::uint32_t first_seq;
    std::uint32_t parent;                  // no_chain for a device's first
    std::vector<std::uint32_t> branches;   // none, or two and more
    std::vector<StoredChange> changes;     // empty only where a device's very first changes differ
    [[nodiscard]] std::uint32_t last_seq() const { return first_seq + static_cast<std::uint32_t>(changes.size()) - 1; }
    [[nodiscard]] const StoredChange& at(std::uint32_t seq) const { return changes[seq - first_seq]; }
  };
  static constexpr std::uint32_t no_chain = 0xFFFFFFFF;

  struct Incoming {
    std::string_view device;
    std::uint32_t seq;
    Sha256 prev;  // zeros for the first
    StoredChange change;
  };
  // Puts the change where it belongs; `placed` gets it and the waiting ones that it freed, each after its
  // predecessor. Forked when it, or one that it freed, made a new branch: then names may have changed.
  Placed place(const Incoming& incoming, std::vector<Place>& placed);

  [[nodiscard]] const std::vector<Chain>& all() const { return chains_; }  // parents may stand behind their branches
  [[nodiscard]] std::uint32_t find(std::string_view name) const;           // no_chain: none
  [[nodiscard]] std::uint32_t root(std::string_view device) const;         // the device's first; no_chain: none
  // A change of the chain or of the ones it branched off.
  [[nodiscard]] Place back_to(std::uint32_t chain, std::uint32_t seq) const;
  [[nodiscard]] bool inside(std::uint32_t chain, std::uint32_t ancestor) const;  // itself included
  // All changes with that seq in the chain and its branches.
  [[nodiscard]] std::vector<Place> all_at(std::uint32_t chain, std::uint32_t seq) const;
  // Every change, rising by effective time stamp (`at` of itself or a later one of its chain, the smallest), each
  // behind its predecessor: nearly the order in which people saw them, on every device the same.
  struct Timed {
    Place place;
    std::int64_t effective_at;
  };
  [[nodiscard]] std::vector<Timed> by_time() const;
  [[nodiscard]] Incoming incoming(Place place) const;
  [[nodiscard]] bool forked() const { return forked_; }

  struct Waiting {
    std::string device;
    std::uint32_t seq;
    Sha256 prev;
    StoredChange change;
    [[nodiscard]] Incoming incoming() const { return {device, seq, prev, change}; }
  };
  [[nodiscard]] const std::map<Sha256, std::vector<Waiting>>& waiting() const { return waiting_; }  // by prev
  [[nodiscard]] std::size_t waiting_count() const { return waiting_count_; }
  // Whether this very change has its place here; then so have all before it in its chain.
  [[nodiscard]] bool holds(std::string_view device, std::uint32_t seq, const Sha256& hash) const;

 private:
  // Known, Parked, or Added: then the chain that has its predecessor (no_chain: it begins a device).
  Placed look_up(const Incoming& incoming, std::uint32_t& chain) const;
  Placed insert(const Incoming& incoming, std::uint32_t chain, Place& place);
  [[nodiscard]] std::vector<std::uint32_t> parents_first() const;
  std::uint32_t add_chain(std::string name, std::string_view device, std::uint32_t first_seq, std::uint32_t parent);
  void split(std::uint32_t chain, std::uint32_t seq);
  std::string fresh_name(std::string_view device, const Sha256& first) const;
  void rename_away(std::string_view name);

  std::vector<Chain> chains_;
  std::map<std::string, std::uint32_t, std::less<>> by_name_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_device_;  // its first chain in front
  std::map<Sha256, std::vector<Waiting>> waiting_;
  std::size_t waiting_count_ = 0;
  ByteArena bytes_;
  bool forked_ = false;
};

}  // namespace avanzar
