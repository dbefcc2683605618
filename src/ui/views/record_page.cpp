// Owns: drawing what organisation and alliance pages share (record_page.h).
#include "ui/views/record_page.h"

#include <algorithm>

#include "base/shared_sort.h"
#include "ui/kit_extra.h"
#include "ui/views/counting_words.h"
#include "ui/views/field_sections.h"
#include "ui/views/record_form.h"

namespace avanzar::views {
namespace {

void back_link(Ux& ux, Entity entity) {
  const std::string_view list = ux.tr(entity == Entity::Alliance ? Str::nav_alliances : Str::nav_organisations);
  kit::link(ux, "back", tr(Str::back_to, ux.lang, {list}), route_hash(list_route(entity)), false, {}, Type::Caption);
}

void form_page(Ux& ux, const AppState& state, ViewData& data, const std::string& key, const RecordForm& form,
               std::string_view title) {
  back_link(ux, form.entity);
  kit::heading(ux, 1, title);
  kit::gap(ux, 8);
  record_form(ux, state, data, key, form);
}

void new_form_page(Ux& ux, const AppState& state, ViewData& data, Entity entity) {
  const std::string_view title = ux.tr(entity == Entity::Alliance ? Str::new_alliance : Str::new_organisation);
  const std::string key = form_key(entity, {});
  if (const auto form = state.forms.find(key); form != state.forms.end()) {
    return form_page(ux, state, data, key, form->second, title);
  }
  back_link(ux, entity);
  kit::heading(ux, 1, title);
  if (state.save == SaveStatus::Loading) return kit::status_text(ux, "loading", ux.tr(Str::list_loading));
  kit::empty_state(ux, ux.tr(Str::form_missing), ux.tr(Str::form_missing_next));
  if (kit::button(ux, "new", title, kit::ButtonLook::Primary, can_edit(state), {}, kit::Icon::Plus)) {
    ux.wish(intent::OpenForm{entity, {}, {}});
  }
}

void state_line(Ux& ux, const AppState& state, ViewData& data, Entity entity, Row row) {
  const std::uint16_t code = state.ledger.state().table(entity).code(row, state_field(entity));
  const std::string label = value_text(state.ledger.state(), entity, row, state_field(entity), ux.lang);
  if (!label.empty()) kit::badge(ux, label, state_color(ux.theme, entity, code));
  kit::paragraph(ux, counting_sentence(state, data, entity, row));
}

void missing_list(Ux& ux, Entity entity, const NextStep& next) {
  if (!next.possible) return;
  if (next.missing.empty()) {
    const std::string ready = tr(Str::next_ready, ux.lang, {next.state});
    kit::begin_part(ux, "missing", Role::List, ux.tr(Str::change_state));
    kit::sign_line(ux, "ready", kit::Sign::Done, ready);
    return kit::end_part(ux);
  }
  const std::string title =
      tr(entity == Entity::Organisation ? Str::next_missing_fields : Str::next_missing, ux.lang, {next.state});
  kit::paragraph(ux, title, Type::BodyStrong);
  kit::begin_part(ux, "missing", Role::List, title);
  for (std::size_t i = 0; i < next.missing.size(); ++i) {
    kit::sign_line(ux, std::to_string(i), kit::Sign::ToDo, next.missing[i]);
  }
  kit::end_part(ux);
}

// What only warned when it was saved, or came to disagree since: the scope against the partners' countries, say.
void remarks(Ux& ux, const AppState& state, Entity entity, std::string_view id) {
  if (entity != Entity::Alliance) return;  // organisations: the duplicates have a card of their own
  const State& now = state.ledger.state();
  const std::vector<Error> warnings = check_record(now, draft_of(now, entity, id), state.today).warnings;
  if (warnings.empty()) return;
  kit::begin_part(ux, "remarks", Role::List, ux.tr(Str::record_remarks));
  for (std::size_t i = 0; i < warnings.size(); ++i) {
    kit::sign_line(ux, std::to_string(i), kit::Sign::Remark, error_text(warnings[i], ux.lang, entity));
  }
  kit::end_part(ux);
}

void actions(Ux& ux, const AppState& state, Entity entity, std::string_view id) {
  const bool may = can_edit(state);
  kit::begin_row(ux, "actions");
  if (kit::button(ux, "change-state", ux.tr(Str::change_state), kit::ButtonLook::Primary, may)) {
    ux.wish(intent::OpenStateForm{entity, std::string(id)});
  }
  if (kit::button(ux, "edit", ux.tr(Str::edit), kit::ButtonLook::Secondary, may, {}, kit::Icon::Pencil)) {
    ux.wish(intent::OpenForm{entity, std::string(id), {}});
  }
  if (kit::button(ux, "remove", ux.tr(Str::remove), kit::ButtonLook::Quiet, may, {}, kit::Icon::Trash)) {
    ux.wish(intent::DeleteRecord{entity, std::string(id)});
  }
  kit::end_row(ux);
}

bool is_headline(Entity entity, FieldIx field) {
  return entity == Entity::Alliance ? field == alliance::title : field == organisation::name;
}

std::string state_label(Entity entity, std::string_view code, Lang lang) {
  const auto index = state_codes(entity).find(code);
  return index ? std::string(state_codes(entity).at(*index).label.in(lang)) : std::string(code);
}

void timeline(Ux& ux, const AppState& state, Entity entity, std::string_view id) {
  const Table& events = state.ledger.state().table(Entity::StateEvent);
  std::vector<Row> rows = events.referring(state_event::subjectId, id);
  shared_sort(rows, [&](Row a, Row b) {
    return events.date(a, state_event::effectiveOn) > events.date(b, state_event::effectiveOn);
  });
  if (rows.empty()) return kit::paragraph(ux, ux.tr(Str::history_none), Type::Body, ux.theme.color.text_soft);
  kit::begin_part(ux, "steps", Role::List, ux.tr(Str::history_title));
  for (const Row row : rows) {
    const std::string to = state_label(entity, events.text(row, state_event::to), ux.lang);
    const std::string from = state_label(entity, events.text(row, state_event::from), ux.lang);
    const auto code = state_codes(entity).find(events.text(row, state_event::to));
    kit::timeline_step(ux, events.id(row), format_date(events.date(row, state_event::effectiveOn), ux.lang),
                       from.empty() ? to : tr(Str::history_step, ux.lang, {from, to}),
                       events.text(row, state_event::note), state_color(ux.theme, entity, code.value_or(no_code)),
                       row == rows.back());
  }
  kit::end_part(ux);
}

}  // namespace

std::optional<Row> record_or_form(Ux& ux, const AppState& state, ViewData& data, Entity entity) {
  const std::string& id = state.route.record_id;
  if (id == new_record) {
    new_form_page(ux, state, data, entity);
    return std::nullopt;
  }
  const auto row = state.ledger.state().table(entity).find_live(id);
  if (!row) {
    back_link(ux, entity);
    kit::heading(ux, 1, ux.tr(Str::title_record_missing));
    if (state.save == SaveStatus::Loading)
      kit::status_text(ux, "loading", ux.tr(Str::list_loading));
    else
      kit::empty_state(ux, ux.tr(Str::record_deleted), ux.tr(Str::record_deleted_next));
    return std::nullopt;
  }
  const std::string key = form_key(entity, id);
  if (const auto form = state.forms.find(key); form != state.forms.end()) {
    form_page(ux, state, data, key, form->second, record_name(state.ledger.state(), entity, *row, ux.lang));
    return std::nullopt;
  }
  return row;
}

void record_head(Ux& ux, const AppState& state, ViewData& data, Entity entity, Row row) {
  back_link(ux, entity);
  kit::heading(ux, 1, record_name(state.ledger.state(), entity, row, ux.lang));
  kit::gap(ux, 4);
  actions(ux, state, entity, state.ledger.state().table(entity).id(row));
  kit::gap(ux, 8);
  kit::begin_card(ux, "standing");
  state_line(ux, state, data, entity, row);
  missing_list(ux, entity, next_step(state, data, entity, row));
  remarks(ux, state, entity, state.ledger.state().table(entity).id(row));
  kit::end_card(ux);
  kit::gap(ux, 8);
}

void record_fields(Ux& ux, const AppState& state, Entity entity, Row row, kit::Columns& columns) {
  for (const FieldSection& section : sections_of(entity)) {
    std::vector<std::pair<FieldIx, std::string>> filled;
    for (const FieldIx field : section.fields) {
      std::string value =
          is_headline(entity, field) ? std::string() : value_text(state.ledger.state(), entity, row, field, ux.lang);
      if (!value.empty()) filled.emplace_back(field, std::move(value));
    }
    if (filled.empty()) continue;
    columns.next();
    kit::begin_card(ux, std::string("fields-") + std::to_string(static_cast<unsigned>(section.title)));
    kit::heading(ux, 2, ux.tr(section.title));
    for (const auto& [field, value] : filled) kit::label_value(ux, field_def(entity, field).label.in(ux.lang), value);
    kit::end_card(ux);
  }
}

void record_history(Ux& ux, const AppState& state, Entity entity, Row row) {
  const State& now = state.ledger.state();
  kit::begin_card(ux, "history");
  kit::heading(ux, 2, ux.tr(Str::history_title));
  timeline(ux, state, entity, now.table(entity).id(row));
  kit::gap(ux, 8);
  kit::divider(ux);
  const State::Stamp created = now.created(entity, row), updated = now.updated(entity, row);
  const ImU32 soft = ux.theme.color.text_soft;
  kit::paragraph(
      ux,
      tr(Str::stamp_created, ux.lang, {day_of(state, created.at), device_name(state, created.dot.device, ux.lang)}),
      Type::Caption, soft);
  if (updated.dot != created.dot) {
    kit::paragraph(
        ux,
        tr(Str::stamp_updated, ux.lang, {day_of(state, updated.at), device_name(state, updated.dot.device, ux.lang)}),
        Type::Caption, soft);
  }
  kit::end_card(ux);
}

}  // namespace avanzar::views
