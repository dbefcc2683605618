// The slider over the term, both meanings of a cut-off, and what differs between two dates, as a person uses them.
#include <algorithm>

#include "ledger/draft.h"
#include "panel_office.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

constexpr std::string_view slider_name = "Corte en el cuatrienio";

Day on(int year, int month, int d) { return to_day({year, month, d}); }

// The shared office half a year later: on 5 January somebody tells of two alliances, one of them of June.
struct Later : Office {
  explicit Later(std::string_view hash = "#/panel", float width = 1280, float height = 4000) : Office("#/panel", width, height) {
    host.clock = {1'799'020'800'000, on(2027, 1, 4)};
    host.clock.utc_offset_min = -300;
    host.frame();
    consolidate("Alianza contada tarde", "2026-06-20");
    consolidate("Alianza de diciembre", "2026-12-15");
    go(hash);
    host.settle();
  }
  void consolidate(std::string_view title, std::string_view effective) {
    const std::string id = "019f0000-0000-7000-8000-00000000000" + std::to_string(++ids), proof = id.substr(0, 24) + "e" + id.substr(25), event = id.substr(0, 24) + "f" + id.substr(25);
    ChangeDraft draft(state.ledger.state(), "test.write");
    draft.set(Entity::Alliance, id, "title", std::string(title));
    draft.set(Entity::Alliance, id, "state", std::string("CONSOLIDADA"));
    draft.set(Entity::Evidence, proof, "subjectId", id);
    draft.set(Entity::StateEvent, event, "subjectType", std::string("ALIANZAS"));
    draft.set(Entity::StateEvent, event, "subjectId", id);
    draft.set(Entity::StateEvent, event, "to", std::string("CONSOLIDADA"));
    draft.set(Entity::StateEvent, event, "effectiveOn", std::string(effective));
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    change.at = host.clock.now_ms;
    REQUIRE(state.ledger.append(std::move(change)));
  }
  // So many changes that say nothing new.
  void talk(int changes) {
    for (int i = 0; i < changes; ++i) {
      ChangeDraft draft(state.ledger.state(), "test.write");
      draft.set(Entity::Device, "0123456789abcdef", "name", "Portátil " + std::to_string(i % 2));
      Change change = std::move(draft).take();
      change.device = "0123456789abcdef";
      change.at = host.clock.now_ms;
      REQUIRE(state.ledger.append(std::move(change)));
    }
  }
  int ids = 0;
  [[nodiscard]] std::string alliances() const { return get(Role::ProgressBar, "Alianzas").value.substr(0, 8); }
};

UiEvent pointer(UiEvent::Kind kind, float x, float y, bool touch = false) {
  return {.kind = kind, .x = x, .y = y, .touch = touch};
}

struct Hand {
  Office& office;
  bool touch = false;
  [[nodiscard]] const SemanticNode& node() const { return office.get(Role::Slider, slider_name); }
  [[nodiscard]] float y() const { return node().rect.y + node().rect.h / 2; }
  [[nodiscard]] float x(Day day) const {
    const SemanticNode& n = node();
    return n.rect.x + 13 + (n.rect.w - 26) * static_cast<float>(day - n.min) / static_cast<float>(n.max - n.min);
  }
  void down(float at_x) {
    if (!touch) office.host.frame({pointer(UiEvent::Kind::PointerMove, at_x, y())});
    office.host.frame({pointer(UiEvent::Kind::PointerDown, at_x, y(), touch)});
  }
  void move(float at_x, float dy = 0) { office.host.frame({pointer(UiEvent::Kind::PointerMove, at_x, y() + dy, touch)}); }
  void up(float at_x, float dy = 0) {
    office.host.frame({pointer(UiEvent::Kind::PointerUp, at_x, y() + dy, touch)});
    office.host.settle();
  }
};

