// Owns: opening, comparing and parsing forms. Saving a form is the reducer's. Must not know: widgets.
#include "app/forms.h"

#include <algorithm>

#include "base/text.h"

namespace avanzar {
namespace {

bool is_nit_form(const RecordForm& form) {
  const auto type = form.texts.find("idType");
  return form.entity == Entity::Organisation && type != form.texts.end() && type->second == "NIT";
}

// What is typed stands as people write it; what is picked or ticked as it is stored, which is what lists and boxes compare.
std::string form_text(const FieldDef& field, const Value& value, Lang lang) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  const auto* text = std::get_if<std::string>(&value);
  return text && field.type == FieldType::Code ? *text : typed_text(field, value, lang);
}

// What a new record starts with; everything else is empty.
void fill_defaults(RecordForm& form, const State& state, Day today) {
  const auto put = [&](std::string_view key, std::string value) { form.texts[std::string(key)] = std::move(value); };
  switch (form.entity) {
    case Entity::Organisation:
      put("code", next_organisation_code(state));
      put("country", "CO");
      put("scope", "LOCAL");
      put("idType", "SIN_ID");
      put("state", "IDENTIFICADA");
      break;
    case Entity::Alliance:
      put("code", next_alliance_code(state, to_ymd(today).year));
      put("scope", "NACIONAL");
      put("state", "IDENTIFICADA");
      break;
    default: break;
  }
}

}  // namespace

RecordForm open_form(const State& state, Entity entity, std::string_view id, Lang lang) {
  RecordForm form;
  form.entity = entity;
  form.id = id;
  const Table& table = state.table(entity);
  const std::optional<Row> row = table.find(id);
  const EntityDef& def = entity_def(entity);
  for (FieldIx field = 0; field < def.fields.size(); ++field) {
    const FieldDef& described = def.fields[field];
    const std::string key(described.key);
    if (described.type == FieldType::CodeSet) {
      std::vector<std::string>& codes = form.sets[key];
      if (row) {
        for (const std::uint16_t code : table.set(*row, field)) codes.emplace_back(described.traits.codes->at(code).code);
      }
    } else {
      form.texts[key] = row ? form_text(described, table.value(*row, field), lang) : std::string();
    }
  }
  if (is_nit_form(form)) {
    std::string& value = form.texts["idValue"];
    if (!value.empty()) value = format_nit(value);
  }
  form.initial_texts = form.texts;
  form.initial_sets = form.sets;
  return form;
}

RecordForm open_new_form(const State& state, Entity entity, std::string_view id, std::string_view parent_id, Day today,
                         Lang lang) {
  RecordForm form = open_form(state, entity, id, lang);
  form.is_new = true;
  fill_defaults(form, state, today);
  const std::string_view parent_key = entity == Entity::Evidence ? "subjectId" : "allianceId";
  if (!parent_id.empty() && entity_def(entity).find(parent_key)) form.texts[std::string(parent_key)] = parent_id;
  form.initial_texts = form.texts;
  form.initial_sets = form.sets;
  return form;
}

bool form_changed(const RecordForm& form) {
  return form.texts != form.initial_texts || form.sets != form.initial_sets;
}

ParsedForm parse_form(const RecordForm& form, const State& state) {
  ParsedForm parsed;
  parsed.draft = draft_of(state, form.entity, form.id);
  parsed.draft.entity = form.entity;
  parsed.draft.id = form.id;
  for (const FieldDef& field : entity_def(form.entity).fields) {
    const std::string key(field.key);
    if (field.type == FieldType::CodeSet) {
      if (const auto set = form.sets.find(key); set != form.sets.end()) parsed.draft.sets[key] = set->second;
      continue;
    }
    const auto text = form.texts.find(key);
    if (text == form.texts.end()) continue;
    std::string typed = text->second;
    if (key == "idValue" && is_nit_form(form) && !typed.empty()) {
      NitFault fault{};
      const std::optional<Nit> nit = parse_nit(typed, &fault);
      if (!nit) {
        parsed.faults.push_back(
            Error{fault == NitFault::CheckDigit ? ErrorCode::NitCheckDigit : ErrorCode::BadNit, key, clip_text(typed, 80)});
        continue;
      }
      typed = nit->base;
    }
    Result<Value> value = parse_typed_value(field, typed);
    if (value) {
      parsed.draft.values[key] = std::move(*value);
    } else {
      parsed.faults.push_back(std::move(value.error()));
    }
  }
  return parsed;
}

}  // namespace avanzar
