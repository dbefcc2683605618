// Owns: reading a device's chain backwards for what is in effect, and writing the change that takes it back. Earlier
// values are decoded from the chains when they are wanted; nothing is kept for undo's sake.
#include "ledger/undo.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/shared_sort.h"
#include "ledger/action_ids.h"

namespace avanzar {
namespace {

Change read(const Ledger& ledger, const Dot& dot) {
  auto change = decode_change(ledger.change(dot.device, dot.seq).body);
  return change ? *std::move(change) : Change{};  // it was decoded when it came in
}

bool here(const Ledger& ledger, const Dot& dot) {
  const std::uint32_t first = ledger.first_seq(dot.device);
  return first != 0 && dot.seq >= first && dot.seq <= ledger.last_seq(dot.device);
}

// The changes of one device with what their `undoes` amount to, decoded at most once each.
class OwnChain {
 public:
  OwnChain(const Ledger& ledger, std::string_view device) : ledger_(ledger), device_(device) {}

  const Change& at(std::uint32_t seq) {
    const auto [place, is_new] = read_.try_emplace(seq);
    if (is_new) place->second = read(ledger_, {device_, seq});
    return place->second;
  }

  // How many steps from what a person did: 0 that itself, 1 its undo, 2 the redo … What took back an import is an
  // undo without a change of ours before it.
  std::size_t steps(std::uint32_t seq) {
    std::size_t steps = 0;
    const Change* change = &at(seq);
    for (; !change->undoes.empty(); ++steps) {
      const Dot& undone = change->undoes.front();
      if (undone.device != device_ || undone.seq >= change->seq) break;  // not ours to follow
      change = &at(undone.seq);
    }
    return steps + (change->action == action::undo_import ? 1 : 0);
  }

  // Whether a change of this group, behind `seq`, is in effect.
  bool stands(std::string_view group, std::uint32_t behind) {
    std::set<std::uint32_t> undone;
    for (std::uint32_t seq = ledger_.last_seq(device_); seq > std::max(behind, ledger_.first_seq(device_) - 1); --seq) {
      const Change& change = at(seq);
      if (undone.contains(seq)) continue;
      if (change.action == action::undo_import && change.group == group) return true;
      for (const Dot& dot : change.undoes)
        if (dot.device == device_) undone.insert(dot.seq);
    }
    return false;
  }

  const Change& origin(std::uint32_t seq) {
    const Change* change = &at(seq);
    while (!change->undoes.empty() && change->undoes.front().device == device_ && change->undoes.front().seq < change->seq)
      change = &at(change->undoes.front().seq);
    return *change;
  }

  // From the newest back: the first in effect whose number of steps is even (undo) or odd (redo).
  std::optional<UndoTarget> find(bool redo) {
    std::set<std::uint32_t> undone;
    for (std::uint32_t seq = ledger_.last_seq(device_); seq >= std::max(1u, ledger_.first_seq(device_)); --seq) {
      const Change& change = at(seq);
      if (undone.contains(seq)) continue;
      for (const Dot& dot : change.undoes)
        if (dot.device == device_) undone.insert(dot.seq);
      const std::size_t taken = steps(seq);
      if (redo && taken == 0) return std::nullopt;
      if ((taken % 2 == 1) == redo) return target(seq, undone);
    }
    return std::nullopt;
  }

 private:
  UndoTarget target(std::uint32_t seq, const std::set<std::uint32_t>& undone) {
    const Change& newest = at(seq);
    const Change& made = origin(seq);
    const bool import = made.action == action::undo_import;
    UndoTarget target{{{device_, seq}}, import ? std::string(action::import_file) : made.action, made.at};
    if (newest.group.empty()) return target;
    while (--seq >= std::max(1u, ledger_.first_seq(device_)) && at(seq).group == newest.group && !undone.contains(seq))
      target.dots.push_back({device_, seq});
    return target;
  }

  const Ledger& ledger_;
  std::string device_;
  std::map<std::uint32_t, Change> read_;  // references stay valid
};

struct FieldName {
  Entity entity;
  std::string id, field, element;
  friend auto operator<=>(const FieldName&, const FieldName&) = default;
};

const FieldWrite* find_write(const Change& change, const FieldName& name) {
  const std::string_view entity = entity_def(name.entity).key;
  for (const Op& op : change.ops)
    if (op.id == name.id && op.entity == entity)
      for (const FieldWrite& write : op.writes)
        if (write.field == name.field && write.element == name.element) return &write;
  return nullptr;
}

// Collects writes into changes within the limits of change.h.
class UndoChanges {
 public:
  void put(const FieldName& name, FieldWrite write, const Dot& undone) {
    const std::string_view entity = entity_def(name.entity).key;
    const std::size_t bytes = size(name, write);
    const bool same_record = !changes_.empty() && !changes_.back().ops.empty() && changes_.back().ops.back().id == name.id &&
                             changes_.back().ops.back().entity == entity;
    if (changes_.empty() || bytes_ + bytes > room || (!same_record && changes_.back().ops.size() == max_change_ops)) begin();
    Change& change = changes_.back();
    if (change.ops.empty() || !same_record) change.ops.push_back({std::string(entity), name.id, {}});
    change.ops.back().writes.push_back(std::move(write));
    bytes_ += bytes;
    undoes_.back().insert(undone);
  }

