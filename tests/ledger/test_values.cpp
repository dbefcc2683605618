// Values, conflicts and how they end; deletion against edits; sets; stamps; what a draft leaves out.
#include "offices.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

const FieldIx deleted_field = static_cast<FieldIx>(entity_def(Entity::Organisation).fields.size());

std::vector<LiveWrite> names(const Office& office, int org = 1) { return office.ledger.state().live_writes(Entity::Organisation, org_id(org), "name"); }
std::size_t conflicts(const Office& office) { return office.ledger.state().conflict_count(); }
void set(Office& office, int org, std::string_view field, Value value, std::string_view element = {}) {
  ChangeDraft draft = office.draft();
  draft.set(Entity::Organisation, org_id(org), field, std::move(value), element);
  office.commit(std::move(draft));
}
Value text(std::string_view t) { return Value{std::string(t)}; }

}  // namespace

TEST_CASE("two offices edit one field apart: both values stay until one decides") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  CHECK(conflicts(a) == 0);
  b.clock += 5'000'000;
  a.set_name(1, "De A");
  b.set_name(1, "De B");
  exchange_all(a, b);
  for (const Office* office : {&a, &b}) {
    CHECK(names(*office).size() == 2);
    CHECK(conflicts(*office) == 1);
    CHECK(office->name_of(1) == "De B");  // the later
    const auto where = office->ledger.state().conflicts();
    CHECK(where[0].entity == Entity::Organisation);
    CHECK(where[0].field == organisation::name);
    CHECK(office->ledger.state().conflicting(where[0]));
    CHECK(office->ledger.state().conflicting(Entity::Organisation, where[0].row));
  }
  a.set_name(1, "De A");  // deciding for one's own is a write too
  exchange_all(a, b);
  for (const Office* office : {&a, &b}) {
    CHECK(names(*office).size() == 1);
    CHECK(conflicts(*office) == 0);
    CHECK(office->name_of(1) == "De A");
    CHECK(!office->ledger.state().conflicting(Entity::Organisation, 0));
  }
}

TEST_CASE("equal values written apart are no conflict, and writing them again is no change") {
  Office a(1), b(2);
  a.set_name(1, "Igual");
  b.set_name(1, "Igual");
  exchange_all(a, b);
  CHECK(names(a).size() == 2);
  CHECK(conflicts(a) == 0);
  ChangeDraft draft = a.draft();
  draft.set(Entity::Organisation, org_id(1), "name", text("Igual"));
  CHECK(draft.empty());
  a.set_name(1, "Otro");
  CHECK(names(a).size() == 1);
}

TEST_CASE("other fields of the same record do not disturb each other") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  set(a, 1, "acronym", text("U"));
  set(b, 1, "offers", text("algo"));
  exchange_all(a, b);
  CHECK(conflicts(a) == 0);
  CHECK(a.orgs().text(0, organisation::acronym) == "U");
  CHECK(a.orgs().text(0, organisation::offers) == "algo");
}

TEST_CASE("a clock that ran ahead and was put right does not win the display") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  a.clock += 900'000'000'000;  // in the year 2055
  a.set_name(1, "Del futuro");
  b.clock += 1'000'000;
  b.set_name(1, "De hoy");
  exchange_all(a, b);
  CHECK(b.name_of(1) == "Del futuro");
  a.clock = b.clock - 500'000;
  a.set_name(2, "Otra cosa");  // the same chain, with a right clock again
  exchange_all(a, b);
  CHECK(a.name_of(1) == "De hoy");
  CHECK(b.name_of(1) == "De hoy");
  CHECK(conflicts(a) == 1);
  const auto writes = names(b);
  CHECK(writes[0].at == a.clock);  // the effective stamp
}

TEST_CASE("equal stamps: the larger device, then the larger seq") {
  Office a(1), b(2);
  a.set_name(1, "A");
  b.set_name(1, "B");
  exchange_all(a, b);
  CHECK(a.name_of(1) == "B");
  CHECK(b.name_of(1) == "B");
}

TEST_CASE("a write that arrives after the one that replaced it does not appear") {
  Office a(1), b(2);
  a.set_name(1, "Viejo");
  REQUIRE(b.ledger.unite(a.ledger));
  b.set_name(1, "Nuevo");
  Ledger late;
  const StoredChange newer = b.ledger.change(b.device, 1), older = a.ledger.change(a.device, 1);
  REQUIRE(late.add(newer.body, newer.hash));
  REQUIRE(late.add(older.body, older.hash));
  CHECK(late.state().live_writes(Entity::Organisation, org_id(1), "name").size() == 1);
  CHECK(late.state().table(Entity::Organisation).text(0, organisation::name) == "Nuevo");
  CHECK(describe(late.state()) == describe(b.ledger.state()));
}

