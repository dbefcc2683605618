// The laws of union and of order, on offices that live at random: property tests from seeds.
#include "naive_model.h"
#include "random_life.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

Ledger merged(const Ledger& a, const Ledger& b) {
  Ledger result = a.copy();
  REQUIRE(result.unite(b));
  return result;
}

void check_same(const Ledger& a, const Ledger& b) {
  CHECK(a.content_hash() == b.content_hash());
  CHECK(a.has() == b.has());
  CHECK(a.change_count() == b.change_count());
  CHECK(describe(a.state()) == describe(b.state()));
}

void check_laws(RandomLife& life) {
  const auto& offices = life.offices;
  const auto any = [&]() -> const Ledger& { return offices[static_cast<std::size_t>(life.up_to(static_cast<int>(offices.size())))].ledger; };
  for (int i = 0; i < 3; ++i) {
    const Ledger &a = any(), &b = any(), &c = any();
    check_same(merged(a, b), merged(b, a));
    check_same(merged(merged(a, b), c), merged(a, merged(b, c)));
    check_same(merged(a, a), a);
    const Ledger ab = merged(a, b);
    check_same(merged(ab, b), ab);
    // Nothing is lost by it.
    for (const Ledger* part : {&a, &b})
      for (const Line& line : lines_of(*part)) {
        Ledger copy = ab.copy();
        CHECK(*copy.add(line.body, line.hash) == AddOutcome::Known);
      }
  }
}

void check_replay(RandomLife& life) {
  for (const Office& office : life.offices) {
    std::vector<Line> lines = lines_of(office.ledger);
    check_same(ledger_of(lines), office.ledger);
    std::reverse(lines.begin(), lines.end());
    check_same(ledger_of(lines), office.ledger);
    std::shuffle(lines.begin(), lines.end(), std::mt19937(static_cast<std::uint32_t>(lines.size())));
    const Ledger again = ledger_of(lines);
    check_same(again, office.ledger);
    CHECK(again.parked().empty());
  }
}

}  // namespace

TEST_CASE("offices without forks: the naive model agrees at every step's end") {
  for (std::uint32_t seed = 1; seed <= 24; ++seed) {
    CAPTURE(seed);
    RandomLife life(seed, 2 + static_cast<int>(seed % 4), false);
    for (int i = 0; i < 60; ++i) {
      life.step();
      if (i % 20 == 19)
        for (const Office& office : life.offices) REQUIRE(describe(office.ledger.state()) == naive_model_of(office.ledger).describe());
    }
    check_laws(life);
    check_replay(life);
  }
}

TEST_CASE("offices with copied profiles: the same laws") {
  int forks = 0;
  for (std::uint32_t seed = 1; seed <= 24; ++seed) {
    CAPTURE(seed);
    RandomLife life(seed, 2 + static_cast<int>(seed % 3), true);
    for (int i = 0; i < 60; ++i) life.step();
    check_laws(life);
    check_replay(life);
    for (const Office& office : life.offices) forks += static_cast<int>(office.ledger.forks().size());
  }
  CHECK(forks > 20);  // otherwise this tested nothing
}

TEST_CASE("three offices, all six orders: the same records and the same set of conflicts") {
  RandomLife life(7, 3, false);
  for (int i = 0; i < 80; ++i) life.step();
  std::vector<int> order{0, 1, 2};
  const auto in_order = [&] {
    Ledger all;
    for (const int office : order) REQUIRE(all.unite(life.offices[static_cast<std::size_t>(office)].ledger));
    return all;
  };
  const Ledger first = in_order();
  while (std::next_permutation(order.begin(), order.end())) check_same(in_order(), first);
}

TEST_CASE("equal vectors mean equal hashes, and after everybody has everything all are equal") {
  for (std::uint32_t seed = 100; seed < 110; ++seed) {
    CAPTURE(seed);
    RandomLife life(seed, 4, false);
    for (int i = 0; i < 60; ++i) {
      life.step();
      for (const Office& a : life.offices)
        for (const Office& b : life.offices) CHECK((a.ledger.has() == b.ledger.has()) == (a.ledger.content_hash() == b.ledger.content_hash()));
    }
    Ledger all;
    for (const Office& office : life.offices) REQUIRE(all.unite(office.ledger));
    for (Office& office : life.offices) {
      REQUIRE(office.ledger.unite(all));
      check_same(office.ledger, all);
    }
  }
}
