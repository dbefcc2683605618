// What moved a count between two readings: two days in one state, one day in two states, both at once; and that the list
// always adds up to the difference of the figures, for offices made up at random.
#include <algorithm>
#include <random>

#include "model/shipped_plan.h"
#include "progress/count_diff.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

struct Counted {
  State state;
  std::vector<GoalView> goals;
  std::vector<GoalCount> counts;
  [[nodiscard]] CountSide side(std::size_t goal, Day cut) const {
    return {state.table(goals[goal].counts == codes::counted::Alianzas ? Entity::Alliance : Entity::Organisation), counts[goal], cut};
  }
};
Counted counted(State state) {
  Counted out{std::move(state), {}, {}};
  out.goals = goals_of(out.state);
  for (const GoalView& goal : out.goals) out.counts.push_back(count_goal(out.state, goal));
  return out;
}
Counted now(const World& world) { return counted(world.state().copy()); }

constexpr std::size_t alliances = 0, organisations = 1;

std::string consolidated(World& world, std::string_view on, std::string* evidence = nullptr) {
  const std::string id = world.alliance("Alianza");
  const std::string proof = world.evidence(id);
  if (evidence) *evidence = proof;
  world.move(Entity::Alliance, id, "CONSOLIDADA", on);
  return id;
}
std::string enabled(World& world, std::string_view on, const Fields& more = {}) {
  const std::string id = world.organisation("Organización", more);
  world.move(Entity::Organisation, id, "HABILITADA", on);
  return id;
}

std::string said(const CountDiff& diff) {
  std::string out;
  for (const CountChange& change : diff.records) {
    constexpr std::string_view moves[] = {"began", "ended", "late", "withdrawn"};
    out.append(change.id.substr(change.id.size() - 2)).append(change.by > 0 ? " +" : " ").append(std::to_string(change.by));
    out.append(" ").append(moves[static_cast<int>(change.move)]).append(" ").append(iso_date(change.since)).append("; ");
  }
  return out;
}
std::string tail(const std::string& id) { return id.substr(id.size() - 2); }

}  // namespace

TEST_CASE("two days in one state: what began and what ended between them, with its day") {
  World world;
  const std::string before = enabled(world, "2025-03-01");
  const std::string began = enabled(world, "2025-12-31");
  const std::string left = enabled(world, "2025-01-15");
  world.move(Entity::Organisation, left, "INACTIVA", "2026-02-01");
  enabled(world, "2026-07-01");  // after the later day
  const std::string to_and_fro = enabled(world, "2026-01-10");
  world.move(Entity::Organisation, to_and_fro, "INACTIVA", "2026-01-20");
  const Counted all = now(world);
  const CountDiff diff = diff_counts(all.side(organisations, day("2025-12-30")), all.side(organisations, day("2026-06-30")));
  CHECK(said(diff) == tail(began) + " +1 began 2025-12-31; " + tail(left) + " -1 ended 2026-02-01; ");
  CHECK(diff.total() == 0);
  CHECK(diff_counts(all.side(organisations, day("2026-06-30")), all.side(organisations, day("2026-06-30"))).records.empty());
}

TEST_CASE("a baseline organisation that leaves takes one away, and gives it back") {
  World world;
  const std::string old = world.organisation("De las 938", {{"isBaseline", yes()}, {"state", text("HABILITADA")}});
  world.move(Entity::Organisation, old, "INACTIVA", "2025-05-01");
  world.move(Entity::Organisation, old, "HABILITADA", "2025-09-01");
  const Counted all = now(world);
  const auto between = [&](std::string_view a, std::string_view b) { return said(diff_counts(all.side(organisations, day(a)), all.side(organisations, day(b)))); };
  CHECK(between("2025-04-30", "2025-05-01") == tail(old) + " -1 ended 2025-05-01; ");
  CHECK(between("2025-06-30", "2025-09-30") == tail(old) + " +1 began 2025-09-01; ");
  CHECK(between("2025-04-30", "2025-09-30").empty());
}

TEST_CASE("one day in two states: what was recorded late, what was withdrawn") {
  World world;
  std::string evidence;
  const std::string stays = consolidated(world, "2025-03-01");
  const std::string loses = consolidated(world, "2025-04-01", &evidence);
  const std::string moves = consolidated(world, "2025-05-01");
  const Counted then = now(world);
  const std::string late = consolidated(world, "2025-06-15");
  consolidated(world, "2026-07-15");  // not by that day
  world.remove(Entity::Evidence, evidence);
  world.remove(Entity::Alliance, moves);
  const Counted today = now(world);
  const Day cut = day("2026-06-30");
  const CountDiff diff = diff_counts(then.side(alliances, cut), today.side(alliances, cut));
  CHECK(said(diff) == tail(loses) + " -1 withdrawn 2025-04-01; " + tail(moves) + " -1 withdrawn 2025-05-01; " + tail(late) + " +1 late 2025-06-15; ");
  CHECK(diff.total() == -1);
  // At a later day the two readings differ by what happened since as well.
  CHECK(said(diff_counts(then.side(alliances, cut), today.side(alliances, day("2026-07-15")))).ends_with("+1 began 2026-07-15; "));
}