  // Every dot of the target is named by the change that takes back its last write; one without writes of its own
  // left (all overwritten within the group) by the last change.
  std::vector<Change> finish(const UndoTarget& target) && {
    if (changes_.empty()) return {};
    std::set<Dot> named;
    for (const auto& dots : undoes_) named.insert(dots.begin(), dots.end());
    for (const Dot& dot : target.dots)
      if (!named.contains(dot)) undoes_.back().insert(dot);
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      changes_[i].action = action::undo;
      changes_[i].undoes.assign(undoes_[i].begin(), undoes_[i].end());
      if (changes_.size() > 1) changes_[i].group = "undo " + dot_text(target.dots.front());
      for (Op& op : changes_[i].ops) shared_sort(op.writes, {}, [](const FieldWrite& w) { return std::tie(w.field, w.element); });
    }
    return std::move(changes_);
  }

 private:
  static constexpr std::size_t room = max_change_bytes - 64 * 1024;  // the rest: `undoes`, by, reason
  static std::size_t size(const FieldName& name, const FieldWrite& write) {
    Change alone;
    alone.ops.push_back({std::string(entity_def(name.entity).key), name.id, {write}});
    return encode_change(alone).size();
  }
  void begin() {
    changes_.emplace_back();
    undoes_.emplace_back();
    bytes_ = 0;
  }

  std::vector<Change> changes_;
  std::vector<std::set<Dot>> undoes_;
  std::size_t bytes_ = 0;
};

class UndoMaker {
 public:
  UndoMaker(const Ledger& ledger, const UndoTarget& target) : ledger_(ledger), state_(ledger.state()), target_(target) {}

  Result<std::vector<Change>> make() {
    for (const Dot& dot : target_.dots) {
      if (!here(ledger_, dot)) return gone();
      changes_.emplace(dot, read(ledger_, dot));
    }
    if (!collect()) return gone();
    std::set<std::pair<Entity, std::string>> removed;
    for (const auto& [name, dots] : fields_) {
      if (removed.contains({name.entity, name.id})) continue;
      const auto row = state_.table(name.entity).find(name.id);
      if (!row) return gone();
      if (changes_.contains(state_.created(name.entity, *row).dot)) {
        removed.insert({name.entity, name.id});
        if (!take_away(name)) return gone();
      } else if (!write_back(name, dots)) {
        return gone();
      }
    }
    auto made = std::move(out_).finish(target_);
    if (made.empty()) return fail(ErrorCode::NothingToUndo);
    return made;
  }

 private:
  std::unexpected<Error> gone() const { return fail(ErrorCode::UndoNoLongerApplies, target_.action); }

  // Which fields the target wrote, each with the target's dots that did, oldest first. False: one is not known here.
  bool collect() {
    for (const auto& [dot, change] : changes_)
      for (const Op& op : change.ops) {
        const auto entity = find_entity(op.entity);
        if (!entity) return false;
        for (const FieldWrite& write : op.writes) fields_[{*entity, op.id, write.field, write.element}].push_back(dot);
      }
    for (auto& [name, dots] : fields_) shared_sort(dots, {}, &Dot::seq);
    return true;
  }

  // A record that the target created: as long as nothing stands in it that is not the target's.
  bool take_away(const FieldName& name) {
    const auto row = state_.table(name.entity).find_live(name.id);
    if (!row) return false;
    const std::string_view entity = entity_def(name.entity).key;
    std::vector<Dot> dots = state_.live_dots(name.entity, name.id);
    for (const Dot& dot : dots) {
      if (changes_.contains(dot)) continue;
      for (const Op& op : earlier(dot).ops) {
        if (op.id != name.id || op.entity != entity) continue;
        for (const FieldWrite& write : op.writes)
          if (write.field != deleted_key && !ours_again(dot, {name.entity, name.id, write.field, write.element})) return false;
      }
    }
    const Dot created = state_.created(name.entity, *row).dot;
    out_.put({name.entity, name.id, std::string(deleted_key), {}}, {std::string(deleted_key), {}, true, std::move(dots)}, created);
    return true;
  }

  bool ours_again(const Dot& dot, const FieldName& name) {
    const auto live = state_.live_writes(name.entity, name.id, name.field, name.element);
    if (std::ranges::none_of(live, [&](const LiveWrite& w) { return w.dot == dot; })) return true;  // replaced: not in the way
    return std::ranges::all_of(stands_for(dot, name).ends, [&](const Dot& end) { return changes_.contains(end); });
  }

