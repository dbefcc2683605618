// Owns: how large the picture is and how the person wants it. Must not know: what is drawn.
#pragma once
#include <string_view>

#include "ui/ui_io.h"

namespace avanzar::web {

enum class Cursor : int { Arrow, Hand, Text };

void surface_start();
// Fills the sizes, insets and wishes; nothing else of the input.
void surface_read(FrameInput& input);
// Gives the canvas as many pixels as it covers, at most `max_size` a side. Only in the task that draws.
void surface_apply(int max_size);
void surface_cursor(Cursor cursor);
void surface_plain();  // no canvas from now on: the mirror becomes the visible page
void surface_ready();  // the first picture is there

}  // namespace avanzar::web
