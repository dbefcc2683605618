// Owns: the tables behind entity_def(), made from the one-line-per-field macros of fields.h, and finding in them
// by key. Must not know: what a field is used for.
#include "model/schema.h"

#include "model/fields.h"

namespace avanzar {
namespace {

#define AVANZAR_FIELD_ROW(key, type, es, en, ...) \
  FieldDef{#key, FieldType::type, Label{es, en}, FieldTraits{__VA_ARGS__}},
#define AVANZAR_FIELD_TABLE(name, fields) constexpr FieldDef name[] = {fields(AVANZAR_FIELD_ROW)};

AVANZAR_FIELD_TABLE(device_fields, AVANZAR_DEVICE_FIELDS)
AVANZAR_FIELD_TABLE(plan_fields, AVANZAR_PLAN_FIELDS)
AVANZAR_FIELD_TABLE(plan_node_fields, AVANZAR_PLAN_NODE_FIELDS)
AVANZAR_FIELD_TABLE(goal_fields, AVANZAR_GOAL_FIELDS)
AVANZAR_FIELD_TABLE(schedule_fields, AVANZAR_SCHEDULE_FIELDS)
AVANZAR_FIELD_TABLE(organisation_fields, AVANZAR_ORGANISATION_FIELDS)
AVANZAR_FIELD_TABLE(alliance_fields, AVANZAR_ALLIANCE_FIELDS)
AVANZAR_FIELD_TABLE(alliance_partner_fields, AVANZAR_ALLIANCE_PARTNER_FIELDS)
AVANZAR_FIELD_TABLE(instrument_fields, AVANZAR_INSTRUMENT_FIELDS)
AVANZAR_FIELD_TABLE(activity_fields, AVANZAR_ACTIVITY_FIELDS)
AVANZAR_FIELD_TABLE(evidence_fields, AVANZAR_EVIDENCE_FIELDS)
AVANZAR_FIELD_TABLE(state_event_fields, AVANZAR_STATE_EVENT_FIELDS)

#undef AVANZAR_FIELD_TABLE
#undef AVANZAR_FIELD_ROW

// clang-format off
constexpr EntityDef entities[] = {
    {Entity::Device, "device", "devices", {"Dispositivo", "Device"}, {"Dispositivos", "Devices"}, device_fields},
    {Entity::Plan, "plan", "plans", {"Plan", "Plan"}, {"Planes", "Plans"}, plan_fields},
    {Entity::PlanNode, "planNode", "planNodes", {"Nivel del plan", "Plan level"}, {"Niveles del plan", "Plan levels"}, plan_node_fields},
    {Entity::Goal, "goal", "goals", {"Meta", "Goal"}, {"Metas", "Goals"}, goal_fields},
    {Entity::Schedule, "schedule", "schedules", {"Programación anual", "Yearly schedule"}, {"Programaciones anuales", "Yearly schedules"}, schedule_fields},
    {Entity::Organisation, "organisation", "organisations", {"Organización", "Organisation"}, {"Organizaciones", "Organisations"}, organisation_fields},
    {Entity::Alliance, "alliance", "alliances", {"Alianza", "Alliance"}, {"Alianzas", "Alliances"}, alliance_fields},
    {Entity::AlliancePartner, "alliancePartner", "alliancePartners", {"Socio de la alianza", "Alliance partner"}, {"Socios de las alianzas", "Alliance partners"}, alliance_partner_fields},
    {Entity::Instrument, "instrument", "instruments", {"Instrumento", "Instrument"}, {"Instrumentos", "Instruments"}, instrument_fields},
    {Entity::Activity, "activity", "activities", {"Actividad", "Activity"}, {"Actividades", "Activities"}, activity_fields},
    {Entity::Evidence, "evidence", "evidences", {"Evidencia", "Evidence"}, {"Evidencias", "Pieces of evidence"}, evidence_fields},
    {Entity::StateEvent, "stateEvent", "stateEvents", {"Cambio de estado", "State change"}, {"Cambios de estado", "State changes"}, state_event_fields},
};
// clang-format on
static_assert(std::size(entities) == entity_count);
static_assert([] {
  for (std::size_t i = 0; i < entity_count; ++i) {
    if (entities[i].entity != static_cast<Entity>(i)) return false;
  }
  return true;
}(), "entity_def() indexes by the enumerator");

}  // namespace

std::optional<std::uint16_t> CodeList::find(std::string_view code) const {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i].code == code) return static_cast<std::uint16_t>(i);
  }
  return std::nullopt;
}

std::optional<FieldIx> EntityDef::find(std::string_view field_key) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].key == field_key) return static_cast<FieldIx>(i);
  }
  return std::nullopt;
}

const EntityDef& entity_def(Entity entity) { return entities[static_cast<std::size_t>(entity)]; }

std::optional<Entity> find_entity(std::string_view key) {
  for (const EntityDef& def : entities) {
    if (def.key == key) return def.entity;
  }
  return std::nullopt;
}

std::span<const EntityDef> all_entities() { return entities; }

}  // namespace avanzar
