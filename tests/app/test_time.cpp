// Both meanings of a cut-off as screens get them: figures, the lists that belong to them, and what differs.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/view_data.h"
#include "model/fields.h"
#include "support/fixture_builder.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

// What is told on a day is recorded at noon of that day, five hours behind UTC.
struct Told {
  AppState app{{1, 2, 3, 4}};
  ViewData data;
  std::int64_t at = 0;
  int ids = 0;

  explicit Told(std::string_view today = "2026-08-15") {
    app.today = day(today);
    app.utc_offset_min = -300;
    app.save = SaveStatus::Saved;
  }
  void on(std::string_view date, int hour = 12) { at = day(date) * day_ms + (hour + 5) * 3'600'000ll; }
  std::string id() { return "019f0000-0000-7000-8000-0000000000" + std::to_string(10 + ++ids); }
  void write(ChangeDraft draft) {
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    change.at = at += 10;
    REQUIRE(app.ledger.append(std::move(change)));
  }
  std::string enabled(std::string_view name, std::string_view effective) {
    const std::string org = id(), event = id();
    ChangeDraft draft(app.ledger.state(), "test.write");
    draft.set(Entity::Organisation, org, "name", text(name));
    draft.set(Entity::Organisation, org, "state", text("HABILITADA"));
    draft.set(Entity::StateEvent, event, "subjectType", text("ORGANIZACIONES"));
    draft.set(Entity::StateEvent, event, "subjectId", text(org));
    draft.set(Entity::StateEvent, event, "to", text("HABILITADA"));
    draft.set(Entity::StateEvent, event, "effectiveOn", text(effective));
    write(std::move(draft));
    return org;
  }
  void rename(const std::string& org, std::string_view name) {
    ChangeDraft draft(app.ledger.state(), "test.write");
    draft.set(Entity::Organisation, org, "name", text(name));
    write(std::move(draft));
  }
  void remove(const std::string& org) {
    ChangeDraft draft(app.ledger.state(), "test.remove");
    draft.remove(Entity::Organisation, org);
    write(std::move(draft));
  }
  std::int64_t level(std::string_view hash) {
    app.route = parse_route(hash);
    return data.panel(app).goals.back().reading.value;
  }
  std::string names(std::string_view hash) {
    app.route = parse_route(hash);
    std::string out;
    for (const Row row : data.rows(app, Entity::Organisation))
      out.append(data.shown_state(app).table(Entity::Organisation).text(row, organisation::name)).append(", ");
    return out;
  }
};

// 2 in time, 1 told late, 1 renamed and 1 deleted since.
Told told_office() {
  Told office;
  office.on("2026-05-10");
  const std::string renamed = office.enabled("Antes", "2026-05-01");
  const std::string deleted = office.enabled("Borrada", "2026-05-02");
  office.on("2026-07-05");
  office.enabled("Tardía", "2026-06-20");
  office.enabled("De julio", "2026-07-01");
  office.rename(renamed, "Después");
  office.on("2026-07-20");
  office.remove(deleted);
  return office;
}

}  // namespace

TEST_CASE("what we reported in June, and what we know today of June") {
  Told office = told_office();
  CHECK(office.level("#/panel?corte=2026-06-30&conocido=entonces") == 940);  // Antes, Borrada
  CHECK(office.level("#/panel?corte=2026-06-30") == 940);                    // Después, Tardía
  CHECK(office.level("#/panel?corte=2026-07-10&conocido=entonces") == 942);
  CHECK(office.level("#/panel?corte=2026-07-10") == 941);
  CHECK(office.level("#/panel?corte=2026-05-09&conocido=entonces") == 938);
  CHECK(office.level("#/panel?corte=2026-05-09") == 939);
}

TEST_CASE("a day ends where the person is, and its evening is known") {
  Told office;
  office.on("2026-06-30", 23);
  office.enabled("A última hora", "2026-06-30");
  CHECK(office.level("#/panel?corte=2026-06-30&conocido=entonces") == 939);
  CHECK(office.level("#/panel?corte=2026-06-29&conocido=entonces") == 938);
  office.app.utc_offset_min = 0;  // there it was the first of July already
  CHECK(office.level("#/panel?corte=2026-06-30&conocido=entonces") == 938);
  CHECK(end_of_local_day(office.app, day("2026-07-01")) == (day("2026-07-01") + 1) * day_ms - 1);
}

TEST_CASE("for today and for days to come both meanings are today's") {
  Told office = told_office();
  office.app.today = day("2026-07-05");  // its own clock ran ahead of what is told later
  for (const char* hash : {"#/panel", "#/panel?corte=2026-07-05", "#/panel?corte=2027-12-31"}) {
    CAPTURE(hash);
    CHECK(office.level(hash) == office.level(std::string(hash) + (std::string_view(hash).find('?') == std::string_view::npos ? "?" : "&") + "conocido=entonces"));
    CHECK(&office.data.shown_state(office.app) == &office.app.ledger.state());
  }
}