  bool write_back(const FieldName& name, const std::vector<Dot>& dots) {
    FieldWrite write{name.field, name.element, before(name, dots), {}};
    bool stands = false;
    for (const LiveWrite& w : state_.live_writes(name.entity, name.id, name.field, name.element)) {
      if (!changes_.contains(w.dot) && !stands_for(w.dot, name).all.contains(dots.back())) continue;
      stands = stands || w.dot == dots.back() || !changes_.contains(w.dot);
      write.replaces.push_back(w.dot);
    }
    if (!stands) return false;
    if (is_null(write.value) && !name.element.empty()) write.value = false;
    // Deleting anew says what it has seen of the record, like any deletion.
    if (name.field == deleted_key && write.value == Value{true}) write.replaces = state_.live_dots(name.entity, name.id);
    out_.put(name, std::move(write), dots.back());
    return true;
  }

  // As State judges it (state.h), on what a write of `deleted` saw: deletions that agree and had seen all the rest.
  bool was_deleted(const FieldName& name, const std::vector<Dot>& seen) {
    std::vector<Dot> covered, others;
    bool any = false;
    for (const Dot& dot : seen) {
      if (!here(ledger_, dot)) continue;
      const FieldWrite* deletion = find_write(earlier(dot), name);
      if (!deletion) {
        others.push_back(dot);
        continue;
      }
      if (deletion->value != Value{true}) return false;
      any = true;
      covered.push_back(dot);
      covered.insert(covered.end(), deletion->replaces.begin(), deletion->replaces.end());
    }
    const auto is_covered = [&](const Dot& dot) {
      return std::ranges::any_of(covered, [&](const Dot& c) { return c.device == dot.device && dot.seq <= c.seq; });
    };
    return any && std::ranges::all_of(others, is_covered);
  }

  // A write of an undo brings back the writes that the undone one had replaced, and so stands for them. `all`: the
  // write itself and whatever it so stands for; `ends`: those of them that are no undo's.
  struct Standing {
    std::set<Dot> all, ends;
  };
  Standing stands_for(const Dot& dot, const FieldName& name) {
    Standing standing;
    std::vector<Dot> open{dot};
    while (!open.empty()) {
      const Dot next = std::move(open.back());
      open.pop_back();
      if (!here(ledger_, next) || standing.all.contains(next)) continue;
      const Change& change = earlier(next);
      if (!find_write(change, name)) continue;
      standing.all.insert(next);
      if (change.undoes.empty()) standing.ends.insert(next);
      for (const Dot& undone : change.undoes) {
        const FieldWrite* write = here(ledger_, undone) ? find_write(earlier(undone), name) : nullptr;
        if (!write) continue;
        for (const Dot& replaced : write->replaces)
          if (!std::ranges::binary_search(change.undoes, replaced)) open.push_back(replaced);
      }
    }
    return standing;
  }

  // The value that showed before the oldest of `dots`: the best of what it replaced, or nothing.
  Value before(const FieldName& name, const std::vector<Dot>& dots) {
    const FieldWrite* oldest = find_write(changes_.at(dots.front()), name);
    if (name.field == deleted_key) return was_deleted(name, oldest->replaces);
    Value value;
    const Dot* best = nullptr;
    for (const Dot& dot : oldest->replaces) {
      if (!here(ledger_, dot) || (best && !state_.outranks(dot, *best))) continue;
      const FieldWrite* write = find_write(earlier(dot), name);
      if (!write) continue;
      value = write->value;
      best = &dot;
    }
    return value;
  }

  const Change& earlier(const Dot& dot) {
    const auto [place, is_new] = earlier_.try_emplace(dot);
    if (is_new && here(ledger_, dot)) place->second = read(ledger_, dot);
    return place->second;
  }

  const Ledger& ledger_;
  const State& state_;
  const UndoTarget& target_;
  std::map<Dot, Change> changes_;
  std::map<Dot, Change> earlier_;  // decoded; references stay valid
  std::map<FieldName, std::vector<Dot>> fields_;
  UndoChanges out_;
};

}  // namespace

bool import_undone(const Ledger& ledger, std::string_view device, std::string_view group, std::uint32_t behind) {
  return ledger.first_seq(device) != 0 && OwnChain(ledger, device).stands(group, behind);
}
std::optional<UndoTarget> next_undo(const Ledger& ledger, std::string_view device) { return OwnChain(ledger, device).find(false); }
std::optional<UndoTarget> next_redo(const Ledger& ledger, std::string_view device) { return OwnChain(ledger, device).find(true); }
Result<std::vector<Change>> make_undo(const Ledger& ledger, const UndoTarget& target) { return UndoMaker(ledger, target).make(); }

}  // namespace avanzar
