// A hand on the canvas and an element of the page do the same; nothing moves while nothing happens; long lists keep
// focus; a finger scrolls.
#include <cmath>
#include <filesystem>
#include <fstream>

#include "ledger/draft.h"
#include "panel_office.h"
#include "ui/touch_scroll.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

std::string where(const Office& office) {
  return office.address() + "|" + std::to_string(static_cast<int>(office.state.lang)) +
         std::to_string(static_cast<int>(office.state.theme)) + "|" + office.state.explain_goal;
}

float top_of(const Office& office, Role role, std::string_view name) { return office.get(role, name).rect.y; }

UiEvent finger(UiEvent::Kind kind, float x, float y) {
  UiEvent event{};
  event.kind = kind;
  event.x = x;
  event.y = y;
  event.touch = true;
  return event;
}

}  // namespace

TEST_CASE("every button and link of the panel answers alike to a pointer, a finger and its element") {
  for (const float width : {360.0f, 1280.0f}) {
    CAPTURE(width);
    std::vector<std::pair<Role, std::string>> controls;
    {
      Office office("#/panel", width);
      for (const SemanticNode& node : office.nodes())
        if ((node.role == Role::Button || node.role == Role::Link) && !(node.states & node_disabled))
          controls.emplace_back(node.role, node.name);
    }
    CHECK(controls.size() >= 12);
    for (const auto& [role, name] : controls) {
      CAPTURE(name);
      Office by_element("#/panel", width), by_pointer("#/panel", width), by_finger("#/panel", width);
      CHECK(by_element.host.activate(role, name));
      CHECK(by_pointer.host.click(role, name));
      CHECK(by_finger.host.tap(role, name));
      CHECK(where(by_element) == where(by_pointer));
      CHECK(where(by_element) == where(by_finger));
    }
  }
}

TEST_CASE("only the kit's core makes things that a pointer can use") {
  namespace fs = std::filesystem;
  int files = 0;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(fs::path(AVANZAR_TEST_DATA_DIR) / "../../src/ui")) {
    if (entry.path().extension() != ".cpp") continue;
    ++files;
    if (entry.path().filename() == "kit_core.cpp") continue;
    std::ifstream in(entry.path());
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    CAPTURE(entry.path().string());
    for (const char* call :
         {"ButtonBehavior", "InvisibleButton", "ItemAdd", "ImGui::Button", "ImGui::Selectable", "ImGui::InputText",
          "ImGui::Checkbox", "ImGui::BeginCombo", "ImGui::BeginPopup", "ImGui::BeginTable"})
      CHECK(text.find(call) == std::string::npos);
  }
  CHECK(files > 20);
}

TEST_CASE("nothing is drawn while nothing happens") {
  Office office;
  const int frames = office.host.frames;
  office.host.settle();
  CHECK(office.host.frames <= frames + 1);  // the one that was asked for here, and it wants no other
}

TEST_CASE("the wheel scrolls what lies under it, and focus brings a control into view") {
  Office office("#/panel", 1280, 720);
  const float before = top_of(office, Role::Heading, "Panel");
  office.host.wheel(700, 400, 300);
  CHECK(std::fabs(top_of(office, Role::Heading, "Panel") - (before - 300)) <= 1);  // each on its device pixel
  CHECK(top_of(office, Role::Link, "Panel") > 0);
  REQUIRE(office.host.focus(Role::TextBox, "Fecha de corte"));
  CHECK(top_of(office, Role::TextBox, "Fecha de corte") > 0);
  office.host.focus(Role::Heading, "Panel");
  office.key(KeyCode::End);
  CHECK(top_of(office, Role::Heading, "Panel") < -200);
  office.key(KeyCode::Home);
  CHECK(top_of(office, Role::Heading, "Panel") == before);
}

TEST_CASE("a finger drags the screen and does not press what it began on") {
  Office office("#/panel", 360, 740);
  office.host.view.media.coarse_pointer = true;
  office.host.frame();
  const float before = top_of(office, Role::Heading, "Panel");
  const std::string place = where(office);
  office.host.frame({finger(UiEvent::Kind::PointerDown, 180, 600)});
  for (float y = 590; y >= 400; y -= 10) office.host.frame({finger(UiEvent::Kind::PointerMove, 180, y)});
  office.host.frame({finger(UiEvent::Kind::PointerUp, 180, 400)});
  const float dragged = top_of(office, Role::Heading, "Panel");
  CHECK(dragged == doctest::Approx(before - 200).epsilon(0.1));
  office.host.settle();
  CHECK(top_of(office, Role::Heading, "Panel") < dragged);  // it ran on
  CHECK(where(office) == place);
}

