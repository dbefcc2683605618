// Owns: finding the predecessor of a change by its hash, splitting a chain where two differ, and the waiting room.
#include "ledger/chains.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace avanzar {

std::string fork_device(std::string_view device, const Sha256& first, std::uint32_t counter) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";  // as is_device_id
  const Sha256 digest = sha256("fork" + std::string(device) + to_hex(first) + (counter ? std::to_string(counter) : ""));
  std::string id;
  std::uint32_t bits = 0, count = 0;
  for (std::size_t i = 0; id.size() < 16; ++i) {
    bits = (bits << 8 | digest[i]) & 0xFFFF;
    for (count += 8; count >= 5 && id.size() < 16; count -= 5) id += digits[bits >> (count - 5) & 31];
  }
  return id;
}

std::uint32_t Chains::find(std::string_view name) const {
  const auto known = by_name_.find(name);
  return known == by_name_.end() ? no_chain : known->second;
}

std::uint32_t Chains::root(std::string_view device) const {
  const auto known = by_device_.find(device);
  return known == by_device_.end() ? no_chain : known->second.front();
}

std::uint32_t Chains::add_chain(std::string name, std::string_view device, std::uint32_t first_seq, std::uint32_t parent) {
  const auto number = static_cast<std::uint32_t>(chains_.size());
  by_name_.emplace(name, number);
  by_device_.try_emplace(std::string(device)).first->second.push_back(number);
  chains_.push_back({std::move(name), std::string(device), first_seq, parent, {}, {}});
  return number;
}

// A derived id must not be a real device's. Nobody meets one by chance; somebody who writes under a derived id on
// purpose must not get two chains under one name.
std::string Chains::fresh_name(std::string_view device, const Sha256& first) const {
  for (std::uint32_t counter = 0;; ++counter) {
    std::string name = fork_device(device, first, counter);
    if (!by_device_.contains(name)) return name;
  }
}

void Chains::rename_away(std::string_view name) {
  const std::uint32_t number = find(name);
  if (number == no_chain) return;
  Chain& chain = chains_[number];
  by_name_.erase(chain.name);
  by_device_.try_emplace(std::string(name));  // so that the next name is another
  chain.name = fresh_name(chain.device, chain.changes.front().hash);
  by_name_.emplace(chain.name, number);
}

// Makes the chain end before `seq`; the rest becomes its one branch, to which the caller adds the other.
void Chains::split(std::uint32_t chain, std::uint32_t seq) {
  const std::string device = chains_[chain].device;
  const std::uint32_t rest = add_chain(fresh_name(device, chains_[chain].at(seq).hash), device, seq, chain);
  Chain &low = chains_[chain], &high = chains_[rest];
  const auto cut = low.changes.begin() + static_cast<std::ptrdiff_t>(seq - low.first_seq);
  high.changes.assign(cut, low.changes.end());
  low.changes.erase(cut, low.changes.end());
  high.branches = std::exchange(low.branches, {rest});
  for (const std::uint32_t branch : high.branches) chains_[branch].parent = rest;
}

Chains::Placed Chains::look_up(const Incoming& in, std::uint32_t& chain) const {
  chain = no_chain;
  const auto family = by_device_.find(in.device);
  if (family == by_device_.end()) return in.seq == 1 ? Placed::Added : Placed::Parked;
  for (const std::uint32_t c : family->second) {
    const Chain& candidate = chains_[c];
    if (in.seq == 1 ? candidate.first_seq == 1 && candidate.parent == no_chain
                    : in.seq > candidate.first_seq && in.seq - 1 <= candidate.last_seq() && candidate.at(in.seq - 1).hash == in.prev)
      chain = c;
  }
  if (chain == no_chain) return Placed::Parked;
  if (in.seq <= chains_[chain].last_seq()) return chains_[chain].at(in.seq).hash == in.change.hash ? Placed::Known : Placed::Added;
  const auto& branches = chains_[chain].branches;
  const bool known = std::ranges::any_of(branches, [&](std::uint32_t b) { return chains_[b].changes.front().hash == in.change.hash; });
  return known ? Placed::Known : Placed::Added;
}

Chains::Placed Chains::insert(const Incoming& in, std::uint32_t chain, Place& place) {
  Placed outcome = Placed::Added;
  if (chain == no_chain) {
    if (find(in.device) != no_chain) {
      rename_away(in.device);
      outcome = Placed::Forked;
    }
    chain = add_chain(std::string(in.device), in.device, 1, no_chain);
  } else if (in.seq <= chains_[chain].last_seq() || !chains_[chain].branches.empty()) {
    if (in.seq <= chains_[chain].last_seq()) split(chain, in.seq);
    const std::uint32_t branch = add_chain(fresh_name(in.device, in.change.hash), in.device, in.seq, chain);
    chains_[chain].branches.push_back(branch);
    chain = branch;
    forked_ = true;
    outcome = Placed::Forked;
  }
  chains_[chain].changes.push_back(in.change);
  place = {chain, in.seq};
  return outcome;
}

