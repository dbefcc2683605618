// Owns: what a merge would do, record by record: each outcome by an example, then random offices against a slow
// comparison of whole states.
#include <doctest/doctest.h>

#include <set>

#include "exchange/export.h"
#include "exchange/import.h"
#include "ledger/record_diff.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr std::string_view office_a = "aaaaaaaaaaaaaaaa";
constexpr std::string_view office_b = "bbbbbbbbbbbbbbbb";

std::string id_of(int n) { return "018f0000-0000-7000-8000-00000000000" + std::to_string(n); }

void commit(Ledger& ledger, std::string_view device, ChangeDraft&& draft, std::int64_t at) {
  Change change = std::move(draft).take();
  change.device = device;
  change.at = at;
  REQUIRE(ledger.append(std::move(change)).has_value());
}
void set(Ledger& ledger, std::string_view device, int organisation, std::string_view field, std::string_view value, std::int64_t at = 1000) {
  ChangeDraft draft(ledger.state(), "organisation.edit");
  commit(ledger, device, std::move(draft.set(Entity::Organisation, id_of(organisation), field, std::string(value))), at);
}
void remove(Ledger& ledger, std::string_view device, int organisation) {
  ChangeDraft draft(ledger.state(), "organisation.delete");
  commit(ledger, device, std::move(draft.remove(Entity::Organisation, id_of(organisation))), 1000);
}

MergedImport preview(const Ledger& base, const Ledger& sender) {
  const Result<ReadFile> read = read_exchange_file(export_exchange(sender));
  REQUIRE(read.has_value());
  Result<MergedImport> merged = preview_import(base, *read);
  REQUIRE(merged.has_value());
  return std::move(*merged);
}

std::optional<MergedRecord> record_of(const MergedImport& merged, int organisation) {
  for (const MergedRecord& record : merged.preview.merge.records)
    if (record.entity == Entity::Organisation && merged.merged.state().table(Entity::Organisation).id(record.row) == id_of(organisation)) return record;
  return std::nullopt;
}

}  // namespace

TEST_CASE("each record is told by what both sides did to it") {
  Ledger here;
  for (int i = 1; i <= 8; ++i) set(here, office_a, i, "name", "Antes");
  Ledger there = here.copy();
  set(there, office_b, 1, "name", "Cambiada allá");
  set(here, office_a, 2, "name", "Cambiada aquí");
  set(here, office_a, 3, "name", "Combinada");
  set(there, office_b, 3, "acronym", "CMB");
  remove(here, office_a, 5);
  remove(there, office_b, 6);
  set(here, office_a, 7, "name", "Lo mismo");
  set(there, office_b, 7, "name", "Lo mismo");
  set(there, office_b, 9, "name", "Nueva");
  set(here, office_a, 4, "name", "Aquí", 5000);
  set(there, office_b, 4, "name", "Allá", 4000);

  const MergedImport merged = preview(here, there);
  const auto is = [&](int organisation, MergeOutcome outcome, bool deleted = false) {
    CAPTURE(organisation);
    const auto record = record_of(merged, organisation);
    REQUIRE(record.has_value());
    CHECK(record->outcome == outcome);
    CHECK(record->deleted == deleted);
  };
  is(1, MergeOutcome::Updated);
  is(3, MergeOutcome::Combined);
  is(4, MergeOutcome::Conflict);
  is(6, MergeOutcome::Updated, true);
  is(9, MergeOutcome::Added);
  for (const int untouched : {2, 5, 7, 8}) CHECK_FALSE(record_of(merged, untouched).has_value());
  const MergeReport& report = merged.preview.merge;
  CHECK(report.records.size() == 5);
  CHECK(report.by_entity[static_cast<std::size_t>(Entity::Organisation)].equal == 3);  // 2, 7, 8; 5 is gone here
  CHECK(report.altered == 3);  // 1, 3, 6; what 4 shows stays until somebody decides
  std::uint32_t live = 0;
  for (const EntityDef& def : all_entities()) live += here.state().table(def.entity).live_count();
  CHECK(report.live_before == live);
  // Read by the other side, what was new there is new here, and both agree on the conflict.
  const MergedImport other = preview(there, here);
  CHECK(other.preview.merge.all[MergeOutcome::Conflict] == 1);
  CHECK(other.preview.merge.all[MergeOutcome::Combined] == 1);
  CHECK(other.preview.hash_after == merged.preview.hash_after);
  // Once united, only the conflict that both have is left to tell.
  const MergedImport settled = preview(merged.merged, other.merged);
  CHECK(settled.preview.merge.records.size() == 1);
  CHECK(record_of(settled, 4)->outcome == MergeOutcome::Conflict);
}

