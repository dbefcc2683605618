// Owns: alliance_parts.h.
#include "ui/views/alliance_parts.h"

#include <algorithm>
#include <array>

#include "ui/kit_extra.h"
#include "ui/views/field_sections.h"

namespace avanzar::views {
namespace {

constexpr std::array<PartWords, 4> kinds{{
    {Entity::AlliancePartner, Str::part_partners, Str::add_partner, Str::part_partner, Str::none_partners},
    {Entity::Instrument, Str::part_instruments, Str::add_instrument, Str::part_instrument, Str::none_instruments},
    {Entity::Activity, Str::part_activities, Str::add_activity, Str::part_activity, Str::none_activities},
    {Entity::Evidence, Str::part_evidence, Str::add_evidence, Str::part_piece, Str::none_evidence},
}};

std::vector<Row> rows_of(const State& state, Entity entity, std::string_view alliance_id) {
  const Table& table = state.table(entity);
  switch (entity) {
    case Entity::AlliancePartner: return table.referring(alliance_partner::allianceId, alliance_id);
    case Entity::Instrument: return table.referring(instrument::allianceId, alliance_id);
    case Entity::Activity: return table.referring(activity::allianceId, alliance_id);
    case Entity::Evidence: return evidence_of(state, alliance_id);
    default: return {};
  }
}

// What the name of a part says already.
bool in_name(Entity entity, FieldIx field) {
  switch (entity) {
    case Entity::AlliancePartner: return field == alliance_partner::orgId;
    case Entity::Instrument: return field == instrument::type || field == instrument::number;
    case Entity::Activity: return field == activity::title;
    case Entity::Evidence: return field == evidence::title;
    default: return false;
  }
}

// Lists and dates of what happened speak for themselves; other values want their label.
bool speaks_for_itself(const FieldDef& field) { return field.type == FieldType::Code || field.key == "date"; }

std::string details(const State& state, Entity entity, Row row, Lang lang) {
  std::string out;
  for (FieldIx field = 0; field < entity_def(entity).fields.size(); ++field) {
    if (hidden_in_forms(entity, field) || in_name(entity, field)) continue;
    const std::string value = value_text(state, entity, row, field, lang);
    if (value.empty()) continue;
    const FieldDef& def = field_def(entity, field);
    if (!out.empty()) out += " · ";
    if (!speaks_for_itself(def)) out += def.label.in(lang);
    if (def.type == FieldType::Bool) continue;
    if (!speaks_for_itself(def)) out += def.type == FieldType::Date ? " " : ": ";
    out += value;
  }
  return out;
}

// A name that tells this part from its neighbours: activities and evidence of one title by their date.
std::string spoken_name(const State& state, Entity entity, Row row, Lang lang) {
  std::string name = record_name(state, entity, row, lang);
  const auto add = [&](FieldIx field) {
    const std::string value = value_text(state, entity, row, field, lang);
    if (!value.empty()) name.append(", ").append(value);
  };
  if (entity == Entity::Activity) add(activity::date);
  if (entity == Entity::Evidence) add(evidence::date);
  if (entity == Entity::Instrument) add(instrument::signedOn);
  if (entity == Entity::AlliancePartner) add(alliance_partner::role);
  return name;
}

void part_item(Ux& ux, const AppState& app, const PartWords& words, Row row, const std::string& spoken) {
  const State& state = app.ledger.state();
  const Table& table = state.table(words.entity);
  const std::string id(table.id(row));
  const std::string name = record_name(state, words.entity, row, ux.lang);
  kit::begin_part(ux, id, Role::ListItem, spoken);
  kit::begin_row(ux, "item", kit::Align::Between);
  const float buttons = ux.theme.touch_target() * 2 + ux.theme.px(16);
  const float text_room = kit::room(ux) - buttons;
  kit::begin_box(ux, "text", text_room > ux.theme.px(120) ? text_room : 0, 2);
  if (words.entity == Entity::AlliancePartner) {
    const std::string_view organisation = table.text(row, alliance_partner::orgId);
    kit::link(ux, "organisation", name, record_href(Entity::Organisation, organisation), false, {}, Type::BodyStrong);
  } else {
    kit::paragraph(ux, name, Type::BodyStrong);
  }
  if (const std::string more = details(state, words.entity, row, ux.lang); !more.empty()) {
    kit::paragraph(ux, more, Type::Caption, ux.theme.color.text_soft);
  }
  kit::end_box(ux);
  kit::begin_row(ux, "buttons");
  const std::string_view noun = ux.tr(words.noun);
  if (kit::icon_button(ux, "edit", tr(Str::part_edit, ux.lang, {noun, spoken}), kit::Icon::Pencil, can_edit(app))) {
    ux.wish(intent::OpenForm{words.entity, id, app.route.record_id});
  }
  if (kit::icon_button(ux, "remove", tr(Str::part_remove, ux.lang, {noun, spoken}), kit::Icon::Trash, can_edit(app))) {
    ux.wish(intent::DeleteRecord{words.entity, id});
  }
  kit::end_row(ux);
  kit::end_row(ux);
  kit::end_part(ux);
}

void part_card(Ux& ux, const AppState& app, const PartWords& words, std::string_view alliance_id) {
  const State& state = app.ledger.state();
  kit::begin_card(ux, entity_def(words.entity).key);
  kit::begin_row(ux, "head", kit::Align::Between);
  kit::heading(ux, 2, ux.tr(words.title));
  if (kit::button(ux, "add", ux.tr(words.add), kit::ButtonLook::Secondary, can_edit(app), {}, kit::Icon::Plus)) {
    ux.wish(intent::OpenForm{words.entity, {}, std::string(alliance_id)});
  }
  kit::end_row(ux);
  const std::vector<Row> rows = rows_of(state, words.entity, alliance_id);
  if (rows.empty()) {
    kit::paragraph(ux, ux.tr(words.none), Type::Body, ux.theme.color.text_soft);
  } else {
    kit::begin_part(ux, "list", Role::List, ux.tr(words.title));
    std::vector<std::string> said;
    for (const Row row : rows) {
      if (row != rows.front()) kit::divider(ux);
      std::string spoken = spoken_name(state, words.entity, row, ux.lang);
      const auto same = std::count(said.begin(), said.end(), spoken);
      said.push_back(spoken);
      if (same > 0) spoken.append(" (").append(std::to_string(same + 1)).append(")");
      part_item(ux, app, words, row, spoken);
    }
    kit::end_part(ux);
  }
  kit::end_card(ux);
}

}  // namespace

const PartWords& part_words(Entity entity) {
  for (const PartWords& words : kinds) {
    if (words.entity == entity) return words;
  }
  return kinds.front();
}

void alliance_parts(Ux& ux, const AppState& state, std::string_view alliance_id, kit::Columns& columns) {
  for (const PartWords& words : kinds) {
    columns.next();
    part_card(ux, state, words, alliance_id);
  }
}

}  // namespace avanzar::views
