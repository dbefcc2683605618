// Owns: drawing a list of records (list_screen.h). Columns are the schema's fields marked `in_table`.
#include "ui/views/list_screen.h"

#include <algorithm>
#include <vector>

#include "base/shared_sort.h"
#include "ui/kit_extra.h"

namespace avanzar::views {
namespace {

bool fits_a_phone(Entity entity, FieldIx field) {
  if (entity == Entity::Alliance)
    return field == alliance::title || field == alliance::state || field == alliance::code;
  return field == organisation::name || field == organisation::state || field == organisation::code;
}

// What a column's values need; a title that is longer ends in "…".
float weight_of(Entity entity, FieldIx field) {
  const bool name = entity == Entity::Alliance ? field == alliance::title : field == organisation::name;
  if (name) return 3;
  if (entity == Entity::Organisation && field == organisation::idValue) return 1.6f;
  if (field == state_field(entity)) return 1.3f;
  switch (field_def(entity, field).type) {
    case FieldType::Date: return 1.2f;
    case FieldType::Text: return 1.25f;
    default: return 1.4f;
  }
}

enum class Width : std::uint8_t { Phone, Middle, Wide };

bool is_shown(Entity entity, FieldIx field, Width width) {
  if (!field_def(entity, field).traits.in_table) return false;
  if (width == Width::Phone) return fits_a_phone(entity, field);
  // An alliance has more columns than a laptop has room for.
  return width == Width::Wide || entity != Entity::Alliance || field != alliance::startDate;
}

std::vector<FieldIx> columns_of(Entity entity, Width width) {
  std::vector<FieldIx> out;
  for (FieldIx field = 0; field < entity_def(entity).fields.size(); ++field) {
    if (is_shown(entity, field, width)) out.push_back(field);
  }
  return out;
}

struct Rows final : kit::TableSource {
  const State& state;
  const Theme& theme;
  Entity entity;
  const std::vector<Row>& rows;
  const std::vector<FieldIx>& fields;
  Lang lang;

  Rows(const State& s, const Theme& t, Entity e, const std::vector<Row>& r, const std::vector<FieldIx>& f, Lang l)
      : state(s), theme(t), entity(e), rows(r), fields(f), lang(l) {}