TEST_CASE("what ended before the earlier day and was recorded later is late too; a leaving taken back is withdrawn") {
  World world;
  const std::string gone = enabled(world, "2025-01-15");
  const std::string back = enabled(world, "2025-01-16");
  const std::string leaving = world.move(Entity::Organisation, back, "INACTIVA", "2025-08-01");
  const Counted then = now(world);
  world.move(Entity::Organisation, gone, "RETIRADA", "2025-07-01");
  world.remove(Entity::StateEvent, leaving);
  const Counted today = now(world);
  const Day cut = day("2026-06-30");
  CHECK(said(diff_counts(then.side(organisations, cut), today.side(organisations, cut))) ==
        tail(gone) + " -1 late 2025-07-01; " + tail(back) + " +1 withdrawn 2025-08-01; ");
}

TEST_CASE("a corrected date: the record moves over the cut-off, and another opening balance counts as well") {
  World world;
  const std::string id = consolidated(world, "2025-03-01");
  const Counted then = now(world);
  std::string event;
  const Table& events = world.table(Entity::StateEvent);
  for (Row row = 0; row < events.row_count(); ++row) event = events.id(row);
  world.write(Entity::StateEvent, event, {{"effectiveOn", text("2026-08-01")}});
  world.write(Entity::Goal, shipped_organisations_goal_id, {{"baselineValue", number(940)}});
  const Counted today = now(world);
  const Day cut = day("2026-06-30");
  CHECK(said(diff_counts(then.side(alliances, cut), today.side(alliances, cut))) == tail(id) + " -1 withdrawn 2025-03-01; ");
  const CountDiff balance = diff_counts(then.side(organisations, cut), today.side(organisations, cut));
  CHECK(balance.records.empty());
  CHECK(balance.opening == 2);
  CHECK(balance.total() == 2);
}

TEST_CASE("random offices: the list adds up to the difference of the figures, and each record is in it once") {
  std::mt19937 random(20260630);
  const auto up_to = [&](int n) { return static_cast<int>(random() % static_cast<std::uint32_t>(n)); };
  const Day start = day("2024-01-01");
  std::size_t listed = 0;
  for (int office = 0; office < 60; ++office) {
    CAPTURE(office);
    World world;
    std::vector<std::string> orgs, allies, loose;
    std::vector<Counted> known;
    known.push_back(now(world));
    for (int step = 0; step < 60; ++step) {
      const std::string on = iso_date(start - 40 + up_to(1540));
      constexpr std::string_view org_states[] = {"MAPEADA", "HABILITADA", "HABILITADA", "INACTIVA", "RETIRADA", "FUSIONADA"};
      constexpr std::string_view ally_states[] = {"HABILITADA", "CONSOLIDADA", "CONSOLIDADA", "FINALIZADA", "DESCARTADA"};
      switch (up_to(9)) {
        case 0:
        case 1: orgs.push_back(world.organisation("Una", up_to(4) ? Fields{} : Fields{{"isBaseline", yes()}})); break;
        case 2: allies.push_back(world.alliance("Otra")); break;
        case 3:
          if (!allies.empty()) loose.push_back(world.evidence(allies[random() % allies.size()]));
          break;
        case 4:
          if (!allies.empty()) world.move(Entity::Alliance, allies[random() % allies.size()], ally_states[up_to(5)], on);
          break;
        case 5:
          if (!loose.empty()) world.remove(Entity::Evidence, loose[random() % loose.size()]);
          break;
        case 6:
          if (!orgs.empty() && up_to(4) == 0) world.remove(Entity::Organisation, orgs[random() % orgs.size()]);
          break;
        default:
          if (!orgs.empty()) loose.push_back(world.move(Entity::Organisation, orgs[random() % orgs.size()], org_states[up_to(6)], on));
      }
      if (step % 15 == 14) known.push_back(now(world));
    }
    for (int pair = 0; pair < 12; ++pair) {
      const std::size_t a = random() % known.size(), b = a + random() % (known.size() - a);
      const Day first = start - 30 + up_to(1520), last = first + up_to(400);
      for (const std::size_t goal : {alliances, organisations}) {
        const CountSide earlier = known[a].side(goal, first), later = known[b].side(goal, last);
        const CountDiff diff = diff_counts(earlier, later);
        CHECK(diff.total() == later.value() - earlier.value());
        // The same figures as the engine reads.
        CHECK(read_goal(known[b].goals[goal].terms, known[b].counts[goal].series, last).value == later.value());
        std::vector<std::string> ids;
        for (const CountChange& change : diff.records) {
          ids.push_back(change.id);
          CHECK(change.by != 0);
          if (change.move == CountMove::Began || change.move == CountMove::Ended) CHECK(change.since > first);
          else CHECK(change.since <= std::max(first, last));
          if (a == b) CHECK((change.move == CountMove::Began || change.move == CountMove::Ended));
        }
        listed += ids.size();
        std::sort(ids.begin(), ids.end());
        CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
      }
    }
  }
  CHECK(listed > 500);  // there was something to list
}
