// Owns: facts about single lists, against their sources and not against the tables.
#include <doctest/doctest.h>

#include <string>

#include "model/code_lists.h"

using namespace avanzar;

namespace {

std::string label(const CodeList& list, std::string_view code, Lang lang = Lang::Es) {
  const auto index = list.find(code);
  return index ? std::string(list.at(*index).label.in(lang)) : "(none)";
}

std::string codes_of(const CodeList& list) {
  std::string out;
  for (const Code& code : list.codes) (out += code.code) += ' ';
  return out;
}

}  // namespace

TEST_CASE("indices that code decides on name the codes they say") {
  using namespace codes;
  CHECK(organisation_state.at(org_state::Identificada).code == "IDENTIFICADA");
  CHECK(organisation_state.at(org_state::Mapeada).code == "MAPEADA");
  CHECK(organisation_state.at(org_state::Habilitada).code == "HABILITADA");
  CHECK(organisation_state.at(org_state::Inactiva).code == "INACTIVA");
  CHECK(organisation_state.at(org_state::Retirada).code == "RETIRADA");
  CHECK(organisation_state.at(org_state::Fusionada).code == "FUSIONADA");
  CHECK(alliance_state.at(ally_state::EnGestion).code == "EN_GESTION");
  CHECK(alliance_state.at(ally_state::Habilitada).code == "HABILITADA");
  CHECK(alliance_state.at(ally_state::Consolidada).code == "CONSOLIDADA");
  CHECK(alliance_state.at(ally_state::Finalizada).code == "FINALIZADA");
  CHECK(alliance_state.at(ally_state::Suspendida).code == "SUSPENDIDA");
  CHECK(alliance_state.at(ally_state::Descartada).code == "DESCARTADA");
  CHECK(counted_entity.at(counted::Alianzas).code == "ALIANZAS");
  CHECK(counted_entity.at(counted::Organizaciones).code == "ORGANIZACIONES");
  CHECK(count_from_state.at(count_from::Consolidada).code == "CONSOLIDADA");
  CHECK(count_from_state.at(count_from::Habilitada).code == "HABILITADA");
  CHECK(count_from_state.at(count_from::Mapeada).code == "MAPEADA");
}

TEST_CASE("countries: all of ISO 3166-1, Colombia first") {
  CHECK(codes::country.codes.size() == 249);
  CHECK(codes::country.at(0).code == "CO");
  CHECK(label(codes::country, "ES") == "España");
  CHECK(label(codes::country, "DE") == "Alemania");
  CHECK(label(codes::country, "DE", Lang::En) == "Germany");
  CHECK(label(codes::country, "US") == "Estados Unidos");
  CHECK(label(codes::country, "CI") == "Costa de Marfil");
  CHECK(label(codes::country, "KR") == "Corea del Sur");
  CHECK(label(codes::country, "VE") == "Venezuela");
  for (const Code& code : codes::country.codes) CHECK(code.code.size() == 2);
  CHECK_FALSE(codes::country.find("UK").has_value());
  CHECK_FALSE(codes::country.find("EU").has_value());
}

TEST_CASE("Sustainable Development Goals carry their official Spanish names") {
  CHECK(codes::sdg.codes.size() == 17);
  CHECK(label(codes::sdg, "1") == "Fin de la pobreza");
  CHECK(label(codes::sdg, "11") == "Ciudades y comunidades sostenibles");
  CHECK(label(codes::sdg, "17") == "Alianzas para lograr los objetivos");
  CHECK(label(codes::sdg, "17", Lang::En) == "Partnerships for the goals");
}

TEST_CASE("IATI organisation types") {
  CHECK(codes_of(codes::iati_organisation_type) == "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90 ");
  CHECK(label(codes::iati_organisation_type, "40", Lang::En) == "Multilateral");
  CHECK(label(codes::iati_organisation_type, "80", Lang::En) == "Academic, Training and Research");
}

