// Taking back an import: what it wrote, brought, deleted; what came behind it; copied profiles; random offices.
#include "ledger/unmerge.h"

#include "ledger/action_ids.h"
#include "ledger/record_diff.h"
#include "random_life.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

// As the product accepts a file of `from`.
MergeSpan import_from(Office& to, const Office& from, std::string group = "import 1") {
  Ledger merged = to.ledger.copy();
  REQUIRE(merged.unite(from.ledger));
  MergeSpan span{merged.shared_with(to.ledger), merged.has(), std::move(group)};
  to.ledger = std::move(merged);
  return span;
}

Result<void> unmerge(Office& office, const MergeSpan& span) {
  auto changes = make_unmerge(office.ledger, span);
  if (!changes) return std::unexpected(changes.error());
  for (Change& change : *changes) office.commit(std::move(change));
  return {};
}

// What two states show, conflicts aside.
bool shows_same(const State& a, const State& b) {
  for (const EntityDef& def : all_entities()) {
    const Table &x = a.table(def.entity), &y = b.table(def.entity);
    if (x.live_count() != y.live_count()) return false;
    for (Row row = 0; row < x.row_count(); ++row) {
      if (!x.live(row)) continue;
      const auto other = y.find_live(x.id(row));
      if (!other) return false;
      for (FieldIx field = 0; field < def.fields.size(); ++field)
        if (def.fields[field].type == FieldType::CodeSet ? x.set_codes(row, field) != y.set_codes(*other, field)
                                                        : x.value(row, field) != y.value(*other, field))
          return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("an import is taken back: written fields, new records, deleted ones, conflicts it brought") {
  Office a(1), b(2);
  for (int i = 1; i <= 5; ++i) a.set_name(i, "Antes");
  exchange_all(a, b);
  b.set_name(1, "Allá");
  b.remove(2);
  b.set_name(6, "Nueva");
  a.set_name(3, "Aquí");
  b.set_name(3, "Allá también");
  const std::size_t changes = a.ledger.change_count();
  const State before = a.ledger.state_at(a.ledger.has());
  const MergeSpan span = import_from(a, b);
  CHECK(a.ledger.state().conflict_count() == 1);
  REQUIRE(unmerge(a, span));
  CHECK(shows_same(a.ledger.state(), before));
  CHECK(a.name_of(3) == "Aquí");
  CHECK(a.alive(2));
  CHECK_FALSE(a.alive(6));
  CHECK(a.ledger.state().conflict_count() == 0);
  CHECK(a.ledger.change_count() == changes + 4 + 1);  // theirs stay; one change takes them back
  const auto made = decode_change(a.ledger.change(a.device, a.ledger.last_seq(a.device)).body);
  REQUIRE(made);
  CHECK(made->action == action::undo_import);
  CHECK(made->group == "import 1");
  // Twice is nothing.
  const auto again = make_unmerge(a.ledger, span);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == ErrorCode::UndoNoLongerApplies);
}

TEST_CASE("undone, it is seen as undone, redone by Rehacer and undone again by Deshacer") {
  Office a(1), b(2);
  a.set_name(1, "Antes");
  const std::uint32_t own = a.ledger.last_seq(a.device);
  exchange_all(a, b);
  b.set_name(1, "Allá");
  b.set_name(2, "Nueva");
  const MergeSpan span = import_from(a, b);
  const auto undone = [&] { return import_undone(a.ledger, a.device, span.group, own); };
  CHECK_FALSE(undone());
  REQUIRE(unmerge(a, span));
  CHECK(undone());
  CHECK(next_undo(a.ledger, a.device)->action == "organisation.edit");  // the one before the import
  const auto redo = next_redo(a.ledger, a.device);
  REQUIRE(redo);
  CHECK(redo->action == action::import_file);
  REQUIRE(a.try_redo());
  CHECK(a.name_of(1) == "Allá");
  CHECK(a.alive(2));
  CHECK_FALSE(undone());
  REQUIRE(a.try_undo());
  CHECK(a.name_of(1) == "Antes");
  CHECK_FALSE(a.alive(2));
  CHECK(undone());
}

TEST_CASE("refused when what the import wrote was written again") {
  Office a(1), b(2);
  for (int i = 1; i <= 2; ++i) a.set_name(i, "Antes");
  exchange_all(a, b);
  b.set_name(1, "Allá");
  b.set_name(3, "Nueva");
  const MergeSpan span = import_from(a, b);
  const auto refused = [&](Office& office) {
    const auto changes = make_unmerge(office.ledger, span);
    return !changes && changes.error().code == ErrorCode::UndoNoLongerApplies;
  };
  CHECK(make_unmerge(a.ledger, span));
  Office later(1);
  const auto copy = [&] { later.ledger = a.ledger.copy(), later.clock = a.clock; };
  SUBCASE("a field of it") {
    copy();
    later.set_name(1, "Después");
    CHECK(refused(later));
    REQUIRE(later.try_undo());  // as the import left it again
    CHECK_FALSE(refused(later));
    REQUIRE(unmerge(later, span));
    CHECK(later.name_of(1) == "Antes");
  }
  SUBCASE("another field of a record that it brought") {
    copy();
    later.commit(std::move(later.draft().set(Entity::Organisation, org_id(3), "acronym", std::string("SIG"))));
    CHECK(refused(later));
  }
  SUBCASE("deleted meanwhile") {
    copy();
    later.remove(1);
    CHECK(refused(later));
  }
  SUBCASE("another field of a record that was here: no matter, and it stays") {
    copy();
    later.commit(std::move(later.draft().set(Entity::Organisation, org_id(1), "acronym", std::string("SIG"))));
    later.set_name(2, "Después");
    REQUIRE(unmerge(later, span));
    CHECK(later.name_of(1) == "Antes");
    CHECK(later.name_of(2) == "Después");
    CHECK_FALSE(later.alive(3));
    CHECK(later.orgs().text(*later.orgs().find(org_id(1)), organisation::acronym) == "SIG");
  }
}

TEST_CASE("an import that showed a copied profile is taken back without touching one's own") {
  Office a(1), copy(1), other(3);
  a.set_name(1, "Antes");
  copy.ledger = a.ledger.copy();
  copy.clock = a.clock;
  a.set_name(2, "Propia");
  copy.set_name(1, "De la copia");
  const MergeSpan span = import_from(a, copy);
  REQUIRE(a.ledger.forks().size() == 1);
  a.device = other.device;
  REQUIRE(unmerge(a, span));
  CHECK(a.name_of(1) == "Antes");
  CHECK(a.name_of(2) == "Propia");
}

TEST_CASE("a chain that forked after the import: its changes have other names now, so it is refused") {
  Office a(1), b(2), copy(2);
  b.set_name(1, "Uno");
  copy.ledger = b.ledger.copy();
  b.set_name(1, "Dos");
  copy.clock = b.clock + 10'000;
  copy.set_name(2, "Otra");
  const MergeSpan span = import_from(a, b);
  REQUIRE(a.ledger.unite(copy.ledger));
  REQUIRE(a.ledger.forks().size() == 1);
  CHECK(make_unmerge(a.ledger, span).error().code == ErrorCode::UndoNoLongerApplies);
}

TEST_CASE("more than fits into one change goes into several of one group") {
  Office a(1), b(2);
  for (int part = 0; part < 3; ++part) {
    ChangeDraft draft = b.draft("import.csv");
    for (int i = 0; i < 900; ++i) draft.set(Entity::Organisation, org_id(part * 900 + i), "name", "Organización " + std::to_string(i));
    b.commit(std::move(draft));
  }
  const MergeSpan span = import_from(a, b);
  CHECK(a.orgs().live_count() == 2700);
  const auto changes = make_unmerge(a.ledger, span);
  REQUIRE(changes);
  CHECK(changes->size() == 3);
  for (const Change& change : *changes) {
    CHECK(change.ops.size() <= max_change_ops);
    CHECK(encode_change(change).size() <= max_change_bytes);
    CHECK(change.group == span.group);
  }
  REQUIRE(unmerge(a, span));
  CHECK(a.orgs().live_count() == 0);
  REQUIRE(a.try_redo());
  CHECK(a.orgs().live_count() == 2700);
}

TEST_CASE("random offices: what showed before an import shows after taking it back") {
  int taken_back = 0;
  for (std::uint32_t seed = 900; seed < 960; ++seed) {
    CAPTURE(seed);
    RandomLife life(seed, 3, seed % 3 == 0);
    for (int i = 0; i < 50; ++i) life.step();
    Office &a = life.offices[0], &b = life.offices[1];
    const State before = a.ledger.state().copy();
    const MergeSpan span = import_from(a, b);
    const auto changes = make_unmerge(a.ledger, span);
    if (!changes) {
      CHECK(changes.error().code == ErrorCode::NothingToUndo);
      CHECK(shows_same(a.ledger.state(), before));
      continue;
    }
    a.device = device_id(77);
    for (const Change& change : *changes) a.commit(change);
    CHECK(shows_same(a.ledger.state(), before));
    ++taken_back;
  }
  CHECK(taken_back > 20);
}

TEST_CASE("what two ledgers share, and what lies beyond a vector") {
  Office a(1), b(2);
  a.set_name(1, "Uno");
  exchange_all(a, b);
  const VersionVector both = b.ledger.has();
  a.set_name(1, "Dos");
  a.set_name(2, "Tres");
  b.set_name(3, "Cuatro");
  CHECK(a.ledger.shared_with(b.ledger) == both);
  CHECK(a.ledger.beyond(both) == std::vector<Dot>{{a.device, 2}, {a.device, 3}});
  CHECK(a.ledger.beyond(a.ledger.has()).empty());
  CHECK(a.ledger.beyond({}).size() == 3);  // the shipped plan is everybody's
  // Copied profiles: shared up to the fork, whatever the names were before.
  Office copy(1);
  copy.ledger = a.ledger.copy();
  copy.set_name(4, "De la copia");
  a.set_name(5, "De la otra");
  Ledger united = a.ledger.copy();
  REQUIRE(united.unite(copy.ledger));
  const VersionVector shared = united.shared_with(a.ledger);
  REQUIRE(united.beyond(shared).size() == 1);
  CHECK(united.writer(united.beyond(shared)[0].device) == a.device);
  CHECK(shared.at(a.device) == 3);
  CHECK(shared.size() == 3);  // genesis, the common part, the own branch
}