TEST_CASE("emptying a field is a write like any other") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  set(a, 1, "verifiedOn", text("2026-01-31"));
  exchange_all(a, b);
  set(a, 1, "verifiedOn", text(""));
  set(b, 1, "verifiedOn", text("2026-02-01"));
  CHECK(a.orgs().date(0, organisation::verifiedOn) == no_day);
  exchange_all(a, b);
  CHECK(conflicts(a) == 1);
  set(a, 1, "verifiedOn", Value{});
  exchange_all(a, b);
  CHECK(conflicts(b) == 0);
  CHECK(b.orgs().date(0, organisation::verifiedOn) == no_day);
  set(a, 1, "isBaseline", false);  // false is not nothing
  CHECK(!a.orgs().empty(0, organisation::isBaseline));
}

TEST_CASE("sets: each element for itself") {
  Office a(1), b(2);
  ChangeDraft draft = a.draft();
  draft.set_codes(Entity::Organisation, org_id(1), "sdgGoals", {"1", "2"});
  a.commit(std::move(draft));
  exchange_all(a, b);
  const auto set_codes = [&](Office& office, const std::vector<std::string>& codes) {
    ChangeDraft d = office.draft();
    d.set_codes(Entity::Organisation, org_id(1), "sdgGoals", codes);
    office.commit(std::move(d));
  };
  set_codes(a, {"1", "2", "3"});
  set_codes(b, {"2", "4"});
  exchange_all(a, b);
  CHECK(conflicts(a) == 0);
  CHECK(a.orgs().set_codes(0, organisation::sdgGoals) == std::vector<std::string_view>{"2", "3", "4"});
}

TEST_CASE("sets: an element in conflict is decided by saying what the set is, whether it shows or not") {
  for (const bool shows : {false, true}) {
    Office a(1), b(2);
    set(a, 1, "sdgGoals", true, "2");
    set(a, 1, "sdgGoals", true, "3");
    exchange_all(a, b);
    (shows ? b : a).clock += 1'000'000;
    set(a, 1, "sdgGoals", false, "2");
    set(b, 1, "sdgGoals", false, "2");
    set(b, 1, "sdgGoals", true, "2");
    exchange_all(a, b);
    REQUIRE(conflicts(a) == 1);
    CHECK(a.ledger.state().conflicts()[0].element == "2");
    CHECK(a.ledger.state().live_writes(Entity::Organisation, org_id(1), "sdgGoals", "2").size() == 2);
    CHECK(a.orgs().set_codes(0, organisation::sdgGoals).size() == (shows ? 2 : 1));
    ChangeDraft decision = a.draft();
    decision.set_codes(Entity::Organisation, org_id(1), "sdgGoals", {"3"});
    a.commit(std::move(decision));
    CHECK(conflicts(a) == 0);
    CHECK(a.orgs().set_codes(0, organisation::sdgGoals) == std::vector<std::string_view>{"3"});
    ChangeDraft same = a.draft();
    same.set_codes(Entity::Organisation, org_id(1), "sdgGoals", {"3"});
    CHECK(same.empty());
  }
}

TEST_CASE("deleting hides a record, restoring shows it as it was") {
  Office a(1);
  a.set_name(1, "Uno");
  a.remove(1);
  CHECK(!a.alive(1));
  CHECK(a.orgs().live_count() == 0);
  CHECK(a.orgs().row_count() == 1);
  CHECK(conflicts(a) == 0);
  ChangeDraft twice = a.draft();
  twice.remove(Entity::Organisation, org_id(1));
  twice.remove(Entity::Organisation, org_id(9));
  CHECK(twice.empty());
  a.restore(1);
  CHECK(a.alive(1));
  CHECK(a.name_of(1) == "Uno");
  ChangeDraft nothing = a.draft();
  nothing.restore(Entity::Organisation, org_id(1));
  CHECK(nothing.empty());
}

TEST_CASE("deleted here, edited there: alive and a conflict until somebody decides") {
  for (const bool keep : {false, true}) {
    Office a(1), b(2);
    a.set_name(1, "Uno");
    set(a, 1, "acronym", text("U"));
    exchange_all(a, b);
    a.remove(1);
    set(b, 1, "offers", text("algo"));
    exchange_all(a, b);
    for (const Office* office : {&a, &b}) {
      CHECK(office->alive(1));
      REQUIRE(conflicts(*office) == 1);
      CHECK(office->ledger.state().conflicts()[0].field == deleted_field);
    }
    if (keep) b.restore(1);
    else b.remove(1);
    exchange_all(a, b);
    for (const Office* office : {&a, &b}) {
      CHECK(office->alive(1) == keep);
      CHECK(conflicts(*office) == 0);
    }
  }
}

