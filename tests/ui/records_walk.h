// Owns: walking through the records as a person would, on the headless host: what is missing fails the test at once
// and says what is there. Must not know: which screen is walked.
#pragma once
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/strings.h"
#include "model/fields.h"
#include "platform/headless/host.h"

namespace avanzar::test {

inline const HeadlessFonts& walk_fonts() {
  static const HeadlessFonts fonts = read_fonts(AVANZAR_FONT_DIR);
  return fonts;
}

class Walk {
 public:
  // So high that nothing has to be scrolled to.
  explicit Walk(std::uint64_t seed = 7, float width = 1280, float height = 4000)
      : host(store_, walk_fonts(), {seed, seed + 1, seed + 2, seed + 3}), state(host.state()) {
    host.clock = {1'782'820'800'000, to_day({2026, 6, 30})};
    host.view.width = width;
    host.view.height = height;
    host.start("#/panel");
  }

 private:
  MemoryStore store_;

 public:
  HeadlessHost host;
  AppState& state;

  void tell(Intent intent) {
    host.push(std::move(intent));
    host.settle();
  }
  void go(std::string_view hash) { host.navigate(hash); }

  // --- what is on the screen
  [[nodiscard]] const std::vector<SemanticNode>& nodes() const { return host.nodes(); }
  [[nodiscard]] const SemanticNode* find(Role role, std::string_view name) const { return host.find(role, name); }
  [[nodiscard]] const SemanticNode& get(Role role, std::string_view name) const {
    const SemanticNode* node = find(role, name);
    if (!node) missing(role, name);
    return *node;
  }
  [[nodiscard]] bool says(std::string_view text) const {
    for (const SemanticNode& node : nodes()) {
      if (node.name.find(text) != std::string::npos || node.description.find(text) != std::string::npos) return true;
    }
    return false;
  }
  [[nodiscard]] bool alerts(std::string_view text) const {
    for (const SemanticNode& node : nodes()) {
      if (node.role == Role::Alert && node.name.find(text) != std::string::npos) return true;
    }
    return false;
  }
  [[nodiscard]] std::string title() const {
    for (const SemanticNode& node : nodes()) {
      if (node.role == Role::Heading && node.level == 1) return node.name;
    }
    return {};
  }
  [[nodiscard]] bool in_modal(const SemanticNode& node) const {
    for (const SemanticNode* at = &node; at; at = by_id(at->parent)) {
      if (at->states & node_modal) return true;
    }
    return false;
  }

  // --- what a person does
  void press(std::string_view name) { activate(Role::Button, name); }
  void follow(std::string_view name) { activate(Role::Link, name); }
  void activate(Role role, std::string_view name) {
    if (!host.activate(role, name)) missing(role, name);
  }
  void tick(std::string_view name) {
    if (!host.toggle(name)) missing(Role::CheckBox, name);
  }
  void type(std::string_view name, std::string_view text) {
    if (!host.type(name, text)) missing(Role::TextBox, name);
  }
  void choose(std::string_view name, std::string_view label) {
    if (!host.choose(name, label)) missing(Role::ComboBox, name);
  }
  void key(KeyCode code, bool ctrl = false) { host.press(code, ctrl); }
  [[nodiscard]] std::string address() const { return host.address; }

 private:
  [[nodiscard]] const SemanticNode* by_id(NodeId id) const {
    for (const SemanticNode& node : nodes()) {
      if (id != 0 && node.id == id) return &node;
    }
    return nullptr;
  }
  [[noreturn]] void missing(Role role, std::string_view name) const {
    std::string there;
    for (const SemanticNode& node : nodes()) {
      if (node.role == role)
        there.append("[").append(node.name).append(node.states & node_disabled ? " (off)] " : "] ");
    }
    FAIL("cannot use " << std::string(name) << "; there are " << there);
    std::abort();
  }
};

// --- short stories that several tests begin with

inline void register_organisation(Walk& walk, std::string_view name, std::string_view country = "Colombia") {
  walk.go("#/organizaciones/nueva");
  walk.type("Nombre", name);
  walk.choose("Tipo de organización", "Fundación");
  walk.choose("País", country);
  walk.choose("Ámbito", country == "Colombia" ? "Local" : "Internacional");
  walk.press("Guardar");
}

inline void register_alliance(Walk& walk, std::string_view title) {
  walk.go("#/alianzas/nueva");
  walk.type("Título", title);
  walk.type("Objeto", "Intercambio técnico en gestión de costas");
  walk.choose("Tipo de relación", "Bilateral");
  walk.press("Guardar");
}

}  // namespace avanzar::test
