// Owns: the chains of changes, their hashes, union, and the state they amount to. The only way for data to change
// is append(); the only way for other devices' data to come in is add(). Nothing is ever edited or removed.
// Must not know: where chains are kept (app/persistence) or how files look (exchange).
//
// "Device" in this interface is the name of a chain: a device's id, or, behind a fork, the id derived from it
// (chains.h says how and why). In a change's own bytes stands the device's id.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/chains.h"
#include "ledger/change_codec.h"
#include "ledger/state.h"

namespace avanzar {

using VersionVector = std::map<std::string, std::uint32_t>;  // device -> last seq known without gap

enum class AddOutcome : std::uint8_t {
  Added,   // and applied to the state (with any parked successors)
  Known,   // the very same change was here
  Parked,  // its predecessor is missing: kept, not applied, not exported, named by parked()
  Forked,  // differs from a known change of the same dot: both kept under derived device ids, named by forks()
};

class Ledger {
 public:
  Ledger();  // holds the shipped plan's chain (genesis.h)
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  // Verifies hash, form, chain link. On failure nothing changes. ChangeHash, ChangeMalformed, ChangeTooLarge;
  // ChainBroken: a first change with a predecessor, a later one without, or another shipped plan.
  // A link to a change that is not here is no fault but Parked: it may be a branch that has yet to come.
  [[nodiscard]] Result<AddOutcome> add(std::string_view body, const Sha256& hash);
  // The same for a line whose hash parse_change_line() has verified just now.
  [[nodiscard]] Result<AddOutcome> add(const ChangeLine& verified);

  // Completes `change` (seq, prev), checks sizes, appends, applies. Returns where it stands.
  // The returned view stays valid while the ledger or a copy of it lives. ChangeTooLarge; ChangeMalformed for
  // texts that no change may hold; ChainBroken when the device's chain has forked: it needs a new id.
  [[nodiscard]] Result<StoredChange> append(Change change);

  // Union: adds every change of `other` that is not here. Commutative, associative, idempotent.
  [[nodiscard]] Result<void> unite(const Ledger& other);
  [[nodiscard]] Ledger copy() const;

  [[nodiscard]] const State& state() const;  // the same object all the ledger's life
  [[nodiscard]] VersionVector has() const;                       // genesis included
  [[nodiscard]] std::size_t change_count() const;                // without the shipped plan
  [[nodiscard]] std::vector<std::string> devices() const;        // sorted; genesis included
  [[nodiscard]] std::uint32_t first_seq(std::string_view device) const;  // 1 but behind a fork; 0: no such chain
  [[nodiscard]] std::uint32_t last_seq(std::string_view device) const;   // 0: no such chain
  [[nodiscard]] StoredChange change(std::string_view device, std::uint32_t seq) const;  // first_seq ≤ seq ≤ last_seq
  // Of each chain here, how far `other` holds it too: what was there, under the names of what has grown since and
  // perhaps forked. Costs what is not shared.
  [[nodiscard]] VersionVector shared_with(const Ledger& other) const;
  // The changes here that somebody with this vector lacks, the shipped plan's left out; each chain's oldest first.
  [[nodiscard]] std::vector<Dot> beyond(const VersionVector& has) const;
  [[nodiscard]] std::size_t parked_count() const;  // changes that wait for a predecessor
  struct ParkedChain {
    std::string device;
    std::uint32_t missing_from;  // first seq that is not here
    std::uint32_t first_parked;
    std::size_t count;
  };
  [[nodiscard]] std::vector<ParkedChain> parked() const;
  [[nodiscard]] std::vector<StoredChange> parked_changes() const;  // themselves: whoever writes everything down needs them too

  // Where a device's chain splits: a copied profile, or tampering.
  struct Fork {
    std::string device;                // as the changes themselves say
    std::uint32_t seq;                 // of the first changes that differ
    std::vector<std::string> branches; // their derived device ids, sorted
  };
  [[nodiscard]] std::vector<Fork> forks() const;
  // The device that wrote a chain: another than `device` only behind a fork.
  [[nodiscard]] std::string_view writer(std::string_view device) const;

  // SHA-256 over the sorted lines "device seq hash\n" of every chain's head: equal exactly when the sets of
  // changes are equal. The hash two offices compare. Empty ledger: the shipped plan's.
  [[nodiscard]] Sha256 content_hash() const;

  // State as known after only those changes whose effective time stamp is ≤ the moment ("¿qué reportamos en
  // junio?"): of each chain what came before it, even where a clock jumped. The shipped plan was always known.
  [[nodiscard]] State state_known_at(std::int64_t utc_ms) const;
  // State of only those changes that somebody with this version vector has: what stood before a file was accepted, what
  // another office knew. Of a device that forked since, the vector's name covers what was not forked then.
  [[nodiscard]] State state_at(const VersionVector& has) const;

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace avanzar