TEST_CASE("a record that comes back, one that came and went, one deleted here and edited there") {
  Ledger here;
  for (int i = 1; i <= 2; ++i) set(here, office_a, i, "name", "Antes");
  remove(here, office_a, 1);
  Ledger there = here.copy();
  ChangeDraft back(there.state(), "organisation.edit");
  commit(there, office_b, std::move(back.restore(Entity::Organisation, id_of(1))), 1000);
  set(there, office_b, 3, "name", "De paso");
  remove(there, office_b, 3);
  remove(here, office_a, 2);
  set(there, office_b, 2, "name", "Sigue");
  const MergedImport merged = preview(here, there);
  CHECK(record_of(merged, 1)->outcome == MergeOutcome::Updated);
  CHECK_FALSE(record_of(merged, 3).has_value());
  CHECK(record_of(merged, 2)->outcome == MergeOutcome::Conflict);
  CHECK(merged.preview.merge.altered == 0);  // none of them was live here
}

TEST_CASE("a large merge asks twice: above 50 records or 20 %") {
  MergeReport report;
  report.live_before = 1000;
  report.altered = 50;
  CHECK_FALSE(merge_is_large(report));
  report.altered = 51;
  CHECK(merge_is_large(report));
  report.live_before = 100;
  report.altered = 20;
  CHECK_FALSE(merge_is_large(report));
  report.altered = 21;
  CHECK(merge_is_large(report));
  CHECK_FALSE(merge_is_large(MergeReport{}));
}

TEST_CASE("random offices: what is listed shows differently, and what is not listed does not") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    RandomOffice office(seed);
    Ledger here = office.make(20);
    Ledger there = here.copy();
    for (int i = 0; i < 8; ++i) office.append_change(there, office.device(1));
    for (int i = 0; i < 8; ++i) office.append_change(here, office.device(0));
    const MergedImport merged = preview(here, there);
    const State &before = here.state(), &after = merged.merged.state(), &file = there.state();
    const MergeReport& report = merged.preview.merge;
    std::set<std::pair<Entity, Row>> listed;
    for (const MergedRecord& r : report.records) REQUIRE(listed.insert({r.entity, r.row}).second);
    std::uint32_t altered = 0;
    for (const EntityDef& def : all_entities()) {
      const Table& table = after.table(def.entity);
      MergeCounts counted;
      for (Row row = 0; row < table.row_count(); ++row) {
        const std::string_view id = table.id(row);
        const auto was = before.table(def.entity).find(id);
        const bool conflict = after.conflicting(def.entity, row);
        const bool same = diff_record(before, after, def.entity, id).empty();
        if (!conflict) CHECK(listed.contains({def.entity, row}) == !same);
        if (conflict && was && !before.conflicting(def.entity, *was)) CHECK(listed.contains({def.entity, row}));
        if (!listed.contains({def.entity, row}) && table.live(row) && file.table(def.entity).find_live(id)) ++counted.equal;
        if (!before.table(def.entity).find_live(id)) continue;
        bool shown_differently = !table.live(row);
        for (FieldIx field = 0; field < def.fields.size() && table.live(row); ++field) {
          if (def.fields[field].type == FieldType::CodeSet)
            shown_differently |= before.table(def.entity).set_codes(*was, field) != table.set_codes(row, field);
          else
            shown_differently |= before.table(def.entity).value(*was, field) != table.value(row, field);
        }
        altered += listed.contains({def.entity, row}) && shown_differently;
      }
      CHECK(report.by_entity[static_cast<std::size_t>(def.entity)].equal == counted.equal);
    }
    CHECK(report.altered == altered);
  }
}