std::string attribute(const HeadlessHost& host, NodeId id, std::string_view name) {
  for (const MirrorOp& op : host.last_ops) {
    if (op.kind != MirrorOp::Kind::Put || op.id != id) continue;
    for (std::size_t i = 0; i + 1 < op.attributes.size(); i += 2)
      if (op.attributes[i] == name) return op.attributes[i + 1];
  }
  return "(none)";
}

}  // namespace

TEST_CASE("the slider says where it stands, and its element is a range") {
  Office office;
  const SemanticNode& node = office.get(Role::Slider, slider_name);
  CHECK(node.value == "30 jun 2026");
  CHECK(node.min == on(2024, 1, 1));
  CHECK(node.max == on(2027, 12, 31));
  CHECK(node.now == on(2026, 6, 30));
  CHECK(node.rect.h >= 44);
  office.go("#/datos");
  office.host.navigate("#/panel?corte=2025-12-31");
  // The elements are made anew with the screen.
  office.go("#/datos");
  office.host.push(intent::Navigate{parse_route("#/panel?corte=2025-12-31"), true});
  office.host.frame();
  const NodeId id = office.get(Role::Slider, slider_name).id;
  CHECK(attribute(office.host, id, "type") == "range");
  CHECK(attribute(office.host, id, "aria-valuetext") == "31 dic 2025");
  CHECK(attribute(office.host, id, "aria-label") == slider_name);
  CHECK(attribute(office.host, id, "max") == std::to_string(on(2027, 12, 31)));
  const auto value = std::find_if(office.host.last_ops.begin(), office.host.last_ops.end(),
                                  [&](const MirrorOp& op) { return op.kind == MirrorOp::Kind::Value && op.id == id; });
  REQUIRE(value != office.host.last_ops.end());
  CHECK(value->text == std::to_string(on(2025, 12, 31)));
}

TEST_CASE("keys: a day, a week, a month, both ends of the term; one address where it rests") {
  Office office;
  REQUIRE(office.host.focus(Role::Slider, slider_name));
  const auto after = [&](KeyCode key) {
    office.key(key);
    return office.get(Role::Slider, slider_name).value;
  };
  CHECK(after(KeyCode::Left) == "29 jun 2026");
  CHECK(after(KeyCode::Down) == "22 jun 2026");
  CHECK(after(KeyCode::Up) == "29 jun 2026");
  CHECK(after(KeyCode::Right) == "30 jun 2026");
  CHECK(office.address() == "#/panel");  // today is today
  CHECK(after(KeyCode::PageDown) == "31 may 2026");
  CHECK(after(KeyCode::PageUp) == "30 jun 2026");
  CHECK(after(KeyCode::Home) == "1 ene 2024");
  CHECK(after(KeyCode::Left) == "1 ene 2024");
  CHECK(office.get(Role::ProgressBar, "Alianzas").value.starts_with("0 de 60"));
  CHECK(after(KeyCode::End) == "31 dic 2027");
  CHECK(office.says("Corte futuro, 31 dic 2027"));
  CHECK(office.address() == "#/panel?corte=2027-12-31");
  // Many steps in a breath: figures follow each, the address waits.
  const std::size_t addresses = office.host.addresses.size();
  for (int i = 0; i < 5; ++i) {
    office.host.frame({UiEvent{.kind = UiEvent::Kind::Key, .node = office.host.focused, .key = KeyCode::PageDown}});
    CHECK(office.host.addresses.size() == addresses);
  }
  CHECK(office.get(Role::Slider, slider_name).value == "31 jul 2027");
  office.host.settle();
  REQUIRE(office.host.addresses.size() == addresses + 1);
  CHECK(office.host.addresses.back().hash == "#/panel?corte=2027-07-31");
  CHECK_FALSE(office.host.addresses.back().push);
}

