// Owns: letting changes in, applying them under their chain's name, rebuilding the state where a fork renamed
// something. Must not know: how chains are linked (chains.h), what changes do (state.h).
#include "ledger/ledger.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/shared_sort.h"
#include "ledger/genesis.h"

namespace avanzar {
namespace {

// Whether a change may have what a dot names: the field itself, or for a deletion anything of the record.
bool wrote(const Change& change, const Op& op, const FieldWrite& write) {
  for (const Op& other : change.ops) {
    if (other.id != op.id || other.entity != op.entity) continue;
    if (write.field == deleted_key) return true;
    for (const FieldWrite& w : other.writes)
      if (w.field == write.field && w.element == write.element) return true;
  }
  return false;
}

}  // namespace

struct Ledger::Impl {
  Chains chains;
  State state;
  bool stale = false;  // a fork renamed chains: the state is rebuilt when it is asked for
  std::set<std::string, std::less<>> ambiguous;  // devices of which somebody named a change behind an unknown fork
  std::uint32_t shipped = 0;                     // changes of the plan's chain that came with this program

  Result<AddOutcome> add(std::string_view body, const Sha256& hash);
  AddOutcome place(const Chains::Incoming& incoming, const Change* decoded);
  void apply(State& to, Chains::Place place, Change change, std::set<std::string, std::less<>>& unclear) const;
  [[nodiscard]] Change decoded(Chains::Place place) const;
  [[nodiscard]] std::optional<Dot> under_todays_name(const Dot& dot, Chains::Place from, const Op& op, const FieldWrite& write,
                                                     std::set<std::string, std::less<>>& unclear) const;
  template <class Wanted>
  [[nodiscard]] State build(Wanted wanted, std::set<std::string, std::less<>>& unclear) const;
};

Change Ledger::Impl::decoded(Chains::Place place) const {
  auto change = decode_change(chains.all()[place.chain].at(place.seq).body);
  return change ? *std::move(change) : Change{};  // it was decoded when it came in
}

// A dot in a change is a name as its author knew the chains. Behind a fork that the author did not know:
// - on the author's own chain it is the author's own branch;
// - else the one branch whose change wrote that field;
// - else, both did, it is left out: a conflict too many, but nothing unseen is replaced, and the next edit, whose
//   author knows the fork, names the branches apart.
std::optional<Dot> Ledger::Impl::under_todays_name(const Dot& dot, Chains::Place from, const Op& op, const FieldWrite& write,
                                                   std::set<std::string, std::less<>>& unclear) const {
  const std::uint32_t number = chains.find(dot.device);
  if (number == Chains::no_chain) return dot;
  const Chains::Chain& chain = chains.all()[number];
  if (dot.seq < chain.first_seq) return std::nullopt;
  if (dot.seq <= chain.last_seq() || chain.branches.empty()) return dot;
  const auto name = [&](Chains::Place place) { return Dot{chains.all()[place.chain].name, place.seq}; };
  if (chains.inside(from.chain, number)) {
    if (dot.seq >= from.seq) return std::nullopt;
    return name(chains.back_to(from.chain, dot.seq));
  }
  unclear.insert(chain.device);
  std::optional<Dot> found;
  for (const Chains::Place place : chains.all_at(number, dot.seq)) {
    if (!wrote(decoded(place), op, write)) continue;
    if (found) return std::nullopt;
    found = name(place);
  }
  return found;
}

void Ledger::Impl::apply(State& to, Chains::Place place, Change change, std::set<std::string, std::less<>>& unclear) const {
  if (chains.forked()) {
    change.device = chains.all()[place.chain].name;
    for (Op& op : change.ops)
      for (FieldWrite& write : op.writes) {
        std::vector<Dot> dots;
        for (const Dot& dot : write.replaces)
          if (auto named = under_todays_name(dot, place, op, write, unclear)) dots.push_back(*std::move(named));
        write.replaces = std::move(dots);
      }
  }
  to.apply(change);
}

template <class Wanted>
State Ledger::Impl::build(Wanted wanted, std::set<std::string, std::less<>>& unclear) const {
  State built;
  for (const Chains::Timed& timed : chains.by_time())
    if (wanted(timed)) apply(built, timed.place, decoded(timed.place), unclear);
  return built;
}

AddOutcome Ledger::Impl::place(const Chains::Incoming& incoming, const Change* change) {
  std::vector<Chains::Place> placed;
  switch (chains.place(incoming, placed)) {
    case Chains::Placed::Known: return AddOutcome::Known;
    case Chains::Placed::Parked: return AddOutcome::Parked;
    case Chains::Placed::Forked: stale = true; return AddOutcome::Forked;
    case Chains::Placed::Added: break;
  }
  // What an earlier change named on a forked chain may be clearer now.
  if (!ambiguous.empty() && ambiguous.contains(incoming.device)) stale = true;
  for (const Chains::Place& p : placed)
    if (!stale) apply(state, p, change && &p == &placed.front() ? *change : decoded(p), ambiguous);
  return AddOutcome::Added;
}

Result<AddOutcome> Ledger::Impl::add(std::string_view body, const Sha256& hash) {
  auto change = decode_change(body);
  if (!change) return std::unexpected(std::move(change).error());
  if ((change->seq == 1) != change->prev.empty()) return fail(ErrorCode::ChainBroken, dot_text({change->device, change->seq}));
  if (change->device == genesis_device && change->seq <= shipped) {
    if (chains.all()[chains.root(genesis_device)].at(change->seq).hash != hash) return fail(ErrorCode::ChainBroken, std::string(genesis_device));
    return AddOutcome::Known;
  }
  const Sha256 prev = change->prev.empty() ? Sha256{} : parse_sha256_hex(change->prev).value_or(Sha256{});
  return place({change->device, change->seq, prev, {body, hash, change->at}}, &*change);
}

Ledger::Ledger() : impl_(std::make_unique<Impl>()) {
  std::uint32_t shipped = 0;
  for (Change& change : genesis_changes()) shipped += append(std::move(change)) ? 1 : 0;
  impl_->shipped = shipped;
}
Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Result<AddOutcome> Ledger::add(std::string_view body, const Sha256& hash) {
  if (sha256(body) != hash) return fail(ErrorCode::ChangeHash);
  return impl_->add(body, hash);
}

Result<AddOutcome> Ledger::add(const ChangeLine& verified) { return impl_->add(verified.body, verified.hash); }

Result<StoredChange> Ledger::append(Change change) {
  const auto refused = [&] { return fail(ErrorCode::ChainBroken, change.device); };
  const std::uint32_t root = impl_->chains.root(change.device);
  const bool begins = root == Chains::no_chain;
  // A derived id is nobody's to write under, the plan's chain only the constructor's.
  if (begins && impl_->chains.find(change.device) != Chains::no_chain) return refused();
  if (change.device == genesis_device && impl_->shipped > 0) return refused();
  if (!begins && !impl_->chains.all()[root].branches.empty()) return refused();
  change.seq = begins ? 1 : impl_->chains.all()[root].last_seq() + 1;
  change.prev = begins ? std::string() : to_hex(impl_->chains.all()[root].changes.back().hash);

  const std::string body = encode_change(change);
  // What is applied is what the bytes say, so that memory and replay cannot differ.
  auto read = decode_change(body);
  if (!read) return std::unexpected(std::move(read).error());
  const Sha256 prev = begins ? Sha256{} : impl_->chains.all()[root].changes.back().hash;
  impl_->place({change.device, change.seq, prev, {body, sha256(body), change.at}}, &*read);
  return this->change(change.device, change.seq);
}

Result<void> Ledger::unite(const Ledger& other) {
  if (&other == this) return {};
  const Chains& theirs = other.impl_->chains;
  for (const Chains::Timed& timed : theirs.by_time()) {
    const Chains::Incoming incoming = theirs.incoming(timed.place);
    if (incoming.device == genesis_device && incoming.seq <= impl_->shipped) continue;
    impl_->place(incoming, nullptr);
  }
  for (const auto& [prev, room] : theirs.waiting())
    for (const Chains::Waiting& waiting : room) impl_->place(waiting.incoming(), nullptr);
  return {};
}

Ledger Ledger::copy() const {
  auto impl = std::make_unique<Impl>();
  impl->chains = impl_->chains;
  impl->state = impl_->state.copy();
  impl->stale = impl_->stale;
  impl->ambiguous = impl_->ambiguous;
  impl->shipped = impl_->shipped;
  return Ledger(std::move(impl));
}

const State& Ledger::state() const {
  Impl& impl = *impl_;
  if (impl.stale) {
    impl.ambiguous.clear();
    const std::uint64_t revision = impl.state.revision();
    impl.state = impl.build([](const Chains::Timed&) { return true; }, impl.ambiguous);
    impl.state.set_revision(std::max(revision, impl.state.revision()) + 1);
    impl.stale = false;
  }
  return impl.state;
}

State Ledger::state_known_at(std::int64_t utc_ms) const {
  std::set<std::string, std::less<>> unclear;
  const auto& chains = impl_->chains.all();
  return impl_->build(
      [&](const Chains::Timed& timed) { return timed.effective_at <= utc_ms || chains[timed.place.chain].device == genesis_device; },
      unclear);
}

State Ledger::state_at(const VersionVector& has) const {
  std::set<std::string, std::less<>> unclear;
  const auto& chains = impl_->chains.all();
  return impl_->build(
      [&](const Chains::Timed& timed) {
        const auto known = has.find(chains[timed.place.chain].name);
        return known != has.end() && timed.place.seq <= known->second;
      },
      unclear);
}

VersionVector Ledger::has() const {
  VersionVector known;
  for (const Chains::Chain& chain : impl_->chains.all())
    if (!chain.changes.empty()) known.emplace(chain.name, chain.last_seq());
  return known;
}

std::size_t Ledger::change_count() const {
  std::size_t count = 0;
  for (const Chains::Chain& chain : impl_->chains.all())
    if (chain.device != genesis_device) count += chain.changes.size();
  return count;
}

std::vector<std::string> Ledger::devices() const {
  std::vector<std::string> names;
  for (const auto& [device, seq] : has()) names.push_back(device);
  return names;
}

std::uint32_t Ledger::first_seq(std::string_view device) const {
  const std::uint32_t chain = impl_->chains.find(device);
  return chain == Chains::no_chain || impl_->chains.all()[chain].changes.empty() ? 0 : impl_->chains.all()[chain].first_seq;
}

std::uint32_t Ledger::last_seq(std::string_view device) const {
  const std::uint32_t chain = impl_->chains.find(device);
  return chain == Chains::no_chain ? 0 : impl_->chains.all()[chain].last_seq();
}

StoredChange Ledger::change(std::string_view device, std::uint32_t seq) const {
  return impl_->chains.all()[impl_->chains.find(device)].at(seq);
}

VersionVector Ledger::shared_with(const Ledger& other) const {
  VersionVector shared;
  for (const Chains::Chain& chain : impl_->chains.all()) {
    std::uint32_t seq = chain.last_seq();
    while (seq >= chain.first_seq && !other.impl_->chains.holds(chain.device, seq, chain.at(seq).hash)) --seq;
    if (seq >= chain.first_seq) shared.emplace(chain.name, seq);
  }
  return shared;
}

std::vector<Dot> Ledger::beyond(const VersionVector& has) const {
  std::vector<Dot> out;
  for (const Chains::Chain& chain : impl_->chains.all()) {
    const auto known = has.find(chain.name);
    const std::uint32_t shipped = chain.name == genesis_device ? impl_->shipped : 0;
    std::uint32_t seq = std::max({chain.first_seq, (known == has.end() ? 0 : known->second) + 1, shipped + 1});
    for (; seq <= chain.last_seq(); ++seq) out.push_back({chain.name, seq});
  }
  return out;
}

std::size_t Ledger::parked_count() const { return impl_->chains.waiting_count(); }

std::vector<Ledger::ParkedChain> Ledger::parked() const {
  std::map<std::string, ParkedChain> by_device;
  for (const auto& [prev, room] : impl_->chains.waiting())
    for (const Chains::Waiting& w : room) {
      ParkedChain& chain = by_device.try_emplace(w.device, ParkedChain{w.device, 0, w.seq, 0}).first->second;
      chain.first_parked = std::min(chain.first_parked, w.seq);
      ++chain.count;
    }
  std::vector<ParkedChain> out;
  for (auto& [device, parked] : by_device) {
    std::uint32_t last = 0;
    for (const Chains::Chain& chain : impl_->chains.all())
      if (chain.device == device) last = std::max(last, chain.last_seq());
    // Where seqs do not show a gap, the predecessor is of a branch that is not here.
    parked.missing_from = std::min(last + 1, parked.first_parked - 1);
    out.push_back(std::move(parked));
  }
  return out;
}

std::vector<StoredChange> Ledger::parked_changes() const {
  std::vector<StoredChange> out;
  for (const auto& [prev, room] : impl_->chains.waiting())
    for (const Chains::Waiting& w : room) out.push_back(w.change);
  return out;
}

std::vector<Ledger::Fork> Ledger::forks() const {
  std::vector<Fork> out;
  for (const Chains::Chain& chain : impl_->chains.all()) {
    if (chain.branches.empty()) continue;
    Fork fork{chain.device, chain.last_seq() + 1, {}};
    for (const std::uint32_t branch : chain.branches) fork.branches.push_back(impl_->chains.all()[branch].name);
    shared_sort(fork.branches);
    out.push_back(std::move(fork));
  }
  shared_sort(out, {}, [](const Fork& f) { return std::tie(f.device, f.seq, f.branches); });
  return out;
}

std::string_view Ledger::writer(std::string_view device) const {
  const std::uint32_t chain = impl_->chains.find(device);
  return chain == Chains::no_chain ? device : std::string_view(impl_->chains.all()[chain].device);
}

Sha256 Ledger::content_hash() const {
  std::vector<std::string> heads;
  for (const Chains::Chain& chain : impl_->chains.all())
    if (chain.branches.empty())
      heads.push_back(chain.name + ' ' + std::to_string(chain.last_seq()) + ' ' + to_hex(chain.changes.back().hash) + '\n');
  shared_sort(heads);
  Sha256Stream stream;
  for (const std::string& head : heads) stream.add(head);
  return stream.finish();
}

}  // namespace avanzar
