// Owns: the address bar, the browser's history and the title of the page.
#pragma once
#include <string>
#include <string_view>

#include "ui/semantics.h"

namespace avanzar::web {

void history_start();
[[nodiscard]] std::string history_hash();
void history_set(std::string_view hash, bool push);
void history_title(std::string_view title);
// Which node had focus when the place that was just gone back to was left; 0 = none. Taken once.
[[nodiscard]] NodeId history_take_focus();

}  // namespace avanzar::web
