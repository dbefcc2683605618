// Owns: which records count towards a goal and since when, from records as the product writes them.
#include <algorithm>
#include <string>

#include "model/shipped_plan.h"
#include "progress/counting.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

GoalView goal_of(const World& world, std::string_view id) {
  for (GoalView& view : goals_of(world.state())) {
    if (world.table(Entity::Goal).id(view.row) == id) return view;
  }
  FAIL("no such goal");
  return goals_of(world.state()).front();
}
GoalCount alliances(const World& world) { return count_goal(world.state(), goal_of(world, shipped_alliances_goal_id)); }
GoalCount organisations(const World& world) { return count_goal(world.state(), goal_of(world, shipped_organisations_goal_id)); }
std::int64_t alliances_at(const World& world, std::string_view cut) { return alliances(world).series.value_at(day(cut)); }
std::int64_t level_at(const World& world, std::string_view cut) { return organisations(world).series.value_at(day(cut)); }

constexpr std::string_view cut = "2026-06-30";

// An alliance consolidated on a day, with one piece of evidence of its own; `evidence` receives its id.
std::string consolidated(World& world, std::string_view on, std::string* evidence = nullptr) {
  const std::string id = world.alliance("Plan 4C");
  const std::string proof = world.evidence(id);
  if (evidence) *evidence = proof;
  world.move(Entity::Alliance, id, "HABILITADA", "2024-01-15");
  world.move(Entity::Alliance, id, "CONSOLIDADA", on);
  return id;
}
std::string enabled(World& world, std::string_view on, const Fields& more = {}) {
  const std::string id = world.organisation("Fundación Ejemplo", more);
  world.move(Entity::Organisation, id, "HABILITADA", on);
  return id;
}
std::string baseline(World& world) {
  return world.organisation("De las 938", {{"isBaseline", yes()}, {"state", text("HABILITADA")}});
}

}  // namespace

TEST_CASE("an empty office stands at nothing and at its opening balance") {
  const World world;
  CHECK(alliances_at(world, cut) == 0);
  CHECK(level_at(world, cut) == 938);
  CHECK(organisations(world).documented_baseline == 0);
  CHECK(counted_rows(alliances(world), day(cut)).empty());
}

TEST_CASE("the shipped goals as the engine reads them, in order of code") {
  const World world;
  const auto goals = goals_of(world.state());
  REQUIRE(goals.size() == 2);
  CHECK(goals[0].counts == codes::counted::Alianzas);
  CHECK(goals[0].count_from == codes::count_from::Consolidada);
  CHECK(goals[0].terms.rule == ReadingRule::Acumulado);
  CHECK(goals[0].terms.baseline == 32);
  CHECK(goals[0].terms.target == 60);
  CHECK(goals[0].terms.term.start == day("2024-01-01"));
  CHECK(goals[0].terms.term.end == day("2027-12-31"));
  CHECK(goals[0].terms.schedule.empty());
  CHECK(goals[0].weight == 5000);
  CHECK(goals[1].counts == codes::counted::Organizaciones);
  CHECK(goals[1].count_from == codes::count_from::Habilitada);
  CHECK(goals[1].terms.rule == ReadingRule::Capacidad);
  CHECK(goals[1].terms.baseline == 938);
  CHECK(goals[1].terms.target == 1200);
}

TEST_CASE("31 alliances and 142 new organisations at 30 June 2026") {
  World world;
  std::string last_evidence;
  for (int i = 0; i < 31; ++i) consolidated(world, i < 24 ? "2025-06-15" : "2026-03-20", i == 30 ? &last_evidence : nullptr);
  consolidated(world, "2026-07-05");                                            // after the cut
  world.move(Entity::Alliance, world.alliance("Solo habilitada"), "HABILITADA", "2025-01-01");
  for (int i = 0; i < 142; ++i) enabled(world, i < 131 ? "2025-12-31" : "2026-01-01");
  enabled(world, "2026-07-01");                                                 // after the cut
  world.move(Entity::Organisation, world.organisation("Solo mapeada"), "MAPEADA", "2025-01-01");
  for (int i = 0; i < 5; ++i) baseline(world);

  CHECK(alliances_at(world, "2025-12-31") == 24);
  CHECK(alliances_at(world, cut) == 31);
  CHECK(level_at(world, "2025-12-31") == 1069);
  CHECK(level_at(world, cut) == 1080);
  CHECK(organisations(world).documented_baseline == 5);
  CHECK(counted_rows(alliances(world), day(cut)).size() == 31);
  CHECK(counted_rows(organisations(world), day(cut)).size() == 142);

  world.remove(Entity::Evidence, last_evidence);  // its only one
  CHECK(alliances_at(world, cut) == 30);
}

