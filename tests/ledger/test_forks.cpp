// Two different changes of one dot: both kept, under names that every replica finds alone, in any order.
#include "offices.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string hash_of(const std::string& body) { return to_hex(sha256(body)); }
std::string quoted(int device, int seq) { return '"' + dot_text({device_id(device), static_cast<std::uint32_t>(seq)}) + '"'; }

// Every order of the bodies gives one and the same ledger; returns it.
Ledger same_in_every_order(std::vector<std::string> bodies) {
  std::sort(bodies.begin(), bodies.end());
  Ledger first;
  for (const std::string& body : bodies) REQUIRE(add(first, body));
  const std::string expected = describe(first.state());
  do {
    Ledger ledger;
    for (const std::string& body : bodies) {
      REQUIRE(add(ledger, body));
      (void)ledger.state();  // so that later ones meet a state that is up to date
    }
    CHECK(ledger.content_hash() == first.content_hash());
    CHECK(ledger.has() == first.has());
    CHECK(ledger.parked().empty());
    CHECK(describe(ledger.state()) == expected);
  } while (std::next_permutation(bodies.begin(), bodies.end()));
  return first;
}

}  // namespace

TEST_CASE("the derived id, against another implementation") {
  // Python: base 32 (Crockford, lower case) of the first 80 bits of hashlib.sha256(b"fork" + device + hex hash).
  const auto hash = *parse_sha256_hex("92e393c769d7f5681f4d37b6e2293c3a2085383146a11a71f1af9a1d355bf790");
  CHECK(fork_device("k3v0000000000001", hash) == "kqg1gwspar4v9q3k");
  CHECK(is_device_id(fork_device("k3v0000000000001", hash)));
  CHECK(fork_device("k3v0000000000002", hash) != fork_device("k3v0000000000001", hash));
}

TEST_CASE("a copied profile: both branches stay, named the same in every order") {
  const std::string c1 = organisation_change(1, 1, "", 10, "Uno", 1);
  const std::string a2 = organisation_change(1, 2, hash_of(c1), 20, "A", 1, quoted(1, 1));
  const std::string a3 = organisation_change(1, 3, hash_of(a2), 30, "AA", 1, quoted(1, 2));
  const std::string b2 = organisation_change(1, 2, hash_of(c1), 25, "B", 1, quoted(1, 1));
  const std::string b3 = organisation_change(1, 3, hash_of(b2), 26, "BB", 2);
  const Ledger ledger = same_in_every_order({c1, a2, a3, b2, b3});

  const std::string a = fork_device(device_id(1), sha256(a2)), b = fork_device(device_id(1), sha256(b2));
  CHECK(ledger.has() == VersionVector{{"genesis", 1}, {device_id(1), 1}, {a, 3}, {b, 3}});
  CHECK(ledger.first_seq(a) == 2);
  CHECK(ledger.change(a, 3).body == a3);
  CHECK(ledger.change(b, 2).body == b2);
  CHECK(ledger.writer(a) == device_id(1));
  CHECK(ledger.change_count() == 5);
  REQUIRE(ledger.forks().size() == 1);
  CHECK(ledger.forks()[0].device == device_id(1));
  CHECK(ledger.forks()[0].seq == 2);
  CHECK(ledger.forks()[0].branches == std::vector<std::string>{std::min(a, b), std::max(a, b)});
  // AA replaced A and not B.
  const auto writes = ledger.state().live_writes(Entity::Organisation, org_id(1), "name");
  REQUIRE(writes.size() == 2);
  CHECK(ledger.state().conflict_count() == 1);
  for (const LiveWrite& w : writes) CHECK((w.dot == Dot{a, 3} ? w.value == Value{std::string("AA")} : w.dot == Dot{b, 2} && w.value == Value{std::string("B")}));
}

TEST_CASE("very first changes that differ, three branches, and a fork in a fork") {
  const std::string a1 = organisation_change(1, 1, "", 10, "A", 1);
  const std::string b1 = organisation_change(1, 1, "", 11, "B", 1);
  const std::string c1 = organisation_change(1, 1, "", 12, "C", 1);
  const std::string a2 = organisation_change(1, 2, hash_of(a1), 13, "AA", 1, quoted(1, 1));
  const std::string a2x = organisation_change(1, 2, hash_of(a1), 14, "AX", 1, quoted(1, 1));
  const std::string a3 = organisation_change(1, 3, hash_of(a2), 15, "AAA", 1, quoted(1, 2));
  const Ledger ledger = same_in_every_order({a1, b1, c1, a2, a2x, a3});
  CHECK(ledger.forks().size() == 2);
  CHECK(ledger.first_seq(device_id(1)) == 0);
  CHECK(ledger.last_seq(device_id(1)) == 0);
  CHECK(ledger.state().live_writes(Entity::Organisation, org_id(1), "name").size() == 4);  // B, C, AX, AAA
  // Importing its lines again anywhere gives the same.
  const Ledger again = ledger_of(lines_of(ledger));
  CHECK(again.content_hash() == ledger.content_hash());
  CHECK(describe(again.state()) == describe(ledger.state()));
}

