// Owns: the committed fixture is what its builder makes, and its figures are those of the worked example
// (design/domain.md §8.7). Written anew by: write_fixture tests/data (tests/interop).
#include <doctest/doctest.h>

#include <cstdio>
#include <set>

#include "exchange/export.h"
#include "exchange/import.h"
#include "progress/counting.h"
#include "support/fixture_builder.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string read_file(const std::string& path) {
  std::string bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return bytes;
  char buffer[65536];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, n);
  std::fclose(file);
  return bytes;
}

// The office is built once for all cases.
const Ledger& fixture() {
  static const Ledger ledger = build_fixture();
  return ledger;
}

const GoalView& goal_that(std::uint16_t counts) {
  static const std::vector<GoalView> goals = goals_of(fixture().state());
  for (const GoalView& view : goals)
    if (view.counts == counts) return view;
  FAIL("no such goal");
  return goals.front();
}

std::int64_t value_at(std::uint16_t counts, std::string_view cut) {
  return count_goal(fixture().state(), goal_that(counts)).series.value_at(*parse_iso_date(cut));
}

}  // namespace

TEST_CASE("the fixture in tests/data is what its builder makes, byte for byte") {
  const std::string committed = read_file(std::string(AVANZAR_TEST_DATA_DIR) + "/" + std::string(fixture_file_name));
  const std::string made = export_exchange(fixture());
  CHECK(committed.size() == made.size());
  CHECK((committed == made));
  const Result<ReadFile> read = read_exchange_file(made);
  REQUIRE(read.has_value());
  CHECK(read->report.issues.empty());
  CHECK(read->ledger.content_hash() == fixture().content_hash());
  CHECK(fixture().state().conflict_count() == 0);
}

TEST_CASE("it counts 31 alliances and 1,080 organisations at 2026-06-30, and the worked cuts before") {
  CHECK(value_at(codes::counted::Alianzas, "2024-12-31") == 12);
  CHECK(value_at(codes::counted::Alianzas, "2025-09-15") == 22);
  CHECK(value_at(codes::counted::Alianzas, "2025-12-31") == 24);
  CHECK(value_at(codes::counted::Alianzas, "2026-06-30") == 31);
  CHECK(value_at(codes::counted::Organizaciones, "2024-12-31") == 938 + 65);
  CHECK(value_at(codes::counted::Organizaciones, "2025-09-15") == 1035);
  CHECK(value_at(codes::counted::Organizaciones, "2025-12-31") == 1069);
  CHECK(value_at(codes::counted::Organizaciones, "2026-06-30") == 1080);
  for (const auto& [counts, light, year_light] : {std::tuple(codes::counted::Alianzas, Light::Amarillo, Light::Verde),
                                                  std::tuple(codes::counted::Organizaciones, Light::Amarillo, Light::Rojo)}) {
    const GoalView& view = goal_that(counts);
    const Reading reading = read_goal(view.terms, count_goal(fixture().state(), view).series, *parse_iso_date("2026-06-30"));
    CHECK(reading.light == light);
    REQUIRE(reading.year.has_value());
    CHECK(reading.year->light == year_light);
  }
}

TEST_CASE("every record says that it is made up, names and codes are unique, nothing is dated after the cut") {
  const State& state = fixture().state();
  const Table& organisations = state.table(Entity::Organisation);
  std::set<std::string_view> names, ids;
  std::set<std::string_view> territories;
  for (Row row = 0; row < organisations.row_count(); ++row) {
    CHECK(organisations.text(row, organisation::sourceNote) == fixture_note);
    CHECK(names.insert(organisations.text(row, organisation::name)).second);
    CHECK(names.insert(organisations.text(row, organisation::code)).second);
    if (!organisations.empty(row, organisation::idValue)) CHECK(ids.insert(organisations.text(row, organisation::idValue)).second);
    for (const std::string_view code : organisations.set_codes(row, organisation::territory)) territories.insert(code);
  }
  const Table& alliances = state.table(Entity::Alliance);
  for (Row row = 0; row < alliances.row_count(); ++row) {
    CHECK(alliances.text(row, alliance::note) == fixture_note);
    CHECK(names.insert(alliances.text(row, alliance::code)).second);
    for (const std::string_view code : alliances.set_codes(row, alliance::territory)) territories.insert(code);
  }
  for (const std::string_view code : {"LH", "LV", "LI", "UCG-1", "UCG-6", "UCG-13"}) CHECK(territories.contains(code));
  const Table& events = state.table(Entity::StateEvent);
  for (Row row = 0; row < events.row_count(); ++row) CHECK(events.date(row, state_event::effectiveOn) <= *parse_iso_date("2026-06-30"));
  CHECK(state.table(Entity::Device).live_count() == 2);
  CHECK(fixture().devices().size() == 3);
}