TEST_CASE("evidence may be the alliance's own, of a state event, or of an activity") {
  World world;
  const std::string by_event = world.alliance("Con evidencia en el cambio de estado");
  const std::string event_proof = world.evidence();
  world.move(Entity::Alliance, by_event, "CONSOLIDADA", "2025-01-01", event_proof);
  CHECK(alliances_at(world, cut) == 1);
  const std::string by_activity = world.alliance("Con evidencia en la actividad");
  const std::string activity = world.activity(by_activity, world.evidence());
  world.move(Entity::Alliance, by_activity, "CONSOLIDADA", "2025-01-01");
  CHECK(alliances_at(world, cut) == 2);
  const std::string without = world.alliance("Sin evidencia");
  world.activity(without);
  world.move(Entity::Alliance, without, "CONSOLIDADA", "2025-01-01");
  CHECK(alliances_at(world, cut) == 2);

  world.remove(Entity::Activity, activity);
  CHECK(alliances_at(world, cut) == 1);
  world.remove(Entity::Evidence, event_proof);
  CHECK(alliances_at(world, cut) == 0);
}

TEST_CASE("losing one of two pieces of evidence changes nothing") {
  World world;
  std::string proof;
  const std::string id = consolidated(world, "2025-01-01", &proof);
  world.evidence(id);
  world.remove(Entity::Evidence, proof);
  CHECK(alliances_at(world, cut) == 1);
}

TEST_CASE("an alliance counts once, from the first time, and ending or pausing does not uncount it") {
  World world;
  const std::string ended = consolidated(world, "2025-02-01");
  world.move(Entity::Alliance, ended, "FINALIZADA", "2025-09-01");
  const std::string paused = consolidated(world, "2025-02-01");
  world.move(Entity::Alliance, paused, "SUSPENDIDA", "2025-03-01");
  world.move(Entity::Alliance, paused, "CONSOLIDADA", "2025-04-01");
  const GoalCount count = alliances(world);
  REQUIRE(count.steps.size() == 2);
  for (const CountedRecord& step : count.steps) {
    CHECK(step.since == day("2025-02-01"));
    CHECK(step.delta == 1);
  }
  CHECK(alliances_at(world, "2025-01-31") == 0);
  CHECK(alliances_at(world, "2025-02-01") == 2);
  CHECK(alliances_at(world, cut) == 2);
}

TEST_CASE("a discarded or deleted alliance, or one whose step was taken back, counts nowhere") {
  World world;
  const std::string discarded = consolidated(world, "2025-02-01");
  const std::string deleted = consolidated(world, "2025-02-01");
  const std::string undone = world.alliance("Plan 4C");
  world.evidence(undone);
  const std::string event = world.move(Entity::Alliance, undone, "CONSOLIDADA", "2025-02-01");
  CHECK(alliances_at(world, cut) == 3);
  world.move(Entity::Alliance, discarded, "DESCARTADA", "2026-01-01");
  CHECK(alliances_at(world, cut) == 2);
  CHECK(alliances_at(world, "2025-06-30") == 2);
  world.remove(Entity::Alliance, deleted);
  CHECK(alliances_at(world, cut) == 1);
  world.remove(Entity::StateEvent, event);
  CHECK(alliances_at(world, cut) == 0);
}

TEST_CASE("steps outside the term do not count: the first and the last day do") {
  World world;
  consolidated(world, "2024-01-01");
  consolidated(world, "2027-12-31");
  consolidated(world, "2028-01-01");
  const std::string former = world.alliance("De 2020-2023");
  world.evidence(former);
  world.move(Entity::Alliance, former, "CONSOLIDADA", "2023-12-31");
  world.move(Entity::Alliance, former, "SUSPENDIDA", "2024-02-01");
  world.move(Entity::Alliance, former, "CONSOLIDADA", "2024-03-01");  // not a new one
  CHECK(alliances_at(world, "2023-12-31") == 0);
  CHECK(alliances_at(world, "2024-01-01") == 1);
  CHECK(alliances_at(world, "2027-12-31") == 2);
  CHECK(alliances_at(world, "2030-01-01") == 2);

  enabled(world, "2024-01-01");
  enabled(world, "2027-12-31");
  enabled(world, "2028-01-01");
  enabled(world, "2023-12-31");  // inside the 938 already
  CHECK(level_at(world, "2023-12-31") == 938);
  CHECK(level_at(world, "2024-01-01") == 939);
  CHECK(level_at(world, "2027-12-31") == 940);
  CHECK(level_at(world, "2030-01-01") == 940);
}

