// Chains: what is let in, what waits, what is refused; the shipped plan; copies.
#include "offices.h"

#include "model/shipped_plan.h"

using namespace avanzar;
using namespace avanzar::test;

TEST_CASE("a new ledger holds the shipped plan and nothing else") {
  const Ledger ledger;
  CHECK(ledger.change_count() == 0);
  CHECK(ledger.devices() == std::vector<std::string>{"genesis"});
  CHECK(ledger.has() == VersionVector{{"genesis", 1}});
  const Table& goals = ledger.state().table(Entity::Goal);
  const auto row = goals.find_live(shipped_alliances_goal_id);
  REQUIRE(row);
  CHECK(goals.integer(*row, goal::target) == 60);
  CHECK(ledger.content_hash() == Ledger().content_hash());
  const StoredChange plan = ledger.change("genesis", 1);
  CHECK(sha256(plan.body) == plan.hash);
  CHECK(ledger.content_hash() == sha256("genesis 1 " + to_hex(plan.hash) + "\n"));
  CHECK(ledger.state().conflict_count() == 0);
}

TEST_CASE("another shipped plan is refused, a longer one is not") {
  Ledger ledger;
  const StoredChange plan = ledger.change("genesis", 1);
  CHECK(*ledger.add(plan.body, plan.hash) == AddOutcome::Known);
  const std::string other = R"({"action":"plan.ship","at":1,"device":"genesis","ops":[],"seq":1})";
  const auto refused = add(ledger, other);
  REQUIRE(!refused);
  CHECK(refused.error().code == ErrorCode::ChainBroken);
  const std::string next = R"({"action":"plan.ship","at":1,"device":"genesis","ops":[],"prev":")" + to_hex(plan.hash) + R"(","seq":2})";
  CHECK(*add(ledger, next) == AddOutcome::Added);
  CHECK(ledger.change_count() == 0);
  Change own;
  own.device = "genesis";
  own.action = "a";
  CHECK(!ledger.append(own));
}

TEST_CASE("append numbers and links the changes of a device") {
  Office office(1);
  const StoredChange first = office.set_name(1, "Uno");
  const StoredChange second = office.set_name(1, "Dos");
  CHECK(sha256(second.body) == second.hash);
  const auto read = decode_change(second.body);
  REQUIRE(read);
  CHECK(read->seq == 2);
  CHECK(read->prev == to_hex(first.hash));
  CHECK(office.ledger.last_seq(office.device) == 2);
  CHECK(office.ledger.last_seq(device_id(7)) == 0);
  CHECK(office.ledger.change_count() == 2);
  CHECK(office.ledger.change(office.device, 1).body == first.body);
  CHECK(office.ledger.change(office.device, 1).body.data() == first.body.data());  // views stay
  CHECK(office.name_of(1) == "Dos");
}

