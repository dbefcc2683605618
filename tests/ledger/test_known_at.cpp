// What was known at a moment.
#include "naive_model.h"
#include "random_life.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
std::string name_in(const State& state, int org) {
  const Table& table = state.table(Entity::Organisation);
  const auto row = table.find(org_id(org));
  return row ? std::string(table.text(*row, organisation::name)) : "(none)";
}
}  // namespace

TEST_CASE("the state of before, with what came later left out") {
  Office a(1);
  const auto start = a.clock;
  a.set_name(1, "Uno");
  a.set_name(1, "Dos");
  a.remove(1);
  CHECK(name_in(a.ledger.state_known_at(start), 1) == "(none)");
  CHECK(name_in(a.ledger.state_known_at(start + 1000), 1) == "Uno");
  CHECK(name_in(a.ledger.state_known_at(start + 1999), 1) == "Uno");
  CHECK(name_in(a.ledger.state_known_at(start + 2000), 1) == "Dos");
  CHECK(a.ledger.state_known_at(start + 2000).table(Entity::Organisation).live_count() == 1);
  CHECK(a.ledger.state_known_at(start + 3000).table(Entity::Organisation).live_count() == 0);
  // The shipped plan is always there.
  CHECK(a.ledger.state_known_at(0).table(Entity::Goal).live_count() == 2);
}

TEST_CASE("a clock that jumped does not tear a chain apart") {
  Office a(1);
  const auto start = a.clock;
  a.clock += 1'000'000'000'000;
  a.set_name(1, "Del futuro");
  a.clock = start;
  a.set_name(1, "De hoy");
  const State state = a.ledger.state_known_at(start + 1000);
  CHECK(name_in(state, 1) == "De hoy");
  CHECK(state.live_writes(Entity::Organisation, org_id(1), "name").size() == 1);
}

TEST_CASE("random offices: what is known at a moment is what the naive model makes of those changes") {
  for (std::uint32_t seed = 300; seed < 320; ++seed) {
    CAPTURE(seed);
    RandomLife life(seed, 3, false);
    for (int i = 0; i < 50; ++i) life.step();
    const Ledger& ledger = life.offices[0].ledger;
    for (int i = 0; i < 4; ++i) {
      const std::int64_t moment = life.offices[0].clock - life.up_to(60'000) + 20'000;
      std::vector<Change> known;
      for (const auto& [device, last] : ledger.has()) {
        std::int64_t later = INT64_MAX;
        for (std::uint32_t seq = last; seq > 0; --seq) {
          const auto change = decode_change(ledger.change(device, seq).body);
          later = std::min(later, change->at);
          if (later <= moment || device == "genesis") known.push_back(*change);
        }
      }
      // The oracle sees only those, so its effective stamps do too.
      CHECK(describe(ledger.state_known_at(moment)) == NaiveModel(known).describe());
    }
  }
}
