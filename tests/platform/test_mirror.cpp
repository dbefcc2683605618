// The elements a page must have, step by step: a small page of the test's own follows the steps and must be what the
// nodes say, whatever came before.
#include "platform/mirror.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace avanzar;

namespace {

SemanticNode node(NodeId id, Role role, std::string_view name, NodeId parent = 0) {
  SemanticNode out;
  out.id = id;
  out.parent = parent;
  out.role = role;
  out.name = name;
  out.rect = {10.0f * static_cast<float>(id), 20, 100, 30};
  out.clip = {0, 0, 2000, 1000};
  return out;
}

std::string attribute(const MirrorOp& op, std::string_view name) {
  for (std::size_t i = 0; i + 1 < op.attributes.size(); i += 2)
    if (op.attributes[i] == name) return "=" + op.attributes[i + 1];
  return {};
}

const MirrorOp* find(const std::vector<MirrorOp>& ops, MirrorOp::Kind kind, NodeId id) {
  const auto it = std::ranges::find_if(ops, [&](const MirrorOp& op) { return op.kind == kind && op.id == id; });
  return it == ops.end() ? nullptr : &*it;
}

// What a document would hold after the steps. Whatever the steps leave undone shows as a difference to a new page.
struct Page {
  struct Element {
    std::string tag, text, help, value;
    std::vector<std::string> attributes, options;
    MirrorPlace place;
    bool checked = false;
    NodeId parent = 0;
    friend bool operator==(const Element&, const Element&) = default;
  };
  std::map<NodeId, Element> elements;
  std::vector<NodeId> order;
  NodeId modal = 0;

  void follow(const std::vector<MirrorOp>& ops) {
    for (const MirrorOp& op : ops) {
      switch (op.kind) {
        case MirrorOp::Kind::Put: {
          Element& element = elements[op.id];
          element.tag = op.tag;
          element.text = op.text;
          element.help = op.help;
          element.attributes = op.attributes;
          break;
        }
        case MirrorOp::Kind::Options: elements.at(op.id).options = op.attributes; break;
        case MirrorOp::Kind::Place: elements.at(op.id).place = op.place; break;
        case MirrorOp::Kind::Value: elements.at(op.id).value = op.text; break;
        case MirrorOp::Kind::Checked: elements.at(op.id).checked = op.on; break;
        case MirrorOp::Kind::Remove: REQUIRE(elements.erase(op.id) == 1); break;
        case MirrorOp::Kind::Arrange:
          order = op.ids;
          for (std::size_t i = 0; i < op.ids.size(); ++i) elements.at(op.ids[i]).parent = op.parents[i];
          break;
        case MirrorOp::Kind::Modal: modal = op.id; break;
      }
    }
  }
};

}  // namespace

TEST_CASE("roles become elements, and a role attribute only where the element does not say it") {
  Mirror mirror;
  SemanticNode heading = node(1, Role::Heading, "Panel");
  heading.level = 1;
  SemanticNode bar = node(2, Role::ProgressBar, "Alianzas");
  bar.now = 52, bar.max = 100, bar.value = "31 de 60 · 51,7 %";
  SemanticNode button = node(3, Role::Button, "Guardar");
  button.states = node_disabled;
  SemanticNode field = node(4, Role::TextBox, "Nombre");
  field.states = node_disabled | node_required | node_invalid;
  field.description = "Nombre: falta este dato.";
  const auto ops = mirror.update({heading, bar, button, field});

  const MirrorOp* h1 = find(ops, MirrorOp::Kind::Put, 1);
  REQUIRE(h1);
  CHECK(std::string_view(h1->tag) == "h1");
  CHECK(h1->text == "Panel");
  CHECK(attribute(*h1, "role").empty());
  const MirrorOp* progress = find(ops, MirrorOp::Kind::Put, 2);
  REQUIRE(progress);
  CHECK(attribute(*progress, "role") == "=progressbar");
  CHECK(attribute(*progress, "aria-label") == "=Alianzas");
  CHECK(attribute(*progress, "aria-valuenow") == "=52");
  CHECK(attribute(*progress, "aria-valuetext") == "=31 de 60 · 51,7 %");
  const MirrorOp* off = find(ops, MirrorOp::Kind::Put, 3);
  REQUIRE(off);
  CHECK(attribute(*off, "aria-disabled") == "=true");  // stays reachable
  CHECK(attribute(*off, "disabled").empty());
  const MirrorOp* name = find(ops, MirrorOp::Kind::Put, 4);
  REQUIRE(name);
  CHECK(name->wrapped);
  CHECK(std::string_view(name->tag) == "input");
  CHECK(attribute(*name, "disabled") == "=");
  CHECK(attribute(*name, "aria-required") == "=true");
  CHECK(attribute(*name, "aria-invalid") == "=true");
  CHECK(name->help == "Nombre: falta este dato.");
}

