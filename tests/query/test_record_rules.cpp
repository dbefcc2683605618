// Owns: the rules between fields and between records when one is saved.
#include <string>

#include "model/shipped_plan.h"
#include "query/record_rules.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

const Day today = day("2026-07-01");

RecordDraft organisation_draft(World& world) {
  return {Entity::Organisation, world.new_id(),
          {{"code", text("ORG-00001")}, {"name", text("Corporación Muestra")}, {"idType", text("SIN_ID")}, {"iatiType", text("22")},
           {"country", text("CO")}, {"scope", text("LOCAL")}, {"state", text("IDENTIFICADA")}},
          {}};
}
RecordDraft alliance_draft(World& world) {
  return {Entity::Alliance, world.new_id(),
          {{"code", text("ALI-2026-001")}, {"title", text("Plan 4C")}, {"purpose", text("Clima y ciudad")}, {"scope", text("NACIONAL")},
           {"relationType", text("BILATERAL")}, {"state", text("IDENTIFICADA")}},
          {}};
}

bool has(const std::vector<Error>& errors, ErrorCode code, std::string_view subject) {
  for (const Error& error : errors) {
    if (error.code == code && error.subject == subject) return true;
  }
  return false;
}
RecordCheck check(const World& world, const RecordDraft& draft) { return check_record(world.state(), draft, today); }
bool clean(const World& world, const RecordDraft& draft) {
  const RecordCheck result = check(world, draft);
  return result.faults.empty() && result.warnings.empty();
}

}  // namespace

TEST_CASE("a complete record passes in silence; a missing required field is named") {
  World world;
  RecordDraft draft = organisation_draft(world);
  CHECK(clean(world, draft));
  CHECK(clean(world, alliance_draft(world)));
  draft.values.erase("iatiType");
  draft.values["name"] = text("");
  const RecordCheck result = check(world, draft);
  CHECK(result.faults.size() == 2);
  CHECK(has(result.faults, ErrorCode::FieldRequired, "iatiType"));
  CHECK(has(result.faults, ErrorCode::FieldRequired, "name"));
}

TEST_CASE("values are held to their fields") {
  World world;
  RecordDraft draft = alliance_draft(world);
  draft.values["title"] = text("Plan");  // five characters at least
  draft.values["startDate"] = text("2026-02-30");
  draft.sets["sdgGoals"] = {"1", "13", "17", "5"};
  const RecordCheck result = check(world, draft);
  CHECK(has(result.faults, ErrorCode::FieldTooShort, "title"));
  CHECK(has(result.faults, ErrorCode::NotADate, "startDate"));
  CHECK(has(result.faults, ErrorCode::FieldOutOfRange, "sdgGoals"));  // at most three
  draft.sets["sdgGoals"] = {"18"};
  CHECK(has(check(world, draft).faults, ErrorCode::UnknownCode, "sdgGoals"));
}

TEST_CASE("NIT: form, check digit, one live organisation each") {
  World world;
  RecordDraft draft = organisation_draft(world);
  draft.values["idType"] = text("NIT");
  CHECK(has(check(world, draft).faults, ErrorCode::FieldRequired, "idValue"));
  draft.values["idValue"] = text("830.008.886-6");
  CHECK(clean(world, draft));
  draft.values["idValue"] = text("830008886-5");
  CHECK(has(check(world, draft).faults, ErrorCode::NitCheckDigit, "idValue"));
  draft.values["idValue"] = text("83000");
  CHECK(has(check(world, draft).faults, ErrorCode::BadNit, "idValue"));

  const std::string holder = world.organisation("La que lo tiene", {{"idType", text("NIT")}, {"idValue", text("830008886")}});
  for (std::string_view same : {"830008886", "830008886-6", "830.008.886-6"}) {
    draft.values["idValue"] = text(same);
    CHECK(has(check(world, draft).faults, ErrorCode::DuplicateNit, "idValue"));
  }
  RecordDraft itself = organisation_draft(world);
  itself.id = holder;
  itself.values["idType"] = text("NIT");
  itself.values["idValue"] = text("830008886");
  CHECK(check(world, itself).faults.empty());
  world.remove(Entity::Organisation, holder);
  CHECK(check(world, draft).faults.empty());

  world.organisation("Con puntos", {{"idType", text("NIT")}, {"idValue", text("830.008.886-6")}});
  CHECK(has(check(world, draft).faults, ErrorCode::DuplicateNit, "idValue"));
  draft.values["idType"] = text("RUC");  // the same digits in another register are another number
  CHECK(check(world, draft).faults.empty());
}

