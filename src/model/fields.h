// Owns: the fields themselves, one line each: key, type, Spanish label, English label, traits. The macro makes
// both the constants that code uses (`organisation::name`) and the table behind entity_def(). Labels of one
// entity are unique: they are the accessible names of its form.
#pragma once
#include "model/code_lists.h"
#include "model/schema.h"

// clang-format off
#define AVANZAR_DEVICE_FIELDS(F) \
  F(name, Text, "Nombre de este dispositivo", "Name of this device", .required = true, .open = false, .min = 2, .max = 60) \
  F(office, Text, "Oficina", "Office", .open = false, .max = 120)

#define AVANZAR_PLAN_FIELDS(F) \
  F(name, Text, "Plan", "Plan", .required = true, .min = 3) \
  F(startDate, Date, "Inicio", "Start", .required = true) \
  F(endDate, Date, "Fin", "End", .required = true) \
  F(owner, Text, "Entidad", "Entity", .required = true, .max = 300) \
  F(entityDane, Text, "Código DANE", "DANE code", .required = true, .identifier = true, .min = 5, .max = 5) \
  F(approvalAct, Text, "Acuerdo de aprobación", "Approval act") \
  F(sourceNote, Note, "Fuente del plan", "Source of the plan")

#define AVANZAR_PLAN_NODE_FIELDS(F) \
  F(planId, Ref, "Plan", "Plan", .required = true, .refers_to = Entity::Plan) \
  F(parentId, Ref, "Nivel superior", "Parent", .refers_to = Entity::PlanNode) \
  F(level, Code, "Nivel", "Level", .required = true, .codes = &codes::plan_level) \
  F(name, Text, "Nombre", "Name", .required = true, .min = 3) \
  F(purpose, Note, "Orientado a", "Aimed at") \
  F(weight, Int, "Ponderación", "Weight", .min = 0, .max = 10000, .hint = {"En diezmilésimas: 5.000 = 50 %", "In ten-thousandths: 5,000 = 50%"}) \
  F(order, Int, "Orden", "Order", .min = 0, .max = 1000)

#define AVANZAR_GOAL_FIELDS(F) \
  F(nodeId, Ref, "Programa", "Programme", .required = true, .refers_to = Entity::PlanNode) \
  F(code, Text, "Código", "Code", .required = true, .identifier = true, .max = 40) \
  F(shortName, Text, "Nombre corto", "Short name", .required = true, .max = 40) \
  F(indicator, Text, "Indicador", "Indicator", .required = true, .max = 400) \
  F(statement, Text, "Meta", "Goal", .required = true, .max = 400) \
  F(unit, Text, "Unidad", "Unit", .required = true, .max = 40) \
  F(counts, Code, "Qué cuenta", "What counts", .required = true, .codes = &codes::counted_entity) \
  F(baselineValue, Int, "Línea base", "Baseline", .required = true, .min = 0) \
  F(baselineKind, Code, "Tipo de línea base", "Kind of baseline", .required = true, .codes = &codes::baseline_kind) \
  F(baselinePeriod, Text, "Periodo de la línea base", "Baseline period", .required = true, .max = 40) \
  F(baselineSource, Text, "Fuente de la línea base", "Source of the baseline", .required = true, .max = 400) \
  F(target, Int, "Meta del cuatrienio", "Four-year target", .required = true, .min = 0) \
  F(trend, Code, "Tendencia", "Trend", .required = true, .codes = &codes::trend) \
  F(accumulation, Code, "Tipo de acumulación", "Accumulation type", .required = true, .codes = &codes::accumulation) \
  F(readingRule, Code, "Regla de lectura", "Reading rule", .required = true, .codes = &codes::reading_rule) \
  F(countFromState, Code, "Cuenta desde el estado", "Counts from state", .required = true, .codes = &codes::count_from_state) \
  F(weight, Int, "Ponderación", "Weight", .required = true, .min = 0, .max = 10000, .hint = {"En diezmilésimas: 5.000 = 50 %", "In ten-thousandths: 5,000 = 50%"}) \
  F(mgaIndicatorCode, Text, "Código MGA del indicador", "MGA indicator code", .identifier = true, .max = 9) \
  F(sdgGoal, Code, "ODS principal", "Main SDG", .codes = &codes::sdg) \
  F(sdgTarget, Text, "Meta ODS", "SDG target", .identifier = true, .max = 8) \
  F(responsible, Text, "Responsable", "Responsible unit") \
  F(locked, Bool, "Bloqueada por Acuerdo", "Locked by council act")

#define AVANZAR_SCHEDULE_FIELDS(F) \
  F(goalId, Ref, "Meta", "Goal", .required = true, .refers_to = Entity::Goal) \
  F(year, Int, "Vigencia", "Year", .required = true, .min = 2000, .max = 2100) \
  F(planned, Int, "Programado", "Planned", .required = true, .min = 0) \
  F(source, Code, "Fuente de la programación", "Source of the schedule", .required = true, .codes = &codes::schedule_source)