TEST_CASE("an organisation counts while it is enabled") {
  World world;
  const std::string org = enabled(world, "2025-01-10");
  world.move(Entity::Organisation, org, "INACTIVA", "2025-03-10");
  world.move(Entity::Organisation, org, "HABILITADA", "2025-05-10");
  CHECK(level_at(world, "2025-01-09") == 938);
  CHECK(level_at(world, "2025-01-10") == 939);
  CHECK(level_at(world, "2025-03-10") == 938);
  CHECK(level_at(world, "2025-05-09") == 938);
  CHECK(level_at(world, cut) == 939);
  CHECK(counted_rows(organisations(world), day("2025-02-01")).size() == 1);
  CHECK(counted_rows(organisations(world), day("2025-04-01")).empty());
  CHECK(counted_rows(organisations(world), day(cut)).size() == 1);
  world.remove(Entity::Organisation, org);
  CHECK(level_at(world, cut) == 938);
}

TEST_CASE("a merged organisation lowers the level by one: 1.080 to 1.079") {
  World world;
  for (int i = 0; i < 141; ++i) enabled(world, "2025-06-01");
  const std::string duplicate = enabled(world, "2025-06-01");
  CHECK(level_at(world, cut) == 1080);
  const std::string event = world.move(Entity::Organisation, duplicate, "FUSIONADA", "2026-06-30");
  CHECK(level_at(world, cut) == 1079);
  CHECK(level_at(world, "2026-06-29") == 1080);
  world.remove(Entity::StateEvent, event);
  CHECK(level_at(world, cut) == 1080);
}

TEST_CASE("baseline organisations change nothing until they leave") {
  World world;
  const std::string stays = baseline(world), leaves = baseline(world), pauses = baseline(world);
  world.move(Entity::Organisation, stays, "HABILITADA", "2025-01-01");  // enabling one of the 938 is not a new one
  CHECK(level_at(world, cut) == 938);
  world.move(Entity::Organisation, leaves, "RETIRADA", "2025-02-01");
  CHECK(level_at(world, "2025-01-31") == 938);
  CHECK(level_at(world, "2025-02-01") == 937);
  world.move(Entity::Organisation, pauses, "INACTIVA", "2025-03-01");
  CHECK(level_at(world, "2025-03-01") == 936);
  world.move(Entity::Organisation, pauses, "HABILITADA", "2025-04-01");
  CHECK(level_at(world, cut) == 937);
  CHECK(organisations(world).documented_baseline == 3);
  CHECK(counted_rows(organisations(world), day(cut)).empty());  // none of them is a new one
  enabled(world, "2025-05-01");
  CHECK(level_at(world, cut) == 938);
}

TEST_CASE("a baseline flag outweighs steps dated before the balance was taken") {
  World world;
  const std::string org = baseline(world);
  world.move(Entity::Organisation, org, "INACTIVA", "2023-06-01");
  CHECK(level_at(world, cut) == 938);
  world.move(Entity::Organisation, org, "HABILITADA", "2025-06-01");
  CHECK(level_at(world, cut) == 938);  // back among the 938, not one more
}

TEST_CASE("an unflagged organisation enabled before the term is one of the 938: its leaving shows") {
  World world;
  const std::string org = enabled(world, "2023-05-01");
  CHECK(level_at(world, cut) == 938);
  world.move(Entity::Organisation, org, "RETIRADA", "2025-05-01");
  CHECK(level_at(world, cut) == 937);
}

TEST_CASE("of several steps on one day the last stands") {
  World world;
  const std::string org = world.organisation("Fundación Ejemplo");
  world.move(Entity::Organisation, org, "MAPEADA", "2025-01-01");
  world.move(Entity::Organisation, org, "HABILITADA", "2025-01-01");
  CHECK(level_at(world, cut) == 939);
  world.move(Entity::Organisation, org, "INACTIVA", "2025-01-01");
  CHECK(level_at(world, cut) == 938);
  CHECK(organisations(world).steps.empty());
}

TEST_CASE("a step recorded late counts from its effective date") {
  World world;
  const std::string org = world.organisation("Fundación Ejemplo");
  world.move(Entity::Organisation, org, "INACTIVA", "2025-06-01");
  world.move(Entity::Organisation, org, "HABILITADA", "2025-01-01");  // entered afterwards
  CHECK(level_at(world, "2025-05-31") == 939);
  CHECK(level_at(world, cut) == 938);
}

