// Owns: the page of one organisation: what the record page shows, its alliances, possible duplicates.
// Must not know: how duplicates are found.
#include "ui/kit_extra.h"
#include "ui/views.h"
#include "ui/views/record_page.h"

namespace avanzar::views {
namespace {

void duplicates(Ux& ux, const AppState& state, ViewData& data, Row row, kit::Columns& columns) {
  const Table& table = state.ledger.state().table(Entity::Organisation);
  const std::vector<Row>& rows = data.look_alikes(state, row);
  if (rows.empty()) return;
  columns.next();
  kit::begin_card(ux, "duplicates");
  kit::heading(ux, 2, ux.tr(Str::duplicates_title));
  kit::paragraph(ux, ux.tr(Str::duplicates_hint), Type::Caption, ux.theme.color.text_soft);
  for (const Row other : rows) {
    std::string name(table.text(other, organisation::name));
    name.append(" · ").append(table.text(other, organisation::code));
    kit::link(ux, table.id(other), name, record_href(Entity::Organisation, table.id(other)));
  }
  kit::end_card(ux);
}

void alliances_of(Ux& ux, const AppState& state, Row row, kit::Columns& columns) {
  const State& now = state.ledger.state();
  const Table& partners = now.table(Entity::AlliancePartner);
  const Table& alliances = now.table(Entity::Alliance);
  const std::vector<Row> parts = partners.referring(alliance_partner::orgId, now.table(Entity::Organisation).id(row));
  bool any = false;
  for (const Row part : parts) {
    const auto found = alliances.find_live(partners.text(part, alliance_partner::allianceId));
    if (!found) continue;
    if (!any) {
      columns.next();
      kit::begin_card(ux, "alliances");
      kit::heading(ux, 2, ux.tr(Str::alliances_of_organisation));
      any = true;
    }
    const kit::Scope scope(ux, partners.id(part));
    kit::link(ux, "alliance", alliances.text(*found, alliance::title),
              record_href(Entity::Alliance, alliances.id(*found)));
    kit::drawn_text(ux, value_text(now, Entity::AlliancePartner, part, alliance_partner::role, ux.lang), Type::Caption,
                    ux.theme.color.text_soft);
  }
  if (any) kit::end_card(ux);
}

}  // namespace

void organisation(Ux& ux, const AppState& state, ViewData& data) {
  const std::optional<Row> row = record_or_form(ux, state, data, Entity::Organisation);
  if (!row) return;
  record_head(ux, state, data, Entity::Organisation, *row);
  kit::Columns columns(ux, "cards", 400, 2);
  duplicates(ux, state, data, *row, columns);
  record_fields(ux, state, Entity::Organisation, *row, columns);
  alliances_of(ux, state, *row, columns);
  columns.next();
  record_history(ux, state, Entity::Organisation, *row);
}

}  // namespace avanzar::views
