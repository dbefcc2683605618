// Owns: values, names, addresses, colours and sentences that views share (parts.h).
#include "ui/views/parts.h"

#include "ledger/genesis.h"

namespace avanzar::views {
namespace {

std::string code_text(const State& state, Entity entity, Row row, FieldIx field, Lang lang) {
  const Table& table = state.table(entity);
  const std::uint16_t code = table.code(row, field);
  if (code == no_code) return {};
  if (code == foreign_code) return std::string(table.text(row, field));
  return std::string(field_def(entity, field).traits.codes->at(code).label.in(lang));
}

std::string set_text(const State& state, Entity entity, Row row, FieldIx field, Lang lang) {
  std::string out;
  for (const std::uint16_t code : state.table(entity).set(row, field)) {
    if (!out.empty()) out += ", ";
    out += field_def(entity, field).traits.codes->at(code).label.in(lang);
  }
  return out;
}

std::string tax_id_text(std::string_view type, std::string_view value) {
  return type == "NIT" && value.size() == 9 ? format_nit(value) : std::string(value);
}

std::string code_word(const FieldDef& def, const std::string& code, Lang lang) {
  const auto index = def.traits.codes->find(code);
  return index ? std::string(def.traits.codes->at(*index).label.in(lang)) : code;
}

std::string one_value_text(const State& state, const FieldDef& def, const Value& value, Lang lang) {
  if (const bool* yes = std::get_if<bool>(&value)) return std::string(tr(*yes ? Str::yes : Str::no, lang));
  if (const std::int64_t* number = std::get_if<std::int64_t>(&value)) return format_int(*number, lang);
  const std::string* text = std::get_if<std::string>(&value);
  if (!text) return {};
  switch (def.type) {
    case FieldType::Code:
    case FieldType::CodeSet: return code_word(def, *text, lang);
    case FieldType::Date: {
      const auto day = parse_iso_date(*text);
      return day ? format_date(*day, lang) : *text;
    }
    case FieldType::Ref: return record_name(state, def.traits.refers_to, *text, lang);
    default: return *text;
  }
}

std::string instrument_name(const State& state, Row row, Lang lang) {
  std::string out = code_text(state, Entity::Instrument, row, instrument::type, lang);
  const std::string_view number = state.table(Entity::Instrument).text(row, instrument::number);
  if (!number.empty()) {
    out += ' ';
    out += number;
  }
  return out;
}

}  // namespace

std::string value_text(const State& state, Entity entity, Row row, FieldIx field, Lang lang) {
  const FieldDef& def = field_def(entity, field);
  const Table& table = state.table(entity);
  switch (def.type) {
    case FieldType::Text:
      if (entity == Entity::Organisation && field == organisation::idValue) 
        return tax_id_text(table.text(row, organisation::idType), table.text(row, organisation::idValue));
      return std::string(table.text(row, field));
    case FieldType::Note: return std::string(table.text(row, field));
    case FieldType::Code: return code_text(state, entity, row, field, lang);
    case FieldType::CodeSet: return set_text(state, entity, row, field, lang);
    case FieldType::Bool: return table.boolean(row, field) ? std::string(tr(Str::yes, lang)) : std::string();
    case FieldType::Int: {
      const auto number = table.integer(row, field);
      return number ? format_int(*number, lang) : std::string();
    }
    case FieldType::Date: return format_date(table.date(row, field), lang);
    case FieldType::Ref: {
      const std::string_view id = table.text(row, field);
      return id.empty() ? std::string() : record_name(state, def.traits.refers_to, id, lang);
    }
  }
  return {};
}

std::string values_text(const State& state, Entity entity, FieldIx field, std::span<const Value> values, Lang lang) {
  const bool existence = field == entity_def(entity).fields.size();
  std::string out;
  for (const Value& value : values) {
    if (existence) return std::string(tr(std::get<bool>(value) ? Str::record_there : Str::record_gone, lang));
    const FieldDef& def = field_def(entity, field);
    if (!out.empty()) out += def.type == FieldType::CodeSet ? ", " : " / ";
    out += one_value_text(state, def, value, lang);
  }
  return out;
}

std::string record_name(const State& state, Entity entity, Row row, Lang lang) {
  const Table& table = state.table(entity);
  switch (entity) {
    case Entity::Organisation: return std::string(table.text(row, organisation::name));
    case Entity::Alliance: return std::string(table.text(row, alliance::title));
    case Entity::AlliancePartner: return value_text(state, entity, row, alliance_partner::orgId, lang);
    case Entity::Instrument: return instrument_name(state, row, lang);
    case Entity::Activity: return std::string(table.text(row, activity::title));
    case Entity::Evidence: return std::string(table.text(row, evidence::title));
    case Entity::Device: return std::string(table.text(row, device::name));
    case Entity::Plan: return std::string(table.text(row, plan::name));
    case Entity::PlanNode: return std::string(table.text(row, plan_node::name));
    case Entity::Goal: return std::string(table.text(row, goal::shortName));
    case Entity::Schedule:
    case Entity::StateEvent: break;
  }
  return std::string(table.id(row));
}

std::string record_name(const State& state, Entity entity, std::string_view id, Lang lang) {
  const auto row = state.table(entity).find(id);
  return row ? record_name(state, entity, *row, lang) : std::string(id);
}

std::string device_name(const AppState& state, std::string_view device, Lang lang) {
  if (device == genesis_device) return std::string(tr(Str::device_genesis, lang));
  const Table& devices = state.ledger.state().table(Entity::Device);
  if (const auto row = devices.find_live(device)) {
    if (const std::string_view name = devices.text(*row, device::name); !name.empty()) return std::string(name);
  }
  if (device == state.device) return std::string(tr(Str::device_this, lang));
  return tr(Str::device_unnamed, lang, {device.substr(0, 4)});
}

std::string day_of(const AppState& state, std::int64_t utc_ms) { return format_date(local_day(state, utc_ms), state.lang); }

std::string count_words(std::int64_t count, Str one, Str many, Lang lang) {
  if (count == 1) return std::string(tr(one, lang));
  return tr(many, lang, {format_int(count, lang)});
}

std::string megabytes(std::uint64_t bytes, Lang lang) {
  return format_decimal(Rational::of(static_cast<std::int64_t>(bytes / 1000), 1000), 1, lang);
}

std::string grouped_hash(std::string_view hex) {
  std::string out;
  for (std::size_t at = 0; at < hex.size(); at += 4) {
    if (at > 0) out += ' ';
    out += hex.substr(at, 4);
  }
  return out;
}

std::string record_href(Entity entity, std::string_view id) { return route_hash(record_route(entity, id)); }

FieldIx state_field(Entity entity) {
  return entity == Entity::Alliance ? FieldIx{alliance::state} : FieldIx{organisation::state};
}

const CodeList& state_codes(Entity entity) {
  return entity == Entity::Alliance ? codes::alliance_state : codes::organisation_state;
}

ImU32 state_color(const Theme& theme, Entity entity, std::uint16_t code) {
  const Palette& color = theme.color;
  if (entity == Entity::Alliance) {
    switch (code) {
      case codes::ally_state::EnGestion: return color.warn_text;
      case codes::ally_state::Habilitada: return color.accent;
      case codes::ally_state::Consolidada: return color.ok_text;
      case codes::ally_state::Suspendida:
      case codes::ally_state::Descartada: return color.bad_text;
      default: return color.text_soft;
    }
  }
  switch (code) {
    case codes::org_state::Mapeada: return color.accent;
    case codes::org_state::Habilitada: return color.ok_text;
    case codes::org_state::Inactiva: return color.warn_text;
    case codes::org_state::Retirada: return color.bad_text;
    default: return color.text_soft;
  }
}

std::string faults_of(Entity entity, std::span<const Error> faults, std::string_view field, Lang lang) {
  std::string out;
  for (const Error& fault : faults) {
    if (fault.subject != field) continue;
    if (!out.empty()) out += ' ';
    out += error_text(fault, lang, entity);
  }
  return out;
}

}  // namespace avanzar::views
