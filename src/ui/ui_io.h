// Owns: all that goes into a frame and all that comes out of it. The platform fills FrameInput from browser
// events and carries FrameOutput back to the page; headless tests do both by hand.
// The browser owns keyboard focus and text: mirror elements are focused by Tab as any page's are, text fields and
// selects are real elements; what happens to them arrives here as events naming the node.
#pragma once
#include <string>
#include <vector>

#include "ui/semantics.h"

namespace avanzar {

struct MediaPrefs {
  bool dark = false;
  bool more_contrast = false;
  bool forced_colors = false;
  bool reduced_motion = false;
  bool coarse_pointer = false;
  friend bool operator==(const MediaPrefs&, const MediaPrefs&) = default;
};

struct Insets {
  float top = 0, right = 0, bottom = 0, left = 0;
};

enum class KeyCode : std::uint8_t { None, Enter, Escape, Space, Up, Down, Left, Right, Home, End, PageUp, PageDown, Z, Y, S, Slash, Question };

struct UiEvent {
  enum class Kind : std::uint8_t {
    PointerMove,   // x, y
    PointerDown,   // x, y, button; touch
    PointerUp,
    PointerLeave,
    Wheel,         // dx, dy in CSS px
    Activate,      // node: click, Enter, Space on a mirror element, a screen reader's double tap
    Focus,         // node has keyboard focus now (0 = none)
    Text,          // node, text: the field's whole value as it stands; of a slider its number
    Commit,        // node: change or blur of a text field
    Submit,        // node: Enter in a single-line field
    Select,        // node, text: the option's value
    Toggle,        // node: checkbox
    Key,           // key, modifiers, node focused; only keys of KeyCode, never while a text field composes
  };
  Kind kind;
  NodeId node = 0;
  std::string text{};
  float x = 0, y = 0, dx = 0, dy = 0;
  int button = 0;
  bool touch = false;
  KeyCode key = KeyCode::None;
  bool ctrl = false, shift = false, alt = false;
};

struct FrameInput {
  float width = 0, height = 0;   // CSS px of the canvas (already less the soft keyboard)
  float pixel_ratio = 1;         // device px per CSS px
  float text_scale = 1;          // root font size / 16, times the person's own scale
  float delta_seconds = 1.0f / 60;
  Insets safe_area;
  MediaPrefs media;
  std::vector<UiEvent> events;
};

struct FrameOutput {
  const std::vector<SemanticNode>* nodes = nullptr;  // valid until the next frame
  NodeId focus = 0;              // node the page should focus now; 0 = leave it
  bool pointer_cursor = false;   // hand over links and buttons
  bool text_cursor = false;
  int frames_wanted = 0;         // more frames needed to settle or animate
};

}  // namespace avanzar
