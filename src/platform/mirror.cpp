// Owns: roles and states as elements and attributes; the comparison of two frames.
#include "platform/mirror.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace avanzar {
namespace {

struct Hasher {
  std::uint64_t h = 0xCBF29CE484222325ull;
  void add(std::uint64_t v) { h = (h ^ v) * 0x9E3779B97F4A7C15ull, h ^= h >> 29; }
  void add(std::string_view s) {
    std::uint64_t part = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
      part = part << 8 | static_cast<unsigned char>(s[i]);
      if ((i & 7) == 7) add(std::exchange(part, 0));
    }
    add(part);
    add(static_cast<std::uint64_t>(s.size()));
  }
};

bool has(const SemanticNode& node, std::uint32_t state) { return (node.states & state) != 0; }

bool is_field(Role role) {
  return is_text_field(role) || role == Role::ComboBox || role == Role::CheckBox || role == Role::Slider;
}

// What the element itself holds as its value.
std::string value_of(const SemanticNode& node) { return node.role == Role::Slider ? std::to_string(node.now) : node.value; }

const char* tag_of(const SemanticNode& node) {
  switch (node.role) {
    case Role::Navigation: return "nav";
    case Role::Main: return "main";
    case Role::Banner: return "header";
    case Role::Region: return "section";
    case Role::Heading: {
      constexpr const char* tags[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
      return tags[std::clamp<int>(node.level, 1, 6) - 1];
    }
    case Role::Paragraph: return "p";
    case Role::Link: return "a";
    case Role::Button: return "button";
    case Role::CheckBox:
    case Role::SearchBox:
    case Role::SpinButton:
    case Role::Slider: return "input";
    case Role::TextBox: return has(node, node_multiline) ? "textarea" : "input";
    case Role::ComboBox: return "select";
    default: return "div";
  }
}

// Only where the element does not say it already. Lists and tables are divs: absolutely positioned ones lose their
// native meaning in some engines, and a role says the same everywhere.
const char* role_of(const SemanticNode& node) {
  switch (node.role) {
    case Role::Group: return node.name.empty() ? nullptr : "group";
    case Role::Banner: return "banner";
    case Role::Form: return "form";
    case Role::Dialog: return "dialog";
    case Role::AlertDialog: return "alertdialog";
    case Role::List: return "list";
    case Role::ListItem: return "listitem";
    case Role::Image: return "img";
    case Role::Status: return "status";
    case Role::Alert: return "alert";
    case Role::ProgressBar: return "progressbar";
    case Role::SearchBox: return "searchbox";
    case Role::SpinButton: return "spinbutton";
    case Role::Table: return "table";
    case Role::Row: return "row";
    case Role::ColumnHeader: return "columnheader";
    case Role::Cell: return "cell";
    default: return nullptr;
  }
}

// Does the name stand in the element as text (so that it can be found in the page and translated), or as a label?
bool name_is_text(const SemanticNode& node, bool has_children) {
  switch (node.role) {
    case Role::Heading:
    case Role::Paragraph:
    case Role::Link:
    case Role::Button: return true;
    case Role::Status:
    case Role::Alert:
    case Role::ListItem:
    case Role::Cell:
    case Role::ColumnHeader: return !has_children;
    default: return false;
  }
}

class Attributes {
 public:
  explicit Attributes(std::vector<std::string>& out) : out_(out) {}
  void set(std::string_view name, std::string_view value) {
    out_.emplace_back(name);
    out_.emplace_back(value);
  }
  void set(std::string_view name, std::int64_t value) { set(name, std::to_string(value)); }
  void flag(std::string_view name, bool on) {
    if (on) set(name, "");
  }
  void aria(std::string_view name, bool on) {
    if (on) set(name, "true");
  }

 private:
  std::vector<std::string>& out_;
};

// C1.6: what a phone's keyboard and the browser's own helpers should offer. autocorrect is never switched off
// (JetBrains/compose-multiplatform-core PR #2531: iOS loses its suggestions too).
void text_attributes(const SemanticNode& node, Attributes& at) {
  const bool multiline = has(node, node_multiline) && node.role == Role::TextBox;
  if (!multiline) at.set("type", "text");
  at.set("autocomplete", "off");
  const bool prose = node.kind == TextKind::Sentence && node.role == Role::TextBox;
  at.set("spellcheck", prose ? "true" : "false");
  at.set("autocapitalize", prose ? "sentences" : "off");
  if (node.kind == TextKind::Number || node.role == Role::SpinButton) at.set("inputmode", "decimal");
  else if (node.kind == TextKind::Url) at.set("inputmode", "url");
  else if (node.kind == TextKind::Search || node.role == Role::SearchBox) at.set("inputmode", "search");
  if (!multiline) at.set("enterkeyhint", node.role == Role::SearchBox ? "search" : "done");
  at.flag("readonly", has(node, node_readonly));
}

void describe(const SemanticNode& node, bool has_children, MirrorOp& op) {
  Attributes at(op.attributes);
  op.tag = tag_of(node);
  op.wrapped = is_field(node.role);
  op.help = node.description;
  if (const char* role = role_of(node)) at.set("role", role);
  if (name_is_text(node, has_children)) op.text = node.name;
  else if (!node.name.empty()) at.set("aria-label", node.name);
  if (op.wrapped) op.text = node.name;  // shown beside the control where there is no canvas

  const bool disabled = has(node, node_disabled);
  switch (node.role) {
    case Role::Link:
      if (!node.href.empty() && !disabled) at.set("href", node.href);
      at.set("draggable", "false");
      if (disabled) at.set("role", "link");
      break;
    case Role::Button: at.set("type", "button"); break;
    case Role::CheckBox: at.set("type", "checkbox"); break;
    case Role::TextBox:
    case Role::SearchBox:
    case Role::SpinButton: text_attributes(node, at); break;
    case Role::Slider:  // the browser says its position; only the words for it are ours
      at.set("type", "range");
      at.set("min", node.min);
      at.set("max", node.max);
      at.set("step", 1);
      at.set("aria-valuetext", node.value);
      break;
    case Role::ProgressBar:
      at.set("aria-valuenow", node.now);
      at.set("aria-valuemin", node.min);
      at.set("aria-valuemax", node.max);
      if (!node.value.empty()) at.set("aria-valuetext", node.value);
      break;
    case Role::Dialog:
    case Role::AlertDialog: at.aria("aria-modal", has(node, node_modal)); break;
    case Role::Table:
      if (node.row_count) at.set("aria-rowcount", node.row_count);
      if (node.column_count) at.set("aria-colcount", node.column_count);
      break;
    case Role::Row:
      if (node.row_index) at.set("aria-rowindex", node.row_index);
      break;
    case Role::ColumnHeader:
      if (has(node, node_sort_asc)) at.set("aria-sort", "ascending");
      if (has(node, node_sort_desc)) at.set("aria-sort", "descending");
      [[fallthrough]];
    case Role::Cell:
      if (node.column_index) at.set("aria-colindex", node.column_index);
      break;
    default: break;
  }
  if (node.role == Role::SpinButton) {
    if (node.max > node.min) {
      at.set("aria-valuemin", node.min);
      at.set("aria-valuemax", node.max);
      at.set("aria-valuenow", node.now);
    }
    if (!node.value.empty()) at.set("aria-valuetext", node.value);
  }

  // A field that is off is really off; a button stays reachable, so that a person learns that it is there.
  if (disabled && op.wrapped) at.set("disabled", "");
  else at.aria("aria-disabled", disabled);
  if (has(node, node_expanded)) at.set("aria-expanded", "true");
  if (has(node, node_collapsed)) at.set("aria-expanded", "false");
  at.aria("aria-invalid", has(node, node_invalid));
  at.aria("aria-required", has(node, node_required));
  if (has(node, node_current)) at.set("aria-current", "page");
  if (has(node, node_selected)) at.set(node.role == Role::Row || node.role == Role::Cell ? "aria-selected" : "aria-current", "true");
  if (node.role == Role::Button && has(node, node_pressed)) at.set("aria-pressed", "true");

  const bool native = op.wrapped || node.role == Role::Link || node.role == Role::Button;
  if (has(node, node_no_tab)) at.set("tabindex", "-1");
  else if (!native && has(node, node_focusable)) at.set("tabindex", node.role == Role::Heading ? "-1" : "0");
  else if (node.role == Role::Dialog || node.role == Role::AlertDialog) at.set("tabindex", "-1");
}

std::uint64_t content_hash(const SemanticNode& node, bool has_children) {
  Hasher h;
  h.add(static_cast<std::uint64_t>(node.role) << 40 | node.states << 1 | (has_children ? 1u : 0u));
  h.add(node.name);
  h.add(node.description);
  h.add(node.href);
  if (!is_text_field(node.role) || node.role == Role::SpinButton) h.add(node.value);
  h.add(static_cast<std::uint64_t>(node.level) << 8 | static_cast<std::uint64_t>(node.kind));
  for (const std::int32_t v : {node.row_index, node.row_count, node.column_index, node.column_count, node.now, node.min, node.max})
    h.add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(v)));
  return h.h;
}