#define AVANZAR_ORGANISATION_FIELDS(F) \
  F(code, Text, "Código", "Code", .required = true, .in_table = true, .search = true, .identifier = true, .max = 20) \
  F(name, Text, "Nombre", "Name", .required = true, .in_table = true, .search = true, .min = 2, .iati = "reporting-org/narrative", .ciclope = "NOMBRE ACTOR") \
  F(acronym, Text, "Sigla", "Acronym", .search = true, .max = 30) \
  F(idType, Code, "Tipo de identificación", "Type of identification", .required = true, .codes = &codes::id_type) \
  F(idValue, Text, "Número de identificación", "Identification number", .in_table = true, .search = true, .identifier = true, .max = 40) \
  F(iatiType, Code, "Tipo de organización", "Type of organisation", .required = true, .in_table = true, .codes = &codes::iati_organisation_type, .iati = "participating-org/@type") \
  F(nature, Code, "Naturaleza en Colombia", "Nature in Colombia", .codes = &codes::nature_co) \
  F(country, Code, "País", "Country", .required = true, .in_table = true, .codes = &codes::country, .ciclope = "PAIS ACTOR") \
  F(scope, Code, "Ámbito", "Scope", .required = true, .codes = &codes::organisation_scope) \
  F(territory, CodeSet, "Territorio", "Territory", .codes = &codes::territory) \
  F(sectors, CodeSet, "Sectores", "Sectors", .codes = &codes::dac_group, .ciclope = "CAD PRIMER NIVEL") \
  F(sdgGoals, CodeSet, "ODS", "SDGs", .codes = &codes::sdg, .ciclope = "ODS") \
  F(offers, Note, "Qué ofrece", "What it offers", .search = true) \
  F(seeks, Note, "Qué busca", "What it seeks", .search = true) \
  F(channelConfirmed, Bool, "Canal de contacto confirmado", "Contact channel confirmed") \
  F(verifiedOn, Date, "Verificada el", "Verified on") \
  F(state, Code, "Estado", "State", .required = true, .in_table = true, .codes = &codes::organisation_state) \
  F(isBaseline, Bool, "Hace parte de la línea base", "Part of the baseline") \
  F(mergedIntoId, Ref, "Fusionada en", "Merged into", .refers_to = Entity::Organisation) \
  F(sourceNote, Note, "Fuente y notas internas", "Source and internal notes", .open = false, .search = true)

#define AVANZAR_ALLIANCE_FIELDS(F) \
  F(code, Text, "Código", "Code", .required = true, .in_table = true, .search = true, .identifier = true, .max = 20) \
  F(title, Text, "Título", "Title", .required = true, .in_table = true, .search = true, .min = 5, .iati = "title/narrative", .ciclope = "NOMBRE INTERVENCION") \
  F(purpose, Note, "Objeto", "Purpose", .required = true, .search = true, .ciclope = "OBJETIVO GENERAL") \
  F(scope, Code, "Ámbito", "Scope", .required = true, .in_table = true, .codes = &codes::alliance_scope) \
  F(relationType, Code, "Tipo de relación", "Type of relation", .required = true, .in_table = true, .codes = &codes::relation_type) \
  F(via, Code, "Vía", "Direction", .codes = &codes::via) \
  F(state, Code, "Estado", "State", .required = true, .in_table = true, .codes = &codes::alliance_state, .iati = "activity-status/@code", .ciclope = "ESTADO INTERVENCION") \
  F(startDate, Date, "Fecha de inicio", "Start date", .in_table = true, .iati = "activity-date[@type=2]", .ciclope = "FECHA INICIAL") \
  F(endDate, Date, "Fecha de terminación", "End date", .in_table = true, .iati = "activity-date[@type=3]", .ciclope = "FECHA FINAL") \
  F(territory, CodeSet, "Territorio", "Territory", .codes = &codes::territory) \
  F(sdgGoals, CodeSet, "ODS", "SDGs", .max = 3, .codes = &codes::sdg, .ciclope = "ODS") \
  F(enciLine, Code, "Línea ENCI", "ENCI line", .codes = &codes::enci_line, .ciclope = "ENCI PRIMER NIVEL") \
  F(dacGroup, Code, "Sector CAD", "DAC sector", .codes = &codes::dac_group, .iati = "sector/@code", .ciclope = "CAD PRIMER NIVEL") \
  F(ciclopeCode, Text, "Código Cíclope", "Cíclope code", .identifier = true, .max = 40, .ciclope = "CODIGO INTERVENCION") \
  F(note, Note, "Notas internas", "Internal notes", .open = false, .search = true)

#define AVANZAR_ALLIANCE_PARTNER_FIELDS(F) \
  F(allianceId, Ref, "Alianza", "Alliance", .required = true, .refers_to = Entity::Alliance) \
  F(orgId, Ref, "Organización", "Organisation", .required = true, .refers_to = Entity::Organisation) \
  F(role, Code, "Rol", "Role", .required = true, .codes = &codes::partner_role, .iati = "participating-org/@role", .ciclope = "ROLES APORTE") \
  F(isLead, Bool, "Cooperante principal", "Lead partner")

