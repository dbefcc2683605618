// Owns: which DOM elements the page must have so that it means what the canvas shows, and the smallest set of steps
// from the last frame's elements to this one's. JavaScript only carries the steps out (web/lib/a11y.js); tests read
// them natively. Roles and states follow WAI-ARIA 1.2 and "ARIA in HTML".
// Must not know: documents, browsers, widgets.
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/semantics.h"

namespace avanzar {

// Where an element stands: relative to its parent's element, in CSS pixels. `clip` are insets from its own edges.
struct MirrorPlace {
  float left = 0, top = 0, width = 0, height = 0;
  float clip_top = 0, clip_right = 0, clip_bottom = 0, clip_left = 0;
  float font_px = 0, pad_x = 0, pad_y = 0;
  friend bool operator==(const MirrorPlace&, const MirrorPlace&) = default;
};

struct MirrorOp {
  enum class Kind : std::uint8_t {
    Put,      // tag, wrapped, attributes, text, help: the element as it must be; made if it is not there
    Options,  // attributes: value, label, value, label … of a select
    Place,    // place
    Value,    // text: of a field, select or slider
    Checked,  // on
    Remove,   // with all that is inside
    Arrange,  // ids and parents: every element in document order
    Modal,    // id: all outside of it is inert; 0 = nothing is
  };
  Kind kind = Kind::Put;
  NodeId id = 0;
  const char* tag = "";
  bool wrapped = false;            // a field: <span class="field"> around the control, with its name and help
  std::vector<std::string> attributes{};  // name, value, name, value …
  std::string text{};              // the element's own text
  std::string help{};              // what aria-describedby points to
  MirrorPlace place{};
  bool on = false;
  std::vector<NodeId> ids{}, parents{};
};

class Mirror {
 public:
  // The steps from what the page has to what `nodes` say.
  std::vector<MirrorOp> update(const std::vector<SemanticNode>& nodes);

  // What an element itself says it holds now. Only when the program wants something else is it written to: so typing
  // is never overwritten by a frame that lags, yet a refused keystroke goes away.
  void reported_text(NodeId id, std::string text);
  void reported_checked(NodeId id, bool on);
  // A written value was not taken (the field composes): try again next frame.
  void refused_text(NodeId id);

 private:
  struct Entry {
    std::uint64_t content = 0;  // hash of everything but place and value
    std::uint64_t options = 0;
    NodeId parent = 0;
    MirrorPlace place;
    Rect absolute;
    std::string text;           // what the element is believed to hold
    bool text_known = false;
    bool checked = false, checked_known = false;
    std::uint32_t seen = 0;     // frame number
  };
  std::unordered_map<NodeId, Entry> entries_;
  std::vector<NodeId> order_, parents_;
  NodeId modal_ = 0;
  std::uint32_t frame_ = 0;
};

}  // namespace avanzar