TEST_CASE("rows of a long list: arrows move focus, the focused row is never lost, Enter opens") {
  Office office("#/organizaciones", 1280, 720);
  const std::vector<const SemanticNode*> rows = office.host.all(Role::Row);
  REQUIRE(rows.size() > 5);
  CHECK(rows.size() < 30);
  const SemanticNode* first = nullptr;
  int tab_stops = 0;
  for (const SemanticNode* row : rows) {
    if (!(row->states & node_focusable)) continue;
    if (!first) first = row;
    tab_stops += (row->states & node_no_tab) ? 0 : 1;
  }
  CHECK(tab_stops == 1);
  REQUIRE(first);
  CHECK(first->row_index == 1);
  const std::string name = first->name;
  REQUIRE(office.host.focus(Role::Row, name));
  for (int i = 0; i < 20; ++i) office.key(KeyCode::Down);
  const auto focused = [&]() -> const SemanticNode* {
    for (const SemanticNode& node : office.nodes())
      if (node.id == office.host.focused) return &node;
    return nullptr;
  };
  REQUIRE(focused());
  CHECK(focused()->row_index == 21);
  CHECK(intersect(focused()->rect, focused()->clip).h > 20);
  office.host.wheel(700, 400, 3000);
  REQUIRE(focused());
  CHECK(focused()->row_index == 21);
  CHECK(intersect(focused()->rect, focused()->clip).h == 0);
  office.key(KeyCode::Enter);
  CHECK(office.address().starts_with("#/organizaciones/"));
}

TEST_CASE("a drag begins after 8 px, runs on with the finger's speed and dies away") {
  TouchScroll scroll;
  scroll.down(100, 500, 0);
  CHECK(scroll.move(100, 495, 0.016) == 0);
  CHECK_FALSE(scroll.dragging());
  CHECK(scroll.move(100, 480, 0.032) == 20);
  CHECK(scroll.dragging());
  CHECK(scroll.move(100, 460, 0.048) == 20);
  scroll.up(0.050);
  CHECK(scroll.running());
  float run = 0;
  int steps = 0;
  while (scroll.running() && steps < 600) {
    run += scroll.step(1.0f / 60);
    ++steps;
  }
  CHECK(run > 100);
  CHECK(run < 600);
  CHECK(steps < 180);

  scroll.down(100, 500, 1);
  CHECK(scroll.move(140, 505, 1.016) == 0);  // sideways: not ours
  CHECK(scroll.move(140, 400, 1.032) == 0);
  scroll.up(1.04);
  CHECK_FALSE(scroll.running());

  scroll.down(100, 500, 2);
  scroll.move(100, 400, 2.016);
  scroll.up(2.5);  // held still before it left
  CHECK_FALSE(scroll.running());
}

TEST_CASE("a notice lies on top, and only where it is seen") {
  Office office("#/panel", 1280, 720);
  office.state.notice = Notice{NoticeKind::Success, "Listo: Crear alianza."};
  office.host.frame();
  CHECK(office.find(Role::Paragraph, "Listo: Crear alianza.") != nullptr);  // announced when it happened: no live region
  CHECK(office.host.click(Role::Button, "Cerrar aviso"));
  CHECK_FALSE(office.state.notice.has_value());
}

TEST_CASE("what went well goes with the next place, what went wrong stays") {
  Office office("#/panel", 1280, 720);
  office.state.notice = Notice{NoticeKind::Success, "Listo: Crear alianza."};
  office.host.frame();
  CHECK(office.host.click(Role::Link, "Datos"));
  CHECK_FALSE(office.state.notice.has_value());
  office.state.notice = Notice{NoticeKind::Error, "No se pudo."};
  office.host.frame();
  CHECK(office.host.click(Role::Link, "Panel"));
  CHECK(office.state.notice.has_value());
}

TEST_CASE("a keyboard that covers the lower half moves the field above it") {
  Office office("#/organizaciones/nueva", 360, 740);
  const SemanticNode* low = nullptr;
  for (const SemanticNode* field : office.host.all(Role::TextBox))
    if (field->rect.y > 420 && field->rect.y + field->rect.h < 700) low = field;
  REQUIRE(low);
  const std::string name = low->name;
  REQUIRE(office.host.focus(Role::TextBox, name));
  office.host.view.height = 400;
  office.host.frame();
  office.host.settle();
  const SemanticNode* now = office.find(Role::TextBox, name);
  REQUIRE(now);
  CHECK(now->rect.y >= 0);
  CHECK(now->rect.y + now->rect.h <= 400);
}

TEST_CASE("Deshacer is on only while this device has something to undo") {
  Office office("#/panel", 1280, 720);
  CHECK_FALSE(office.host.enabled(Role::Button, "Deshacer"));
  // What came in a file was not done here.
  Ledger other;
  ChangeDraft draft(other.state(), "organisation.create");
  draft.set(Entity::Organisation, "019f0000-0000-7000-8000-000000000001", "name", std::string("Fundación Mar"));
  Change change = std::move(draft).take();
  change.device = "0123456789abcdef";
  change.at = 1'782'820'800'000;
  REQUIRE(other.append(std::move(change)));
  REQUIRE(office.state.ledger.unite(other));
  office.host.frame();
  CHECK_FALSE(office.host.enabled(Role::Button, "Deshacer"));
  const std::string key = form_key(Entity::Device, office.state.device);
  (void)reduce(office.state, intent::OpenForm{Entity::Device, office.state.device, {}});
  (void)reduce(office.state, intent::EditText{key, "name", "Portátil"});
  (void)reduce(office.state, intent::SaveForm{key});
  office.host.frame();
  CHECK(office.host.enabled(Role::Button, "Deshacer"));
}
