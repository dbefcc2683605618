// Owns: where facts wait for the next frame, and whether one was asked for. Every export queues here and returns.
// Must not know: what the facts mean.
#pragma once
#include "app/intents.h"
#include "ui/ui_io.h"

namespace avanzar::web {

// ImGui needs three frames to settle after input (a press is seen, acted on, drawn).
inline constexpr int frames_of_input = 3;

void push(UiEvent event);   // asks for frames_of_input frames
void push(Intent fact);     // asks for one frame; for thought alone while the page is hidden
void want_frames(int count);
void set_hidden(bool hidden);

struct Inbox {
  std::vector<UiEvent> events;
  Intents facts;
};
[[nodiscard]] Inbox take_inbox();
// At the start of a frame: it is no longer in flight.
void frame_begins();
// At its end: asks for the next if one is still wanted.
void frame_ends(int frames_wanted);

}  // namespace avanzar::web