TEST_CASE("its element moved by a screen reader does the same") {
  Office office;
  const NodeId id = office.get(Role::Slider, slider_name).id;
  const std::string number = std::to_string(on(2025, 12, 31));
  office.host.mirror.reported_text(id, number);
  office.host.frame({UiEvent{.kind = UiEvent::Kind::Text, .node = id, .text = number}, UiEvent{.kind = UiEvent::Kind::Commit, .node = id}});
  office.host.settle();
  CHECK(office.get(Role::Slider, slider_name).value == "31 dic 2025");
  CHECK(office.get(Role::ProgressBar, "Alianzas").value.starts_with("24 de 60"));
  CHECK(office.address() == "#/panel?corte=2025-12-31");
  // What is no number, or none of the term, harms nothing.
  office.host.frame({UiEvent{.kind = UiEvent::Kind::Text, .node = id, .text = "x"}});
  office.host.frame({UiEvent{.kind = UiEvent::Kind::Text, .node = id, .text = "99999999"}});
  office.host.settle();
  CHECK(office.get(Role::Slider, slider_name).value == "31 dic 2027");
}

TEST_CASE("a pointer drags the thumb, figures go along, the address follows when it is let go") {
  Office office;
  Hand hand{office};
  hand.down(hand.x(on(2026, 6, 30)) + 5);  // off its middle: the thumb does not jump under the hand
  CHECK(office.get(Role::Slider, slider_name).now == on(2026, 6, 30));
  const std::size_t addresses = office.host.addresses.size();
  for (const Day day : {on(2026, 1, 31), on(2025, 12, 31), on(2025, 9, 15)}) {
    hand.move(hand.x(day) + 5);
    CHECK(std::abs(office.get(Role::Slider, slider_name).now - day) <= 4);  // a pixel is three days
  }
  CHECK(office.get(Role::ProgressBar, "Alianzas").value.starts_with("22 de 60"));
  CHECK(office.host.addresses.size() == addresses);
  const int frames = office.host.frames;
  office.host.settle();
  CHECK(office.host.frames <= frames + 3);  // held still, nothing is drawn
  hand.up(hand.x(on(2025, 9, 15)) + 5, 200);  // far below the track
  CHECK(office.host.addresses.size() == addresses + 1);
  CHECK(office.address().starts_with("#/panel?corte=2025-09-1"));
  CHECK(office.host.focused == office.get(Role::Slider, slider_name).id);
  // A press beside the thumb brings it there.
  hand.down(hand.x(on(2024, 7, 1)));
  hand.up(hand.x(on(2024, 7, 1)));
  CHECK(std::abs(office.get(Role::Slider, slider_name).now - on(2024, 7, 1)) <= 4);
  CHECK(office.host.frames < frames + 60);
}

TEST_CASE("a finger taps or drags sideways; up and down it scrolls the screen and leaves the date alone") {
  Office office("#/panel?corte=2026-05-31", 360, 740);
  CHECK(office.find(Role::Slider, slider_name) == nullptr);  // folded away: the goals stand first
  office.press("Fecha: 31 may 2026");
  office.host.view.media.coarse_pointer = true;
  office.host.settle();
  Hand hand{office, true};
  REQUIRE(hand.y() < 650);
  const float x = hand.x(on(2025, 1, 1)), y = hand.y();
  office.host.frame({pointer(UiEvent::Kind::PointerDown, x, y, true)});
  for (int i = 1; i <= 8; ++i) office.host.frame({pointer(UiEvent::Kind::PointerMove, x, y - 15.0f * static_cast<float>(i), true)});
  office.host.frame({pointer(UiEvent::Kind::PointerUp, x, y - 120, true)});
  office.host.settle();
  CHECK(office.address() == "#/panel?corte=2026-05-31");
  CHECK(hand.y() < y - 60);
  office.host.wheel(180, 400, -2000);
  hand.down(hand.x(on(2026, 5, 31)));
  hand.move(hand.x(on(2026, 5, 31)) - 5);
  CHECK(office.get(Role::Slider, slider_name).now == on(2026, 5, 31));
  for (float to = 20; to <= 100; to += 20) hand.move(hand.x(on(2026, 5, 31)) - to);
  hand.up(hand.x(on(2026, 5, 31)) - 100);
  CHECK(office.get(Role::Slider, slider_name).now < on(2026, 1, 1));
  hand.down(hand.x(on(2024, 3, 1)));
  hand.up(hand.x(on(2024, 3, 1)));
  CHECK(std::abs(office.get(Role::Slider, slider_name).now - on(2024, 3, 1)) <= 5);
}