Chains::Placed Chains::place(const Incoming& incoming, std::vector<Place>& placed) {
  std::uint32_t chain = no_chain;
  const Placed found = look_up(incoming, chain);
  if (found == Placed::Known) return found;
  if (found == Placed::Parked) {
    auto& room = waiting_[incoming.prev];
    const auto same = [&](const Waiting& w) { return w.change.hash == incoming.change.hash; };
    if (std::ranges::any_of(room, same)) return Placed::Parked;
    const StoredChange kept{bytes_.keep(incoming.change.body), incoming.change.hash, incoming.change.at};
    room.push_back({std::string(incoming.device), incoming.seq, incoming.prev, kept});
    ++waiting_count_;
    return Placed::Parked;
  }

  Incoming own = incoming;
  own.change.body = bytes_.keep(own.change.body);
  Place where{};
  Placed outcome = insert(own, chain, where);
  placed.push_back(where);
  // What waited for it, and what waited for that.
  std::vector<Sha256> arrived{own.change.hash};
  while (!arrived.empty() && !waiting_.empty()) {
    const auto room = waiting_.find(arrived.back());
    arrived.pop_back();
    if (room == waiting_.end()) continue;
    std::vector<Waiting> stay;
    waiting_count_ -= room->second.size();
    for (const Waiting& w : std::exchange(room->second, {})) {
      switch (look_up(w.incoming(), chain)) {
        case Placed::Parked: stay.push_back(w); break;  // another device's, or not the next seq: a forged link
        case Placed::Known: break;
        default:
          if (insert(w.incoming(), chain, where) == Placed::Forked) outcome = Placed::Forked;
          placed.push_back(where);
          arrived.push_back(w.change.hash);
      }
    }
    waiting_count_ += stay.size();
    if (stay.empty()) waiting_.erase(room);
    else room->second = std::move(stay);
  }
  return outcome;
}

Chains::Place Chains::back_to(std::uint32_t chain, std::uint32_t seq) const {
  while (seq < chains_[chain].first_seq && chains_[chain].parent != no_chain) chain = chains_[chain].parent;
  return {chain, seq};
}

bool Chains::holds(std::string_view device, std::uint32_t seq, const Sha256& hash) const {
  const auto family = by_device_.find(device);
  if (family == by_device_.end()) return false;
  return std::ranges::any_of(family->second, [&](std::uint32_t number) {
    const Chain& chain = chains_[number];
    return seq >= chain.first_seq && seq <= chain.last_seq() && chain.at(seq).hash == hash;
  });
}

bool Chains::inside(std::uint32_t chain, std::uint32_t ancestor) const {
  for (; chain != no_chain; chain = chains_[chain].parent)
    if (chain == ancestor) return true;
  return false;
}

std::vector<Chains::Place> Chains::all_at(std::uint32_t chain, std::uint32_t seq) const {
  std::vector<Place> found;
  std::vector<std::uint32_t> open{chain};
  while (!open.empty()) {
    const std::uint32_t number = open.back();
    const Chain& c = chains_[number];
    open.pop_back();
    if (seq < c.first_seq) continue;
    if (seq <= c.last_seq()) found.push_back({number, seq});
    else open.insert(open.end(), c.branches.begin(), c.branches.end());
  }
  return found;
}

Chains::Incoming Chains::incoming(Place place) const {
  const Chain& chain = chains_[place.chain];
  Sha256 prev{};
  if (place.seq > 1) {
    const Place before = back_to(place.chain, place.seq - 1);
    prev = chains_[before.chain].at(before.seq).hash;
  }
  return {chain.device, place.seq, prev, chain.at(place.seq)};
}

std::vector<std::uint32_t> Chains::parents_first() const {
  std::vector<std::uint32_t> order;
  for (std::uint32_t number = 0; number < chains_.size(); ++number)
    if (chains_[number].parent == no_chain) order.push_back(number);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& branches = chains_[order[i]].branches;
    order.insert(order.end(), branches.begin(), branches.end());
  }
  return order;
}

std::vector<Chains::Timed> Chains::by_time() const {
  const std::vector<std::uint32_t> order = parents_first();
  std::vector<std::int64_t> earliest(chains_.size(), std::numeric_limits<std::int64_t>::max());  // of a chain and its branches
  std::vector<Timed> all;
  for (auto number = order.rbegin(); number != order.rend(); ++number) {
    const Chain& chain = chains_[*number];
    std::int64_t& least = earliest[*number];
    for (const std::uint32_t branch : chain.branches) least = std::min(least, earliest[branch]);
    for (std::uint32_t seq = chain.last_seq(); seq >= chain.first_seq; --seq) {
      least = std::min(least, chain.at(seq).at);
      all.push_back({{*number, seq}, least});
    }
  }
  std::vector<std::size_t> rank(chains_.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  std::ranges::sort(all, {}, [&](const Timed& t) { return std::tuple(t.effective_at, rank[t.place.chain], t.place.seq); });
  return all;
}

}  // namespace avanzar
