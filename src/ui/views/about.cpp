// Owns: the screen "Acerca de": what this is, its version, where its figures come from, whose work is inside.
#include "app/notices.h"
#include "exchange/file_layout.h"
#include "ui/views.h"
#include "ui/views/parts.h"

namespace avanzar::views {
namespace {

void sources(Ux& ux, const State& state) {
  kit::begin_card(ux, "sources");
  kit::heading(ux, 2, ux.tr(Str::about_sources));
  const Table& plans = state.table(Entity::Plan);
  for (Row row = 0; row < plans.row_count(); ++row) {
    if (!plans.live(row)) continue;
    kit::paragraph(ux, plans.text(row, plan::name), Type::BodyStrong);
    if (const std::string_view source = plans.text(row, plan::sourceNote); !source.empty()) kit::paragraph(ux, source);
  }
  const Table& goals = state.table(Entity::Goal);
  for (Row row = 0; row < goals.row_count(); ++row) {
    if (!goals.live(row)) continue;
    const auto value = [&](FieldIx field) { return value_text(state, Entity::Goal, row, field, ux.lang); };
    kit::paragraph(ux, tr(Str::about_baseline, ux.lang,
                          {value(goal::shortName), value(goal::baselineValue), value(goal::baselinePeriod),
                           value(goal::target), value(goal::baselineSource)}));
  }
  kit::paragraph(ux, ux.tr(Str::about_formulas), Type::Body, ux.theme.color.text_soft);
  kit::end_card(ux);
}

void licences(Ux& ux) {
  kit::begin_card(ux, "licences");
  kit::heading(ux, 2, ux.tr(Str::about_licences));
  for (const ThirdParty& part : third_party) {
    std::string line(part.licence);
    line.append(" · ").append(part.copyright);
    kit::label_value(ux, part.name, line);
  }
  kit::end_card(ux);
}

}  // namespace

void about(Ux& ux, const AppState& state) {
  kit::heading(ux, 1, ux.tr(Str::nav_about));
  kit::begin_card(ux, "what");
  kit::heading(ux, 2, ux.tr(Str::app_name));
  kit::paragraph(ux, ux.tr(Str::about_text));
  kit::paragraph(ux, ux.tr(Str::about_privacy), Type::Body, ux.theme.color.text_soft);
  kit::label_value(ux, ux.tr(Str::about_version), layout::generator_version);
  kit::end_card(ux);
  kit::gap(ux, 8);
  sources(ux, state.ledger.state());
  kit::gap(ux, 8);
  licences(ux);
}

}  // namespace avanzar::views