TEST_CASE("dates: the end after the start, nothing that happened lies ahead") {
  World world;
  RecordDraft ally = alliance_draft(world);
  ally.values["startDate"] = text("2026-05-02");
  ally.values["endDate"] = text("2026-05-01");
  CHECK(has(check(world, ally).faults, ErrorCode::DateOrder, "endDate"));
  ally.values["endDate"] = text("2030-01-01");
  CHECK(clean(world, ally));

  const std::string alliance_id = world.alliance("Plan 4C");
  RecordDraft signing{Entity::Instrument, world.new_id(),
                      {{"allianceId", text(alliance_id)}, {"type", text("CONVENIO_MARCO")}, {"signedOn", text("2026-07-03")}}, {}};
  CHECK(check(world, signing).faults.empty());
  CHECK(has(check(world, signing).warnings, ErrorCode::DateInFuture, "signedOn"));
  signing.values["signedOn"] = text("2026-07-02");
  CHECK(clean(world, signing));
  signing.values["validUntil"] = text("2026-07-01");
  CHECK(has(check(world, signing).faults, ErrorCode::DateOrder, "validUntil"));
}

TEST_CASE("UCG 20 alone does not say where") {
  World world;
  RecordDraft draft = organisation_draft(world);
  draft.sets["territory"] = {"UCG-20"};
  CHECK(has(check(world, draft).faults, ErrorCode::TerritoryIncomplete, "territory"));
  draft.sets["territory"] = {"DISTRITO", "UCG-20"};
  CHECK(has(check(world, draft).faults, ErrorCode::TerritoryIncomplete, "territory"));
  draft.sets["territory"] = {"COR-BARU", "UCG-20"};
  CHECK(clean(world, draft));
  draft.sets["territory"] = {"LV", "UCG-20"};
  CHECK(clean(world, draft));
  draft.sets["territory"] = {"UCG-6"};
  CHECK(clean(world, draft));
}

TEST_CASE("references lead to records; a deleted one warns, so that what hangs on it can still be edited") {
  World world;
  const std::string ally = world.alliance("Plan 4C"), org = world.organisation("GIZ");
  RecordDraft partner{Entity::AlliancePartner, world.new_id(),
                      {{"allianceId", text(ally)}, {"orgId", text(org)}, {"role", text("DONANTE")}}, {}};
  CHECK(clean(world, partner));
  partner.values["orgId"] = text(world.new_id());
  CHECK(has(check(world, partner).faults, ErrorCode::UnknownRecord, "orgId"));
  partner.values["orgId"] = text(org);
  world.remove(Entity::Organisation, org);
  CHECK(check(world, partner).faults.empty());
  CHECK(has(check(world, partner).warnings, ErrorCode::UnknownRecord, "orgId"));

  RecordDraft self = organisation_draft(world);
  self.id = world.organisation("Se fusiona consigo misma");
  self.values["mergedIntoId"] = text(self.id);
  CHECK(has(check(world, self).faults, ErrorCode::UnknownRecord, "mergedIntoId"));

  RecordDraft event{Entity::StateEvent, world.new_id(),
                    {{"subjectType", text("ORGANIZACIONES")}, {"subjectId", text(self.id)}, {"to", text("MAPEADA")}, {"effectiveOn", text("2026-01-01")}}, {}};
  CHECK(clean(world, event));
  event.values["subjectType"] = text("ALIANZAS");
  CHECK(has(check(world, event).faults, ErrorCode::UnknownRecord, "subjectId"));
}

TEST_CASE("an alliance is international exactly when a partner is: a warning, never a block") {
  World world;
  const std::string abroad = world.organisation("GIZ", {{"country", text("DE")}}), home = world.organisation("Cámara", {{"country", text("CO")}});
  const std::string ally = world.alliance("Plan 4C");  // NACIONAL
  RecordDraft draft = draft_of(world.state(), Entity::Alliance, ally);
  CHECK(clean(world, draft));  // no partner yet: nothing to disagree with
  world.partner(ally, home);
  CHECK(clean(world, draft));
  draft.values["scope"] = text("INTERNACIONAL");
  CHECK(check(world, draft).faults.empty());
  CHECK(has(check(world, draft).warnings, ErrorCode::ScopeDisagrees, "scope"));

  const RecordDraft adding{Entity::AlliancePartner, world.new_id(),
                           {{"allianceId", text(ally)}, {"orgId", text(abroad)}, {"role", text("DONANTE")}}, {}};
  CHECK(has(check(world, adding).warnings, ErrorCode::ScopeDisagrees, "scope"));  // the alliance still says NACIONAL
  const std::string foreign = world.partner(ally, abroad);
  CHECK(clean(world, draft));

  // Editing the one foreign partner: it is neither its own double nor counted twice.
  world.write(Entity::Alliance, ally, {{"scope", text("INTERNACIONAL")}});
  RecordDraft editing = draft_of(world.state(), Entity::AlliancePartner, foreign);
  CHECK(clean(world, editing));
  editing.values["orgId"] = text(home);
  const RecordCheck changed = check(world, editing);
  CHECK(has(changed.warnings, ErrorCode::ScopeDisagrees, "scope"));  // nobody from abroad is left
  CHECK(has(changed.warnings, ErrorCode::PossibleDuplicate, "orgId"));
}

