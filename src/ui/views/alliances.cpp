// Owns: the list of alliances: which words the common list screen uses. Must not know: how a list is drawn.
#include "ui/views.h"
#include "ui/views/list_screen.h"

namespace avanzar::views {

void alliances(Ux& ux, const AppState& state, ViewData& data) {
  static constexpr ListWords words{
      .entity = Entity::Alliance,
      .title = Str::nav_alliances,
      .create = Str::new_alliance,
      .one = Str::list_alliance_one,
      .many = Str::list_alliance_many,
      .some = Str::list_alliance_some,
      .empty = Str::list_alliance_empty,
      .empty_next_step = Str::list_alliance_start,
  };
  list_screen(ux, state, data, words);
}

}  // namespace avanzar::views
