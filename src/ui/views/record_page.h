// Owns: what the pages of an organisation and of an alliance have in common: head with state and what is missing to
// be counted, the filled fields in groups, changes of state, where the record comes from; and the page's form.
// Must not know: parts of an alliance.
#pragma once
#include <optional>

#include "ui/views/parts.h"

namespace avanzar::views {

// Draws what stands instead of the record (its form, "not here", "loading") and answers nullopt; else its row.
[[nodiscard]] std::optional<Row> record_or_form(Ux& ux, const AppState& state, ViewData& data, Entity entity);

void record_head(Ux& ux, const AppState& state, ViewData& data, Entity entity, Row row);
// One card per section with filled fields; `next` is called before each.
void record_fields(Ux& ux, const AppState& state, Entity entity, Row row, kit::Columns& columns);
void record_history(Ux& ux, const AppState& state, Entity entity, Row row);  // a card

}  // namespace avanzar::views
