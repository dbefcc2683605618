// Owns: what is checked when a record is saved: each value by its field, then the rules between fields and
// records (domain brief §7 "Validation rules"). What stops people from working with data that is already there
// (a deleted partner, a registry without sectors) only warns. States: state_rules.cpp.
#include <algorithm>

#include "base/number.h"
#include "base/text.h"
#include "query/draft_values.h"
#include "query/record_rules.h"

namespace avanzar {
namespace {

struct Context {
  const State& state;
  const RecordDraft& draft;
  RecordCheck& out;
};

void fault(Context& in, ErrorCode code, std::string_view subject, std::string_view detail = {}) {
  in.out.faults.push_back({code, std::string(subject), clip_text(detail, 80)});
}
void warn(Context& in, ErrorCode code, std::string_view subject, std::string_view detail = {}) {
  in.out.warnings.push_back({code, std::string(subject), clip_text(detail, 80)});
}

// ---- each field by itself ----

// A code of a newer version that stands in the record already is kept as it is, not judged.
bool stood_before(const RecordDraft& before, std::string_view key, std::string_view code) {
  if (text_in(before, key) == code) return true;
  const auto set = before.sets.find(key);
  return set != before.sets.end() && std::binary_search(set->second.begin(), set->second.end(), code);
}

void check_one(Context& in, const RecordDraft& before, const FieldDef& field, std::string_view element, const Value& value) {
  auto checked = check_value(field, element, value);
  if (checked) return;
  const auto* text = std::get_if<std::string>(&value);
  const std::string_view code = text ? std::string_view(*text) : element;
  if (checked.error().code == ErrorCode::UnknownCode && stood_before(before, field.key, code)) return;
  in.out.faults.push_back(std::move(checked).error());
}

void check_set(Context& in, const RecordDraft& before, const FieldDef& field) {
  const auto found = in.draft.sets.find(field.key);
  const std::size_t count = found == in.draft.sets.end() ? 0 : found->second.size();
  if (field.traits.required && count == 0) fault(in, ErrorCode::FieldRequired, field.key);
  if (count == 0) return;
  for (const std::string& code : found->second) check_one(in, before, field, code, Value{true});
  if (field.traits.max > 0 && count > static_cast<std::size_t>(field.traits.max)) {
    fault(in, ErrorCode::FieldOutOfRange, field.key, std::to_string(count));
  }
}

void check_fields(Context& in) {
  const RecordDraft before = draft_of(in.state, in.draft.entity, in.draft.id);
  for (const FieldDef& field : entity_def(in.draft.entity).fields) {
    if (field.type == FieldType::CodeSet) {
      check_set(in, before, field);
    } else if (nothing_in(in.draft, field.key)) {
      if (field.traits.required) fault(in, ErrorCode::FieldRequired, field.key);
    } else {
      check_one(in, before, field, {}, *value_in(in.draft, field.key));
    }
  }
}

// ---- references ----

// Where a reference of this draft may lead; the two `subjectId` fields serve more than one entity.
std::vector<Entity> targets(const RecordDraft& draft, const FieldDef& field) {
  if (field.key == "subjectId" && draft.entity == Entity::Evidence) return {Entity::Alliance, Entity::Organisation};
  if (field.key == "subjectId" && draft.entity == Entity::StateEvent) {
    return {text_in(draft, "subjectType") == "ORGANIZACIONES" ? Entity::Organisation : Entity::Alliance};
  }
  return {field.traits.refers_to};
}

void check_references(Context& in) {
  for (const FieldDef& field : entity_def(in.draft.entity).fields) {
    if (field.type != FieldType::Ref) continue;
    const std::string_view id = text_in(in.draft, field.key);
    if (id.empty()) continue;
    bool known = false, live = false;
    for (const Entity target : targets(in.draft, field)) {
      known = known || in.state.table(target).find(id).has_value();
      live = live || in.state.table(target).find_live(id).has_value();
    }
    if (!known || id == in.draft.id) fault(in, ErrorCode::UnknownRecord, field.key, id);
    else if (!live) warn(in, ErrorCode::UnknownRecord, field.key, id);
  }
}

// ---- dates ----

void check_order(Context& in, std::string_view first, std::string_view second) {
  const auto from = day_in(in.draft, first), to = day_in(in.draft, second);
  if (from && to && *to < *from) fault(in, ErrorCode::DateOrder, second, text_in(in.draft, second));
}

// Dates of things that have happened. One day of grace for clocks and time zones.
void check_not_future(Context& in, std::string_view key, Day today) {
  const auto day = day_in(in.draft, key);
  if (day && *day > today + 1) warn(in, ErrorCode::DateInFuture, key, text_in(in.draft, key));
}

void check_dates(Context& in, Day today) {
  switch (in.draft.entity) {
    case Entity::Plan:
    case Entity::Alliance: check_order(in, "startDate", "endDate"); break;
    case Entity::Instrument:
      check_order(in, "signedOn", "validUntil");
      check_not_future(in, "signedOn", today);
      break;
    case Entity::Organisation: check_not_future(in, "verifiedOn", today); break;
    case Entity::Activity:
    case Entity::Evidence: check_not_future(in, "date", today); break;
    case Entity::StateEvent: check_not_future(in, "effectiveOn", today); break;
    default: break;
  }
}

// ---- territory ----

// UCG 20 spans all three localidades: without a corregimiento or a localidad nobody knows where it is.
void check_territory(Context& in) {
  const auto found = in.draft.sets.find("territory");
  if (found == in.draft.sets.end()) return;
  bool rural = false, placed = false;
  for (const std::string& code : found->second) {
    rural = rural || code == "UCG-20";
    placed = placed || code.starts_with("COR-") || codes::territory_parent(code) == "DISTRITO";
  }
  if (rural && !placed) fault(in, ErrorCode::TerritoryIncomplete, "territory", "UCG-20");
}

// ---- organisations ----

void check_nit(Context& in) {
  const std::string_view typed = text_in(in.draft, "idValue");
  if (text_in(in.draft, "idType") != "NIT") return;
  if (typed.empty()) return fault(in, ErrorCode::FieldRequired, "idValue");
  NitFault why{};
  const auto nit = parse_nit(typed, &why);
  if (!nit) return fault(in, why == NitFault::CheckDigit ? ErrorCode::NitCheckDigit : ErrorCode::BadNit, "idValue", typed);

  const Table& table = in.state.table(Entity::Organisation);
  const auto nit_code = codes::id_type.find("NIT");
  for (Row row = 0; row < table.row_count(); ++row) {
    if (!table.live(row) || table.code(row, organisation::idType) != nit_code || table.id(row) == in.draft.id) continue;
    const std::string_view other = table.text(row, organisation::idValue);
    if (other == nit->base) return fault(in, ErrorCode::DuplicateNit, "idValue", typed);
    // An import of another program may have left the check digit or dots in.
    if (other.size() != nit->base.size()) {
      const auto parsed = parse_nit(other);
      if (parsed && parsed->base == nit->base) return fault(in, ErrorCode::DuplicateNit, "idValue", typed);
    }
  }
}

void check_duplicates(Context& in) {
  const RecordDraft before = draft_of(in.state, in.draft.entity, in.draft.id);
  const auto unchanged = [&](std::string_view key) { return text_in(before, key) == text_in(in.draft, key); };
  // Whoever saved it like this has seen the warning already.
  if (!before.values.empty() && unchanged("name") && unchanged("acronym") && unchanged("country")) return;
  const Table& table = in.state.table(Entity::Organisation);
  for (const Row row : possible_duplicates(in.state, in.draft)) {
    warn(in, ErrorCode::PossibleDuplicate, "name", table.text(row, organisation::name));
  }
}

// Two offices give the same human code while apart; that must not keep either from saving.
void check_code_unique(Context& in, FieldIx code_field) {
  const std::string_view code = text_in(in.draft, "code");
  const Table& table = in.state.table(in.draft.entity);
  for (Row row = 0; !code.empty() && row < table.row_count(); ++row) {
    if (table.live(row) && table.text(row, code_field) == code && table.id(row) != in.draft.id) {
      return warn(in, ErrorCode::PossibleDuplicate, "code", code);
    }
  }
}

// ---- alliances ----

// INTERNACIONAL exactly when some partner is of another country than Colombia. `extra_org`: a partner being added.
void check_scope(Context& in, std::string_view alliance_id, std::string_view scope, std::string_view extra_org) {
  const Table& partners = in.state.table(Entity::AlliancePartner);
  const Table& organisations = in.state.table(Entity::Organisation);
  bool any = false, foreign = false;
  const auto look_at = [&](std::string_view org_id) {
    const auto row = organisations.find(org_id);
    const std::string_view country = row ? organisations.text(*row, organisation::country) : std::string_view{};
    any = any || !country.empty();
    foreign = foreign || (!country.empty() && country != "CO");
  };
  for (const Row row : partners.referring(alliance_partner::allianceId, alliance_id)) {
    if (partners.id(row) != in.draft.id) look_at(partners.text(row, alliance_partner::orgId));
  }
  if (!extra_org.empty()) look_at(extra_org);
  if (any && !scope.empty() && foreign != (scope == "INTERNACIONAL")) warn(in, ErrorCode::ScopeDisagrees, "scope", scope);
}

void check_partner(Context& in) {
  const std::string_view alliance_id = text_in(in.draft, "allianceId"), org_id = text_in(in.draft, "orgId");
  const Table& partners = in.state.table(Entity::AlliancePartner);
  for (const Row row : partners.referring(alliance_partner::allianceId, alliance_id)) {
    if (partners.id(row) != in.draft.id && partners.text(row, alliance_partner::orgId) == org_id &&
        partners.text(row, alliance_partner::role) == text_in(in.draft, "role")) {
      warn(in, ErrorCode::PossibleDuplicate, "orgId", org_id);
      break;
    }
  }
  const Table& alliances = in.state.table(Entity::Alliance);
  if (const auto row = alliances.find_live(alliance_id)) {
    check_scope(in, alliance_id, alliances.text(*row, alliance::scope), org_id);
  }
}

// ---- goals ----

// What the Council approved. Weights, reading rule and schedule are the office's and may change.
void check_locked_goal(Context& in) {
  const RecordDraft before = draft_of(in.state, Entity::Goal, in.draft.id);
  if (!flag_in(before, "locked") || !flag_in(in.draft, "locked")) return;
  for (std::string_view key : {"indicator", "statement", "unit", "baselineValue", "baselineKind", "baselinePeriod",
                               "baselineSource", "target"}) {
    const Value* was = value_in(before, key);
    const Value* is = value_in(in.draft, key);
    if ((was ? *was : Value{}) != (is ? *is : Value{})) fault(in, ErrorCode::LockedGoal, key);
  }
}

}  // namespace

RecordDraft draft_of(const State& state, Entity entity, std::string_view id) {
  RecordDraft draft{entity, std::string(id), {}, {}};
  const Table& table = state.table(entity);
  const auto row = table.find(id);
  if (!row) return draft;
  const EntityDef& def = entity_def(entity);
  for (FieldIx ix = 0; ix < def.fields.size(); ++ix) {
    const FieldDef& field = def.fields[ix];
    if (table.empty(*row, ix)) continue;
    if (field.type != FieldType::CodeSet) {
      draft.values.emplace(field.key, table.value(*row, ix));
      continue;
    }
    const auto members = table.set_codes(*row, ix);  // a newer version's codes too: saving must not drop them
    draft.sets.emplace(field.key, std::vector<std::string>(members.begin(), members.end()));
  }
  return draft;
}

RecordCheck check_record(const State& state, const RecordDraft& draft, Day today) {
  RecordCheck out;
  Context in{state, draft, out};
  check_fields(in);
  check_references(in);
  check_dates(in, today);
  check_territory(in);
  switch (draft.entity) {
    case Entity::Organisation:
      check_nit(in);
      check_duplicates(in);
      check_code_unique(in, organisation::code);
      break;
    case Entity::Alliance:
      check_scope(in, draft.id, text_in(draft, "scope"), {});
      check_code_unique(in, alliance::code);
      break;
    case Entity::AlliancePartner: check_partner(in); break;
    case Entity::Goal: check_locked_goal(in); break;
    default: break;
  }
  return out;
}

}  // namespace avanzar
