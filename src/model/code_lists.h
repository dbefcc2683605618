// Owns: the closed lists that coded fields draw on, with where each comes from. Codes are what files carry.
#pragma once
#include "model/schema.h"

namespace avanzar::codes {

extern const CodeList plan_level;              // LINEA COMPONENTE PROGRAMA
extern const CodeList counted_entity;          // ALIANZAS ORGANIZACIONES
extern const CodeList baseline_kind;           // FLUJO_PERIODO STOCK_CORTE
extern const CodeList trend;                   // INCREMENTO MANTENIMIENTO REDUCCION
extern const CodeList accumulation;            // ACUMULADO FLUJO CAPACIDAD STOCK REDUCCION REDUCCION_ANUAL
extern const CodeList reading_rule;            // ACUMULADO CAPACIDAD NIVEL_SOBRE_META FLUJO_ANUAL REDUCCION MANTENIMIENTO
extern const CodeList count_from_state;        // CONSOLIDADA HABILITADA MAPEADA
extern const CodeList schedule_source;         // PLANEACION SUPUESTO_LINEAL
extern const CodeList sdg;                     // 1..17
extern const CodeList id_type;                 // NIT RUC PERSONERIA EXTRANJERO SIN_ID
extern const CodeList iati_organisation_type;  // 10 .. 90
extern const CodeList nature_co;
extern const CodeList country;                 // ISO 3166-1 alpha-2
extern const CodeList organisation_scope;      // LOCAL NACIONAL INTERNACIONAL
extern const CodeList territory;               // DISTRITO, LH LV LI, UCG-1..15 UCG-20, corregimientos, SIN_SEDE_LOCAL
extern const CodeList dac_group;
extern const CodeList organisation_state;      // IDENTIFICADA MAPEADA HABILITADA INACTIVA RETIRADA FUSIONADA
extern const CodeList alliance_scope;          // NACIONAL INTERNACIONAL
extern const CodeList relation_type;
extern const CodeList via;                     // DEMANDA OFERTA DOBLE_VIA
extern const CodeList alliance_state;          // IDENTIFICADA EN_GESTION HABILITADA CONSOLIDADA FINALIZADA SUSPENDIDA DESCARTADA
extern const CodeList enci_line;
extern const CodeList partner_role;            // DONANTE EJECUTOR SOCIO_ALIADO
extern const CodeList instrument_type;
extern const CodeList evidence_kind;           // DOCUMENTO ACTA FOTO ENLACE OFICIO

// Indices into the two state lists, for code that decides on them.
namespace org_state { enum : std::uint16_t { Identificada, Mapeada, Habilitada, Inactiva, Retirada, Fusionada }; }
namespace ally_state { enum : std::uint16_t { Identificada, EnGestion, Habilitada, Consolidada, Finalizada, Suspendida, Descartada }; }
namespace counted { enum : std::uint16_t { Alianzas, Organizaciones }; }
namespace count_from { enum : std::uint16_t { Consolidada, Habilitada, Mapeada }; }

// The parent of a territory code ("UCG-6" -> "LV", "LV" -> "DISTRITO"); empty for DISTRITO, UCG-20, SIN_SEDE_LOCAL.
[[nodiscard]] std::string_view territory_parent(std::string_view code);

}  // namespace avanzar::codes