std::uint64_t options_hash(const SemanticNode& node) {
  Hasher h;
  for (const Option& option : node.options) h.add(option.value), h.add(option.label);
  return h.h;
}

// Scrolled away: one pixel at the nearest edge of what is visible, so that it can take focus and be read, and no
// engine has a reason to scroll the page to it (flutter#190483: never far off screen on WebKit).
Rect placed(const SemanticNode& node) {
  const Rect seen = intersect(node.rect, node.clip);
  if (seen.w > 0 && seen.h > 0) return node.rect;
  const auto clamp = [](float at, float from, float size) { return std::clamp(at, from, from + std::max(0.0f, size - 1)); };
  return {clamp(node.rect.x, node.clip.x, node.clip.w), clamp(node.rect.y, node.clip.y, node.clip.h), 1, 1};
}

}  // namespace

std::vector<MirrorOp> Mirror::update(const std::vector<SemanticNode>& nodes) {
  ++frame_;
  std::vector<MirrorOp> puts, later;
  std::vector<NodeId> order, parents;
  NodeId modal = 0;
  order.reserve(nodes.size());
  parents.reserve(nodes.size());

  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const SemanticNode& node = nodes[i];
    const auto [it, fresh] = entries_.try_emplace(node.id);
    Entry& entry = it->second;
    if (entry.seen == frame_) continue;  // the same id twice in a frame: the first counts, ui/ asserts against it
    entry.seen = frame_;
    order.push_back(node.id);
    parents.push_back(node.parent);
    if (has(node, node_modal)) modal = node.id;

    const bool has_children = i + 1 < nodes.size() && nodes[i + 1].parent == node.id;
    const std::uint64_t content = content_hash(node, has_children);
    if (fresh || content != entry.content) {
      entry.content = content;
      MirrorOp op;
      op.id = node.id;
      describe(node, has_children, op);
      puts.push_back(std::move(op));
    }
    if (node.role == Role::ComboBox) {
      const std::uint64_t options = options_hash(node);
      if (fresh || options != entry.options) {
        entry.options = options;
        entry.text_known = false;
        MirrorOp op{.kind = MirrorOp::Kind::Options, .id = node.id};
        for (const Option& option : node.options) op.attributes.push_back(option.value), op.attributes.push_back(option.label);
        later.push_back(std::move(op));
      }
    }

    const Rect absolute = placed(node);
    MirrorPlace place{.left = absolute.x, .top = absolute.y, .width = absolute.w, .height = absolute.h,
                      .font_px = node.font_px, .pad_x = node.pad_x, .pad_y = node.pad_y};
    if (const auto parent = entries_.find(node.parent); node.parent != 0 && parent != entries_.end()) {
      place.left -= parent->second.absolute.x;
      place.top -= parent->second.absolute.y;
    }
    if (is_field(node.role)) {
      const Rect seen = intersect(absolute, node.clip);
      place.clip_left = seen.x - absolute.x;
      place.clip_top = seen.y - absolute.y;
      place.clip_right = absolute.w - seen.w - place.clip_left;
      place.clip_bottom = absolute.h - seen.h - place.clip_top;
    }
    entry.absolute = absolute;
    entry.parent = node.parent;
    if (fresh || !(place == entry.place)) {
      entry.place = place;
      later.push_back({.kind = MirrorOp::Kind::Place, .id = node.id, .place = place});
    }

    if (is_text_field(node.role) || node.role == Role::ComboBox || node.role == Role::Slider) {
      const std::string value = value_of(node);
      if (!entry.text_known || entry.text != value) {
        entry.text = value;
        entry.text_known = true;
        later.push_back({.kind = MirrorOp::Kind::Value, .id = node.id, .text = value});
      }
    }
    if (node.role == Role::CheckBox && (!entry.checked_known || entry.checked != has(node, node_checked))) {
      entry.checked = has(node, node_checked);
      entry.checked_known = true;
      later.push_back({.kind = MirrorOp::Kind::Checked, .id = node.id, .on = entry.checked});
    }
  }

  std::vector<MirrorOp> ops;
  for (auto it = entries_.begin(); it != entries_.end();) {
    if (it->second.seen == frame_) {
      ++it;
      continue;
    }
    ops.push_back({.kind = MirrorOp::Kind::Remove, .id = it->first});
    it = entries_.erase(it);
  }
  // New elements first, then their places in the tree, and only then removal: a child that moves to another parent
  // must be out of the old one before that goes.
  std::vector<MirrorOp> removals = std::exchange(ops, std::move(puts));
  const bool arranged = order != order_ || parents != parents_;
  if (arranged) {
    ops.push_back({.kind = MirrorOp::Kind::Arrange, .ids = order, .parents = parents});
    order_ = std::move(order);
    parents_ = std::move(parents);
  }
  std::ranges::move(removals, std::back_inserter(ops));
  std::ranges::move(later, std::back_inserter(ops));
  if (modal != modal_ || (modal != 0 && arranged)) {  // what is new outside of it must be inert as well
    modal_ = modal;
    ops.push_back({.kind = MirrorOp::Kind::Modal, .id = modal});
  }
  return ops;
}

void Mirror::reported_text(NodeId id, std::string text) {
  if (const auto it = entries_.find(id); it != entries_.end()) {
    it->second.text = std::move(text);
    it->second.text_known = true;
  }
}

void Mirror::reported_checked(NodeId id, bool on) {
  if (const auto it = entries_.find(id); it != entries_.end()) {
    it->second.checked = on;
    it->second.checked_known = true;
  }
}

void Mirror::refused_text(NodeId id) {
  if (const auto it = entries_.find(id); it != entries_.end()) it->second.text_known = false;
}

}  // namespace avanzar
