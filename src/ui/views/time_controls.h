// Owns: choosing the panel's cut-off and what is taken as known: a date field, a slider over the term, short cuts, the
// two meanings, and the band that says when the view is not today's. Must not know: how figures are made.
#pragma once
#include "app/view_data.h"
#include "ui/kit.h"

namespace avanzar::views {

void time_head(Ux& ux, const AppState& state, const PanelData& panel);  // the panel's head: title, date, slider, short cuts
void time_band(Ux& ux, const AppState& state, const PanelData& panel);  // draws nothing for today
[[nodiscard]] std::string compare_href(Day from, Day to, bool then);

}  // namespace avanzar::views
