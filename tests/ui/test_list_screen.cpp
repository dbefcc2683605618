// Searching, filtering and sorting a list; every question stands in the address.
#include "records_walk.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::vector<std::string> rows(const Walk& walk) {
  std::vector<std::string> out;
  for (const SemanticNode& node : walk.nodes()) {
    if (node.role == Role::Row && (node.states & node_focusable)) out.push_back(node.name);
  }
  return out;
}

void three(Walk& walk) {
  register_organisation(walk, "Ñandú Solidario");
  register_organisation(walk, "Ágora Caribe");
  register_organisation(walk, "Zona Franca");
  walk.go("#/organizaciones");
}

}  // namespace

TEST_CASE("rows stand in Spanish order and turn around") {
  Walk walk;
  three(walk);
  CHECK(rows(walk) == std::vector<std::string>{"Ágora Caribe", "Ñandú Solidario", "Zona Franca"});
  walk.activate(Role::ColumnHeader, "Nombre");
  CHECK(rows(walk).front() == "Zona Franca");
  CHECK(walk.address() == "#/organizaciones?orden=-name");
}

TEST_CASE("a search finds without accents, says how many, and can be cleared") {
  Walk walk;
  three(walk);
  walk.type("Buscar", "agora");
  CHECK(rows(walk) == std::vector<std::string>{"Ágora Caribe"});
  CHECK(walk.find(Role::Status, "1 de 3 organizaciones") != nullptr);
  CHECK(walk.address() == "#/organizaciones?q=agora");
  walk.type("Buscar", "nadie");
  CHECK(walk.says("Ningún registro coincide"));
  walk.press("Quitar filtros");
  CHECK(rows(walk).size() == 3);
}

TEST_CASE("states filter with their counts") {
  Walk walk;
  three(walk);
  CHECK(walk.get(Role::CheckBox, "Identificada").description == "3");
  CHECK(walk.find(Role::CheckBox, "Habilitada") == nullptr);
  walk.tick("Identificada");
  CHECK(walk.address() == "#/organizaciones?estado=IDENTIFICADA");
  CHECK(rows(walk).size() == 3);
}

TEST_CASE("only what counts can be asked for by address, and all again by the chip") {
  Walk walk;
  three(walk);
  walk.go("#/organizaciones?cuenta=si&corte=2026-06-30");
  CHECK(rows(walk).empty());
  CHECK(walk.find(Role::Status, "0 de 3 organizaciones") != nullptr);
  walk.tick("Cuentan para la meta al 30 jun 2026");
  CHECK(walk.address() == "#/organizaciones");
  CHECK(rows(walk).size() == 3);
}

TEST_CASE("a row opens its record") {
  Walk walk;
  three(walk);
  CHECK(walk.get(Role::Row, "Zona Franca").href.starts_with("#/organizaciones/"));
  walk.activate(Role::Row, "Zona Franca");
  CHECK(walk.title() == "Zona Franca");
}

TEST_CASE("a phone shows name, state and code") {
  Walk walk(7, 360, 3000);
  three(walk);
  CHECK(walk.find(Role::ColumnHeader, "Estado") != nullptr);
  CHECK(walk.find(Role::ColumnHeader, "País") == nullptr);
  CHECK(rows(walk).size() == 3);
}
