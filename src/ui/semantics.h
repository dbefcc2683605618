// Owns: what the screen means, beside how it looks: a tree of nodes with role, name, value and rectangle, made by
// the same calls that draw. The platform keeps real DOM elements in step with it; tests read it headless.
// Names are an interface (design: web, C15): stable, unique on a screen.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace avanzar {

using NodeId = std::uint32_t;  // stable for a thing on screen (hash of its key path); 0 = none

enum class Role : std::uint8_t {
  Group,
  Navigation,
  Main,
  Banner,
  Region,
  Form,
  Dialog,
  AlertDialog,
  Heading,
  Paragraph,
  List,
  ListItem,
  Image,
  Status,
  Alert,
  ProgressBar,
  Link,
  Button,
  CheckBox,
  TextBox,
  SearchBox,
  SpinButton,
  Slider,
  ComboBox,
  Table,
  Row,
  ColumnHeader,
  Cell,
};

// What a DOM field needs to know (Role TextBox, SearchBox, SpinButton).
enum class TextKind : std::uint8_t { Sentence, Code, Number, Date, Search, Url };

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;  // CSS pixels, relative to the canvas
  friend bool operator==(const Rect&, const Rect&) = default;
};

enum NodeState : std::uint32_t {
  node_disabled = 1u << 0,
  node_checked = 1u << 1,
  node_expanded = 1u << 2,
  node_collapsed = 1u << 3,
  node_selected = 1u << 4,
  node_invalid = 1u << 5,
  node_required = 1u << 6,
  node_readonly = 1u << 7,
  node_current = 1u << 8,  // aria-current="page"
  node_multiline = 1u << 9,
  node_modal = 1u << 10,     // everything outside is inert while such a node is there
  node_sort_asc = 1u << 11,  // of a column header
  node_sort_desc = 1u << 12,
  node_focusable = 1u << 13,  // rows and headings that take focus though they are no controls
  node_pressed = 1u << 14,
  node_no_tab = 1u << 15,  // takes focus, but not by Tab: all rows of a table but one (tabindex -1)
};

struct Option {
  std::string value;
  std::string label;
  friend bool operator==(const Option&, const Option&) = default;
};

struct SemanticNode {
  NodeId id = 0;
  NodeId parent = 0;  // 0 = root; parents come before their children, siblings in reading order
  Role role = Role::Group;
  std::string key;  // last part of its key path: what effect::FocusNode names; "title" = the main heading
  std::string name;
  std::string description;  // help and error of a field; aria-describedby
  std::string value;        // text of a field, aria-valuetext of a progressbar or slider, code of a combobox
  std::string href;         // of a link
  std::uint32_t states = 0;
  Rect rect;               // full rectangle
  Rect clip;               // visible part of the region it lies in; rect ∩ clip empty = scrolled away
  std::uint8_t level = 0;  // heading
  std::int32_t row_index = 0, row_count = 0, column_index = 0, column_count = 0;  // 1-based; tables
  std::int32_t now = 0, min = 0, max = 0;                                         // progressbar, spinbutton, slider
  TextKind kind = TextKind::Sentence;
  float font_px = 0, pad_x = 0, pad_y = 0;  // of a text field, so that the DOM field covers the drawn one exactly
  std::vector<Option> options;              // combobox
};

// Collects one frame's nodes. open/close nest; leaves are added between.
class Semantics {
 public:
  void begin_frame();
  NodeId open(SemanticNode node);  // parent is set here
  void descend(NodeId added) {
    stack_.push_back(added);
  }  // what follows lies inside this node, already added; until close()
  void close();
  NodeId add(SemanticNode node);
  [[nodiscard]] const std::vector<SemanticNode>& nodes() const { return nodes_; }
  [[nodiscard]] const SemanticNode* find(Role role, std::string_view name) const;
  [[nodiscard]] const SemanticNode* find_key(std::string_view key) const;
  [[nodiscard]] const SemanticNode* find(NodeId id) const;
  SemanticNode& at(std::size_t index) { return nodes_[index]; }  // to complete a container's rectangle at its end

 private:
  std::vector<SemanticNode> nodes_;
  std::vector<NodeId> stack_;
};

// Links, buttons, fields, headers to sort by, and rows: what can be used.
[[nodiscard]] bool is_control(const SemanticNode& node);
[[nodiscard]] bool is_text_field(Role role);
[[nodiscard]] Rect intersect(const Rect& a, const Rect& b);  // w or h 0 when they do not meet

}  // namespace avanzar