TEST_CASE("a frame that says the same takes no step") {
  Mirror mirror;
  const std::vector<SemanticNode> nodes{node(1, Role::Main, ""), node(2, Role::Button, "Guardar", 1), node(3, Role::TextBox, "Nombre", 1)};
  CHECK_FALSE(mirror.update(nodes).empty());
  CHECK(mirror.update(nodes).empty());
}

TEST_CASE("what a person types is not written over by a frame that has not heard of it; a refused keystroke is") {
  Mirror mirror;
  SemanticNode field = node(1, Role::TextBox, "Nombre");
  field.value = "Mar";
  (void)mirror.update({field});
  mirror.reported_text(1, "Mari");
  field.value = "Mari";
  CHECK(mirror.update({field}).empty());  // the program caught up
  mirror.reported_text(1, "Mari4");
  const auto back = mirror.update({field});  // the program does not take the 4
  const MirrorOp* value = find(back, MirrorOp::Kind::Value, 1);
  REQUIRE(value);
  CHECK(value->text == "Mari");
  mirror.refused_text(1);  // the field composes: asked again in the next frame
  CHECK(find(mirror.update({field}), MirrorOp::Kind::Value, 1) != nullptr);
}

TEST_CASE("options are given again only when they change, and the value after them") {
  Mirror mirror;
  SemanticNode combo = node(1, Role::ComboBox, "País");
  combo.options = {{"CO", "Colombia"}, {"PA", "Panamá"}};
  combo.value = "CO";
  const auto first = mirror.update({combo});
  const auto kind_at = [](const std::vector<MirrorOp>& ops, MirrorOp::Kind kind) {
    return std::ranges::find(ops, kind, &MirrorOp::kind) - ops.begin();
  };
  CHECK(kind_at(first, MirrorOp::Kind::Options) < kind_at(first, MirrorOp::Kind::Value));
  combo.value = "PA";
  const auto second = mirror.update({combo});
  CHECK(find(second, MirrorOp::Kind::Options, 1) == nullptr);
  combo.options.push_back({"PE", "Perú"});
  const auto third = mirror.update({combo});
  CHECK(find(third, MirrorOp::Kind::Options, 1) != nullptr);
  CHECK(find(third, MirrorOp::Kind::Value, 1) != nullptr);  // a select forgets its value with its options
}

TEST_CASE("what is scrolled away stays reachable at the edge of what is seen") {
  Mirror mirror;
  SemanticNode far = node(1, Role::Button, "Al final");
  far.rect = {40, 5000, 100, 40};
  far.clip = {0, 100, 800, 600};
  const auto ops = mirror.update({far});
  const MirrorOp* place = find(ops, MirrorOp::Kind::Place, 1);
  REQUIRE(place);
  CHECK(place->place.width == 1);
  CHECK(place->place.top >= 100);
  CHECK(place->place.top < 700);
}

TEST_CASE("while a dialog is open everything outside of it is inert, what comes later too") {
  Mirror mirror;
  SemanticNode dialog = node(2, Role::Dialog, "¿Importar?");
  dialog.states = node_modal;
  const SemanticNode button = node(1, Role::Button, "Exportar");
  Page page;
  page.follow(mirror.update({button}));
  CHECK(page.modal == 0);
  page.follow(mirror.update({button, dialog}));
  CHECK(page.modal == 2);
  const auto later = mirror.update({button, node(3, Role::Paragraph, "Listo"), dialog});
  CHECK(find(later, MirrorOp::Kind::Modal, 2) != nullptr);
  page.follow(later);
  page.follow(mirror.update({button}));
  CHECK(page.modal == 0);
}

TEST_CASE("random frames: a page that followed every step is the page that begins with the last frame") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    Mirror mirror;
    Page page;
    std::vector<SemanticNode> frame;
    for (int step = 0; step < 12; ++step) {
      frame.clear();
      std::vector<NodeId> containers{0};
      std::vector<NodeId> ids(12);
      for (NodeId i = 0; i < 12; ++i) ids[i] = i + 1;
      std::ranges::shuffle(ids, random);
      for (const NodeId id : ids) {
        if (random() % 3 == 0) continue;
        constexpr Role roles[] = {Role::Group, Role::Button, Role::TextBox, Role::CheckBox, Role::ComboBox, Role::Paragraph};
        SemanticNode made = node(id, roles[id % 6], "n" + std::to_string(random() % 3), containers[random() % containers.size()]);
        made.rect.y = static_cast<float>(random() % 3) * 600;
        made.value = std::to_string(random() % 3);
        if (random() % 2) made.states |= node_checked;
        if (made.role == Role::ComboBox) made.options = {{"0", "cero"}, {std::to_string(1 + random() % 2), "otro"}};
        if (made.role == Role::Group) containers.push_back(id);
        frame.push_back(std::move(made));
      }
      page.follow(mirror.update(frame));
    }
    Mirror anew;
    Page other;
    other.follow(anew.update(frame));
    CHECK(page.order == other.order);
    CHECK(page.elements == other.elements);
  }
}
