// Owns: going from one screen to another, the address, the title of the page. Must not know: views.
#include "app/reducers.h"
#include "model/fields.h"

namespace avanzar::app {
namespace {

std::string record_title(const AppState& state, Entity entity, FieldIx name, Str if_new) {
  if (state.route.record_id == new_record) return std::string(tr(if_new, state.lang));
  const Table& table = state.ledger.state().table(entity);
  const std::optional<Row> row = table.find_live(state.route.record_id);
  return row ? std::string(table.text(*row, name)) : std::string(tr(Str::title_record_missing, state.lang));
}

std::string screen_title(const AppState& state) {
  switch (state.route.screen) {
    case Screen::Panel: return std::string(tr(Str::nav_panel, state.lang));
    case Screen::Alliances: return std::string(tr(Str::nav_alliances, state.lang));
    case Screen::Alliance: return record_title(state, Entity::Alliance, alliance::title, Str::new_alliance);
    case Screen::Organisations: return std::string(tr(Str::nav_organisations, state.lang));
    case Screen::Organisation: return record_title(state, Entity::Organisation, organisation::name, Str::new_organisation);
    case Screen::Data: return std::string(tr(Str::nav_data, state.lang));
    case Screen::About: return std::string(tr(Str::nav_about, state.lang));
    case Screen::Compare: return std::string(tr(Str::compare_title, state.lang));
    case Screen::NotFound: return std::string(tr(Str::title_not_found, state.lang));
  }
  return {};
}

}  // namespace

void set_title(const AppState& state, Effects& effects) {
  effects.emplace_back(effect::SetTitle{screen_title(state) + " · " + std::string(tr(Str::app_name, state.lang))});
}

void navigate(AppState& state, Effects& effects, Route route, bool from_history) {
  if (route == state.route) return;
  const bool new_place = is_new_place(state.route, route);
  state.route = std::move(route);
  if (!from_history) effects.emplace_back(effect::SetAddress{route_hash(state.route), new_place});
  if (!new_place) return;
  // What lay over the screen belongs to the screen that is left; drafts stay in `forms`.
  state.active_form.clear();
  state.state_form.reset();
  state.confirm_delete.reset();
  state.explain_goal.clear();
  ensure_new_form(state, state.route);
  set_title(state, effects);
  effects.emplace_back(effect::FocusNode{});
}

void replace_route(AppState& state, Effects& effects, Route route) {
  state.route = std::move(route);
  effects.emplace_back(effect::SetAddress{route_hash(state.route), false});
  set_title(state, effects);
  effects.emplace_back(effect::FocusNode{});
}

}  // namespace avanzar::app