#define AVANZAR_INSTRUMENT_FIELDS(F) \
  F(allianceId, Ref, "Alianza", "Alliance", .required = true, .refers_to = Entity::Alliance) \
  F(type, Code, "Tipo de instrumento", "Type of instrument", .required = true, .codes = &codes::instrument_type) \
  F(number, Text, "Número", "Number", .identifier = true, .max = 60) \
  F(signedOn, Date, "Firmado el", "Signed on", .required = true) \
  F(validUntil, Date, "Vigente hasta", "Valid until") \
  F(parentInstrumentId, Ref, "Renueva o adiciona a", "Renews or amends", .refers_to = Entity::Instrument) \
  F(fileNote, Text, "Dónde está el documento", "Where the document is") \
  F(evidenceId, Ref, "Evidencia", "Evidence", .refers_to = Entity::Evidence)

#define AVANZAR_ACTIVITY_FIELDS(F) \
  F(allianceId, Ref, "Alianza", "Alliance", .required = true, .refers_to = Entity::Alliance) \
  F(date, Date, "Fecha", "Date", .required = true) \
  F(title, Text, "Actividad", "Activity", .required = true, .min = 3) \
  F(result, Note, "Resultado", "Result") \
  F(territory, CodeSet, "Territorio", "Territory", .codes = &codes::territory) \
  F(peopleReached, Int, "Personas alcanzadas", "People reached", .min = 0, .max = 10000000) \
  F(evidenceId, Ref, "Evidencia", "Evidence", .refers_to = Entity::Evidence)

#define AVANZAR_EVIDENCE_FIELDS(F) \
  F(subjectId, Ref, "Registro", "Record", .refers_to = Entity::Alliance) \
  F(kind, Code, "Tipo de evidencia", "Kind of evidence", .required = true, .codes = &codes::evidence_kind) \
  F(title, Text, "Título de la evidencia", "Title of the evidence", .required = true, .min = 3) \
  F(date, Date, "Fecha de la evidencia", "Date of the evidence", .required = true) \
  F(reference, Text, "Referencia", "Reference", .required = true, .open = true, .max = 500, .hint = {"Número de expediente, enlace o lugar del archivo", "File number, link or place in the archive"}) \
  F(sha256, Text, "SHA-256 del archivo", "SHA-256 of the file", .identifier = true, .max = 64) \
  F(hasPersonalData, Bool, "Contiene datos personales", "Contains personal data")

#define AVANZAR_STATE_EVENT_FIELDS(F) \
  F(subjectType, Code, "Clase de registro", "Kind of record", .required = true, .codes = &codes::counted_entity) \
  F(subjectId, Ref, "Registro", "Record", .required = true, .refers_to = Entity::Alliance) \
  F(from, Text, "Estado anterior", "Previous state", .identifier = true, .max = 20) \
  F(to, Text, "Nuevo estado", "New state", .required = true, .identifier = true, .max = 20) \
  F(effectiveOn, Date, "Fecha efectiva", "Effective date", .required = true) \
  F(note, Note, "Motivo o nota", "Reason or note", .open = false) \
  F(evidenceId, Ref, "Evidencia", "Evidence", .refers_to = Entity::Evidence)
// clang-format on

namespace avanzar {
#define AVANZAR_FIELD_CONSTANT(key, type, es, en, ...) key,
#define AVANZAR_ENTITY_CONSTANTS(space, fields)                        \
  namespace space {                                                    \
  enum Field : FieldIx { fields(AVANZAR_FIELD_CONSTANT) field_count }; \
  }
AVANZAR_ENTITY_CONSTANTS(device, AVANZAR_DEVICE_FIELDS)
AVANZAR_ENTITY_CONSTANTS(plan, AVANZAR_PLAN_FIELDS)
AVANZAR_ENTITY_CONSTANTS(plan_node, AVANZAR_PLAN_NODE_FIELDS)
AVANZAR_ENTITY_CONSTANTS(goal, AVANZAR_GOAL_FIELDS)
AVANZAR_ENTITY_CONSTANTS(schedule, AVANZAR_SCHEDULE_FIELDS)
AVANZAR_ENTITY_CONSTANTS(organisation, AVANZAR_ORGANISATION_FIELDS)
AVANZAR_ENTITY_CONSTANTS(alliance, AVANZAR_ALLIANCE_FIELDS)
AVANZAR_ENTITY_CONSTANTS(alliance_partner, AVANZAR_ALLIANCE_PARTNER_FIELDS)
AVANZAR_ENTITY_CONSTANTS(instrument, AVANZAR_INSTRUMENT_FIELDS)
AVANZAR_ENTITY_CONSTANTS(activity, AVANZAR_ACTIVITY_FIELDS)
AVANZAR_ENTITY_CONSTANTS(evidence, AVANZAR_EVIDENCE_FIELDS)
AVANZAR_ENTITY_CONSTANTS(state_event, AVANZAR_STATE_EVENT_FIELDS)
#undef AVANZAR_ENTITY_CONSTANTS
#undef AVANZAR_FIELD_CONSTANT
}  // namespace avanzar
