// Owns: nothing is lost and nothing is invented on the way out and back (quality.md, lesson 2).
#include <doctest/doctest.h>

#include <algorithm>

#include "exchange/export.h"
#include "exchange/import.h"
#include "random_office.h"

using namespace avanzar;
using avanzar::test::RandomOffice;

namespace {

Ledger imported(const std::string& file) {
  const Ledger empty;
  const Result<ReadFile> read = read_exchange_file(file);
  REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().subject + " " + read.error().detail));
  Result<MergedImport> merged = preview_import(empty, *read);
  REQUIRE(merged.has_value());
  return std::move(merged->merged);
}

}  // namespace

TEST_CASE("an untouched ledger goes out and comes back") {
  const Ledger ledger;
  const std::string file = export_exchange(ledger);
  CHECK(export_exchange(imported(file)) == file);
}

TEST_CASE("export, import into an empty store, export: the same bytes and the same hash") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    RandomOffice office(seed);
    const Ledger ledger = office.make(static_cast<int>(3 + seed * 2));
    const std::string file = export_exchange(ledger);
    const Ledger back = imported(file);
    CHECK(back.content_hash() == ledger.content_hash());
    CHECK(back.has() == ledger.has());
    CHECK(back.state().conflict_count() == ledger.state().conflict_count());
    CHECK(export_exchange(back) == file);
  }
}

TEST_CASE("the order in which changes arrive does not show in the file") {
  for (std::uint64_t seed = 100; seed < 115; ++seed) {
    CAPTURE(seed);
    RandomOffice office(seed);
    const Ledger ledger = office.make(30);
    const std::string file = export_exchange(ledger);
    Result<ReadFile> read = read_exchange_file(file);
    REQUIRE(read.has_value());
    for (int round = 0; round < 3; ++round) {
      for (std::size_t i = read->lines.size(); i > 1; --i) std::swap(read->lines[i - 1], read->lines[office.below(i)]);
      Ledger shuffled;
      for (const std::string& line : read->lines) {
        const auto change = parse_change_line(line);
        REQUIRE(change.has_value());
        REQUIRE(shuffled.add(change->body, change->hash).has_value());
      }
      CHECK(export_exchange(shuffled) == file);
    }
  }
}

TEST_CASE("a file of a forked chain comes back with the same fork") {
  RandomOffice office(7);
  Ledger first = office.make(6);
  Ledger second = first.copy();
  office.append_change(first, office.device(0));
  office.append_change(second, office.device(0));
  office.append_change(second, office.device(0));
  REQUIRE(first.unite(second).has_value());
  const std::string file = export_exchange(first);
  const Ledger back = imported(file);
  CHECK(back.content_hash() == first.content_hash());
  CHECK(export_exchange(back) == file);
}

TEST_CASE("a file that is offered has been read back") {
  RandomOffice office(8);
  const Ledger ledger = office.make(25);
  const Result<std::string> file = export_verified(ledger);
  REQUIRE(file.has_value());
  CHECK(*file == export_exchange(ledger));
}

TEST_CASE("text that looks like markup, code or JSON survives as text") {
  for (const std::string_view name : {"<script>alert('x')</script>", "=cmd|' /C calc'!A0", "\"],\"changes\":[", "\\u0041", "a\nb"}) {
    Ledger ledger;
    ChangeDraft draft(ledger.state(), "organisation.create");
    draft.set(Entity::Organisation, "018f0000-0000-7000-8000-000000000001", "offers", std::string(name));
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    REQUIRE(ledger.append(std::move(change)).has_value());
    const Ledger back = imported(export_exchange(ledger));
    const Table& table = back.state().table(Entity::Organisation);
    CHECK(table.text(*table.find("018f0000-0000-7000-8000-000000000001"), organisation::offers) == name);
  }
}
