// Names are an interface: on every screen, in both languages and at every width, each control has a name and no two
// of a role share one; each node has an id of its own; what is on the canvas is inside it.
#include <map>
#include <set>

#include "panel_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string faults(const Office& office, float width) {
  bool modal = false;
  for (const SemanticNode& node : office.nodes()) modal |= (node.states & node_modal) != 0;
  std::map<std::pair<Role, std::string>, int> names;
  std::set<NodeId> ids;
  std::string out;
  for (const SemanticNode& node : office.nodes()) {
    if (!ids.insert(node.id).second) out += "[id twice: " + node.name + "] ";
    if (is_control(node) && node.role != Role::Row && (!modal || office.in_modal(node))) {
      if (node.name.empty()) out += "[no name] ";
      if (++names[{node.role, node.name}] == 2) out += "[twice: " + node.name + "] ";
    }
    const bool shown = node.rect.w > 0 && node.role != Role::Dialog;
    if (shown && (node.rect.x < -0.5f || node.rect.x + node.rect.w > width + 0.5f))
      out += "[outside: " + node.name + "] ";
  }
  return out;
}

}  // namespace

TEST_CASE("every screen, in both languages, from 320 to 1920 CSS px") {
  for (const float width : {320.0f, 360.0f, 1280.0f, 1920.0f}) {
    for (const Lang lang : {Lang::Es, Lang::En}) {
      CAPTURE(width);
      CAPTURE(static_cast<int>(lang));
      Office office("#/panel", width, 900);
      office.tell(intent::SetLang{lang});
      for (const std::string_view hash :
           {"#/panel", "#/panel?corte=2024-01-15", "#/alianzas", "#/organizaciones", "#/datos", "#/acerca", "#/nada",
            "#/alianzas/nueva", "#/organizaciones/nueva"}) {
        CAPTURE(std::string(hash));
        office.go(hash);
        CHECK(faults(office, width) == "");
        CHECK_FALSE(office.title().empty());
        CHECK(office.host.all(Role::Main).size() == 1);
        CHECK(office.host.all(Role::Navigation).size() == 1);
      }
      office.go("#/panel");
      office.tell(intent::Explain{std::string(office.state.ledger.state().table(Entity::Goal).id(0))});
      CHECK(faults(office, width) == "");
    }
  }
}

TEST_CASE("text twice as large still fits") {
  Office office("#/panel", 1280, 900);
  office.host.view.text_scale = 2;
  office.host.frame();
  CHECK(faults(office, 1280) == "");
  office.host.view.width = 360;
  office.host.frame();
  CHECK(faults(office, 360) == "");
}

TEST_CASE("fingers get 44 px") {
  Office office("#/panel", 360, 900);
  office.host.view.media.coarse_pointer = true;
  office.host.frame();
  for (const SemanticNode& node : office.nodes()) {
    if (!is_control(node)) continue;
    CAPTURE(node.name);
    CHECK(node.rect.h >= 43.5f);
  }
}