TEST_CASE("append refuses what could not be read again, and nothing changes") {
  Office office(1);
  office.set_name(1, "Uno");
  const auto before = office.ledger.content_hash();
  const auto with = [&](std::string text) {
    ChangeDraft draft = office.draft();
    draft.set(Entity::Organisation, org_id(1), "name", std::move(text));
    Change change = std::move(draft).take();
    change.device = office.device;
    return change;
  };
  for (std::string bad : {std::string("\xFF"), std::string("a\0b", 3), std::string(70'000, 'x')}) {
    const auto result = office.ledger.append(with(bad));
    REQUIRE(!result);
    CHECK(result.error().code == ErrorCode::ChangeMalformed);
  }
  Change large;
  large.device = office.device;
  large.action = "a";
  for (int i = 0; i < 1001; ++i) large.ops.push_back({"organisation", org_id(i), {{"name", "", std::string("x"), {}}}});
  REQUIRE(!office.ledger.append(large));
  CHECK(office.ledger.append(large).error().code == ErrorCode::ChangeTooLarge);
  CHECK(office.ledger.content_hash() == before);
  CHECK(office.ledger.state().table(Entity::Organisation).row_count() == 1);
}

TEST_CASE("add verifies hash, form and link") {
  Ledger ledger;
  const std::string body = organisation_change(1, 1, "", 10, "Uno");
  const auto wrong_hash = ledger.add(body, sha256("other"));
  REQUIRE(!wrong_hash);
  CHECK(wrong_hash.error().code == ErrorCode::ChangeHash);
  CHECK(add(ledger, "{}").error().code == ErrorCode::ChangeMalformed);
  CHECK(add(ledger, organisation_change(1, 1, std::string(64, '0'), 10, "Uno")).error().code == ErrorCode::ChainBroken);
  CHECK(add(ledger, organisation_change(1, 2, "", 10, "Uno")).error().code == ErrorCode::ChainBroken);
  CHECK(ledger.change_count() == 0);
  CHECK(ledger.content_hash() == Ledger().content_hash());

  CHECK(*add(ledger, body) == AddOutcome::Added);
  CHECK(*add(ledger, body) == AddOutcome::Known);
  CHECK(ledger.change_count() == 1);
}

TEST_CASE("a chain with a gap waits and is named; the missing change lets it all in") {
  const std::string c1 = organisation_change(1, 1, "", 10, "Uno");
  const std::string c2 = organisation_change(1, 2, to_hex(sha256(c1)), 20, "Dos", 1, '"' + dot_text({device_id(1), 1}) + '"');
  const std::string c3 = organisation_change(1, 3, to_hex(sha256(c2)), 30, "Tres", 1, '"' + dot_text({device_id(1), 2}) + '"');
  const std::string c4 = organisation_change(1, 4, to_hex(sha256(c3)), 40, "Cuatro", 1, '"' + dot_text({device_id(1), 3}) + '"');
  Ledger ledger;
  CHECK(*add(ledger, c4) == AddOutcome::Parked);
  CHECK(*add(ledger, c3) == AddOutcome::Parked);
  CHECK(*add(ledger, c3) == AddOutcome::Parked);
  REQUIRE(ledger.parked().size() == 1);
  CHECK(ledger.parked()[0].device == device_id(1));
  CHECK(ledger.parked()[0].missing_from == 1);
  CHECK(ledger.parked()[0].first_parked == 3);
  CHECK(ledger.parked()[0].count == 2);
  CHECK(ledger.content_hash() == Ledger().content_hash());
  CHECK(ledger.has().size() == 1);
  CHECK(ledger.state().table(Entity::Organisation).row_count() == 0);

  CHECK(*add(ledger, c1) == AddOutcome::Added);
  CHECK(ledger.parked()[0].missing_from == 2);
  Ledger copy = ledger.copy();
  CHECK(*add(ledger, c2) == AddOutcome::Added);
  CHECK(ledger.parked().empty());
  CHECK(ledger.last_seq(device_id(1)) == 4);
  const Table& table = ledger.state().table(Entity::Organisation);
  CHECK(table.text(0, organisation::name) == "Cuatro");
  CHECK(copy.last_seq(device_id(1)) == 1);
  CHECK(copy.parked().size() == 1);
  // The waiting ones are part of the union too.
  Ledger third;
  REQUIRE(third.unite(copy));
  CHECK(third.parked().size() == 1);
  CHECK(*add(third, c2) == AddOutcome::Added);
  CHECK(third.content_hash() == ledger.content_hash());
}

TEST_CASE("a forged link waits for ever and never counts") {
  const std::string c1 = organisation_change(1, 1, "", 10, "Uno");
  const std::string other = organisation_change(2, 1, "", 10, "Otra", 2);
  // Says it follows another device's change; or skips a seq.
  const std::string forged = organisation_change(1, 2, to_hex(sha256(other)), 20, "Dos");
  const std::string skipped = organisation_change(1, 3, to_hex(sha256(c1)), 20, "Tres");
  for (const bool late : {false, true}) {
    Ledger ledger;
    if (late) {
      CHECK(*add(ledger, forged) == AddOutcome::Parked);
      CHECK(*add(ledger, skipped) == AddOutcome::Parked);
    }
    CHECK(*add(ledger, c1) == AddOutcome::Added);
    CHECK(*add(ledger, other) == AddOutcome::Added);
    if (!late) {
      CHECK(*add(ledger, forged) == AddOutcome::Parked);
      CHECK(*add(ledger, skipped) == AddOutcome::Parked);
    }
    CHECK(ledger.change_count() == 2);
    REQUIRE(ledger.parked().size() == 1);
    CHECK(ledger.parked()[0].missing_from == 1);
    CHECK(ledger.parked()[0].first_parked == 2);
    CHECK(ledger.parked()[0].count == 2);
  }
}

TEST_CASE("a copy goes its own way; texts of the old stay readable") {
  Office office(1);
  office.set_name(1, "Uno");
  Ledger copy = office.ledger.copy();
  CHECK(copy.content_hash() == office.ledger.content_hash());
  CHECK(describe(copy.state()) == describe(office.ledger.state()));
  office.set_name(1, "Dos");
  Office other(2);
  other.ledger = std::move(copy);
  other.set_name(1, "Tres");
  CHECK(office.name_of(1) == "Dos");
  CHECK(other.name_of(1) == "Tres");
  { const Ledger gone = std::move(office.ledger); }
  CHECK(other.name_of(1) == "Tres");
  CHECK(sha256(other.ledger.change(device_id(1), 1).body) == other.ledger.change(device_id(1), 1).hash);
}

TEST_CASE("the revision goes up with every change, also when a fork makes the state anew") {
  Ledger ledger;
  auto revision = ledger.state().revision();
  const State* state = &ledger.state();
  for (const std::string& body : {organisation_change(1, 1, "", 10, "Uno"), organisation_change(2, 1, "", 10, "Dos"), organisation_change(1, 1, "", 10, "Tres")}) {
    REQUIRE(add(ledger, body));
    CHECK(ledger.state().revision() > revision);
    revision = ledger.state().revision();
  }
  CHECK(state == &ledger.state());
}
