// Owns: what the preview promises is what accepting does; until then nothing here changes.
#include <doctest/doctest.h>

#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr std::string_view office_a = "aaaaaaaaaaaaaaaa";
constexpr std::string_view office_b = "bbbbbbbbbbbbbbbb";

std::string id_of(int n) { return "018f0000-0000-7000-8000-00000000000" + std::to_string(n); }

void write(Ledger& ledger, std::string_view device, int organisation, std::string_view name) {
  ChangeDraft draft(ledger.state(), "organisation.edit");
  if (name.empty()) draft.remove(Entity::Organisation, id_of(organisation));
  else draft.set(Entity::Organisation, id_of(organisation), "name", std::string(name));
  Change change = std::move(draft).take();
  change.device = device;
  REQUIRE(ledger.append(std::move(change)).has_value());
}

MergedImport preview(const Ledger& base, const Ledger& sender) {
  const Result<ReadFile> read = read_exchange_file(export_exchange(sender));
  REQUIRE(read.has_value());
  Result<MergedImport> merged = preview_import(base, *read);
  REQUIRE(merged.has_value());
  return std::move(*merged);
}

const MergeCounts& organisations(const MergedImport& merged) {
  return merged.preview.merge.by_entity[static_cast<std::size_t>(Entity::Organisation)];
}

}  // namespace

TEST_CASE("new, changed, deleted and equal records are counted apart") {
  Ledger here;
  for (int i = 1; i <= 4; ++i) write(here, office_a, i, "Igual");
  Ledger there = here.copy();
  write(there, office_b, 2, "Cambiada");
  write(there, office_b, 3, "");
  write(there, office_b, 5, "Nueva");
  write(there, office_b, 6, "Nueva también");
  const Sha256 before = here.content_hash();
  const MergedImport merged = preview(here, there);
  CHECK(organisations(merged)[MergeOutcome::Added] == 2);
  CHECK(organisations(merged)[MergeOutcome::Updated] == 2);  // one of them by being deleted
  CHECK(organisations(merged).deleted == 1);
  CHECK(organisations(merged)[MergeOutcome::Combined] == 0);
  CHECK(organisations(merged)[MergeOutcome::Conflict] == 0);
  CHECK(organisations(merged).equal == 2);
  CHECK(merged.preview.merge.altered == 2);
  CHECK(merged.preview.new_changes == 4);
  CHECK(merged.preview.known_changes == 4);
  CHECK(merged.preview.conflicts == 0);
  CHECK(merged.new_lines.size() == 4);
  CHECK(merged.preview.hash_after == to_hex(there.content_hash()));
  CHECK(to_hex(merged.merged.content_hash()) == merged.preview.hash_after);
  CHECK(here.content_hash() == before);
  CHECK(here.state().table(Entity::Organisation).live_count() == 4);
}

TEST_CASE("the same file again changes nothing") {
  const Ledger ledger = RandomOffice(3).make(40);
  const MergedImport merged = preview(ledger, ledger);
  CHECK(merged.preview.new_changes == 0);
  CHECK(merged.new_lines.empty());
  CHECK(merged.merged.content_hash() == ledger.content_hash());
  CHECK(merged.preview.merge.altered == 0);
  for (const EntityDef& def : all_entities()) {
    const MergeCounts& counts = merged.preview.merge.by_entity[static_cast<std::size_t>(def.entity)];
    CHECK(counts[MergeOutcome::Added] + counts[MergeOutcome::Updated] + counts[MergeOutcome::Combined] + counts.deleted == 0);
    CHECK(counts.equal + counts[MergeOutcome::Conflict] == ledger.state().table(def.entity).live_count());
  }
}

TEST_CASE("what two offices wrote differently is counted as a conflict, whichever side imports") {
  Ledger here;
  write(here, office_a, 1, "Antes");
  Ledger there = here.copy();
  write(here, office_a, 1, "Aquí");
  write(there, office_b, 1, "Allá");
  const MergedImport one = preview(here, there);
  const MergedImport other = preview(there, here);
  CHECK(one.preview.conflicts == 1);
  CHECK(other.preview.conflicts == 1);
  CHECK(one.preview.hash_after == other.preview.hash_after);
  CHECK(export_exchange(one.merged) == export_exchange(other.merged));
}

TEST_CASE("lines that were new, written one by one, give the accepted ledger") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    RandomOffice office(seed);
    Ledger here = office.make(15);
    Ledger there = here.copy();
    for (int i = 0; i < 6; ++i) office.append_change(there, office.device(1));
    for (int i = 0; i < 5; ++i) office.append_change(here, office.device(0));
    const MergedImport merged = preview(here, there);
    for (const std::string& line : merged.new_lines) {
      const auto change = parse_change_line(line);
      REQUIRE(change.has_value());
      REQUIRE(here.add(change->body, change->hash).has_value());
    }
    CHECK(here.content_hash() == merged.merged.content_hash());
  }
}

TEST_CASE("a copied profile is named") {
  Ledger here;
  write(here, office_a, 1, "Antes");
  Ledger there = here.copy();
  write(here, office_a, 1, "Una");
  write(there, office_a, 1, "Otra");
  const MergedImport merged = preview(here, there);
  REQUIRE(merged.preview.forked_devices.size() == 1);
  CHECK(merged.preview.forked_devices[0] == office_a);
  CHECK(merged.new_lines.size() == 1);
}

TEST_CASE("a chain that starts later than what is known here waits and is named") {
  Ledger sender;
  for (int i = 1; i <= 3; ++i) write(sender, office_a, i, "Uno");
  const Result<ReadFile> whole = read_exchange_file(export_exchange(sender));
  REQUIRE(whole.has_value());
  ReadFile late{.title = {}, .office = {}, .lines = {whole->lines[1], whole->lines[2]}, .ledger = Ledger(), .has = {}, .missing = {}, .sender_hash = {}, .report = {}};
  const Ledger here;
  const Result<MergedImport> merged = preview_import(here, late);
  REQUIRE(merged.has_value());
  REQUIRE(merged->preview.parked.size() == 1);
  CHECK(merged->preview.parked[0].device == office_a);
  CHECK(merged->preview.parked[0].missing_from == 1);
  CHECK(merged->preview.parked[0].count == 2);
  CHECK(merged->new_lines.size() == 2);
  CHECK(merged->preview.waiting_changes == 2);
  CHECK(merged->merged.content_hash() == here.content_hash());
  CHECK(merged->preview.merge.records.empty());
  // Offered again, the same lines are nothing new, and are written no second time.
  const Result<MergedImport> again = preview_import(merged->merged, late);
  REQUIRE(again.has_value());
  CHECK(again->new_lines.empty());
  CHECK(again->preview.known_changes == 2);
  CHECK(again->preview.waiting_changes == 2);
  // With the file that was missing all of it is applied.
  const Result<MergedImport> complete = preview_import(merged->merged, *whole);
  REQUIRE(complete.has_value());
  CHECK(complete->preview.waiting_changes == 0);
  CHECK(complete->new_lines.size() == 1);
  CHECK(complete->preview.merge.all[MergeOutcome::Added] == 3);
}
