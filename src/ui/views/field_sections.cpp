// Owns: the grouping table of field_sections.h.
#include "ui/views/field_sections.h"

#include <algorithm>

namespace avanzar::views {
namespace {

// Parts of an alliance have few fields: one section, in the order of the schema.
std::vector<FieldSection> named_sections(Entity entity) {
  if (entity == Entity::Organisation) {
    using namespace organisation;
    return {{Str::section_identity, {name, acronym, code, idType, idValue, iatiType, nature}},
            {Str::section_scope, {country, scope, territory}},
            {Str::section_cooperation, {sectors, sdgGoals, offers, seeks}},
            {Str::section_verification, {verifiedOn, channelConfirmed, isBaseline}},
            {Str::section_notes, {sourceNote}}};
  }
  if (entity == Entity::Alliance) {
    using namespace alliance;
    return {{Str::section_identity, {title, code, purpose}},
            {Str::section_scope, {scope, relationType, via, territory}},
            {Str::section_dates, {startDate, endDate}},
            {Str::section_cooperation, {dacGroup, enciLine, sdgGoals, ciclopeCode}},
            {Str::section_notes, {note}}};
  }
  return {};
}

bool names(const std::vector<FieldSection>& sections, FieldIx field) {
  return std::any_of(sections.begin(), sections.end(), [&](const FieldSection& section) {
    return std::find(section.fields.begin(), section.fields.end(), field) != section.fields.end();
  });
}

}  // namespace

std::vector<FieldSection> sections_of(Entity entity) {
  std::vector<FieldSection> sections = named_sections(entity);
  FieldSection others{Str::section_other, {}};
  for (FieldIx field = 0; field < entity_def(entity).fields.size(); ++field) {
    if (!names(sections, field) && !hidden_in_forms(entity, field)) others.fields.push_back(field);
  }
  if (!others.fields.empty()) sections.push_back(std::move(others));
  return sections;
}

bool hidden_in_forms(Entity entity, FieldIx field) {
  switch (entity) {
    case Entity::Organisation: return field == organisation::state || field == organisation::mergedIntoId;
    case Entity::Alliance: return field == alliance::state;
    case Entity::AlliancePartner: return field == alliance_partner::allianceId;
    case Entity::Instrument: return field == instrument::allianceId;
    case Entity::Activity: return field == activity::allianceId;
    case Entity::Evidence: return field == evidence::subjectId;
    default: return false;
  }
}

}  // namespace avanzar::views
