// Stories 1, 6, 10 and 24 of the domain brief, as the panel says them: what a screen reader hears is what is checked.
#include "panel_office.h"

using namespace avanzar;
using namespace avanzar::test;

TEST_CASE("both goals and the programme at a glance") {
  Office office;
  CHECK(office.get(Role::ProgressBar, "Alianzas").value == spaced("31 de 60, 51,7 %, con atraso leve, acumulado"));
  CHECK(office.get(Role::ProgressBar, "Organizaciones").value ==
        spaced("1.080 de 1.200, 142 de 262 nuevas, 54,2 %, con atraso leve, capacidad"));
  CHECK(office.get(Role::ProgressBar, "Programa").value.starts_with(spaced("52,9 %")));
  CHECK(office.get(Role::ProgressBar, "Alianzas").now == 52);
  CHECK(office.says("142 de 262 nuevas"));
  CHECK(office.title() == "Panel");
}

TEST_CASE("pace, projection and what is needed") {
  Office office;
  CHECK(office.says("Esperado hoy: 37,4 faltan 6,4"));
  CHECK(office.says("Ritmo: 1,03 al mes"));
  CHECK(office.says(spaced("Proyección: 49 82,8 % al 31 dic 2027")));
  CHECK(office.says("Se necesita: 1,61 al mes · 1,55 veces el ritmo"));
  CHECK(office.says("Ritmo: 4,74 al mes"));
  CHECK(office.says(spaced("Proyección: 1.165 86,8 % al 31 dic 2027")));
  CHECK(office.says("Se necesita: 6,65 al mes"));
}

TEST_CASE("the year stands beside the term, with its own light") {
  Office office;
  CHECK(office.find(Role::Group, "Vigencia 2026") != nullptr);
  CHECK(office.says(spaced("7 de 15 · 46,7 %")));
  CHECK(office.says("al día"));
  CHECK(office.says(spaced("11 de 66 · 16,7 %")));
  CHECK(office.says("atrasada"));
  CHECK(office.says("Rezago de años anteriores: 6."));
}

TEST_CASE("comparison with the former term, and the documented baseline") {
  Office office;
  CHECK(office.says("32 en 2020-2023; 31 en 30 meses de 2024-2027."));
  CHECK(office.says("938 de línea base · 12 con ficha · 926 sin ficha"));
}

TEST_CASE("the chart says in words what it shows") {
  Office office;
  const std::vector<const SemanticNode*> images = office.host.all(Role::Image);
  REQUIRE(images.size() == 2);
  CHECK(images[0]->name.starts_with(
      "Trayectoria de Alianzas: 31 al 30 jun 2026, se esperaban 37,4; la meta es 60 al 31 dic 2027."));
  CHECK(images[1]->name.starts_with(
      "Trayectoria de Organizaciones: 1.080 al 30 jun 2026, se esperaban 1.101,7; la meta es 1.200"));
}

TEST_CASE("why this percentage, and the readings that are not used") {
  Office office("#/panel?corte=2025-12-31");
  office.press("¿Por qué este %? Alianzas");
  REQUIRE(office.find(Role::Dialog, "¿Por qué este %? Alianzas") != nullptr);
  CHECK(office.says(spaced("24 ÷ 60 = 40,0 %")));
  CHECK(office.says(spaced("24 ÷ 28 = 85,7 %")));
  CHECK(office.says(spaced("56 ÷ 60 = 93,3 %")));
  CHECK(office.says("15 de los años anteriores + 15 × 365 ÷ 365 días = 30"));
  office.press("Cerrar");
  CHECK(office.find(Role::Dialog, "¿Por qué este %? Alianzas") == nullptr);
  office.press("¿Por qué este %? Organizaciones");
  CHECK(office.says(spaced("131 ÷ 262 = 50,0 %")));
  CHECK(office.says(spaced("1.069 ÷ 1.200 = 89,1 %")));
  CHECK(office.says(spaced("131 ÷ 1.200 = 10,9 %")));
  office.key(KeyCode::Escape);
  CHECK(office.state.explain_goal.empty());
}

TEST_CASE("focus goes into the explanation and comes back to what asked for it") {
  Office office;
  REQUIRE(office.host.focus(Role::Button, "¿Por qué este %? Alianzas"));
  office.press("¿Por qué este %? Alianzas");
  CHECK(office.host.focused == office.get(Role::Button, "Cerrar").id);
  office.key(KeyCode::Escape);
  CHECK(office.host.focused == office.get(Role::Button, "¿Por qué este %? Alianzas").id);
}

TEST_CASE("another cut-off is typed as people write dates") {
  Office office;
  CHECK(office.get(Role::TextBox, "Fecha de corte").value == "30 jun 2026");
  office.type("Fecha de corte", "15/9/2025");
  CHECK(office.address() == "#/panel?corte=2025-09-15");
  CHECK(office.get(Role::ProgressBar, "Alianzas").value.starts_with("22 de 60"));
  CHECK(office.get(Role::TextBox, "Fecha de corte").value == "15 sep 2025");
  office.type("Fecha de corte", "ayer");
  CHECK(office.address() == "#/panel?corte=2025-09-15");
  CHECK((office.get(Role::TextBox, "Fecha de corte").states & node_invalid) != 0);
  office.type("Fecha de corte", "");
  CHECK(office.state.route.cut == no_day);
}

TEST_CASE("a number opens the records that make it") {
  Office office;
  office.follow("31 de 60: ver los registros que cuentan en Alianzas");
  CHECK(office.title() == "Alianzas");
  CHECK(office.get(Role::Table, "Alianzas").row_count == 31);
  office.go("#/panel");
  office.follow("1.080 de 1.200: ver los registros que cuentan en Organizaciones");
  CHECK(office.title() == "Organizaciones");
}

TEST_CASE("a new product shows where it stands and what to do next") {
  Walk walk;
  CHECK(walk.get(Role::ProgressBar, "Alianzas").value.starts_with(spaced("0 de 60, 0,0 %")));
  CHECK(
      walk.get(Role::ProgressBar, "Organizaciones").value.starts_with(spaced("938 de 1.200, 0 de 262 nuevas, 0,0 %")));
  CHECK(walk.says("Registre la primera alianza"));
  walk.press("Nueva alianza");
  CHECK(walk.address() == "#/alianzas/nueva");
}

TEST_CASE("in English") {
  Office office;
  office.tell(intent::SetLang{Lang::En});
  CHECK(office.title() == "Dashboard");
  CHECK(office.get(Role::ProgressBar, "Alianzas").value == "31 of 60, 51.7%, slightly behind, cumulative");
  CHECK(office.find(Role::Button, "Why this %? Alianzas") != nullptr);
}
