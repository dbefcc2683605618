// Addresses: every screen, filters, cut-off; total parsing; writing gives back what was read.
#include <doctest/doctest.h>

#include "app/route.h"
#include "model/fields.h"

using namespace avanzar;

TEST_CASE("route: the addresses people and tests use") {
  CHECK(parse_route("").screen == Screen::Panel);
  CHECK(parse_route("#/").screen == Screen::Panel);
  CHECK(parse_route("#/panel?corte=2026-06-30").cut == to_day({2026, 6, 30}));
  CHECK(parse_route("#/panel?corte=2026-06-31").cut == no_day);
  CHECK(parse_route("#/alianzas").screen == Screen::Alliances);
  CHECK(parse_route("#/organizaciones/nueva").record_id == new_record);
  const Route record = parse_route("#/alianzas/0197a000-0000-7000-8000-000000000001");
  CHECK(record.screen == Screen::Alliance);
  CHECK(record.record_id == "0197a000-0000-7000-8000-000000000001");
  const Route list = parse_route("#/organizaciones?q=fundaci%C3%B3n%20mar&estado=MAPEADA,HABILITADA&orden=-code");
  CHECK(list.list.search == "fundación mar");
  REQUIRE(list.list.states.size() == 2);
  CHECK(list.list.states[1] == codes::org_state::Habilitada);
  CHECK(list.list.sort_field == organisation::code);
  CHECK(list.list.descending);
}

TEST_CASE("route: an unknown address keeps its text and harms nothing") {
  for (const char* hash : {"#/nada", "#/panel/x", "#/datos/1", "#/cortes", "#/cortes/1", "#/alianzas%2F", "#//", "#/%zz%", "#/organizaciones?estado=NADA&orden=nada&q=%FF", "#/alianzas/%FF", "#/nada%FF", "#/%FF", "#/alianzas/\xFF",
                           "#/\xC3"}) {
    CAPTURE(hash);
    const Route route = parse_route(hash);
    CHECK(parse_route(route_hash(route)) == route);
  }
  CHECK(parse_route("#/alianzas/%FF").screen == Screen::Alliance);
  CHECK(parse_route("#/alianzas/%FF").record_id == "%FF");
  CHECK(parse_route("#/%FF").unknown == "%FF");
  CHECK(parse_route("#/nada?x=1").unknown == "nada?x=1");
  CHECK(parse_route("#/nada").screen == Screen::NotFound);
}

TEST_CASE("route: writing and reading are inverse") {
  for (const char* hash : {"#/panel", "#/panel?corte=2026-06-30", "#/alianzas?q=a%20b%2Bc%26d&estado=CONSOLIDADA", "#/organizaciones?orden=code", "#/alianzas?cuenta=si&corte=2026-06-30",
                           "#/organizaciones?orden=-name", "#/alianzas/nueva", "#/panel?corte=2026-06-30&conocido=entonces",
                           "#/alianzas?cuenta=si&corte=2026-06-30&conocido=entonces", "#/cortes/comparar", "#/cortes/comparar?de=2025-12-31&a=2026-06-30",
                           "#/cortes/comparar?de=2025-12-31&a=2026-06-30&conocido=entonces", "#/datos", "#/acerca"}) {
    CAPTURE(hash);
    CHECK(route_hash(parse_route(hash)) == hash);
  }
}

TEST_CASE("route: two dates to compare") {
  const Route route = parse_route("#/cortes/comparar?de=2025-12-31&a=2026-06-30&corte=2024-01-01");
  CHECK(route.screen == Screen::Compare);
  CHECK(route.from == to_day({2025, 12, 31}));
  CHECK(route.cut == to_day({2026, 6, 30}));
  CHECK_FALSE(route.known_then);
  CHECK(parse_route("#/datos?conocido=entonces").known_then == false);
  CHECK(parse_route("#/cortes").screen == Screen::NotFound);
  CHECK_FALSE(is_new_place(route, parse_route("#/cortes/comparar")));
  CHECK(is_new_place(parse_route("#/panel"), route));
}

TEST_CASE("route: filters replace, places are new entries in the history") {
  CHECK_FALSE(is_new_place(parse_route("#/alianzas"), parse_route("#/alianzas?q=x")));
  CHECK_FALSE(is_new_place(parse_route("#/panel"), parse_route("#/panel?corte=2025-12-31")));
  CHECK(is_new_place(parse_route("#/alianzas"), parse_route("#/organizaciones")));
  CHECK(is_new_place(parse_route("#/alianzas"), parse_route("#/alianzas/nueva")));
}
