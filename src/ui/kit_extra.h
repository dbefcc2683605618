// Owns: a few widgets beyond kit.h that lists, records and forms need: a spoken status line, a fold, a chip with a
// number, lines of a checklist, steps of a timeline. Same rules as kit.h. Must not know: the domain.
#pragma once
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
