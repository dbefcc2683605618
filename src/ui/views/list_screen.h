// Owns: the screen of a list of records, the same for organisations and alliances: search, filters by state, table,
// what to do when there is nothing. Must not know: how rows are found (query/listing.h).
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

struct ListWords {
  Entity entity;
  Str title, create;
  Str one, many, some;  // "1 alianza", "{0} alianzas", "{0} de {1} alianzas"
  Str empty, empty_next_step;
};

void list_screen(Ux& ux, const AppState& state, ViewData& data, const ListWords& words);

}  // namespace avanzar::views
