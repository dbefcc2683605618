// Uniting files as a person sees it: the preview with its records, fields before and after, the number to type, what a cut
// file still holds, the inbox, taking the import back, the file with only what is new.
#include "exchange/export.h"
#include "records_walk.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string file_of(const Walk& walk) { return export_exchange(walk.state.ledger); }

void rename(Walk& walk, std::string_view from, std::string_view to) {
  walk.go("#/organizaciones");
  walk.activate(Role::Row, from);
  walk.press("Editar");
  walk.type("Nombre", to);
  walk.press("Guardar");
}

void take(Walk& walk, const std::string& name, const std::string& bytes) {
  walk.go("#/datos");
  walk.tell(intent::ImportFile{name, bytes});
}

}  // namespace

TEST_CASE("the preview says what would happen, each record opens to its fields, accepting agrees on the fingerprint") {
  Walk first(7), second(70);
  register_organisation(first, "Fundación Ejemplo");
  take(second, "uno.avanzar.json", file_of(first));
  CHECK(second.says("1 nuevos · 0 actualizados · 0 combinados · 0 en conflicto"));
  CHECK(second.find(Role::CheckBox, "Nuevos") != nullptr);
  CHECK(second.find(Role::CheckBox, "Actualizados") == nullptr);
  CHECK_FALSE(second.says("Ámbito"));
  second.press("Organización: Fundación Ejemplo");
  CHECK(second.says("Ámbito"));
  CHECK(second.says("Local"));
  CHECK(second.says(second.state.pending_import->preview.hash_after.substr(60)));
  CHECK(second.says("Si cancela, el archivo queda en la bandeja de entrada."));
  second.press("Aceptar");
  CHECK(first.state.ledger.content_hash() == second.state.ledger.content_hash());

  rename(first, "Fundación Ejemplo", "Fundación Manglar");
  rename(second, "Fundación Ejemplo", "Fundación Palmar");
  register_organisation(first, "Otra");
  take(second, "dos.avanzar.json", file_of(first));
  CHECK(second.says("1 nuevos · 0 actualizados · 0 combinados · 1 en conflicto"));
  CHECK(second.find(Role::Button, "Organización: Otra") != nullptr);
  second.tick("En conflicto");
  CHECK(second.find(Role::Button, "Organización: Otra") == nullptr);
  REQUIRE(second.find(Role::Button, "Organización: Fundación Manglar") != nullptr);
  second.press("Organización: Fundación Manglar");
  CHECK(second.says("Fundación Palmar → Fundación Manglar / Fundación Palmar"));
  second.press("Cancelar");
  take(first, "vuelta.avanzar.json", file_of(second));
  CHECK(first.says("1 en conflicto"));
  CHECK(first.says("Incluye sus cambios hasta el 1 de 3."));
}

TEST_CASE("a large import waits for its number; fields are told before and after") {
  Walk first(7), second(70);
  for (const char* name : {"Uno", "Dos", "Tres", "Cuatro", "Cinco"}) register_organisation(first, name);
  take(second, "todo.avanzar.json", file_of(first));
  CHECK(second.host.find_field("Escriba 5 para confirmar") == nullptr);
  second.press("Aceptar");
  for (const char* name : {"Uno", "Dos", "Tres", "Cuatro", "Cinco"}) rename(first, name, std::string(name) + " otra vez");
  take(second, "cambios.avanzar.json", file_of(first));
  CHECK(second.says("5 actualizados"));
  CHECK_FALSE(second.host.enabled(Role::Button, "Aceptar"));
  second.type("Escriba 5 para confirmar", "4");
  CHECK_FALSE(second.host.enabled(Role::Button, "Aceptar"));
  second.type("Escriba 5 para confirmar", "5");
  second.press("Organización: Uno otra vez");
  CHECK(second.says("Uno → Uno otra vez"));
  second.press("Aceptar");
  CHECK(first.state.ledger.content_hash() == second.state.ledger.content_hash());
}

