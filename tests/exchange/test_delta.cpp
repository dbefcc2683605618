// Owns: files with only what somebody lacks: smaller, merged to the same, waiting where something is missing, refused
// where they contradict themselves.
#include <doctest/doctest.h>

#include "file_craft.h"
#include "random_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

ReadFile read(std::string_view bytes) {
  Result<ReadFile> file = read_exchange_file(bytes);
  REQUIRE(file.has_value());
  return std::move(*file);
}
MergedImport merge(const Ledger& base, std::string_view bytes) {
  Result<MergedImport> merged = preview_import(base, read(bytes));
  REQUIRE(merged.has_value());
  return std::move(*merged);
}
std::string delta(const Ledger& ledger, const VersionVector& since) {
  Result<std::string> bytes = export_verified(ledger, &since);
  REQUIRE(bytes.has_value());
  return *bytes;
}

}  // namespace

TEST_CASE("a delta after a full file leads to the same, whatever the order of exchange") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    RandomOffice office(seed);
    Ledger here = office.make(30);
    Ledger there;
    there = merge(there, export_exchange(here)).merged;
    for (int i = 0; i < 5; ++i) office.append_change(here, office.device(0));
    for (int i = 0; i < 5; ++i) office.append_change(there, office.device(1));
    const VersionVector theirs = read(export_exchange(there)).has;
    const std::string file = delta(here, theirs);
    CHECK(file.size() < export_exchange(here).size());
    CHECK(file.find("\"organisations\"") == std::string::npos);
    const ReadFile as_read = read(file);
    CHECK(as_read.delta);
    CHECK(as_read.lines.size() == 5);
    CHECK(as_read.has == here.has());
    const MergedImport by_delta = merge(there, file), whole = merge(there, export_exchange(here));
    CHECK(by_delta.preview.delta);
    CHECK(by_delta.preview.parked.empty());
    CHECK(by_delta.preview.hash_after == whole.preview.hash_after);
    CHECK(export_exchange(by_delta.merged) == export_exchange(whole.merged));
    for (const MergeOutcome outcome : {MergeOutcome::Added, MergeOutcome::Updated, MergeOutcome::Combined})
      CHECK(by_delta.preview.merge.all[outcome] == whole.preview.merge.all[outcome]);
    CHECK(by_delta.preview.merge.altered == whole.preview.merge.altered);
    // There and back again.
    const MergedImport back = merge(here, delta(by_delta.merged, here.has()));
    CHECK(back.preview.hash_after == by_delta.preview.hash_after);
  }
}

TEST_CASE("who lacks what came before keeps the delta waiting, until the full file comes") {
  RandomOffice office(7);
  Ledger here;
  for (int i = 0; i < 6; ++i) office.append_change(here, office.device(0));
  const VersionVector since{{office.device(0), 4}, {"genesis", 1}};
  const MergedImport early = merge(Ledger(), delta(here, since));
  REQUIRE(early.preview.parked.size() == 1);
  CHECK(early.preview.parked[0].missing_from == 1);
  CHECK(early.preview.waiting_changes == 2);
  CHECK(early.preview.merge.records.empty());
  CHECK(early.merged.content_hash() == Ledger().content_hash());
  const MergedImport later = merge(early.merged, export_exchange(here));
  CHECK(later.preview.parked.empty());
  CHECK(later.merged.content_hash() == here.content_hash());
}

TEST_CASE("nothing lacking gives a file that brings nothing") {
  const Ledger here = RandomOffice(3).make(12);
  const MergedImport merged = merge(here, delta(here, here.has()));
  CHECK(merged.new_lines.empty());
  CHECK(merged.preview.merge.altered == 0);
  CHECK(merged.preview.hash_after == to_hex(here.content_hash()));
}

TEST_CASE("a complete delta that does not lead to what its sender has is refused when it is merged") {
  RandomOffice office(9);
  Ledger here = office.make(10);
  const VersionVector since = here.has();
  Ledger there = here.copy();
  office.append_change(here, office.device(0));
  std::string file = delta(here, since);
  const std::string hash = to_hex(here.content_hash());
  file = sealed(replaced(file, "\"ledger\":\"sha256:" + hash, "\"ledger\":\"sha256:" + std::string(64, '0')));
  const Result<MergedImport> merged = preview_import(there, read(file));
  REQUIRE_FALSE(merged.has_value());
  CHECK(merged.error().code == ErrorCode::FileDisagrees);
}

TEST_CASE("a file with records and `since` is neither") {
  const Ledger here = RandomOffice(4).make(6);
  const std::string file = replaced(export_exchange(here), ",\n\"has\":", ",\n\"since\":{\"genesis\":1},\n\"has\":");
  CHECK(code_of(sealed(file)) == ErrorCode::FileDisagrees);
}

TEST_CASE("a delta knows both branches of a copied profile") {
  RandomOffice office(11);
  Ledger here = office.make(8), copy = here.copy(), reader = here.copy();
  office.append_change(here, office.device(0));
  office.append_change(copy, office.device(0));
  const VersionVector since = reader.has();
  REQUIRE(here.unite(copy).has_value());
  REQUIRE(here.forks().size() == 1);
  const MergedImport merged = merge(reader, delta(here, since));
  CHECK(merged.preview.forked_devices.size() == 1);
  CHECK(merged.merged.content_hash() == here.content_hash());
}