TEST_CASE("somebody who saw one branch only replaces that branch's write") {
  const std::string c1 = organisation_change(1, 1, "", 10, "Uno", 1);
  const std::string a2 = organisation_change(1, 2, hash_of(c1), 20, "A", 1, quoted(1, 1));
  const std::string b2 = organisation_change(1, 2, hash_of(c1), 25, "B", 2);  // another record
  const std::string other = organisation_change(2, 1, "", 30, "Otra", 1, quoted(1, 2));
  const Ledger ledger = same_in_every_order({c1, a2, b2, other});
  const auto writes = ledger.state().live_writes(Entity::Organisation, org_id(1), "name");
  REQUIRE(writes.size() == 1);
  CHECK(writes[0].dot.device == device_id(2));
}

TEST_CASE("where both branches wrote the field nothing unseen is replaced, and the next edit ends it") {
  const std::string c1 = organisation_change(1, 1, "", 10, "Uno", 1);
  const std::string a2 = organisation_change(1, 2, hash_of(c1), 20, "A", 1, quoted(1, 1));
  const std::string b2 = organisation_change(1, 2, hash_of(c1), 25, "B", 1, quoted(1, 1));
  const std::string other = organisation_change(2, 1, "", 30, "Otra", 1, quoted(1, 2));
  Ledger ledger = same_in_every_order({c1, a2, b2, other});
  CHECK(ledger.state().live_writes(Entity::Organisation, org_id(1), "name").size() == 3);

  Office office(3);
  office.ledger = ledger.copy();
  office.set_name(1, "Decidido");
  CHECK(office.ledger.state().conflict_count() == 0);
  auto bodies = std::vector<std::string>{c1, a2, b2, other};
  bodies.emplace_back(office.ledger.change(office.device, 1).body);
  const Ledger all = same_in_every_order(bodies);
  CHECK(all.state().conflict_count() == 0);
  CHECK(all.content_hash() == office.ledger.content_hash());
}

TEST_CASE("a name behind a fork is read anew when a branch grows") {
  const std::string a1 = organisation_change(1, 1, "", 20, "A", 1);
  const std::string a2 = organisation_change(1, 2, hash_of(a1), 21, "AA", 1, quoted(1, 1));
  const std::string b1 = organisation_change(1, 1, "", 25, "B", 2);
  const std::string b2 = organisation_change(1, 2, hash_of(b1), 26, "BB", 1);
  const std::string other = organisation_change(2, 1, "", 30, "Otra", 1, quoted(1, 2));
  const Ledger ledger = same_in_every_order({a1, a2, b1, b2, other});
  CHECK(ledger.state().live_writes(Entity::Organisation, org_id(1), "name").size() == 3);
}

TEST_CASE("a device whose chain forked must take a new id; nobody writes under a derived one") {
  Office office(1), clone(1);
  office.set_name(1, "Uno");
  clone.set_name(1, "Otro");
  REQUIRE(office.ledger.unite(clone.ledger));
  CHECK(office.ledger.forks().size() == 1);
  for (const std::string& device : {office.device, office.ledger.forks()[0].branches[0]}) {
    Change change;
    change.device = device;
    change.action = "a";
    const auto refused = office.ledger.append(change);
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::ChainBroken);
  }
  office.device = device_id(9);
  office.set_name(1, "Sigue");
  CHECK(office.name_of(1) == "Sigue");
  CHECK(office.ledger.state().conflict_count() == 0);
}

TEST_CASE("somebody writes under a derived id on purpose: still one ledger in every order") {
  const std::string a1 = organisation_change(1, 1, "", 10, "A", 1);
  const std::string b1 = organisation_change(1, 1, "", 11, "B", 2);
  std::string posing = organisation_change(7, 1, "", 12, "Falso", 3);
  const std::string derived = fork_device(device_id(1), sha256(a1));
  posing.replace(posing.find(device_id(7)), 16, derived);
  const std::string posing2 = organisation_change(2, 1, "", 13, "Otro", 4);
  const Ledger ledger = same_in_every_order({a1, b1, posing, posing2});
  CHECK(ledger.last_seq(derived) == 1);
  CHECK(ledger.change(derived, 1).body == posing);
  CHECK(ledger.last_seq(fork_device(device_id(1), sha256(a1), 1)) == 1);
  CHECK(ledger.change_count() == 4);
}