TEST_CASE("many records come in pages") {
  Walk first(7), second(70);
  for (int i = 10; i < 33; ++i) register_organisation(first, "Organización " + std::to_string(i));
  take(second, "muchas.avanzar.json", file_of(first));
  CHECK(second.says("1 a 20 de 23"));
  CHECK(second.find(Role::Button, "Organización: Organización 10") != nullptr);
  CHECK(second.find(Role::Button, "Organización: Organización 32") == nullptr);
  CHECK_FALSE(second.host.enabled(Role::Button, "Anteriores"));
  second.press("Siguientes");
  CHECK(second.says("21 a 23 de 23"));
  CHECK(second.find(Role::Button, "Organización: Organización 32") != nullptr);
  CHECK_FALSE(second.host.enabled(Role::Button, "Siguientes"));
  second.press("Anteriores");
  CHECK(second.says("1 a 20 de 23"));
}

TEST_CASE("a cancelled file waits in the inbox, over a restart, until it is accepted or discarded") {
  Walk first(7), second(70);
  register_organisation(first, "Fundación Ejemplo");
  take(second, "uno.avanzar.json", file_of(first));
  second.press("Cancelar");
  CHECK(second.find(Role::Heading, "Bandeja de entrada") != nullptr);
  second.tell(intent::RetryStore{});  // reads the store anew
  CHECK(second.find(Role::ListItem, "uno.avanzar.json") != nullptr);
  second.press("Revisar «uno.avanzar.json»");
  REQUIRE(second.find(Role::Dialog, "¿Importar «uno.avanzar.json»?") != nullptr);
  second.press("Aceptar");
  CHECK(second.find(Role::Heading, "Bandeja de entrada") == nullptr);
  second.tell(intent::RetryStore{});
  CHECK(second.find(Role::Heading, "Bandeja de entrada") == nullptr);
  CHECK(second.state.receipts.size() == 1);

  register_organisation(first, "Otra");
  take(second, "dos.avanzar.json", file_of(first));
  second.press("Cancelar");
  second.press("Descartar «dos.avanzar.json»");
  second.tell(intent::RetryStore{});
  CHECK(second.find(Role::Heading, "Bandeja de entrada") == nullptr);
}

TEST_CASE("a cut file is refused with its reason, and offered for what it holds") {
  Walk first(7), second(70);
  register_organisation(first, "Uno");
  register_organisation(first, "Dos");
  std::string cut = file_of(first);
  cut.resize(cut.rfind("{\"body\":") + 30);
  take(second, "cortado.avanzar.json", cut);
  CHECK(second.alerts("cortado.avanzar.json"));
  CHECK(second.find(Role::Dialog, "¿Importar «cortado.avanzar.json»?") == nullptr);
  second.press("Revisar lo que se alcanzó a leer");
  CHECK(second.says("Parcial: el archivo está cortado. Se leyeron 1 de los cambios; falta el resto."));
  CHECK(second.find(Role::Button, "Aceptar") == nullptr);
  second.press("Aceptar lo leído");
  CHECK(second.state.ledger.state().table(Entity::Organisation).live_count() == 1);
  CHECK(second.find(Role::Button, "Revisar lo que se alcanzó a leer") == nullptr);
}

TEST_CASE("an import is one step of Deshacer") {
  Walk first(7), second(70);
  register_organisation(first, "Uno");
  register_organisation(first, "Dos");
  register_organisation(second, "Propia");
  take(second, "dos.avanzar.json", file_of(first));
  second.press("Aceptar");
  CHECK(second.says("Se desharía: importar «dos.avanzar.json»"));
  second.press("Deshacer");
  CHECK(second.state.ledger.state().table(Entity::Organisation).live_count() == 1);
  CHECK(second.says("Deshecha la importación de «dos.avanzar.json»."));
  CHECK(second.says("Se desharía: Crear organización"));
  CHECK(second.says("Se reharía: Importar archivo"));
  second.press("Rehacer");
  CHECK(second.state.ledger.state().table(Entity::Organisation).live_count() == 3);
}

