// Owns: the invented words of the fixture. Places are Cartagena's; no organisation here exists.
#pragma once
#include <array>
#include <string_view>

namespace avanzar::test {

inline constexpr std::array<std::string_view, 20> themes = {
    "Manglar Vivo", "Brisas del Caribe", "Tambores y Letras", "Manos de Palenque", "Faro Solidario", "Mujeres que Siembran",
    "Pescadores del Alba", "Juventud en Marcha", "Semillas de Paz", "Caminos de Agua", "Barrio Adentro", "Cocina Raizal",
    "Arrecife Azul", "Aula Abierta", "Tejido Común", "Sol de Muralla", "Ciénaga Limpia", "Puerto Cercano", "Voces del Mercado",
    "Huerta y Mar"};

struct FixturePlace {
  std::string_view name;
  std::string_view territory;  // a UCG, a localidad or a corregimiento
};
inline constexpr std::array<FixturePlace, 15> fixture_places = {{
    {"Getsemaní", "UCG-1"}, {"Canapote", "UCG-2"}, {"La María", "UCG-3"}, {"La Candelaria", "UCG-4"}, {"Olaya", "UCG-5"},
    {"El Pozón", "UCG-6"}, {"Fredonia", "UCG-6"}, {"Las Gaviotas", "UCG-7"}, {"Zaragocilla", "UCG-8"}, {"Los Calamares", "UCG-9"},
    {"Ternera", "UCG-13"}, {"El Socorro", "UCG-12"}, {"San Fernando", "UCG-14"}, {"La Boquilla", "COR-LA-BOQUILLA"},
    {"Pasacaballos", "COR-PASACABALLOS"}}};

struct ForeignHome {
  std::string_view country;
  std::string_view place;
};
inline constexpr std::array<ForeignHome, 8> foreign_homes = {{{"ES", "Costa Clara"}, {"DE", "Neuwaldau"}, {"FR", "Port-Lumière"},
    {"MX", "San Telmo del Mar"}, {"CA", "Maple Sound"}, {"JP", "Aomizu"}, {"CL", "Bahía Serena"}, {"IT", "Montelago"}}};

inline constexpr std::array<std::string_view, 40> alliance_subjects = {
    "Restauración del manglar de la Ciénaga de la Virgen", "Becas de formación técnica para jóvenes", "Biblioteca itinerante de los barrios",
    "Agua segura en escuelas rurales", "Hermanamiento de ciudades portuarias", "Emprendimiento de mujeres del mercado",
    "Escuela de música y tambor", "Prevención del riesgo en laderas", "Turismo comunitario en La Boquilla", "Nutrición de la primera infancia",
    "Laboratorio de datos abiertos", "Pesca artesanal responsable", "Energía solar en centros comunitarios", "Inglés para guías de la muralla",
    "Memoria y paz en los corregimientos", "Residuos que valen: reciclaje en El Pozón", "Arrecifes y pesca en las islas",
    "Telemedicina para la zona insular", "Movilidad escolar segura", "Rutas de empleo para migrantes", "Archivo sonoro del Caribe",
    "Patios productivos", "Robótica en colegios públicos", "Adaptación al nivel del mar", "Gobierno abierto y participación",
    "Cocinas de barrio", "Intercambio académico de salud pública", "Justicia cercana en las localidades", "Parques para la infancia",
    "Red de bibliotecas hermanas", "Cooperación Sur-Sur en gestión del agua", "Formación de parteras tradicionales",
    "Museo vivo de los oficios", "Huertas escolares", "Seguridad alimentaria insular", "Cine en los barrios",
    "Prevención de violencias", "Plan de arborización urbana", "Alfabetización digital de mayores", "Monitoreo comunitario de playas"};

}  // namespace avanzar::test
