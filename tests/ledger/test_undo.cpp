// Undo and redo as changes: one step, many, groups, after a restart, and when others wrote meanwhile.
#include "naive_model.h"
#include "random_life.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

void set(Office& office, int org, std::string_view field, Value value, std::string_view element = {}) {
  ChangeDraft draft = office.draft();
  draft.set(Entity::Organisation, org_id(org), field, std::move(value), element);
  office.commit(std::move(draft));
}
Value text(std::string_view t) { return Value{std::string(t)}; }

// What a person sees: values and what is hidden, without dots.
std::string seen(const Office& office) {
  const Table& table = office.orgs();
  std::string out;
  std::vector<std::string> ids;
  for (Row row = 0; row < table.row_count(); ++row)
    if (table.live(row)) ids.emplace_back(table.id(row));
  std::sort(ids.begin(), ids.end());
  for (const std::string& id : ids) {
    const Row row = *table.find(id);
    out += id;
    for (const FieldIx f : {organisation::name, organisation::acronym, organisation::verifiedOn, organisation::country, organisation::isBaseline})
      out += ' ' + show(table.value(row, f));
    for (const auto code : table.set_codes(row, organisation::sdgGoals)) out += ' ' + std::string(code);
    out += '\n';
  }
  return out;
}

Office restarted(const Office& office) {
  Office again(0);
  again.device = office.device;
  again.clock = office.clock;
  again.ledger = ledger_of(lines_of(office.ledger));
  return again;
}

}  // namespace

TEST_CASE("an edit is taken back and made again") {
  Office a(1);
  a.set_name(1, "Uno");
  set(a, 1, "name", text("Dos"));
  CHECK(next_undo(a.ledger, a.device)->dots == std::vector<Dot>{{a.device, 2}});
  CHECK(next_undo(a.ledger, a.device)->action == "organisation.edit");
  CHECK(!next_redo(a.ledger, a.device));
  REQUIRE(a.try_undo());
  CHECK(a.name_of(1) == "Uno");
  const auto change = decode_change(a.ledger.change(a.device, 3).body);
  CHECK(change->action == "undo");
  CHECK(change->undoes == std::vector<Dot>{{a.device, 2}});
  REQUIRE(a.try_redo());
  CHECK(a.name_of(1) == "Dos");
  CHECK(!a.try_redo());
  REQUIRE(a.try_undo());
  CHECK(a.name_of(1) == "Uno");
}

TEST_CASE("undoing a creation deletes the record, redoing brings it back whole") {
  Office a(1);
  a.set_name(1, "Uno");
  set(a, 1, "acronym", text("U"));
  const std::string before = seen(a);
  REQUIRE(a.try_undo());
  REQUIRE(a.try_undo());
  CHECK(!a.alive(1));
  CHECK(!a.try_undo());
  REQUIRE(a.try_redo());
  CHECK(a.alive(1));
  REQUIRE(a.try_redo());
  CHECK(seen(a) == before);
  CHECK(a.ledger.state().conflict_count() == 0);
}

TEST_CASE("a deletion, an emptied field, a set and a truth value") {
  Office a(1);
  a.set_name(1, "Uno");
  set(a, 1, "verifiedOn", text("2026-01-31"));
  std::vector<std::string> screens{seen(a)};
  const auto next = [&] { screens.push_back(seen(a)); };
  set(a, 1, "verifiedOn", Value{}), next();
  set(a, 1, "sdgGoals", true, "17"), next();
  set(a, 1, "sdgGoals", false, "17"), next();
  set(a, 1, "isBaseline", true), next();
  set(a, 1, "isBaseline", false), next();
  a.remove(1), next();
  a.restore(1), next();
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = screens.size() - 1; i-- > 0;) {
      REQUIRE(a.try_undo());
      CHECK(seen(a) == screens[i]);
      a = restarted(a);  // all that undo needs is in the chain
    }
    for (std::size_t i = 1; i < screens.size(); ++i) {
      REQUIRE(a.try_redo());
      CHECK(seen(a) == screens[i]);
    }
    CHECK(!a.try_redo());
  }
}

TEST_CASE("random edits, walked back and forth: each screen comes again") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto up_to = [&](int n) { return static_cast<int>(random() % static_cast<std::uint32_t>(n)); };
    Office a(1);
    std::vector<std::string> screens{seen(a)};
    std::size_t at = 0;
    for (int i = 0; i < 80; ++i) {
      switch (up_to(4)) {
        case 0:
          CHECK(a.try_undo() == (at > 0));
          if (at > 0) --at;
          break;
        case 1:
          CHECK(a.try_redo() == (at + 1 < screens.size()));
          if (at + 1 < screens.size()) ++at;
          break;
        default: {
          ChangeDraft draft = a.draft();
          const std::string id = org_id(up_to(3));
          if (up_to(8) == 0) draft.remove(Entity::Organisation, id);
          else if (a.orgs().find(id) && !a.orgs().find_live(id)) draft.restore(Entity::Organisation, id);  // no screen edits a deleted record
          else if (up_to(2)) draft.set(Entity::Organisation, id, "name", text("N" + std::to_string(up_to(4))));
          else draft.set(Entity::Organisation, id, "sdgGoals", up_to(2) == 0, std::to_string(1 + up_to(2)));
          if (draft.empty()) break;
          a.commit(std::move(draft));
          screens.resize(++at);
          screens.push_back(seen(a));
        }
      }
      REQUIRE(seen(a) == screens[at]);
    }
  }
}

