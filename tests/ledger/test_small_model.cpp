// Every way that a few changes of three offices can arrive (quality.md T6): one record, a field and its deletion,
// all orders that keep each device's own. The state must not depend on the order, and must be the naive model's.
#include <set>

#include "naive_model.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr int office_count = 3;

std::string key_of(const std::vector<Change>& changes) {
  std::string key;
  for (const Change& change : changes) key += encode_change(change) + '\n';
  return key;
}

// Calls visit(order) for every order of the changes in which each device's come in theirs.
template <class Visit>
void each_order(const std::vector<Change>& changes, Visit visit) {
  std::vector<int> owners;
  for (const Change& c : changes) owners.push_back(c.device.back() - '0');
  std::sort(owners.begin(), owners.end());
  do {
    std::vector<std::uint32_t> next(office_count + 1, 1);
    std::vector<const Change*> order;
    for (const int owner : owners) {
      const std::uint32_t seq = next[static_cast<std::size_t>(owner)]++;
      for (const Change& c : changes)
        if (c.device.back() - '0' == owner && c.seq == seq) order.push_back(&c);
    }
    visit(order);
  } while (std::next_permutation(owners.begin(), owners.end()));
}

int check_all_orders(const std::vector<Change>& changes) {
  const std::string expected = NaiveModel(changes).describe();
  int orders = 0, wrong = 0;
  each_order(changes, [&](const std::vector<const Change*>& order) {
    State state;
    for (const Change* change : order) state.apply(*change);
    ++orders;
    wrong += describe(state) == expected ? 0 : 1;
  });
  CHECK_MESSAGE(wrong == 0, key_of(changes));
  return orders;
}

// One of a few things to do for an office with that state; nullopt when it would change nothing.
Change act(const State& state, int what, int office, int number) {
  ChangeDraft draft(state, "a");
  const std::string text = "v" + std::to_string(what == 0 ? number : office);
  if (what < 2) draft.set(Entity::Organisation, org_id(1), "name", text);
  else if (what == 2) draft.remove(Entity::Organisation, org_id(1));
  else draft.restore(Entity::Organisation, org_id(1));
  return std::move(draft).take();
}

// A history is a list of steps; an office makes a change at each, before that it has taken in all, one or none of
// the others' changes. Returns the changes.
std::vector<Change> live(const std::vector<int>& makers, const std::vector<int>& syncs, const std::vector<int>& acts) {
  std::vector<Change> made;
  std::vector<std::set<std::size_t>> known(office_count + 1);
  std::vector<std::uint32_t> seq(office_count + 1, 0);
  for (std::size_t step = 0; step < makers.size(); ++step) {
    const int maker = makers[step];
    auto& mine = known[static_cast<std::size_t>(maker)];
    for (int other = 1; other <= office_count; ++other)
      if (syncs[step] == 3 || syncs[step] == other) mine.insert(known[static_cast<std::size_t>(other)].begin(), known[static_cast<std::size_t>(other)].end());
    State state;
    for (const std::size_t i : mine) state.apply(made[i]);  // in the order they were made: each device's own among them
    Change change = act(state, acts[step], maker, static_cast<int>(step));
    if (change.ops.empty()) continue;
    change.device = device_id(maker);
    change.seq = ++seq[static_cast<std::size_t>(maker)];
    change.at = 1000 - static_cast<std::int64_t>(step * step * 37 % 11);  // clocks that disagree
    mine.insert(made.size());
    made.push_back(std::move(change));
  }
  return made;
}

}  // namespace

TEST_CASE("all histories of three offices with three changes, in all orders") {
  std::set<std::string> seen;
  int orders = 0;
  for (int code = 0; code < 3 * 3 * 3 * 4 * 4 * 3 * 3 * 3; ++code) {
    int rest = code;
    const auto digit = [&](int base) {
      const int d = rest % base;
      rest /= base;
      return d;
    };
    const std::vector<int> makers{1 + digit(3), 1 + digit(3), 1 + digit(3)};
    const std::vector<int> syncs{0, digit(4), digit(4)};
    const std::vector<int> acts{digit(3), 1 + digit(3), 1 + digit(3)};
    const auto changes = live(makers, syncs, acts);
    if (seen.insert(key_of(changes)).second) orders += check_all_orders(changes);
  }
  CHECK(orders > 1000);
}

TEST_CASE("histories of three offices with three changes each, in all 1,680 orders") {
  std::mt19937 random(42);
  const auto up_to = [&](int n) { return static_cast<int>(random() % static_cast<std::uint32_t>(n)); };
  int orders = 0;
  for (int i = 0; orders < 12'000; ++i) {
    std::vector<int> makers{1, 1, 1, 2, 2, 2, 3, 3, 3}, syncs, acts;
    std::shuffle(makers.begin(), makers.end(), random);
    for (int step = 0; step < 9; ++step) {
      syncs.push_back(up_to(4));
      acts.push_back(step == 0 ? 0 : up_to(4));
    }
    const auto changes = live(makers, syncs, acts);
    if (changes.size() > 6 || i % 20 == 0) orders += check_all_orders(changes);
  }
}