TEST_CASE("a locked goal keeps what the Council approved") {
  World world;
  RecordDraft goal = draft_of(world.state(), Entity::Goal, shipped_alliances_goal_id);
  CHECK(clean(world, goal));
  goal.values["weight"] = number(6000);
  goal.values["readingRule"] = text("NIVEL_SOBRE_META");
  CHECK(clean(world, goal));
  goal.values["target"] = number(66);
  const RecordCheck locked = check(world, goal);
  CHECK(locked.faults.size() == 1);
  CHECK(has(locked.faults, ErrorCode::LockedGoal, "target"));
  goal.values["locked"] = Value{false};  // unlocking is a change of its own that asks for the Acuerdo
  CHECK(clean(world, goal));
}

TEST_CASE("a draft holds what the state holds, sets sorted; an unknown record is empty") {
  World world;
  const std::string org = world.organisation("GIZ", {{"country", text("DE")}, {"channelConfirmed", yes()}, {"verifiedOn", text("2026-01-31")}},
                                             {{"sectors", {"410", "140"}}, {"sdgGoals", {"17", "3"}}});
  const RecordDraft draft = draft_of(world.state(), Entity::Organisation, org);
  CHECK(draft.id == org);
  CHECK(draft.values.at("country") == text("DE"));
  CHECK(draft.values.at("channelConfirmed") == yes());
  CHECK(draft.values.at("verifiedOn") == text("2026-01-31"));
  CHECK_FALSE(draft.values.contains("acronym"));
  CHECK(draft.sets.at("sectors") == std::vector<std::string>{"140", "410"});
  CHECK(draft.sets.at("sdgGoals") == std::vector<std::string>{"17", "3"});
  CHECK_FALSE(draft.sets.contains("territory"));
  const RecordDraft none = draft_of(world.state(), Entity::Organisation, world.new_id());
  CHECK(none.values.empty());
  CHECK(none.sets.empty());
}

TEST_CASE("codes of a newer version stay in a record that older versions edit") {
  World world;
  const std::string org = world.organisation("GIZ", {{"nature", text("CODIGO_NUEVO")}, {"country", text("DE")}, {"idType", text("SIN_ID")},
                                                     {"iatiType", text("40")}, {"scope", text("INTERNACIONAL")}},
                                             {{"sectors", {"140", "777"}}});
  RecordDraft draft = draft_of(world.state(), Entity::Organisation, org);
  CHECK(draft.sets.at("sectors") == std::vector<std::string>{"140", "777"});
  CHECK(draft.values.at("nature") == text("CODIGO_NUEVO"));
  CHECK(clean(world, draft));
  draft.sets["sectors"] = {"140", "778"};
  CHECK(has(check(world, draft).faults, ErrorCode::UnknownCode, "sectors"));
  draft.sets["sectors"] = {"777"};
  draft.values["nature"] = text("OTRO_CODIGO");
  CHECK(has(check(world, draft).faults, ErrorCode::UnknownCode, "nature"));
}

TEST_CASE("human codes go on after the largest, deleted ones included") {
  World world;
  CHECK(next_organisation_code(world.state()) == "ORG-00001");
  CHECK(next_alliance_code(world.state(), 2026) == "ALI-2026-001");
  world.organisation("Una", {{"code", text("ORG-01079")}});
  const std::string last = world.organisation("Otra", {{"code", text("ORG-01080")}});
  world.organisation("A mano", {{"code", text("ORG-9999-B")}});
  world.organisation("De otro origen", {{"code", text("EXT-50000")}});
  CHECK(next_organisation_code(world.state()) == "ORG-01081");
  world.remove(Entity::Organisation, last);
  CHECK(next_organisation_code(world.state()) == "ORG-01081");
  world.organisation("Grande", {{"code", text("ORG-100000")}});
  CHECK(next_organisation_code(world.state()) == "ORG-100001");
  world.alliance("Plan 4C", {{"code", text("ALI-2026-031")}});
  world.alliance("Plan 5C", {{"code", text("ALI-2025-099")}});
  CHECK(next_alliance_code(world.state(), 2026) == "ALI-2026-032");
  CHECK(next_alliance_code(world.state(), 2025) == "ALI-2025-100");
  CHECK(next_alliance_code(world.state(), 2027) == "ALI-2027-001");
}

TEST_CASE("two records with one human code: a warning, for two offices may have given it while apart") {
  World world;
  world.organisation("Una", {{"code", text("ORG-00001")}});
  const RecordDraft draft = organisation_draft(world);
  CHECK(check(world, draft).faults.empty());
  CHECK(has(check(world, draft).warnings, ErrorCode::PossibleDuplicate, "code"));
}
