// "Datos": a file out, the same file into another office after a preview, a damaged file refused, this device's name.
#include "records_walk.h"

using namespace avanzar;
using namespace avanzar::test;

TEST_CASE("a file goes from one office to another") {
  Walk first(7), second(70);
  register_organisation(first, "Fundación Ejemplo");
  first.go("#/datos");
  first.press("Exportar");
  REQUIRE_FALSE(first.host.downloads.empty());
  CHECK(first.host.downloads.back().file_name.ends_with(".avanzar.json"));

  second.go("#/datos");
  second.tell(intent::ImportFile{"oficina.avanzar.json", first.host.downloads.back().bytes});
  CHECK(second.find(Role::Dialog, "¿Importar «oficina.avanzar.json»?") != nullptr);
  CHECK(second.says("nada se escribe"));
  CHECK(second.state.ledger.state().table(Entity::Organisation).live_count() == 0);
  CHECK(second.get(Role::Table, "Qué cambiaría").row_count > 0);
  CHECK(second.find(Role::Row, "Organizaciones") != nullptr);
  second.press("Cancelar");
  CHECK(second.state.ledger.state().table(Entity::Organisation).live_count() == 0);

  second.tell(intent::ImportFile{"oficina.avanzar.json", first.host.downloads.back().bytes});
  second.press("Aceptar");
  CHECK(second.state.ledger.state().table(Entity::Organisation).live_count() == 1);
  CHECK(first.state.ledger.content_hash() == second.state.ledger.content_hash());
}

TEST_CASE("a damaged file is refused in words") {
  Walk first(7), second(70);
  register_organisation(first, "Fundación Ejemplo");
  first.go("#/datos");
  first.press("Exportar");
  std::string damaged = first.host.downloads.back().bytes;
  damaged[damaged.find("Ejemplo")] = 'e';
  second.go("#/datos");
  second.tell(intent::ImportFile{"oficina.avanzar.json", damaged});
  CHECK(second.says("No se importó «oficina.avanzar.json»"));
  CHECK(second.find(Role::Dialog, "¿Importar «oficina.avanzar.json»?") == nullptr);
}

TEST_CASE("the device gets a name") {
  Walk walk;
  walk.go("#/datos");
  CHECK(walk.find(Role::Button, "Guardar") == nullptr);
  walk.type("Nombre de este dispositivo", "Portátil oficina 2");
  CHECK(walk.get(Role::TextBox, "Nombre de este dispositivo").value == "Portátil oficina 2");
  walk.press("Guardar");
  CHECK(walk.state.ledger.state().table(Entity::Device).live_count() == 1);
  CHECK(walk.get(Role::TextBox, "Nombre de este dispositivo").value == "Portátil oficina 2");
  CHECK(walk.find(Role::Button, "Guardar") == nullptr);
}

TEST_CASE("what may be said about safety is said") {
  Walk walk;
  walk.go("#/datos");
  CHECK(walk.says("Sin cambios propios todavía"));
  register_organisation(walk, "Fundación Ejemplo");
  walk.go("#/datos");
  CHECK(walk.says("Todo guardado en este dispositivo"));
  CHECK(walk.says(walk.state.store_backend));
  const std::string hash = to_hex(walk.state.ledger.content_hash());
  CHECK(walk.find(Role::Paragraph, hash.substr(60)) != nullptr);
}