TEST_CASE("a slider at rest wants no frame, and one that was left does not come back later") {
  Office office;
  REQUIRE(office.host.focus(Role::Slider, slider_name));
  office.host.frame({UiEvent{.kind = UiEvent::Kind::Key, .node = office.host.focused, .key = KeyCode::Left}});
  office.press("Hoy");  // before it has rested
  CHECK(office.state.route.cut == no_day);
  CHECK(office.address() == "#/panel");
  REQUIRE(office.host.focus(Role::Slider, slider_name));
  office.host.frame({UiEvent{.kind = UiEvent::Kind::Key, .node = office.host.focused, .key = KeyCode::PageDown}});
  office.go("#/datos");
  office.go("#/panel");
  CHECK(office.get(Role::Slider, slider_name).value == "30 jun 2026");
  office.host.settle();
  const int frames = office.host.frames;
  office.host.settle();
  CHECK(office.host.frames <= frames + 1);
}

TEST_CASE("short cuts, the band, and the way back to today") {
  Office office;
  CHECK(office.find(Role::Button, "Volver a hoy") == nullptr);
  office.press("Fin de trimestre anterior");
  CHECK(office.address() == "#/panel?corte=2026-03-31");
  CHECK(office.says("Corte al 31 mar 2026, con lo que se sabe hoy"));
  office.press("Fin de año anterior");
  CHECK(office.address() == "#/panel?corte=2025-12-31");
  office.press("Lo que se sabía entonces");
  CHECK(office.address() == "#/panel?corte=2025-12-31&conocido=entonces");
  CHECK(office.says("Corte al 31 dic 2025, con lo que se sabía ese día"));
  CHECK((office.get(Role::Button, "Lo que se sabía entonces").states & node_pressed) != 0);
  office.press("Volver a hoy");
  CHECK(office.address() == "#/panel");
  CHECK(office.find(Role::Button, "Volver a hoy") == nullptr);
}

TEST_CASE("the shared office at 30 June 2026: the two meanings, before and after something is told late") {
  Later office("#/panel?corte=2026-06-30");
  CHECK(office.alliances() == "32 de 60");
  office.press("Lo que se sabía entonces");
  CHECK(office.alliances() == "31 de 60");
  CHECK(office.get(Role::ProgressBar, "Organizaciones").value.starts_with("1.080 de 1.200"));
  // The number's list is the number's.
  office.follow("31 de 60: ver los registros que cuentan en Alianzas");
  CHECK(office.address() == "#/alianzas?cuenta=si&corte=2026-06-30&conocido=entonces");
  CHECK(office.get(Role::Table, "Alianzas").row_count == 31);
  CHECK(office.find(Role::CheckBox, "Contaban al 30 jun 2026, según lo sabido ese día") != nullptr);
  office.tick("Contaban al 30 jun 2026, según lo sabido ese día");
  CHECK(office.address() == "#/alianzas");
  office.go("#/panel?corte=2026-06-30");
  office.follow("32 de 60: ver los registros que cuentan en Alianzas");
  CHECK(office.get(Role::Table, "Alianzas").row_count == 32);
}

TEST_CASE("with a short history figures follow each day, known then as well") {
  Later office("#/panel?corte=2026-06-30&conocido=entonces");
  REQUIRE(office.host.focus(Role::Slider, slider_name));
  office.host.frame({UiEvent{.kind = UiEvent::Kind::Key, .node = office.host.focused, .key = KeyCode::PageDown}});
  CHECK(cut_of(office.state) == on(2026, 5, 31));
  CHECK(office.says("Corte al 31 may 2026, con lo que se sabía ese día"));
}