TEST_CASE("the effect of counting from another state") {
  using namespace codes;
  World world;
  const auto alliances_from = [&](std::uint16_t from) {
    return count_goal_from(world.state(), goal_of(world, shipped_alliances_goal_id), from).series.value_at(day(cut));
  };
  const auto level_from = [&](std::uint16_t from) {
    return count_goal_from(world.state(), goal_of(world, shipped_organisations_goal_id), from).series.value_at(day(cut));
  };
  consolidated(world, "2025-05-01");  // enabled 2024-01-15
  const std::string only_enabled = world.alliance("Plan 4C");
  world.evidence(only_enabled);
  world.move(Entity::Alliance, only_enabled, "HABILITADA", "2025-05-01");
  const std::string straight = world.alliance("De una vez consolidada");
  world.evidence(straight);
  world.move(Entity::Alliance, straight, "CONSOLIDADA", "2025-05-01");
  CHECK(alliances_from(count_from::Consolidada) == 2);
  CHECK(alliances_from(count_from::Habilitada) == 3);
  CHECK(alliances_from(count_from::Mapeada) == 3);
  CHECK(count_goal_from(world.state(), goal_of(world, shipped_alliances_goal_id), count_from::Habilitada).series.value_at(day("2024-12-31")) == 1);

  enabled(world, "2025-05-01");
  const std::string only_mapped = world.organisation("Solo mapeada");
  world.move(Entity::Organisation, only_mapped, "MAPEADA", "2025-05-01");
  CHECK(level_from(count_from::Habilitada) == 939);
  CHECK(level_from(count_from::Mapeada) == 940);
  CHECK(level_from(count_from::Consolidada) == 939);
  const std::string old_one = baseline(world);
  world.move(Entity::Organisation, old_one, "MAPEADA", "2025-05-01");  // still one of the 938
  CHECK(level_from(count_from::Habilitada) == 939);

  world.write(Entity::Goal, shipped_alliances_goal_id, {{"countFromState", text("HABILITADA")}});
  CHECK(alliances_at(world, cut) == 3);
}

TEST_CASE("the opening follows the reading rule: a flow starts at nothing, a stock at its baseline") {
  World world;
  enabled(world, "2025-05-01");
  const auto opening = [&](std::string_view id, std::string_view rule) {
    world.write(Entity::Goal, id, {{"readingRule", text(rule)}});
    return count_goal(world.state(), goal_of(world, id)).series.opening;
  };
  for (std::string_view rule : {"ACUMULADO", "FLUJO_ANUAL"}) CHECK(opening(shipped_organisations_goal_id, rule) == 0);
  for (std::string_view rule : {"CAPACIDAD", "NIVEL_SOBRE_META", "REDUCCION", "MANTENIMIENTO"}) {
    CHECK(opening(shipped_organisations_goal_id, rule) == 938);
    CHECK(opening(shipped_alliances_goal_id, rule) == 32);
  }
}

TEST_CASE("steps stand by day and say whose they are") {
  World world;
  const std::string late = consolidated(world, "2026-01-01"), early = consolidated(world, "2024-06-01");
  const GoalCount count = alliances(world);
  REQUIRE(count.steps.size() == 2);
  CHECK(world.table(Entity::Alliance).id(count.steps[0].row) == early);
  CHECK(world.table(Entity::Alliance).id(count.steps[1].row) == late);
  REQUIRE(count.series.steps.size() == 2);
  CHECK(count.series.steps[0].day == day("2024-06-01"));
  CHECK(counted_rows(count, day("2025-01-01")) == std::vector<Row>{world.row(Entity::Alliance, early)});
}

TEST_CASE("schedule: Planeación's own outweighs an assumed one, years of the term only; a goal without a plan is none") {
  World world;
  const auto plan_year = [&](std::int64_t year, std::int64_t planned, std::string_view source) {
    return world.add(Entity::Schedule, {{"goalId", text(shipped_alliances_goal_id)}, {"year", number(year)}, {"planned", number(planned)}, {"source", text(source)}});
  };
  plan_year(2025, 15, "SUPUESTO_LINEAL");
  plan_year(2025, 20, "PLANEACION");
  plan_year(2024, 10, "PLANEACION");
  plan_year(2023, 99, "PLANEACION");
  const std::string gone = plan_year(2026, 20, "PLANEACION");
  world.remove(Entity::Schedule, gone);
  const auto schedule = goal_of(world, shipped_alliances_goal_id).terms.schedule;
  REQUIRE(schedule.size() == 2);
  CHECK(schedule[0].year == 2024);
  CHECK(schedule[0].planned == 10);
  CHECK(schedule[1].year == 2025);
  CHECK(schedule[1].planned == 20);

  world.write(Entity::Goal, shipped_alliances_goal_id, {{"nodeId", Value{}}});
  CHECK(goals_of(world.state()).size() == 1);
  world.remove(Entity::Goal, shipped_organisations_goal_id);
  CHECK(goals_of(world.state()).empty());
}
