// Owns: the closed lists of organisations, alliances and their parts. Codes of IATI carry Spanish names of ours
// (the standard has English and French); the rest are the project's working lists (domain brief §4).
// Must not know: which state may follow which (query/state_rules.cpp).
#include "model/code_lists.h"

namespace avanzar::codes {
namespace {

constexpr std::string_view own = "Avanzar";
constexpr std::string_view ciclope = "APC-Colombia, Cíclope";

// clang-format off
constexpr Code id_type_codes[] = {
    {"NIT", {"NIT", "Tax id (NIT)"}},
    {"RUC", {"RUC (organizaciones comunales)", "Community register (RUC)"}},
    {"PERSONERIA", {"Personería jurídica", "Legal personality number"}},
    {"EXTRANJERO", {"Identificación extranjera", "Foreign identification"}},
    {"SIN_ID", {"Sin identificación", "No identification"}},
};
constexpr Code iati_organisation_type_codes[] = {
    {"10", {"Gobierno nacional", "Government"}},
    {"11", {"Gobierno local", "Local Government"}},
    {"15", {"Otro sector público", "Other Public Sector"}},
    {"21", {"ONG internacional", "International NGO"}},
    {"22", {"ONG nacional", "National NGO"}},
    {"23", {"ONG regional", "Regional NGO"}},
    {"24", {"ONG con sede en el país socio", "Partner Country based NGO"}},
    {"30", {"Alianza público-privada", "Public Private Partnership"}},
    {"40", {"Multilateral", "Multilateral"}},
    {"60", {"Fundación", "Foundation"}},
    {"70", {"Sector privado", "Private Sector"}},
    {"71", {"Sector privado en el país proveedor", "Private Sector in Provider Country"}},
    {"72", {"Sector privado en el país receptor", "Private Sector in Aid Recipient Country"}},
    {"73", {"Sector privado en un tercer país", "Private Sector in Third Country"}},
    {"80", {"Academia, formación e investigación", "Academic, Training and Research"}},
    {"90", {"Otra", "Other"}},
};
constexpr Code nature_co_codes[] = {
    {"ESAL", {"Entidad sin ánimo de lucro", "Non-profit entity"}},
    {"JAC", {"Junta de acción comunal", "Community action board"}},
    {"EMPRESA", {"Empresa", "Company"}},
    {"PUBLICA", {"Entidad pública", "Public entity"}},
    {"ACADEMIA", {"Academia", "Academia"}},
    {"COOPERATIVA", {"Cooperativa o economía solidaria", "Cooperative or solidarity economy"}},
    {"ETNICA", {"Organización o consejo étnico", "Ethnic organisation or council"}},
    {"EMBAJADA", {"Embajada o consulado", "Embassy or consulate"}},
    {"ORG_INTERNACIONAL", {"Organismo internacional", "International organisation"}},
    {"OTRA", {"Otra", "Other"}},
};
constexpr Code organisation_scope_codes[] = {
    {"LOCAL", {"Local", "Local"}},
    {"NACIONAL", {"Nacional", "National"}},
    {"INTERNACIONAL", {"Internacional", "International"}},
};
// Order: codes::org_state.
constexpr Code organisation_state_codes[] = {
    {"IDENTIFICADA", {"Identificada", "Identified"}},
    {"MAPEADA", {"Mapeada", "Mapped"}},
    {"HABILITADA", {"Habilitada", "Enabled"}},
    {"INACTIVA", {"Inactiva", "Inactive"}},
    {"RETIRADA", {"Retirada", "Withdrawn"}},
    {"FUSIONADA", {"Fusionada", "Merged"}},
};
constexpr Code alliance_scope_codes[] = {
    {"NACIONAL", {"Nacional", "National"}},
    {"INTERNACIONAL", {"Internacional", "International"}},
};
constexpr Code relation_type_codes[] = {
    {"BILATERAL", {"Bilateral", "Bilateral"}},
    {"MULTILATERAL", {"Multilateral", "Multilateral"}},
    {"DESCENTRALIZADA", {"Descentralizada (ciudad o región)", "Decentralised (city or region)"}},
    {"SUR_SUR", {"Sur-Sur", "South-South"}},
    {"TRIANGULAR", {"Triangular", "Triangular"}},
    {"PRIVADA_FILANTROPIA", {"Privada o filantropía", "Private or philanthropy"}},
    {"ACADEMICA", {"Académica", "Academic"}},
    {"NACIONAL", {"Nacional (socio colombiano público o privado)", "National (public or private Colombian partner)"}},
};
constexpr Code via_codes[] = {
    {"DEMANDA", {"Demanda", "Demand"}},
    {"OFERTA", {"Oferta", "Offer"}},
    {"DOBLE_VIA", {"Doble vía", "Two-way"}},
};
// Order: codes::ally_state.
constexpr Code alliance_state_codes[] = {
    {"IDENTIFICADA", {"Identificada", "Identified"}},
    {"EN_GESTION", {"En gestión", "In preparation"}},
    {"HABILITADA", {"Habilitada", "Enabled"}},
    {"CONSOLIDADA", {"Consolidada", "Consolidated"}},
    {"FINALIZADA", {"Finalizada", "Ended"}},
    {"SUSPENDIDA", {"Suspendida", "Suspended"}},
    {"DESCARTADA", {"Descartada", "Discarded"}},
};
constexpr Code partner_role_codes[] = {
    {"DONANTE", {"Donante", "Donor"}},
    {"EJECUTOR", {"Ejecutor", "Implementer"}},
    {"SOCIO_ALIADO", {"Socio-Aliado", "Partner"}},
};
constexpr Code instrument_type_codes[] = {
    {"CARTA_INTENCION", {"Carta de intención", "Letter of intent"}},
    {"MEMORANDO_ENTENDIMIENTO", {"Memorando de entendimiento", "Memorandum of understanding"}},
    {"CONVENIO_MARCO", {"Convenio marco", "Framework agreement"}},
    {"CONVENIO_ESPECIFICO", {"Convenio específico", "Specific agreement"}},
    {"CONVENIO_ASOCIACION", {"Convenio de asociación", "Association agreement"}},
    {"HERMANAMIENTO", {"Hermanamiento", "Twinning"}},
    {"CARTA_ACUERDO", {"Carta acuerdo", "Letter of agreement"}},
    {"ACTA_COMPROMISO", {"Acta de compromiso", "Record of commitment"}},
    {"DONACION", {"Donación", "Donation"}},
    {"OTRO", {"Otro", "Other"}},
};
constexpr Code evidence_kind_codes[] = {
    {"DOCUMENTO", {"Documento", "Document"}},
    {"ACTA", {"Acta", "Minutes"}},
    {"FOTO", {"Fotografía", "Photograph"}},
    {"ENLACE", {"Enlace", "Link"}},
    {"OFICIO", {"Oficio", "Official letter"}},
};
// clang-format on

}  // namespace

constinit const CodeList id_type{"idType", own, id_type_codes};
constinit const CodeList iati_organisation_type{"iatiOrganisationType", "IATI OrganisationType", iati_organisation_type_codes};
constinit const CodeList nature_co{"natureCo", own, nature_co_codes};
constinit const CodeList organisation_scope{"organisationScope", own, organisation_scope_codes};
constinit const CodeList organisation_state{"organisationState", own, organisation_state_codes};
constinit const CodeList alliance_scope{"allianceScope", own, alliance_scope_codes};
constinit const CodeList relation_type{"relationType", own, relation_type_codes};
constinit const CodeList via{"via", ciclope, via_codes};
constinit const CodeList alliance_state{"allianceState", own, alliance_state_codes};
constinit const CodeList partner_role{"partnerRole", ciclope, partner_role_codes};
constinit const CodeList instrument_type{"instrumentType", own, instrument_type_codes};
constinit const CodeList evidence_kind{"evidenceKind", own, evidence_kind_codes};

}  // namespace avanzar::codes