TEST_CASE("with a long history a past state is made where the slider rests, and the band says so") {
  Later office("#/panel?corte=2026-06-30&conocido=entonces");
  office.talk(2000);
  office.go("#/panel");
  office.go("#/panel?corte=2026-06-30&conocido=entonces");
  REQUIRE(office.host.focus(Role::Slider, slider_name));
  office.host.frame({UiEvent{.kind = UiEvent::Kind::Key, .node = office.host.focused, .key = KeyCode::PageDown}});
  CHECK(office.get(Role::Slider, slider_name).value == "31 may 2026");
  CHECK(office.says("Cifras del 30 jun 2026: cambian al soltar"));
  CHECK(office.alliances() == "31 de 60");
  CHECK(cut_of(office.state) == on(2026, 6, 30));
  office.host.settle();
  CHECK(cut_of(office.state) == on(2026, 5, 31));
  CHECK(office.says("Corte al 31 may 2026, con lo que se sabía ese día"));
}

TEST_CASE("what changed between two dates, and the late records of one") {
  Later office("#/panel?corte=2026-06-30&conocido=entonces");
  office.follow("Registros extemporáneos");
  CHECK(office.address() == "#/cortes/comparar?de=2026-06-30&a=2026-06-30");
  CHECK(office.title() == "Registros extemporáneos del 30 jun 2026");
  CHECK(office.says("Alianzas: de 31 a 32, +1"));
  CHECK(office.says("Ningún registro cambió la cuenta."));  // of organisations
  const SemanticNode& late = office.get(Role::Table, "Registros que cambian la cuenta de Alianzas");
  CHECK(late.row_count == 1);
  CHECK(office.find(Role::Row, "Alianza contada tarde") != nullptr);
  CHECK(office.says("Ya contaba; se registró después"));
  CHECK(office.says("20 jun 2026"));

  office.type("Hasta", "4/1/2027");
  CHECK(office.address() == "#/cortes/comparar?de=2026-06-30&a=2027-01-04");
  CHECK(office.title() == "Comparar dos fechas");
  CHECK(office.says("Alianzas: de 32 a 33, +1"));
  CHECK(office.find(Role::Row, "Alianza de diciembre") != nullptr);
  CHECK(office.find(Role::Row, "Alianza contada tarde") == nullptr);
  office.press("Lo que se sabía entonces");
  CHECK(office.says("Alianzas: de 31 a 33, +2"));
  CHECK(office.find(Role::Row, "Alianza contada tarde") != nullptr);
  office.activate(Role::Row, "Alianza de diciembre");
  CHECK(office.title() == "Alianza de diciembre");
}

TEST_CASE("by address and from the panel, both goals, and fields that hold no date") {
  Office office("#/cortes/comparar?de=2025-12-31&a=2026-06-30");
  CHECK(office.says("Alianzas: de 24 a 31, +7"));
  CHECK(office.says("Organizaciones: de 1.069 a 1.080, +11"));
  CHECK(office.get(Role::Table, "Registros que cambian la cuenta de Alianzas").row_count == 7);
  CHECK(office.get(Role::Table, "Registros que cambian la cuenta de Organizaciones").row_count == 11);
  office.type("Desde", "ayer");
  CHECK((office.get(Role::TextBox, "Desde").states & node_invalid) != 0);
  CHECK(office.address() == "#/cortes/comparar?de=2025-12-31&a=2026-06-30");
  office.follow("Volver al panel");
  CHECK(office.address() == "#/panel?corte=2025-12-31");
  office.follow("Comparar fechas");
  CHECK(office.address() == "#/cortes/comparar?de=2025-12-31&a=2026-06-30");
  office.tell(intent::SetLang{Lang::En});
  CHECK(office.title() == "Compare two dates");
}