  [[nodiscard]] Row at(int row) const { return rows[static_cast<std::size_t>(row)]; }
  [[nodiscard]] FieldIx field(int column) const { return fields[static_cast<std::size_t>(column)]; }
  [[nodiscard]] std::string cell(int row, int column) const override {
    return value_text(state, entity, at(row), field(column), lang);
  }
  [[nodiscard]] std::string row_name(int row) const override { return record_name(state, entity, at(row), lang); }
  [[nodiscard]] std::string row_href(int row) const override {
    return record_href(entity, state.table(entity).id(at(row)));
  }
  [[nodiscard]] ImU32 cell_color(int row, int column) const override {
    if (field(column) != state_field(entity)) return 0;
    return state_color(theme, entity, state.table(entity).code(at(row), state_field(entity)));
  }
};

void replace_list(Ux& ux, const AppState& state, ListQuery list) {
  Route route = state.route;
  route.list = std::move(list);
  ux.wish(intent::Navigate{std::move(route)});
}

void state_filters(Ux& ux, const AppState& state, ViewData& data, Entity entity) {
  const std::vector<std::uint32_t>& counts = data.by_state(state, entity);
  const CodeList& states = state_codes(entity);
  const ListQuery& list = state.route.list;
  kit::begin_part(ux, "states", Role::Group, ux.tr(Str::list_filter_state));
  kit::begin_row(ux, "states");
  for (std::uint16_t code = 0; code < counts.size() && code < states.codes.size(); ++code) {
    const auto chosen = std::find(list.states.begin(), list.states.end(), code);
    const bool on = chosen != list.states.end();
    if (counts[code] == 0 && !on) continue;
    const Code& entry = states.at(code);
    if (!kit::counted_chip(ux, entry.code, entry.label.in(ux.lang), format_int(counts[code], ux.lang), on)) continue;
    ListQuery next = list;
    if (on) {
      next.states.erase(next.states.begin() + (chosen - list.states.begin()));
    } else {
      next.states.push_back(code);
      shared_sort(next.states);
    }
    replace_list(ux, state, std::move(next));
  }
  kit::end_row(ux);
  kit::end_part(ux);
}

std::string how_many(Ux& ux, const ListWords& words, std::size_t shown, std::size_t all) {
  if (shown == all) return count_words(static_cast<std::int64_t>(all), words.one, words.many, ux.lang);
  return tr(
      words.some, ux.lang,
      {format_int(static_cast<std::int64_t>(shown), ux.lang), format_int(static_cast<std::int64_t>(all), ux.lang)});
}

void record_table(Ux& ux, const AppState& state, const State& shown, const ListWords& words, const std::vector<Row>& rows) {
  const Width width = ux.theme.phone ? Width::Phone : kit::room(ux) < ux.theme.px(1040) ? Width::Middle : Width::Wide;
  const std::vector<FieldIx> fields = columns_of(words.entity, width);
  std::vector<kit::TableColumn> columns;
  for (const FieldIx field : fields) {
    const FieldDef& def = field_def(words.entity, field);
    columns.push_back({.key = std::string(def.key),
                       .title = std::string(def.label.in(ux.lang)),
                       .weight = weight_of(words.entity, field),
                       .numeric = def.type == FieldType::Int});
  }
  const ListQuery& list = state.route.list;
  const Rows source(shown, ux.theme, words.entity, rows, fields, ux.lang);
  const kit::TableAnswer answer = kit::table(ux, "records",
                                             {.name = ux.tr(words.title),
                                              .columns = columns,
                                              .rows = static_cast<int>(rows.size()),
                                              .sort_key = field_def(words.entity, list.sort_field).key,
                                              .descending = list.descending},
                                             source);
  if (const auto field = entity_def(words.entity).find(answer.sort_key); field && !answer.sort_key.empty()) {
    ListQuery next = list;
    next.descending = *field == list.sort_field && !list.descending;
    next.sort_field = *field;
    replace_list(ux, state, std::move(next));
  }
}

}  // namespace

void list_screen(Ux& ux, const AppState& state, ViewData& data, const ListWords& words) {
  kit::begin_row(ux, "head", kit::Align::Between);
  kit::heading(ux, 1, ux.tr(words.title));
  if (kit::button(ux, "new", ux.tr(words.create), kit::ButtonLook::Primary, can_edit(state), {}, kit::Icon::Plus)) {
    ux.wish(intent::Navigate{record_route(words.entity, new_record)});
  }
  kit::end_row(ux);
  kit::gap(ux, 8);
  if (state.save == SaveStatus::Loading) {
    return kit::status_text(ux, "count", ux.tr(Str::list_loading), Type::Body, ux.theme.color.text_soft);
  }
  const State& shown = data.shown_state(state);
  const std::size_t all = shown.table(words.entity).live_count();
  if (all == 0) return kit::empty_state(ux, ux.tr(words.empty), ux.tr(words.empty_next_step));

  const ListQuery& list = state.route.list;
  if (kit::FieldAnswer answer = kit::search_field(ux, "search", ux.tr(Str::search), list.search); answer.changed) {
    ListQuery next = list;
    next.search = std::move(answer.text);
    replace_list(ux, state, std::move(next));
  }
  state_filters(ux, state, data, words.entity);

  if (state.route.counted &&
      kit::chip(ux, "counted",
                tr(state.route.known_then ? Str::list_counted_then : Str::list_counted_at, ux.lang, {format_date(cut_of(state), ux.lang)}), true)) {
    Route everything = state.route;
    everything.counted = false;
    everything.cut = no_day;
    everything.known_then = false;
    ux.wish(intent::Navigate{std::move(everything)});
  }

  const std::vector<Row>& rows = data.rows(state, words.entity);
  kit::status_text(ux, "count", how_many(ux, words, rows.size(), all), Type::Caption, ux.theme.color.text_soft);
  if (!rows.empty()) return record_table(ux, state, shown, words, rows);
  kit::empty_state(ux, ux.tr(Str::list_no_match), ux.tr(Str::list_no_match_next));
  if (kit::button(ux, "clear", ux.tr(Str::list_clear))) {
    Route everything = state.route;
    everything.list.search.clear();
    everything.list.states.clear();
    everything.counted = false;
    ux.wish(intent::Navigate{std::move(everything)});
  }
}

}  // namespace avanzar::views
