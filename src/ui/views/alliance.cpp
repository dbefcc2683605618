// Owns: the page of one alliance: head, its parts, its fields, its history.
#include "ui/views.h"
#include "ui/views/alliance_parts.h"
#include "ui/views/record_page.h"

namespace avanzar::views {

void alliance(Ux& ux, const AppState& state, ViewData& data) {
  const std::optional<Row> row = record_or_form(ux, state, data, Entity::Alliance);
  if (!row) return;
  record_head(ux, state, data, Entity::Alliance, *row);
  kit::Columns columns(ux, "cards", 400, 2);
  alliance_parts(ux, state, state.route.record_id, columns);
  record_fields(ux, state, Entity::Alliance, *row, columns);
  columns.next();
  record_history(ux, state, Entity::Alliance, *row);
}

}  // namespace avanzar::views
