// Not a test but the yardstick behind the costs named in view_data.h and past.h: test_app -ns -tc="measure*" in a release build.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>

#include "app/view_data.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

template <class Act>
void measure(const char* what, Act act) {
  const auto began = std::chrono::steady_clock::now();
  act();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  std::printf("%9.2f ms  %s\n", took.count(), what);
}

// `records` enabled organisations, `per_change` in a change, a change every few minutes from 2024 on.
void tell(AppState& app, int records, int per_change) {
  std::int64_t at = day("2024-01-02") * 86'400'000ll;
  const std::int64_t step = 940ll * 86'400'000 / (records / per_change);
  const auto id = [](char kind, int i) {
    std::string n = std::to_string(i);
    return std::string("019f0000-0000-7000-8000-") + kind + std::string(11 - n.size(), '0') + n;
  };
  for (int i = 0; i < records;) {
    ChangeDraft draft(app.ledger.state(), "test.write");
    const std::string on = iso_date(day_of_ms(at));
    for (int k = 0; k < per_change; ++k, ++i) {
      const std::string org = id('a', i), event = id('b', i);
      draft.set(Entity::Organisation, org, "name", "Fundación de prueba " + std::to_string(i));
      draft.set(Entity::Organisation, org, "country", text("CO"));
      draft.set(Entity::Organisation, org, "state", text("HABILITADA"));
      draft.set(Entity::StateEvent, event, "subjectType", text("ORGANIZACIONES"));
      draft.set(Entity::StateEvent, event, "subjectId", text(org));
      draft.set(Entity::StateEvent, event, "to", text("HABILITADA"));
      draft.set(Entity::StateEvent, event, "effectiveOn", on);
    }
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    change.at = at += step;
    if (!app.ledger.append(std::move(change))) std::abort();
  }
}

void figures(int records, int per_change) {
  std::printf("--- %d records, %d in a change\n", records, per_change);
  AppState app({1, 2, 3, 4});
  app.today = day("2026-08-15");
  app.save = SaveStatus::Saved;
  tell(app, records, per_change);
  ViewData data;
  const auto open = [&](std::string_view hash) { app.route = parse_route(hash); };
  measure("figures of today: counting and reading", [&] { (void)data.panel(app); });
  open("#/panel?corte=2026-06-30");
  measure("figures of another day, known today: reading", [&] { (void)data.panel(app); });
  open("#/panel?corte=2026-06-30&conocido=entonces");
  measure("the state known that day", [&] { (void)data.shown_state(app); });
  measure("figures of that day as known then: counting and reading", [&] { (void)data.panel(app); });
  open("#/organizaciones?cuenta=si&corte=2026-06-30&conocido=entonces");
  measure("its list", [&] { (void)data.rows(app, Entity::Organisation); });
  open("#/cortes/comparar?de=2025-12-31&a=2026-06-30");
  measure("what differs between two days, known today", [&] { (void)data.difference(app); });
  open("#/cortes/comparar?de=2026-06-30&a=2026-06-30");
  measure("what differs between both readings of a day", [&] { (void)data.difference(app); });
}

}  // namespace

TEST_CASE("measure: both meanings of a cut-off" * doctest::skip()) {
  figures(1'000, 1);
  figures(10'000, 1);
  figures(100'000, 1);
  figures(100'000, 250);
}