TEST_CASE("the list behind a number is the number's own: as known then, names, deleted ones and all") {
  Told office = told_office();
  const std::string then = "?cuenta=si&corte=2026-06-30&conocido=entonces", now = "?cuenta=si&corte=2026-06-30";
  CHECK(office.names("#/organizaciones" + then) == "Antes, Borrada, ");
  CHECK(office.names("#/organizaciones" + now) == "Después, Tardía, ");
  // To and fro: no answer is another's.
  for (int i = 0; i < 3; ++i) {
    CHECK(office.level("#/panel?corte=2026-06-30&conocido=entonces") == 938 + 2);
    CHECK(office.names("#/organizaciones" + then) == "Antes, Borrada, ");
    CHECK(office.names("#/organizaciones?cuenta=si&corte=2026-07-10&conocido=entonces") == "Borrada, De julio, Después, Tardía, ");
    CHECK(office.names("#/organizaciones" + now) == "Después, Tardía, ");
  }
  // A list that does not ask for what counts is today's.
  CHECK(office.names("#/organizaciones?corte=2026-06-30&conocido=entonces") == "De julio, Después, Tardía, ");
  // What is recorded meanwhile is in the next answer.
  office.on("2026-05-20");
  office.enabled("Otra", "2026-05-20");  // the chain's stamp of all before it falls with it
  CHECK(office.level("#/panel?corte=2026-06-30&conocido=entonces") == 938 + 3);
  CHECK(office.names("#/organizaciones" + then) == "Después, Otra, Tardía, ");
}

TEST_CASE("what differs: two days by today's knowledge, by each day's, and one day in its two readings") {
  Told office = told_office();
  const auto organisations = [&](std::string_view hash) -> const GoalDifference& {
    office.app.route = parse_route(hash);
    return office.data.difference(office.app).goals.back();
  };
  const auto moves = [](const GoalDifference& goal, CountMove move) {
    return std::count_if(goal.diff.records.begin(), goal.diff.records.end(), [&](const CountChange& c) { return c.move == move; });
  };
  {
    const GoalDifference& by_today = organisations("#/cortes/comparar?de=2026-05-31&a=2026-07-10");
    CHECK(by_today.earlier == 939);
    CHECK(by_today.later == 941);
    CHECK(moves(by_today, CountMove::Began) == 2);
    CHECK(by_today.diff.records.size() == 2);
  }
  {
    const GoalDifference& then = organisations("#/cortes/comparar?de=2026-06-30&a=2026-07-25&conocido=entonces");
    CHECK(then.earlier == 940);
    CHECK(then.later == 941);
    CHECK(moves(then, CountMove::Began) == 1);
    CHECK(moves(then, CountMove::Late) == 1);
    CHECK(moves(then, CountMove::Withdrawn) == 1);
    CHECK(then.diff.total() == 1);
  }
  {
    const GoalDifference& late = organisations("#/cortes/comparar?de=2026-06-30&a=2026-06-30");
    CHECK(office.data.difference(office.app).two_meanings());
    CHECK(late.earlier == 940);
    CHECK(late.later == 940);
    CHECK(moves(late, CountMove::Late) == 1);
    CHECK(moves(late, CountMove::Withdrawn) == 1);
  }
  // The wrong way round is put right.
  CHECK(organisations("#/cortes/comparar?de=2026-07-10&a=2026-05-31").later == 941);
  CHECK(office.data.difference(office.app).from == day("2026-05-31"));
}

TEST_CASE("the shared office at 30 June 2026, in both meanings") {
  AppState app({1, 2, 3, 4});
  app.ledger = build_fixture();
  app.today = day("2026-08-15");
  app.utc_offset_min = -300;
  app.save = SaveStatus::Saved;
  ViewData data;
  for (const char* hash : {"#/panel?corte=2026-06-30", "#/panel?corte=2026-06-30&conocido=entonces"}) {
    CAPTURE(hash);
    app.route = parse_route(hash);
    CHECK(data.panel(app).goals.front().reading.value == 31);
    CHECK(data.panel(app).goals.back().reading.value == 1080);
    CHECK(data.panel(app).goals.front().name == "Alianzas");
  }
}

TEST_CASE("a slider leaves one address, where it rests") {
  AppState app({1, 2, 3, 4});
  app.today = day("2026-06-30");
  app.route = parse_route("#/panel?conocido=entonces");
  CHECK(reduce(app, intent::SlideCut{day("2026-05-31"), false}).empty());
  CHECK(cut_of(app) == day("2026-05-31"));
  const Effects effects = reduce(app, intent::SlideCut{day("2026-05-30"), true});
  REQUIRE(effects.size() == 1);
  const auto& address = std::get<effect::SetAddress>(effects.front());
  CHECK(address.hash == "#/panel?corte=2026-05-30&conocido=entonces");
  CHECK_FALSE(address.push);
  CHECK(std::get<effect::SetAddress>(reduce(app, intent::SlideCut{app.today, true}).front()).hash == "#/panel?conocido=entonces");
}
