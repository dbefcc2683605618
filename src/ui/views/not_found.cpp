// Owns: the screen of an address that means nothing: it keeps the text and shows a way on.
#include "ui/views.h"

namespace avanzar::views {

void not_found(Ux& ux, const AppState& state) {
  kit::heading(ux, 1, ux.tr(Str::not_found_title));
  kit::gap(ux, 8);
  kit::begin_card(ux, "not-found");
  kit::paragraph(ux, tr(Str::not_found_text, ux.lang, {state.route.unknown}));
  kit::gap(ux, 4);
  kit::link(ux, "panel", ux.tr(Str::not_found_next), route_hash(Route{}), false, {}, Type::BodyStrong);
  kit::end_card(ux);
}

}  // namespace avanzar::views
