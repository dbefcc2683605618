// The registry as a person walks it: register, faults, tax id, duplicates, state, delete and take back.
#include "records_walk.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

const Table& organisations(const Walk& walk) { return walk.state.ledger.state().table(Entity::Organisation); }

}  // namespace

TEST_CASE("an empty registry says what to do next") {
  Walk walk;
  walk.go("#/organizaciones");
  CHECK(walk.title() == "Organizaciones");
  CHECK(walk.says("Nueva organización"));
  CHECK(walk.says("Todavía no hay organizaciones"));
  CHECK(walk.find(Role::Table, "Organizaciones") == nullptr);
}

TEST_CASE("an organisation is registered and stands in the list") {
  Walk walk;
  walk.go("#/organizaciones");
  walk.press("Nueva organización");
  CHECK(walk.title() == "Nueva organización");
  CHECK_FALSE(walk.get(Role::TextBox, "Código").value.empty());
  walk.type("Nombre", "Fundación Ejemplo");
  walk.choose("Tipo de organización", "Fundación");
  walk.choose("País", "Colombia");
  walk.choose("Ámbito", "Local");
  walk.tick("Todo el Distrito");
  CHECK((walk.get(Role::CheckBox, "Todo el Distrito").states & node_checked) != 0);
  walk.press("Guardar");
  CHECK(walk.title() == "Fundación Ejemplo");
  CHECK(walk.says("Identificada"));
  CHECK(organisations(walk).live_count() == 1);

  walk.go("#/organizaciones");
  CHECK(walk.find(Role::Row, "Fundación Ejemplo") != nullptr);
  CHECK(walk.get(Role::Table, "Organizaciones").row_count == 1);
  CHECK(walk.find(Role::Status, "1 organización") != nullptr);
}

TEST_CASE("Ctrl+S saves") {
  Walk walk;
  walk.go("#/organizaciones/nueva");
  walk.type("Nombre", "Cámara de Comercio");
  walk.choose("Tipo de organización", "Sector privado");
  walk.key(KeyCode::S, true);
  CHECK(organisations(walk).live_count() == 1);
}

TEST_CASE("faults are said at the field and above") {
  Walk walk;
  walk.go("#/organizaciones/nueva");
  walk.press("Guardar");
  CHECK(organisations(walk).live_count() == 0);
  CHECK((walk.get(Role::TextBox, "Nombre").states & node_invalid) != 0);
  CHECK(walk.get(Role::TextBox, "Nombre").description.find("Nombre") != std::string::npos);
  CHECK(walk.alerts("No se guardó"));
  CHECK(walk.host.focused == walk.get(Role::TextBox, "Nombre").id);
  walk.type("Nombre", "Fundación Ejemplo");
  CHECK((walk.get(Role::TextBox, "Nombre").states & node_invalid) == 0);
}

TEST_CASE("a tax id is read back, and refused when its digit does not match") {
  Walk walk;
  walk.go("#/organizaciones/nueva");
  walk.type("Nombre", "Fundación Ejemplo");
  walk.choose("Tipo de organización", "Fundación");
  walk.choose("Tipo de identificación", "NIT");
  walk.type("Número de identificación", "830008886-5");
  walk.press("Guardar");
  CHECK(organisations(walk).live_count() == 0);
  CHECK((walk.get(Role::TextBox, "Número de identificación").states & node_invalid) != 0);
  walk.type("Número de identificación", "830008886-6");
  CHECK(walk.get(Role::TextBox, "Número de identificación").description.find("830.008.886-6") != std::string::npos);
  walk.press("Guardar");
  REQUIRE(organisations(walk).live_count() == 1);
  CHECK(organisations(walk).text(0, organisation::idValue) == "830008886");
  CHECK(walk.says("830.008.886-6"));
}

TEST_CASE("a possible duplicate warns while typing and may be saved") {
  Walk walk;
  register_organisation(walk, "Fundación Ejemplo");
  walk.go("#/organizaciones/nueva");
  walk.type("Nombre", "Fundacion Ejemplo");
  CHECK(walk.says("Se parece a «Fundación Ejemplo»"));
  walk.choose("Tipo de organización", "Fundación");
  walk.press("Guardar");
  CHECK(organisations(walk).live_count() == 2);
  CHECK(walk.find(Role::Heading, "Posibles duplicados") != nullptr);
}

