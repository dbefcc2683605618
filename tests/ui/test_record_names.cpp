// Names are an interface: on every screen of records each control has a name, and no two of a role share one; in
// both languages.
#include <map>

#include "records_walk.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string doubled_names(const Walk& walk) {
  bool modal = false;
  for (const SemanticNode& node : walk.nodes()) modal = modal || (node.states & node_modal) != 0;
  std::map<std::pair<Role, std::string>, int> seen;
  std::string out;
  for (const SemanticNode& node : walk.nodes()) {
    if (!is_control(node) || node.role == Role::Row || (modal && !walk.in_modal(node))) continue;
    if (node.name.empty()) out += "(no name) ";
    if (++seen[{node.role, node.name}] == 2) out.append("[").append(node.name).append("] ");
  }
  return out;
}

std::string doubled_ids(const Walk& walk) {
  std::map<NodeId, std::string> seen;
  std::string out;
  for (const SemanticNode& node : walk.nodes()) {
    const auto [at, fresh] = seen.try_emplace(node.id, node.name);
    if (!fresh) out.append("[").append(at->second).append(" / ").append(node.name).append("] ");
  }
  return out;
}

void check_screen(const Walk& walk) {
  CHECK(doubled_names(walk) == "");
  CHECK(doubled_ids(walk) == "");
  CHECK_FALSE(walk.title().empty());
}

}  // namespace

TEST_CASE("names and ids are unique on every screen of records") {
  for (const Lang lang : {Lang::Es, Lang::En}) {
    CAPTURE(static_cast<int>(lang));
    for (const float width : {360.0f, 1280.0f}) {
      CAPTURE(width);
      Walk walk(7, width);
      register_organisation(walk, "AECID", "España");
      register_alliance(walk, "Costas vivas");
      walk.press("Agregar actividad");
      walk.type("Fecha", "25/6/2026");
      walk.type("Actividad", "Taller");
      walk.press("Guardar");
      walk.press("Agregar actividad");
      walk.type("Fecha", "25/6/2026");
      walk.type("Actividad", "Taller");
      walk.press("Guardar");
      walk.tell(intent::SetLang{lang});
      const std::string alliance(walk.state.ledger.state().table(Entity::Alliance).id(0));
      check_screen(walk);
      for (const Entity part : {Entity::AlliancePartner, Entity::Instrument, Entity::Activity, Entity::Evidence}) {
        CAPTURE(static_cast<int>(part));
        walk.tell(intent::OpenForm{part, {}, alliance});
        check_screen(walk);
        walk.key(KeyCode::Escape);
      }
      walk.tell(intent::OpenStateForm{Entity::Alliance, alliance});
      check_screen(walk);
      walk.key(KeyCode::Escape);
      walk.tell(intent::OpenForm{Entity::Alliance, alliance, {}});
      check_screen(walk);
      for (const std::string_view hash :
           {"#/organizaciones", "#/alianzas", "#/organizaciones/nueva", "#/alianzas/nueva", "#/datos", "#/acerca"}) {
        CAPTURE(std::string(hash));
        walk.go(hash);
        check_screen(walk);
      }
    }
  }
}

TEST_CASE("English has English names") {
  Walk walk;
  walk.tell(intent::SetLang{Lang::En});
  walk.go("#/organizaciones");
  CHECK(walk.title() == "Organisations");
  walk.press("New organisation");
  walk.type("Name", "Example Foundation");
  walk.choose("Type of organisation", "Foundation");
  walk.press("Save");
  CHECK(walk.title() == "Example Foundation");
  CHECK(walk.find(Role::Button, "Change state") != nullptr);
}

TEST_CASE("fields bear the labels of the schema") {
  Walk walk;
  walk.go("#/organizaciones/nueva");
  for (const FieldDef& field : entity_def(Entity::Organisation).fields) {
    if (field.key == "state" || field.key == "mergedIntoId") continue;
    CAPTURE(std::string(field.label.es));
    const Role role = field.type == FieldType::Code      ? Role::ComboBox
                      : field.type == FieldType::CodeSet ? Role::Group
                      : field.type == FieldType::Bool    ? Role::CheckBox
                                                         : Role::TextBox;
    CHECK(walk.find(role, field.label.es) != nullptr);
  }
}