TEST_CASE("only what is new for the sender of a file") {
  Walk first(7), second(70);
  register_organisation(first, "Uno");
  take(second, "primera.avanzar.json", file_of(first));
  CHECK(second.host.find_field("Contenido") == nullptr);
  second.press("Aceptar");
  register_organisation(second, "Dos");
  second.go("#/datos");
  const SemanticNode* content = second.host.find_field("Contenido");
  REQUIRE(content != nullptr);
  REQUIRE(content->options.size() == 2);
  CHECK(content->options[1].label == "Solo lo nuevo para «primera.avanzar.json» (30 jun 2026)");
  second.choose("Contenido", content->options[1].label);
  second.press("Exportar");
  const auto& file = second.host.downloads.back();
  CHECK(file.file_name.find("-novedades") != std::string::npos);
  CHECK(file.bytes.find("\"since\":") != std::string::npos);
  take(first, file.file_name, file.bytes);
  CHECK(first.says("Trae solo lo nuevo desde un archivo anterior."));
  first.press("Aceptar");
  CHECK(first.state.ledger.content_hash() == second.state.ledger.content_hash());
}

TEST_CASE("the dialog fits a phone") {
  Walk first(7), second(70, 360, 4000);
  register_organisation(first, "Fundación para el Desarrollo Sostenible de las Comunidades Costeras del Caribe");
  take(second, "avanzar-cartagena-2026-06-30-1042.avanzar.json", file_of(first));
  second.press("Organización: Fundación para el Desarrollo Sostenible de las Comunidades Costeras del Caribe");
  for (const SemanticNode& node : second.nodes())
    if (second.in_modal(node)) {
      CAPTURE(node.name);
      CHECK(node.rect.x >= 0);
      CHECK(node.rect.x + node.rect.w <= 360.5f);
    }
}

TEST_CASE("a store that fails while an import is accepted holds all of it or nothing; tried again, all of it once") {
  Walk first(7);
  register_organisation(first, "Uno");
  register_organisation(first, "Dos");
  const std::string bytes = file_of(first), hash = to_hex(first.state.ledger.content_hash());
  for (const bool written_after_all : {false, true}) {
    CAPTURE(written_after_all);
    MemoryStore store;
    HeadlessHost host(store, walk_fonts(), {70, 71, 72, 73});
    host.view.height = 4000;
    host.start("#/datos");
    host.push(intent::ImportFile{"uno.avanzar.json", bytes});
    host.settle();
    REQUIRE(store.log.empty());
    CHECK(store.inbox.size() == 1);
    if (written_after_all) store.late_commit(1);
    else store.fail_commit(1, ErrorCode::StorageQuota);
    REQUIRE(host.activate(Role::Button, "Aceptar"));
    CHECK(host.state().save == SaveStatus::NotSaving);
    CHECK(store.log.size() == (written_after_all ? 2 : 0));  // the changes and the receipt, or neither
    host.push(intent::RetryStore{});
    host.settle();
    CHECK(host.state().save == SaveStatus::Saved);
    CHECK(store.log.size() == 2);

    HeadlessHost again(store, walk_fonts(), {80, 81, 82, 83});
    again.start("#/datos");
    CHECK(to_hex(again.state().ledger.content_hash()) == hash);
    CHECK(again.state().receipts.size() == 1);
    CHECK(again.state().load_faults.empty());
  }
}

TEST_CASE("no room for a file in the inbox is said, and hinders nothing") {
  Walk first(7);
  register_organisation(first, "Uno");
  MemoryStore store;
  store.fail_inbox();
  HeadlessHost host(store, walk_fonts(), {70, 71, 72, 73});
  host.view.height = 4000;
  host.start("#/datos");
  host.push(intent::ImportFile{"uno.avanzar.json", file_of(first)});
  host.settle();
  CHECK(host.text().find("No hubo espacio para guardar el archivo") != std::string::npos);
  CHECK(host.text().find("queda en la bandeja") == std::string::npos);
  REQUIRE(host.activate(Role::Button, "Aceptar"));
  CHECK(host.state().save == SaveStatus::Saved);
}
