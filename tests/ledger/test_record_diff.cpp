// What differs of a record between two states, and the state of a version vector.
#include "ledger/record_diff.h"
#include "naive_model.h"
#include "random_life.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {
using Texts = std::vector<Value>;
Value text(std::string_view words) { return std::string(words); }
constexpr Entity org = Entity::Organisation;
}  // namespace

TEST_CASE("a field that changed shows what it was and what it is") {
  Office a(1);
  a.set_name(1, "Uno");
  const VersionVector before = a.ledger.has();
  a.commit(std::move(a.draft().set(org, org_id(1), "name", std::string("Dos")).set_codes(org, org_id(1), "sectors", {"110"})));
  const State then = a.ledger.state_at(before);
  const auto diff = diff_record(then, a.ledger.state(), org, org_id(1));
  REQUIRE(diff.size() == 2);
  CHECK(diff[0].field == organisation::name);
  CHECK(diff[0].before == Texts{text("Uno")});
  CHECK(diff[0].after == Texts{text("Dos")});
  CHECK(diff[1].field == organisation::sectors);
  CHECK(diff[1].before.empty());
  CHECK(diff[1].after == Texts{text("110")});
  CHECK(diff_record(a.ledger.state(), a.ledger.state(), org, org_id(1)).empty());
}

TEST_CASE("a record that came or went differs in its existence and in every field it had") {
  Office a(1);
  const VersionVector before = a.ledger.has();
  a.set_name(1, "Uno");
  const auto came = diff_record(a.ledger.state_at(before), a.ledger.state(), org, org_id(1));
  REQUIRE(came.size() == 2);
  CHECK(came[0].field == entity_def(org).fields.size());
  CHECK(came[0].before == Texts{false});
  CHECK(came[0].after == Texts{true});
  const VersionVector named = a.ledger.has();
  a.remove(1);
  const auto went = diff_record(a.ledger.state_at(named), a.ledger.state(), org, org_id(1));
  REQUIRE(went.size() == 2);
  CHECK(went[1].before == Texts{text("Uno")});
  CHECK(went[1].after.empty());
}

TEST_CASE("a conflict shows every value, the displayed one first") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  REQUIRE(b.ledger.unite(a.ledger));
  b.clock = a.clock + 5000;
  a.set_name(1, "De A");
  b.set_name(1, "De B");
  const VersionVector before = a.ledger.has();
  REQUIRE(a.ledger.unite(b.ledger));
  const auto diff = diff_record(a.ledger.state_at(before), a.ledger.state(), org, org_id(1));
  REQUIRE(diff.size() == 1);
  CHECK(diff[0].before == Texts{text("De A")});
  CHECK(diff[0].after == Texts{text("De B"), text("De A")});
}

TEST_CASE("random offices: the state of a version vector is the state its owner has") {
  for (std::uint32_t seed = 700; seed < 712; ++seed) {
    CAPTURE(seed);
    RandomLife life(seed, 3, false);
    for (int i = 0; i < 40; ++i) life.step();
    Ledger all = life.offices[0].ledger.copy();
    for (const Office& office : life.offices) REQUIRE(all.unite(office.ledger));
    for (const Office& office : life.offices) {
      // Only where nothing is parked does a vector say the whole of what an office knows.
      if (!office.ledger.parked().empty()) continue;
      CHECK(describe(all.state_at(office.ledger.has())) == describe(office.ledger.state()));
    }
  }
}
