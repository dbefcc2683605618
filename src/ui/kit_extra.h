// Owns: a few widgets beyond kit.h that lists, records and forms need: a spoken status line, a fold, a chip with a
// number, lines of a checklist, steps of a timeline. Same rules as kit.h. Must not know: the domain.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/kit.h"

namespace avanzar::kit {

// Text that a screen reader says when it changes (Role::Status).
void status_text(Ux& ux, std::string_view key, std::string_view text, Type type = Type::Body, ImU32 color = 0);
// A button that shows or hides what follows; remembered by key. Answers whether it is open.
bool fold(Ux& ux, std::string_view key, std::string_view name, bool open_at_first, std::string_view visible_text = {});
// Whether the fold of this key is open: for one that stands below what it shows.
[[nodiscard]] bool is_open(Ux& ux, std::string_view key, bool open_at_first);
// A chip with a number that is no part of its name.
bool counted_chip(Ux& ux, std::string_view key, std::string_view name, std::string_view count, bool on);
// A line with a small sign before it: to do (a ring), done (a tick), a remark (a dot). Wraps beside the sign.
enum class Sign : std::uint8_t { ToDo, Done, Remark };
void sign_line(Ux& ux, std::string_view key, Sign sign, std::string_view text);
// A step of a timeline: a dot of `color` on a line, text, date and note beside it.
void timeline_step(Ux& ux, std::string_view key, std::string_view date, std::string_view text, std::string_view note,
                   ImU32 color, bool last);

// A slider over whole numbers. Pointer and finger drag its thumb or the track, keys step it; its element in the page is a
// range input. While it moves `changed` answers each new value; `settled` once, where it was let go or has rested
// after keys for a third of a second (it asks for frames that long and for none at rest).
struct SliderSpan {  // a stretch of the track, named below it, with a tick at its end
  std::int32_t first, last;
  std::string label;
};
struct SliderLook {
  std::int32_t value = 0, min = 0, max = 0;
  std::string_view value_text;  // of sliding_to(), else of `value`
  std::string_view help;
  std::int32_t mark = INT32_MIN;  // a place shown on the track, say today
  std::string_view mark_label;
  std::span<const SliderSpan> spans;
  std::int32_t stride = 10;                                                       // of the keys Up and Down
  std::int32_t (*page)(std::int32_t value, int direction) = nullptr;              // of Page Up and Page Down
};
struct SliderAnswer {
  bool changed = false, settled = false;
  std::int32_t value = 0;
};
SliderAnswer slider(Ux& ux, std::string_view key, std::string_view name, const SliderLook& look);
// Where the slider of this key is being moved to and has not settled.
[[nodiscard]] std::optional<std::int32_t> sliding_to(Ux& ux, std::string_view key);
// A coloured band across the column that says how to read what follows; what is put inside stands in a wrapping row.
void begin_band(Ux& ux, std::string_view key);
void end_band(Ux& ux);

// A small table that is only read: words left, figures right. Every row has as many cells as there are heads.
void figures(Ux& ux, std::string_view key, std::string_view name, std::span<const std::string> heads,
             std::span<const std::vector<std::string>> rows);
// A form that was sent and comes back with faults gets the focus at its first one, once. `began`: how many semantic
// nodes there were before its fields; `fault`: the key of the field, "" = came back without.
void form_sent(Ux& ux, std::string_view key);
void form_came_back(Ux& ux, std::string_view key, std::size_t began, std::string_view fault);
// Ctrl+S (or ⌘S, which the platform reports alike) was pressed, and nobody else has taken it.
[[nodiscard]] bool take_save_key(Ux& ux);

}  // namespace avanzar::kit
