// An alliance from its registration to CONSOLIDADA, with its parts, as a person walks it (story 2 and 12).
#include "records_walk.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::uint16_t state_of_first(const Walk& walk) {
  return walk.state.ledger.state().table(Entity::Alliance).code(0, alliance::state);
}

void add_partner(Walk& walk, std::string_view organisation) {
  walk.press("Agregar cooperante");
  walk.choose("Organización", organisation);
  walk.choose("Rol", "Donante");
  walk.press("Guardar");
}

void add_instrument(Walk& walk) {
  walk.press("Agregar instrumento");
  walk.choose("Tipo de instrumento", "Memorando de entendimiento");
  walk.type("Firmado el", "3/2/2026");
  walk.press("Guardar");
}

void add_activity(Walk& walk) {
  walk.press("Agregar actividad");
  walk.type("Fecha", "25/6/2026");
  walk.type("Actividad", "Taller de costas");
  walk.press("Guardar");
}

void add_evidence(Walk& walk) {
  walk.press("Agregar evidencia");
  walk.choose("Tipo de evidencia", "Acta");
  walk.type("Título de la evidencia", "Acta del taller");
  walk.type("Fecha de la evidencia", "25/6/2026");
  walk.type("Referencia", "EXP-2026-77");
  walk.press("Guardar");
}

}  // namespace

TEST_CASE("an alliance is registered with its parts and consolidated") {
  Walk walk;
  register_organisation(walk, "AECID", "España");
  register_alliance(walk, "Costas vivas");
  CHECK(walk.title() == "Costas vivas");
  CHECK(walk.says("Falta un instrumento firmado"));
  CHECK(walk.says("Sin cooperantes"));

  add_partner(walk, "AECID");
  CHECK(walk.find(Role::Dialog, "Agregar cooperante") == nullptr);
  CHECK(walk.find(Role::Link, "AECID") != nullptr);
  add_instrument(walk);
  CHECK(walk.says("Memorando de entendimiento"));
  add_activity(walk);
  add_evidence(walk);
  CHECK(walk.says("Ya puede pasar a Consolidada"));

  walk.press("Cambiar estado");
  walk.choose("Nuevo estado", "Consolidada");
  walk.type("Fecha efectiva", "25/6/2026");
  walk.press("Guardar");
  CHECK(state_of_first(walk) == codes::ally_state::Consolidada);
  CHECK(walk.says("Cuenta para la meta desde 25 jun 2026."));

  walk.press("Eliminar evidencia: Acta del taller, 25 jun 2026");
  walk.press("Sí, eliminar");
  CHECK(walk.says("no cuenta para la meta"));
}

TEST_CASE("a change of state may bring its own evidence") {
  Walk walk;
  register_organisation(walk, "AECID", "España");
  register_alliance(walk, "Costas vivas");
  add_partner(walk, "AECID");
  add_instrument(walk);
  add_activity(walk);
  walk.press("Cambiar estado");
  walk.choose("Nuevo estado", "Consolidada");
  CHECK(walk.says("Falta al menos una evidencia"));
  walk.press("Guardar");
  CHECK(state_of_first(walk) == codes::ally_state::Identificada);
  CHECK(walk.alerts("No se guardó"));
  walk.choose("Tipo de evidencia", "Enlace");
  walk.type("Título de la evidencia", "Nota de prensa");
  walk.type("Fecha de la evidencia", "25/6/2026");
  walk.type("Referencia", "https://example.org/nota");
  walk.press("Guardar");
  CHECK(state_of_first(walk) == codes::ally_state::Consolidada);
  CHECK(walk.says("Nota de prensa"));
}

TEST_CASE("a part is edited and its form cancelled") {
  Walk walk;
  register_alliance(walk, "Costas vivas");
  add_activity(walk);
  walk.press("Editar actividad: Taller de costas, 25 jun 2026");
  CHECK(walk.find(Role::Dialog, "Editar actividad") != nullptr);
  walk.type("Actividad", "Taller de manglares");
  walk.press("Guardar");
  CHECK(walk.says("Taller de manglares"));
  walk.press("Agregar actividad");
  walk.key(KeyCode::Escape);
  CHECK(walk.find(Role::Dialog, "Agregar actividad") == nullptr);
}

TEST_CASE("a partner can only be chosen once there are organisations") {
  Walk walk;
  register_alliance(walk, "Costas vivas");
  walk.press("Agregar cooperante");
  CHECK(walk.get(Role::ComboBox, "Organización").description.find("Primero registre") != std::string::npos);
  walk.press("Guardar");
  CHECK((walk.get(Role::ComboBox, "Organización").states & node_invalid) != 0);
}
