// Owns: what a record is about: Sustainable Development Goals, DAC sectors, lines of the national cooperation
// strategy. Names come from their publishers; typing errors inside APC-Colombia's labels are put right here, the
// code is what identifies a line (domain brief §4.1).
#include "model/code_lists.h"

namespace avanzar::codes {
namespace {

// clang-format off
constexpr Code sdg_codes[] = {
    {"1", {"Fin de la pobreza", "No poverty"}},
    {"2", {"Hambre cero", "Zero hunger"}},
    {"3", {"Salud y bienestar", "Good health and well-being"}},
    {"4", {"Educación de calidad", "Quality education"}},
    {"5", {"Igualdad de género", "Gender equality"}},
    {"6", {"Agua limpia y saneamiento", "Clean water and sanitation"}},
    {"7", {"Energía asequible y no contaminante", "Affordable and clean energy"}},
    {"8", {"Trabajo decente y crecimiento económico", "Decent work and economic growth"}},
    {"9", {"Industria, innovación e infraestructura", "Industry, innovation and infrastructure"}},
    {"10", {"Reducción de las desigualdades", "Reduced inequalities"}},
    {"11", {"Ciudades y comunidades sostenibles", "Sustainable cities and communities"}},
    {"12", {"Producción y consumo responsables", "Responsible consumption and production"}},
    {"13", {"Acción por el clima", "Climate action"}},
    {"14", {"Vida submarina", "Life below water"}},
    {"15", {"Vida de ecosistemas terrestres", "Life on land"}},
    {"16", {"Paz, justicia e instituciones sólidas", "Peace, justice and strong institutions"}},
    {"17", {"Alianzas para lograr los objetivos", "Partnerships for the goals"}},
};
// The active three-digit codes but 330, which the standard names like its child 331.
constexpr Code dac_group_codes[] = {
    {"110", {"Educación", "Education"}},
    {"111", {"Educación, nivel no especificado", "Education, level unspecified"}},
    {"112", {"Educación básica", "Basic education"}},
    {"113", {"Educación secundaria superior", "Upper secondary education"}},
    {"114", {"Educación postsecundaria", "Post-secondary education"}},
    {"120", {"Salud", "Health"}},
    {"121", {"Salud, general", "Health, general"}},
    {"122", {"Salud básica", "Basic health"}},
    {"123", {"Enfermedades no transmisibles", "Non-communicable diseases (NCDs)"}},
    {"130", {"Población y salud reproductiva", "Population policies/programmes and reproductive health"}},
    {"140", {"Agua y saneamiento", "Water supply and sanitation"}},
    {"150", {"Gobierno y sociedad civil", "Government and civil society"}},
    {"151", {"Gobierno y sociedad civil, general", "Government and civil society, general"}},
    {"152", {"Conflicto, paz y seguridad", "Conflict, peace and security"}},
    {"160", {"Otros servicios e infraestructuras sociales", "Other social infrastructure and services"}},
    {"210", {"Transporte y almacenamiento", "Transport and storage"}},
    {"220", {"Comunicaciones", "Communications"}},
    {"230", {"Energía", "Energy"}},
    {"231", {"Política energética", "Energy policy"}},
    {"232", {"Generación de energía, fuentes renovables", "Energy generation, renewable sources"}},
    {"233", {"Generación de energía, fuentes no renovables", "Energy generation, non-renewable sources"}},
    {"234", {"Plantas de energía híbridas", "Hybrid energy plants"}},
    {"235", {"Plantas de energía nuclear", "Nuclear energy plants"}},
    {"236", {"Distribución de energía", "Energy distribution"}},
    {"240", {"Servicios bancarios y financieros", "Banking and financial services"}},
    {"250", {"Empresas y otros servicios", "Business and other services"}},
    {"310", {"Agricultura, silvicultura y pesca", "Agriculture, forestry, fishing"}},
    {"311", {"Agricultura", "Agriculture"}},
    {"312", {"Silvicultura", "Forestry"}},
    {"313", {"Pesca", "Fishing"}},
    {"320", {"Industria, minería y construcción", "Industry, mining, construction"}},
    {"321", {"Industria", "Industry"}},
    {"322", {"Recursos minerales y minería", "Mineral resources and mining"}},
    {"323", {"Construcción", "Construction"}},
    {"331", {"Política y regulación comercial", "Trade policies and regulations"}},
    {"332", {"Turismo", "Tourism"}},
    {"410", {"Protección general del medio ambiente", "General environment protection"}},
    {"430", {"Otros multisectorial", "Other multisector"}},
    {"510", {"Apoyo presupuestario general", "General budget support"}},
    {"520", {"Ayuda alimentaria para el desarrollo y seguridad alimentaria", "Development food assistance"}},
    {"530", {"Otra ayuda en forma de productos", "Other commodity assistance"}},
    {"600", {"Actividades relacionadas con la deuda", "Action relating to debt"}},
    {"720", {"Ayuda de emergencia", "Emergency response"}},
    {"730", {"Ayuda a la reconstrucción y rehabilitación", "Reconstruction and rehabilitation"}},
    {"740", {"Prevención de desastres", "Disaster preparedness"}},
    {"910", {"Costos administrativos de los donantes", "Administrative costs of donors"}},
    {"930", {"Ayuda a refugiados en el país donante", "Refugees/asylum seekers in donor countries"}},
    {"998", {"Sin asignar o sin especificar", "Unallocated / unspecified"}},
};
constexpr Code enci_line_codes[] = {
    {"1", {"Promover la lucha contra el cambio climático, la justicia ambiental y la transformación productiva", "Promote the fight against climate change, environmental justice and productive transformation"}},
    {"1.1", {"Ordenamiento territorial alrededor del agua", "Land-use planning around water"}},
    {"1.2", {"Acción climática", "Climate action"}},
    {"1.3", {"Descarbonización, transformación productiva y transición energética", "Decarbonisation, productive transformation and energy transition"}},
    {"2", {"Contribuir a la lucha contra el hambre y la atención humanitaria a la población", "Contribute to the fight against hunger and to humanitarian assistance"}},
    {"2.1", {"Hambre cero y derecho a la alimentación", "Zero hunger and the right to food"}},
    {"2.2", {"Atención, protección e inclusión de la población migrante", "Care, protection and inclusion of migrants"}},
    {"2.3", {"Economía popular, solidaria y comunitaria", "Popular, solidarity and community economy"}},
    {"3", {"Promover una cultura de paz, justicia y lucha contra la desigualdad", "Promote a culture of peace, justice and the fight against inequality"}},
    {"3.1", {"Implementación del acuerdo de paz", "Implementation of the peace agreement"}},
    {"3.2", {"Justicia social y lucha contra la desigualdad", "Social justice and the fight against inequality"}},
    {"3.3", {"Sociedad inclusiva y potencia mundial de la vida", "Inclusive society and world power of life"}},
    {"4", {"Fortalecimiento institucional para la gestión de la cooperación internacional", "Institutional strengthening for the management of international cooperation"}},
    {"4.1", {"Fortalecer la gestión de información sobre la cooperación internacional a nivel nacional y territorial para la toma de decisiones", "Strengthen the management of information on international cooperation, national and territorial, for decision-making"}},
    {"4.2", {"Afianzar el Sistema Nacional de Cooperación Internacional como mecanismo de articulación y coordinación de la cooperación internacional", "Consolidate the National International Cooperation System as the mechanism that links and coordinates international cooperation"}},
    {"4.3", {"Fortalecer la gestión de cooperación en los territorios rurales y urbanos del país", "Strengthen the management of cooperation in the country's rural and urban territories"}},
    {"4.4", {"Fortalecer la cooperación internacional feminista en Colombia", "Strengthen feminist international cooperation in Colombia"}},
    {"4.5", {"Fortalecimiento de la confianza ciudadana en las instituciones", "Strengthening citizens' trust in institutions"}},
};
// clang-format on

}  // namespace

constinit const CodeList sdg{"sdg", "Naciones Unidas, Objetivos de Desarrollo Sostenible", sdg_codes};
constinit const CodeList dac_group{"dacGroup", "OECD DAC 3-digit sectors (IATI SectorCategory)", dac_group_codes};
constinit const CodeList enci_line{"enciLine", "APC-Colombia, ENCI 2023-2026", enci_line_codes};

}  // namespace avanzar::codes
