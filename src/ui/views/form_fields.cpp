// Owns: drawing one field of a form (form_fields.h) and turning what is typed or picked into intents.
#include "ui/views/form_fields.h"

#include <algorithm>
#include <vector>

#include "ui/kit_extra.h"

namespace avanzar::views {
namespace {

std::string_view text_in(const RecordForm& form, std::string_view key) {
  const auto found = form.texts.find(key);
  return found == form.texts.end() ? std::string_view{} : std::string_view(found->second);
}

struct Field {
  Ux& ux;
  const AppState& app;
  ViewData& data;
  const std::string& key;
  const RecordForm& form;
  const FieldDef& def;

  [[nodiscard]] const State& state() const { return app.ledger.state(); }
  [[nodiscard]] std::string_view label() const { return def.label.in(ux.lang); }
  [[nodiscard]] std::string_view text() const { return text_in(form, def.key); }
  void type(std::string text) const { ux.wish(intent::EditText{key, std::string(def.key), std::move(text)}); }
  void commit() const { ux.wish(intent::CommitField{key, std::string(def.key)}); }
};

void take(const Field& field, kit::FieldAnswer answer) {
  if (answer.changed) field.type(std::move(answer.text));
  if (answer.committed || answer.submitted) field.commit();
}

// --- text, dates, numbers ---

TextKind kind_of(const FieldDef& def) {
  if (def.type == FieldType::Date) return TextKind::Date;
  if (def.type == FieldType::Int) return TextKind::Number;
  return def.traits.identifier ? TextKind::Code : TextKind::Sentence;
}

std::string tax_id_read_back(const RecordForm& form) {
  if (form.entity != Entity::Organisation || text_in(form, "idType") != "NIT") return {};
  const auto nit = parse_nit(text_in(form, "idValue"));
  return nit ? format_nit(nit->base) : std::string();
}

void typed_field(const Field& field) {
  const std::string error = faults_of(field.form.entity, field.form.faults, field.def.key, field.ux.lang);
  std::string reading = read_back(field.def, field.text(), field.ux.lang);
  if (field.def.key == "idValue") {
    if (const std::string nit = tax_id_read_back(field.form); !nit.empty() && nit != field.text())
      reading = tr(Str::read_as, field.ux.lang, {nit});
  }
  take(field, kit::text_field(field.ux, field.def.key, field.label(), field.text(),
                              {.hint = field.def.traits.hint.in(field.ux.lang),
                               .error = error,
                               .reading = reading,
                               .kind = kind_of(field.def),
                               .required = field.def.traits.required,
                               .multiline = field.def.type == FieldType::Note}));
}

// --- one of a list ---

Option nothing_chosen(const Field& field) {
  return {"", std::string(field.ux.tr(field.def.traits.required ? Str::choose : Str::none_chosen))};
}

void list_field(const Field& field, std::span<const Option> options, std::string_view hint) {
  const std::string error = faults_of(field.form.entity, field.form.faults, field.def.key, field.ux.lang);
  take(field, kit::combo(field.ux, field.def.key, field.label(), field.text(), options,
                         {.hint = hint, .error = error, .required = field.def.traits.required}));
}

void code_field(const Field& field) {
  std::vector<Option> options;
  if (!field.def.traits.required || field.text().empty()) options.push_back(nothing_chosen(field));
  for (const Code& code : field.def.traits.codes->codes) {
    options.push_back({std::string(code.code), std::string(code.label.in(field.ux.lang))});
  }
  list_field(field, options, field.def.traits.hint.in(field.ux.lang));
}

// What a reference may lead to: organisations by name; for parts, what belongs to the same alliance.
std::vector<Row> candidates(const Field& field) {
  const State& state = field.state();
  const std::string_view alliance = text_in(field.form, "allianceId");
  switch (field.def.traits.refers_to) {
    case Entity::Organisation: return field.data.organisations_by_name(field.app);
    case Entity::Evidence: return evidence_of(state, alliance);
    case Entity::Instrument: {
      std::vector<Row> rows = state.table(Entity::Instrument).referring(instrument::allianceId, alliance);
      std::erase_if(rows, [&](Row row) { return state.table(Entity::Instrument).id(row) == field.form.id; });
      return rows;
    }
    default: return {};
  }
}

void reference_field(const Field& field) {
  const Entity target = field.def.traits.refers_to;
  const Table& table = field.state().table(target);
  std::vector<Option> options{nothing_chosen(field)};
  bool offered = field.text().empty();
  for (const Row row : candidates(field)) {
    std::string name = record_name(field.state(), target, row, field.ux.lang);
    // Two of the same name are told apart by their code.
    if (target == Entity::Organisation && options.back().label == name) {
      name += " · ";
      name += table.text(row, organisation::code);
    }
    options.push_back({std::string(table.id(row)), std::move(name)});
    offered = offered || options.back().value == field.text();
  }
  if (!offered)
    options.push_back({std::string(field.text()), record_name(field.state(), target, field.text(), field.ux.lang)});
  const bool none = target == Entity::Organisation && options.size() == 1;
  list_field(field, options, none ? field.ux.tr(Str::no_organisations_yet) : field.def.traits.hint.in(field.ux.lang));
}

// --- any number of a list ---

constexpr std::size_t short_list = 20;  // shown whole

// What a folded list still shows, besides what is chosen: the district and its localidades, the broad sectors.
bool shown_folded(const CodeList& list, std::size_t index) {
  const std::string_view code = list.codes[index].code;
  if (&list == &codes::territory) {
    const std::string_view parent = codes::territory_parent(code);
    return (parent.empty() || parent == "DISTRITO") && code != "UCG-20";
  }
  if (&list == &codes::dac_group) return code.ends_with('0');
  return index < short_list;
}

void set_chip(const Field& field, const Code& code, bool on) {
  if (kit::chip(field.ux, code.code, code.label.in(field.ux.lang), on)) {
    field.ux.wish(intent::EditSet{field.key, std::string(field.def.key), std::string(code.code), !on});
  }
}

template <class Wanted>
void chips(const Field& field, std::string_view row_key, const std::vector<std::string>& chosen, Wanted&& wanted) {
  const CodeList& list = *field.def.traits.codes;
  kit::begin_row(field.ux, row_key);
  for (std::size_t i = 0; i < list.codes.size(); ++i) {
    const Code& code = list.codes[i];
    const bool on = std::find(chosen.begin(), chosen.end(), code.code) != chosen.end();
    if (wanted(i, on)) set_chip(field, code, on);
  }
  kit::end_row(field.ux);
}

// The whole territory under its localidades; what belongs to none comes first.
void chips_by_place(const Field& field, const std::vector<std::string>& chosen) {
  const CodeList& list = *field.def.traits.codes;
  const auto lies_in = [&](std::size_t i, std::string_view place) {
    return list.codes[i].code == place || codes::territory_parent(list.codes[i].code) == place;
  };
  chips(field, "everywhere", chosen,
        [&](std::size_t i, bool) { return codes::territory_parent(list.codes[i].code).empty(); });
  for (std::size_t place = 0; place < list.codes.size(); ++place) {
    const Code& code = list.codes[place];
    if (codes::territory_parent(code.code) != "DISTRITO") continue;
    kit::gap(field.ux, 4);
    kit::drawn_text(field.ux, code.label.in(field.ux.lang), Type::Caption, field.ux.theme.color.text_soft);
    chips(field, code.code, chosen, [&](std::size_t i, bool) { return lies_in(i, code.code); });
  }
}

void set_field(const Field& field) {
  static const std::vector<std::string> nothing;
  const auto found = field.form.sets.find(field.def.key);
  const std::vector<std::string>& chosen = found == field.form.sets.end() ? nothing : found->second;
  const CodeList& list = *field.def.traits.codes;
  Ux& ux = field.ux;

  kit::begin_part(ux, field.def.key, Role::Group, field.label());
  kit::drawn_text(ux, field.label(), Type::CaptionStrong, ux.theme.color.text_soft);
  const bool folds = list.codes.size() > short_list;
  const bool all = !folds || kit::is_open(ux, "all", false);
  if (all && &list == &codes::territory) {
    chips_by_place(field, chosen);
  } else {
    chips(field, "chips", chosen, [&](std::size_t i, bool on) { return all || on || shown_folded(list, i); });
  }
  if (folds) {
    const std::string name = tr(Str::of_field, ux.lang, {ux.tr(Str::show_all), field.label()});
    (void)kit::fold(ux, "all", name, false, ux.tr(all ? Str::show_less : Str::show_all));
  }
  if (const std::string_view hint = field.def.traits.hint.in(ux.lang); !hint.empty()) {
    kit::paragraph(ux, hint, Type::Caption, ux.theme.color.text_soft);
  }
  const std::string error = faults_of(field.form.entity, field.form.faults, field.def.key, ux.lang);
  if (!error.empty()) kit::paragraph(ux, error, Type::Caption, ux.theme.color.danger_text);
  kit::end_part(ux);
}

void yes_no_field(const Field& field) {
  const bool on = field.text() == "true";
  if (kit::checkbox(field.ux, field.def.key, field.label(), on, field.def.traits.hint.in(field.ux.lang))) {
    field.type(on ? "false" : "true");
    field.commit();
  }
}

}  // namespace

bool is_wide(const FieldDef& field) {
  return field.type == FieldType::Note || field.type == FieldType::CodeSet || field.type == FieldType::Bool;
}

std::string read_back(const FieldDef& field, std::string_view typed, Lang lang) {
  if (typed.empty()) return {};
  if (field.type == FieldType::Date) {
    const auto day = parse_typed_date(typed);
    if (!day) return {};
    const std::string read = format_date(*day, lang);
    return read == typed ? std::string() : tr(Str::read_as, lang, {read});
  }
  if (field.type == FieldType::Int) {
    const auto number = parse_typed_int(typed);
    if (!number) return {};
    const std::string read = format_int(*number, lang);
    return read == typed ? std::string() : tr(Str::read_as, lang, {read});
  }
  return {};
}

void form_field(Ux& ux, const AppState& state, ViewData& data, const std::string& key, const RecordForm& form,
                FieldIx ix) {
  const FieldDef& def = field_def(form.entity, ix);
  const Field field{ux, state, data, key, form, def};
  switch (def.type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Int:
    case FieldType::Date: typed_field(field); break;
    case FieldType::Code: code_field(field); break;
    case FieldType::CodeSet: set_field(field); break;
    case FieldType::Bool: yes_no_field(field); break;
    case FieldType::Ref: reference_field(field); break;
  }
  const std::string warning = faults_of(form.entity, form.warnings, def.key, ux.lang);
  if (!warning.empty()) {
    kit::status_text(ux, std::string(def.key) + ".warning", warning, Type::Caption, ux.theme.color.warn_text);
  }
}

}  // namespace avanzar::views
