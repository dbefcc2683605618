// Owns: the territory of Cartagena de Indias as one closed list and which code lies in which: the district, its
// three localidades, the urban UCG 1-15 and the rural UCG 20, fifteen corregimientos. Sources: domain brief §3.
// UCG are numbered, not named; UCG 20 spans all three localidades, so it has no parent.
#include "model/code_lists.h"

namespace avanzar::codes {
namespace {

struct Place {
  Code code;
  std::string_view parent;
};

// clang-format off
constexpr Place places[] = {
    {{"DISTRITO", {"Todo el Distrito", "Whole district"}}, ""},
    {{"LH", {"Localidad Histórica y del Caribe Norte", "Localidad Histórica y del Caribe Norte"}}, "DISTRITO"},
    {{"LV", {"Localidad De la Virgen y Turística", "Localidad De la Virgen y Turística"}}, "DISTRITO"},
    {{"LI", {"Localidad Industrial y de la Bahía", "Localidad Industrial y de la Bahía"}}, "DISTRITO"},
    {{"UCG-1", {"UCG 1", "UCG 1"}}, "LH"},
    {{"UCG-2", {"UCG 2", "UCG 2"}}, "LH"},
    {{"UCG-3", {"UCG 3", "UCG 3"}}, "LH"},
    {{"UCG-4", {"UCG 4", "UCG 4"}}, "LV"},
    {{"UCG-5", {"UCG 5", "UCG 5"}}, "LV"},
    {{"UCG-6", {"UCG 6", "UCG 6"}}, "LV"},
    {{"UCG-7", {"UCG 7", "UCG 7"}}, "LV"},
    {{"UCG-8", {"UCG 8", "UCG 8"}}, "LH"},
    {{"UCG-9", {"UCG 9", "UCG 9"}}, "LH"},
    {{"UCG-10", {"UCG 10", "UCG 10"}}, "LH"},
    {{"UCG-11", {"UCG 11", "UCG 11"}}, "LI"},
    {{"UCG-12", {"UCG 12", "UCG 12"}}, "LI"},
    {{"UCG-13", {"UCG 13", "UCG 13"}}, "LI"},
    {{"UCG-14", {"UCG 14", "UCG 14"}}, "LI"},
    {{"UCG-15", {"UCG 15", "UCG 15"}}, "LI"},
    {{"UCG-20", {"UCG 20 (rural)", "UCG 20 (rural)"}}, ""},
    {{"COR-TIERRA-BOMBA", {"Corregimiento de Tierra Bomba", "Corregimiento of Tierra Bomba"}}, "LH"},
    {{"COR-CANO-DEL-ORO", {"Corregimiento de Caño del Oro", "Corregimiento of Caño del Oro"}}, "LH"},
    {{"COR-BOCACHICA", {"Corregimiento de Bocachica", "Corregimiento of Bocachica"}}, "LH"},
    {{"COR-SANTA-ANA", {"Corregimiento de Santa Ana", "Corregimiento of Santa Ana"}}, "LH"},
    {{"COR-BARU", {"Corregimiento de Barú", "Corregimiento of Barú"}}, "LH"},
    {{"COR-ISLA-FUERTE", {"Corregimiento de Isla Fuerte", "Corregimiento of Isla Fuerte"}}, "LH"},
    {{"COR-ARCHIPIELAGO-DE-SAN-BERNARDO", {"Corregimiento del Archipiélago de San Bernardo", "Corregimiento of Archipiélago de San Bernardo"}}, "LH"},
    {{"COR-ISLAS-DEL-ROSARIO", {"Corregimiento de Islas del Rosario", "Corregimiento of Islas del Rosario"}}, "LH"},
    {{"COR-LA-BOQUILLA", {"Corregimiento de La Boquilla", "Corregimiento of La Boquilla"}}, "LV"},
    {{"COR-PUNTA-CANOA", {"Corregimiento de Punta Canoa", "Corregimiento of Punta Canoa"}}, "LV"},
    {{"COR-PONTEZUELA", {"Corregimiento de Pontezuela", "Corregimiento of Pontezuela"}}, "LV"},
    {{"COR-BAYUNCA", {"Corregimiento de Bayunca", "Corregimiento of Bayunca"}}, "LV"},
    {{"COR-ARROYO-DE-PIEDRA", {"Corregimiento de Arroyo de Piedra", "Corregimiento of Arroyo de Piedra"}}, "LV"},
    {{"COR-ARROYO-GRANDE", {"Corregimiento de Arroyo Grande", "Corregimiento of Arroyo Grande"}}, "LV"},
    {{"COR-PASACABALLOS", {"Corregimiento de Pasacaballos", "Corregimiento of Pasacaballos"}}, "LI"},
    {{"SIN_SEDE_LOCAL", {"Sin sede en el Distrito", "No seat in the district"}}, ""},
};
// clang-format on

struct TerritoryCodes {
  Code codes[std::size(places)] = {};
};
// The list wants bare codes; parents stay beside them above so that a place is one line.
constexpr TerritoryCodes territory_codes = [] {
  TerritoryCodes out;
  for (std::size_t i = 0; i < std::size(places); ++i) out.codes[i] = places[i].code;
  return out;
}();

}  // namespace

constinit const CodeList territory{"territory", "Distrito de Cartagena de Indias, división político-administrativa (Acuerdo 006 de 2003)",
                                   territory_codes.codes};

std::string_view territory_parent(std::string_view code) {
  for (const Place& place : places) {
    if (place.code.code == code) return place.parent;
  }
  return {};
}

}  // namespace avanzar::codes
