// Owns: the list of organisations: which words the common list screen uses. Must not know: how a list is drawn.
#include "ui/views.h"
#include "ui/views/list_screen.h"

namespace avanzar::views {

void organisations(Ux& ux, const AppState& state, ViewData& data) {
  static constexpr ListWords words{
      .entity = Entity::Organisation,
      .title = Str::nav_organisations,
      .create = Str::new_organisation,
      .one = Str::list_organisation_one,
      .many = Str::list_organisation_many,
      .some = Str::list_organisation_some,
      .empty = Str::list_organisation_empty,
      .empty_next_step = Str::list_organisation_start,
  };
  list_screen(ux, state, data, words);
}

}  // namespace avanzar::views