TEST_CASE("an edit that the deleter had seen does not keep the record alive") {
  Office a(1), b(2), c(3);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  set(b, 1, "offers", text("algo"));
  exchange_all(a, b);
  a.remove(1);
  // c gets the deletion before the edit it had seen.
  REQUIRE(c.ledger.unite(a.ledger.copy()));
  CHECK(!c.alive(1));
  Ledger late;
  for (const auto& [device, seq] : {std::pair{a.device, 1u}, {a.device, 2u}, {b.device, 1u}}) {
    const StoredChange change = a.ledger.change(device, seq);
    REQUIRE(late.add(change.body, change.hash));
  }
  CHECK(late.state().conflict_count() == 0);
  CHECK(late.state().table(Entity::Organisation).live_count() == 0);
}

TEST_CASE("two deletions agree; deleted and restored apart is a conflict that keeps the record") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  a.remove(1);
  b.remove(1);
  exchange_all(a, b);
  CHECK(!a.alive(1));
  CHECK(conflicts(a) == 0);
  a.restore(1);
  exchange_all(a, b);
  CHECK(b.alive(1));
  a.remove(1);
  a.restore(1);
  b.remove(1);
  exchange_all(a, b);
  CHECK(a.alive(1));
  CHECK(b.alive(1));
  CHECK(conflicts(a) == 1);
  a.restore(1);
  exchange_all(a, b);
  CHECK(conflicts(b) == 0);
  CHECK(b.alive(1));
}

TEST_CASE("deleting an organisation touches nothing else") {
  Office a(1);
  a.set_name(1, "Uno");
  ChangeDraft draft = a.draft();
  draft.set(Entity::AlliancePartner, org_id(50), "orgId", text(org_id(1)));
  a.commit(std::move(draft));
  a.remove(1);
  const Table& partners = a.ledger.state().table(Entity::AlliancePartner);
  CHECK(partners.referring(alliance_partner::orgId, org_id(1)).size() == 1);
}

TEST_CASE("who created a record and who wrote to it last") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  b.clock = 1000;  // a clock long ago: it had seen the record, so it did not create it
  b.set_name(1, "Dos");
  exchange_all(a, b);
  const State& state = a.ledger.state();
  CHECK(state.created(Entity::Organisation, 0).dot == Dot{a.device, 1});
  CHECK(state.updated(Entity::Organisation, 0).dot == Dot{b.device, 1});
  a.remove(1);
  CHECK(a.ledger.state().updated(Entity::Organisation, 0).dot == Dot{a.device, 2});
}

TEST_CASE("two offices begin the same record: the earlier is its creator") {
  Office a(1), b(2);
  a.clock += 50'000;
  a.set_name(1, "A");
  b.set_name(1, "B");
  exchange_all(a, b);
  for (const Office* office : {&a, &b}) CHECK(office->ledger.state().created(Entity::Organisation, 0).dot == Dot{b.device, 1});
}

TEST_CASE("a draft writes the last of several values, and none when it stands already") {
  Office a(1);
  a.set_name(1, "Uno");
  ChangeDraft draft = a.draft();
  draft.set(Entity::Organisation, org_id(1), "name", text("Dos"));
  draft.set(Entity::Organisation, org_id(2), "name", text("Segunda"));
  draft.set(Entity::Organisation, org_id(1), "name", text("Uno"));
  draft.set(Entity::Organisation, org_id(2), "acronym", text("X"));
  draft.set(Entity::Organisation, org_id(2), "acronym", text("Y"));
  draft.set(Entity::Organisation, org_id(2), "sdgGoals", false, "3");
  const Change change = std::move(draft).take();
  REQUIRE(change.ops.size() == 1);
  CHECK(change.ops[0].id == org_id(2));
  REQUIRE(change.ops[0].writes.size() == 2);
  CHECK(change.ops[0].writes[0].value == text("Y"));
}

TEST_CASE("what this version does not know is kept as bytes and passed over") {
  Ledger ledger;
  const std::string body = R"({"action":"new","at":5,"device":"0ff1ce0000000001","ops":[{"entity":"spaceship","id":"x","set":{"name":"y"}},{"entity":"organisation","id":"o","set":{"name":"N","warp":9,"verifiedOn":"nunca","acronym":true,"sdgGoals.99":true,"country":"ZZ"}},{"entity":"organisation","id":"p","set":{"warp":9}}],"seq":1,"sig":"…"})";
  REQUIRE(add(ledger, body));
  const Table& table = ledger.state().table(Entity::Organisation);
  REQUIRE(table.row_count() == 1);
  CHECK(table.text(0, organisation::name) == "N");
  CHECK(table.empty(0, organisation::verifiedOn));
  CHECK(table.empty(0, organisation::acronym));
  CHECK(table.code(0, organisation::country) == foreign_code);
  CHECK(table.set_codes(0, organisation::sdgGoals) == std::vector<std::string_view>{"99"});
  CHECK(ledger.state().live_writes(Entity::Organisation, "o", "sdgGoals", "99").size() == 1);
  CHECK(ledger.change(device_id(1), 1).body == body);
}
