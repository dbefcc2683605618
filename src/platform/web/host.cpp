// Owns: the queue and the count of frames still wanted. There is no loop: at rest nothing is scheduled.
#include "platform/web/host.h"

#include <algorithm>
#include <utility>

extern "C" {
void js_frames_request();
void js_frames_think();
}

namespace avanzar::web {
namespace {

Inbox inbox;
int frames_left = 0;
bool frame_in_flight = false;
bool thought_in_flight = false;
bool page_hidden = false;

}  // namespace

void want_frames(int count) {
  frames_left = std::max(frames_left, count);
  if (frames_left == 0 || frame_in_flight) return;
  frame_in_flight = true;
  js_frames_request();
}

void push(UiEvent event) {
  // Where the pointer was between two frames is nobody's business.
  if (event.kind == UiEvent::Kind::PointerMove && !inbox.events.empty() &&
      inbox.events.back().kind == UiEvent::Kind::PointerMove && inbox.events.back().touch == event.touch) {
    inbox.events.back() = std::move(event);
  } else {
    inbox.events.push_back(std::move(event));
  }
  want_frames(frames_of_input);
}

void push(Intent fact) {
  inbox.facts.push_back(std::move(fact));
  want_frames(1);
  if (!page_hidden || thought_in_flight) return;
  thought_in_flight = true;
  js_frames_think();
}

void set_hidden(bool hidden) {
  page_hidden = hidden;
  // A frame asked for earlier is not drawn while hidden; what waits for it must not wait (a save, above all).
  if (hidden && (!inbox.facts.empty() || !inbox.events.empty()) && !thought_in_flight) {
    thought_in_flight = true;
    js_frames_think();
  }
}

Inbox take_inbox() {
  thought_in_flight = false;
  return std::exchange(inbox, {});
}

void frame_begins() { frame_in_flight = false; }

void frame_ends(int frames_wanted) {
  frames_left = std::max(frames_left - 1, frames_wanted);
  want_frames(0);
}

}  // namespace avanzar::web