TEST_CASE("a group is one undo and one redo") {
  Office a(1);
  a.set_name(1, "Antes");
  const std::string before = seen(a);
  for (int part = 0; part < 3; ++part) {
    ChangeDraft draft = a.draft("import.csv");
    draft.set(Entity::Organisation, org_id(1), "name", text("Importado " + std::to_string(part)));  // each replaces the last
    draft.set(Entity::Organisation, org_id(10 + part), "name", text("Nueva"));
    Change change = std::move(draft).take();
    change.group = "g1";
    a.commit(std::move(change));
  }
  const std::string after = seen(a);
  const auto target = next_undo(a.ledger, a.device);
  REQUIRE(target);
  CHECK(target->dots == std::vector<Dot>{{a.device, 4}, {a.device, 3}, {a.device, 2}});
  CHECK(target->action == "import.csv");
  REQUIRE(a.try_undo());
  CHECK(seen(a) == before);
  CHECK(a.ledger.last_seq(a.device) == 5);
  REQUIRE(a.try_redo());
  CHECK(seen(a) == after);
  REQUIRE(a.try_undo());
  CHECK(seen(a) == before);
  REQUIRE(a.try_undo());  // the first change
  CHECK(!a.alive(1));
}

TEST_CASE("the undo of a large import keeps the limits of a change, and is one redo") {
  Office a(1);
  const auto import = [&](const std::string& group, std::string_view filler) {
    for (int part = 0; part < 3; ++part) {
      ChangeDraft draft = a.draft("import.csv");
      for (int i = 0; i < 900; ++i) draft.set(Entity::Organisation, org_id(part * 900 + i), "offers", text(std::string(filler) + std::to_string(i)));
      Change change = std::move(draft).take();
      change.group = group;
      a.commit(std::move(change));
    }
  };
  import("g1", std::string(400, 'x'));
  const std::string before = seen(a);
  import("g2", "corto ");
  REQUIRE(a.try_undo());
  CHECK(a.ledger.last_seq(a.device) > 8);
  CHECK(a.orgs().text(0, organisation::offers) == std::string(400, 'x') + "0");
  CHECK(seen(a) == before);
  const auto redo = next_redo(a.ledger, a.device);
  REQUIRE(redo);
  CHECK(redo->dots.size() == a.ledger.last_seq(a.device) - 6);
  REQUIRE(a.try_redo());
  CHECK(a.orgs().text(5, organisation::offers) == "corto 5");
  REQUIRE(a.try_undo());
  REQUIRE(a.try_undo());
  CHECK(a.orgs().live_count() == 0);
}

TEST_CASE("a later write of somebody else stands in the way") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  set(a, 1, "name", text("Dos"));
  exchange_all(a, b);
  b.set_name(1, "De B");
  exchange_all(a, b);
  const auto target = next_undo(a.ledger, a.device);
  REQUIRE(target);
  const auto refused = make_undo(a.ledger, *target);
  REQUIRE(!refused);
  CHECK(refused.error().code == ErrorCode::UndoNoLongerApplies);
  // Nor does undoing a creation take along what others added.
  Office c(3), d(4);
  c.set_name(1, "Uno");
  exchange_all(c, d);
  set(d, 1, "acronym", text("U"));
  exchange_all(c, d);
  CHECK(!c.try_undo());
  CHECK(c.alive(1));
}

TEST_CASE("a concurrent write does not: the conflict stays one") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  set(a, 1, "name", text("De A"));
  b.set_name(1, "De B");
  exchange_all(a, b);
  REQUIRE(a.try_undo());
  const auto writes = a.ledger.state().live_writes(Entity::Organisation, org_id(1), "name");
  REQUIRE(writes.size() == 2);
  CHECK(writes[0].value == text("Uno"));
  CHECK(writes[1].value == text("De B"));
}

TEST_CASE("undoing the decision of a deletion in conflict leaves the record alive") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  a.remove(1);
  set(b, 1, "acronym", text("U"));
  exchange_all(a, b);
  REQUIRE(a.alive(1));
  a.remove(1);
  REQUIRE(!a.alive(1));
  REQUIRE(a.try_undo());
  CHECK(a.alive(1));
  CHECK(seen(a).find("\"U\"") != std::string::npos);
  REQUIRE(a.try_redo());
  CHECK(!a.alive(1));
}

TEST_CASE("after another change there is nothing to redo") {
  Office a(1);
  a.set_name(1, "Uno");
  set(a, 1, "name", text("Dos"));
  REQUIRE(a.try_undo());
  a.set_name(2, "Otra");
  CHECK(!a.try_redo());
  REQUIRE(a.try_undo());
  CHECK(!a.alive(2));
  REQUIRE(a.try_redo());
  CHECK(a.alive(2));
  CHECK(!a.try_redo());
  REQUIRE(a.try_undo());
  REQUIRE(a.try_undo());
  CHECK(!a.alive(1));
}

TEST_CASE("nothing to undo") {
  Office a(1), b(2);
  CHECK(!next_undo(a.ledger, a.device));
  b.set_name(1, "Uno");
  REQUIRE(a.ledger.unite(b.ledger));
  CHECK(!next_undo(a.ledger, a.device));  // not mine
  CHECK(!make_undo(a.ledger, {{{device_id(9), 1}}, "x", 0}));
  CHECK(!make_undo(a.ledger, {{}, "x", 0}));
}
