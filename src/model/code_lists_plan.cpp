// Owns: the closed lists of the plan and its goals. Words follow the DNP's guides and the working lists of the
// project (domain brief §2, §8); codes of rules are read by progress/. Must not know: what the rules compute.
#include "model/code_lists.h"

namespace avanzar::codes {
namespace {

constexpr std::string_view own = "Avanzar";
constexpr std::string_view dnp = "DNP, Plan Indicativo / SisPT";

// clang-format off
constexpr Code plan_level_codes[] = {
    {"LINEA", {"Línea estratégica", "Strategic line"}},
    {"COMPONENTE", {"Componente impulsor de avance", "Component"}},
    {"PROGRAMA", {"Programa", "Programme"}},
};
// Order: codes::counted.
constexpr Code counted_entity_codes[] = {
    {"ALIANZAS", {"Alianzas", "Alliances"}},
    {"ORGANIZACIONES", {"Organizaciones", "Organisations"}},
};
constexpr Code baseline_kind_codes[] = {
    {"FLUJO_PERIODO", {"Flujo de un periodo anterior", "Flow of a former period"}},
    {"STOCK_CORTE", {"Existencias a una fecha", "Stock at a date"}},
};
constexpr Code trend_codes[] = {
    {"INCREMENTO", {"Incremento", "Increase"}},
    {"MANTENIMIENTO", {"Mantenimiento", "Maintenance"}},
    {"REDUCCION", {"Reducción", "Reduction"}},
};
constexpr Code accumulation_codes[] = {
    {"ACUMULADO", {"Acumulado", "Cumulative"}},
    {"FLUJO", {"Flujo", "Flow"}},
    {"CAPACIDAD", {"Capacidad", "Capacity"}},
    {"STOCK", {"Stock", "Stock"}},
    {"REDUCCION", {"Reducción", "Reduction"}},
    {"REDUCCION_ANUAL", {"Reducción anual", "Yearly reduction"}},
};
constexpr Code reading_rule_codes[] = {
    {"ACUMULADO", {"Acumulado: lo hecho en el cuatrienio sobre la meta", "Cumulative: done in the term over the target"}},
    {"CAPACIDAD", {"Capacidad: lo nuevo sobre lo que falta desde la línea base", "Capacity: new ones over what the baseline leaves"}},
    {"NIVEL_SOBRE_META", {"Nivel sobre meta (solo informativo)", "Level over target (informative only)"}},
    {"FLUJO_ANUAL", {"Flujo anual: cada vigencia por separado", "Yearly flow: each year on its own"}},
    {"REDUCCION", {"Reducción desde la línea base", "Reduction from the baseline"}},
    {"MANTENIMIENTO", {"Mantenimiento del nivel", "Maintenance of the level"}},
};
// Order: codes::count_from.
constexpr Code count_from_state_codes[] = {
    {"CONSOLIDADA", {"Consolidada", "Consolidated"}},
    {"HABILITADA", {"Habilitada", "Enabled"}},
    {"MAPEADA", {"Mapeada", "Mapped"}},
};
constexpr Code schedule_source_codes[] = {
    {"PLANEACION", {"Secretaría de Planeación", "Planning office"}},
    {"SUPUESTO_LINEAL", {"Supuesto lineal", "Assumed linear"}},
};
// clang-format on

}  // namespace

constinit const CodeList plan_level{"planLevel", "Plan de Desarrollo 2024-2027, Cartagena de Indias", plan_level_codes};
constinit const CodeList counted_entity{"countedEntity", own, counted_entity_codes};
constinit const CodeList baseline_kind{"baselineKind", own, baseline_kind_codes};
constinit const CodeList trend{"trend", dnp, trend_codes};
constinit const CodeList accumulation{"accumulation", "DNP, Guía para la construcción y análisis de indicadores", accumulation_codes};
constinit const CodeList reading_rule{"readingRule", own, reading_rule_codes};
constinit const CodeList count_from_state{"countFromState", own, count_from_state_codes};
constinit const CodeList schedule_source{"scheduleSource", own, schedule_source_codes};

}  // namespace avanzar::codes