TEST_CASE("what is missing to be counted is listed, and once there the day is said") {
  Walk walk;
  register_organisation(walk, "Fundación Ejemplo");
  CHECK(walk.says("Para pasar a Habilitada falta completar"));
  CHECK(walk.says("Todavía no cuenta para la meta"));
  walk.press("Editar");
  CHECK(walk.title() == "Fundación Ejemplo");
  walk.tick("Todo el Distrito");
  walk.tick("Educación");
  walk.tick("Canal de contacto confirmado");
  walk.type("Qué ofrece", "Becas");
  walk.type("Verificada el", "30/6/2026");
  CHECK(walk.get(Role::TextBox, "Verificada el").description.find("30 jun 2026") != std::string::npos);
  walk.press("Guardar");
  CHECK(walk.says("Ya puede pasar a Habilitada"));
  walk.press("Cambiar estado");
  CHECK(walk.find(Role::Dialog, "Cambiar estado") != nullptr);
  walk.choose("Nuevo estado", "Habilitada");
  walk.type("Fecha efectiva", "25 jun 2026");
  walk.press("Guardar");
  CHECK(walk.find(Role::Dialog, "Cambiar estado") == nullptr);
  CHECK(walk.says("Cuenta para la meta desde 25 jun 2026."));
  CHECK(walk.says("Identificada → Habilitada"));
}

TEST_CASE("a record is deleted after a question and taken back") {
  Walk walk;
  register_organisation(walk, "Fundación Ejemplo");
  walk.press("Eliminar");
  CHECK(walk.find(Role::AlertDialog, "¿Eliminar «Fundación Ejemplo»?") != nullptr);
  walk.press("Cancelar");
  CHECK(organisations(walk).live_count() == 1);
  walk.press("Eliminar");
  walk.press("Sí, eliminar");
  CHECK(organisations(walk).live_count() == 0);
  CHECK(walk.title() == "Organizaciones");
  walk.go("#/datos");
  CHECK(walk.says("Se desharía: Eliminar organización"));
  walk.press("Deshacer");
  CHECK(organisations(walk).live_count() == 1);
}

TEST_CASE("a record that is not here says so") {
  Walk walk;
  walk.go("#/organizaciones/019f0000-0000-7000-8000-000000000001");
  CHECK(walk.says("Este registro no está aquí"));
}

TEST_CASE("long lists fold and keep what is chosen") {
  Walk walk;
  walk.go("#/organizaciones/nueva");
  CHECK(walk.find(Role::CheckBox, "UCG 6") == nullptr);
  walk.press("Mostrar todos: Territorio");
  walk.tick("UCG 6");
  walk.press("Mostrar todos: Territorio");
  CHECK(walk.find(Role::CheckBox, "UCG 6") != nullptr);
  CHECK(walk.find(Role::CheckBox, "UCG 5") == nullptr);
}

TEST_CASE("a hand on the canvas does what the page's elements do") {
  Walk walk;
  walk.go("#/organizaciones");
  REQUIRE(walk.host.click(Role::Button, "Nueva organización"));
  CHECK(walk.title() == "Nueva organización");
  REQUIRE(walk.host.click(Role::CheckBox, "Todo el Distrito"));
  CHECK((walk.get(Role::CheckBox, "Todo el Distrito").states & node_checked) != 0);
  REQUIRE(walk.host.click(Role::Button, "Mostrar todos: Territorio"));
  CHECK((walk.get(Role::Button, "Mostrar todos: Territorio").states & node_expanded) != 0);
  walk.type("Nombre", "Fundación Ejemplo");
  walk.choose("Tipo de organización", "Fundación");
  REQUIRE(walk.host.tap(Role::Button, "Guardar"));
  CHECK(walk.title() == "Fundación Ejemplo");
  REQUIRE(walk.host.click(Role::Button, "Eliminar"));
  REQUIRE(walk.host.click(Role::Button, "Sí, eliminar"));
  CHECK(organisations(walk).live_count() == 0);
}

TEST_CASE("what was picked and ticked stands in a form that is opened again, and what is left alone is not written") {
  Walk walk;
  register_organisation(walk, "Fundación Ejemplo");
  walk.press("Editar");
  walk.tick("Hace parte de la línea base");
  walk.press("Guardar");
  walk.press("Editar");
  CHECK((walk.get(Role::CheckBox, "Hace parte de la línea base").states & node_checked) != 0);
  CHECK(walk.get(Role::ComboBox, "País").value == "CO");
  const State& state = walk.state.ledger.state();
  const auto name_dots = [&] {
    const Table& table = state.table(Entity::Organisation);
    return state.live_writes(Entity::Organisation, table.id(0), "name").front().dot;
  };
  const Dot named = name_dots();
  walk.tick("Hace parte de la línea base");
  walk.choose("País", "Francia");
  walk.press("Guardar");
  const Table& table = organisations(walk);
  CHECK_FALSE(table.boolean(0, organisation::isBaseline));
  CHECK(table.text(0, organisation::country) == "FR");
  CHECK(name_dots() == named);
}
