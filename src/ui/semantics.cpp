// Owns: collecting one frame's semantic nodes in reading order. Must not know: widgets or the DOM.
#include "ui/semantics.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace avanzar {

void Semantics::begin_frame() {
  assert(stack_.empty());
  nodes_.clear();
}

NodeId Semantics::open(SemanticNode node) {
  const NodeId id = add(std::move(node));
  stack_.push_back(id);
  return id;
}

void Semantics::close() {
  assert(!stack_.empty());
  stack_.pop_back();
}

NodeId Semantics::add(SemanticNode node) {
  assert(node.id != 0);
  node.parent = stack_.empty() ? 0 : stack_.back();
  nodes_.push_back(std::move(node));
  return nodes_.back().id;
}

const SemanticNode* Semantics::find(Role role, std::string_view name) const {
  for (const SemanticNode& node : nodes_)
    if (node.role == role && node.name == name) return &node;
  return nullptr;
}

const SemanticNode* Semantics::find_key(std::string_view key) const {
  for (const SemanticNode& node : nodes_)
    if (node.key == key) return &node;
  return nullptr;
}

const SemanticNode* Semantics::find(NodeId id) const {
  for (const SemanticNode& node : nodes_)
    if (node.id == id) return &node;
  return nullptr;
}

bool is_text_field(Role role) { return role == Role::TextBox || role == Role::SearchBox || role == Role::SpinButton; }

bool is_control(const SemanticNode& node) {
  switch (node.role) {
    case Role::Link:
    case Role::Button:
    case Role::CheckBox:
    case Role::TextBox:
    case Role::SearchBox:
    case Role::SpinButton:
    case Role::Slider:
    case Role::ComboBox: return true;
    case Role::Row:
    case Role::ColumnHeader: return (node.states & node_focusable) != 0;
    default: return false;
  }
}

Rect intersect(const Rect& a, const Rect& b) {
  const float x0 = std::max(a.x, b.x), y0 = std::max(a.y, b.y);
  const float x1 = std::min(a.x + a.w, b.x + b.w), y1 = std::min(a.y + a.h, b.y + b.h);
  return {x0, y0, std::max(0.0f, x1 - x0), std::max(0.0f, y1 - y0)};
}

}  // namespace avanzar