TEST_CASE("DAC sectors, ENCI lines") {
  CHECK(label(codes::dac_group, "332") == "Turismo");
  CHECK(label(codes::dac_group, "140") == "Agua y saneamiento");
  for (const Code& code : codes::dac_group.codes) CHECK(code.code.size() == 3);
  CHECK(codes_of(codes::enci_line) == "1 1.1 1.2 1.3 2 2.1 2.2 2.3 3 3.1 3.2 3.3 4 4.1 4.2 4.3 4.4 4.5 ");
  CHECK(label(codes::enci_line, "4.3") == "Fortalecer la gestión de cooperación en los territorios rurales y urbanos del país");
}

TEST_CASE("working lists of the brief") {
  CHECK(codes_of(codes::id_type) == "NIT RUC PERSONERIA EXTRANJERO SIN_ID ");
  CHECK(codes_of(codes::nature_co) == "ESAL JAC EMPRESA PUBLICA ACADEMIA COOPERATIVA ETNICA EMBAJADA ORG_INTERNACIONAL OTRA ");
  CHECK(codes_of(codes::relation_type) ==
        "BILATERAL MULTILATERAL DESCENTRALIZADA SUR_SUR TRIANGULAR PRIVADA_FILANTROPIA ACADEMICA NACIONAL ");
  CHECK(codes_of(codes::instrument_type) ==
        "CARTA_INTENCION MEMORANDO_ENTENDIMIENTO CONVENIO_MARCO CONVENIO_ESPECIFICO CONVENIO_ASOCIACION HERMANAMIENTO "
        "CARTA_ACUERDO ACTA_COMPROMISO DONACION OTRO ");
  CHECK(codes_of(codes::reading_rule) == "ACUMULADO CAPACIDAD NIVEL_SOBRE_META FLUJO_ANUAL REDUCCION MANTENIMIENTO ");
  CHECK(codes_of(codes::accumulation) == "ACUMULADO FLUJO CAPACIDAD STOCK REDUCCION REDUCCION_ANUAL ");
  CHECK(codes_of(codes::partner_role) == "DONANTE EJECUTOR SOCIO_ALIADO ");
  CHECK(codes_of(codes::via) == "DEMANDA OFERTA DOBLE_VIA ");
  CHECK(codes_of(codes::evidence_kind) == "DOCUMENTO ACTA FOTO ENLACE OFICIO ");
}

TEST_CASE("territory: localidades, UCG and corregimientos of Cartagena") {
  using codes::territory_parent;
  int ucg = 0, corregimientos = 0;
  for (const Code& code : codes::territory.codes) {
    ucg += code.code.starts_with("UCG-") ? 1 : 0;
    corregimientos += code.code.starts_with("COR-") ? 1 : 0;
    const std::string_view parent = territory_parent(code.code);
    if (!parent.empty()) CHECK(codes::territory.find(parent).has_value());
  }
  CHECK(ucg == 16);
  CHECK(corregimientos == 15);
  CHECK(codes::territory.codes.size() == 1 + 3 + 16 + 15 + 1);

  for (std::string_view code : {"UCG-1", "UCG-2", "UCG-3", "UCG-8", "UCG-9", "UCG-10"}) CHECK(territory_parent(code) == "LH");
  for (std::string_view code : {"UCG-4", "UCG-5", "UCG-6", "UCG-7"}) CHECK(territory_parent(code) == "LV");
  for (std::string_view code : {"UCG-11", "UCG-12", "UCG-13", "UCG-14", "UCG-15"}) CHECK(territory_parent(code) == "LI");
  for (std::string_view code : {"LH", "LV", "LI"}) CHECK(territory_parent(code) == "DISTRITO");
  for (std::string_view code : {"DISTRITO", "UCG-20", "SIN_SEDE_LOCAL", "UCG-16", ""}) CHECK(territory_parent(code).empty());
  CHECK(territory_parent("COR-TIERRA-BOMBA") == "LH");
  CHECK(territory_parent("COR-LA-BOQUILLA") == "LV");
  CHECK(territory_parent("COR-PASACABALLOS") == "LI");
  CHECK(label(codes::territory, "COR-BARU") == "Corregimiento de Barú");
}
