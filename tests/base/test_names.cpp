// Names that are probably the same organisation and names that are not (quality.md lesson 15), cells that say nothing.
#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

using namespace avanzar;

TEST_CASE("the same") {
  const auto same = [](const char* a, const char* b) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(normalised_name(a) == normalised_name(b));
  };
  same("Fundación X", "FUNDACION X.");
  same("Fundación Ejemplo", "Fundacion Ejemplo");
  same("José", "Jose");
  same("Aguas de Cartagena S.A. E.S.P.", "aguas de cartagena sa esp");
  same("Consultores del Caribe S.A.S.", "Consultores del Caribe SAS");
  same("Consultores del Caribe S. A. S.", "CONSULTORES DEL CARIBE");
  same("Pérez & Hijos Ltda.", "Perez y Hijos, Limitada");
  same("Corporación Viva la Vida (ONG)", "Viva la Vida");
  same("Asociación de Mujeres “Amanecer”", "Asociacion de mujeres Amanecer");
  same("L'Alliance", "L’Alliance");
  same("Organización – Mundial", "Organización-Mundial");
}

TEST_CASE("not the same") {
  const auto differ = [](const char* a, const char* b) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(normalised_name(a) != normalised_name(b));
  };
  differ("Cámara de Comercio de Cartagena", "Cámara de Comercio de Bogotá");
  differ("Cooperativa Caribe", "Junta Caribe");
  differ("Fundación", "Corporación");
  differ("ONG", "S.A.S.");
  differ("Hogar 1", "Hogar 2");
  differ("北京", "上海");
}

TEST_CASE("a name is never normalised to nothing, unless it is nothing") {
  CHECK(normalised_name("Fundación") == "fundacion");
  CHECK(normalised_name("S.A.S.") == "sas");
  CHECK(normalised_name("") == "");
  CHECK(normalised_name(" - . ") == "");
}

TEST_CASE("cells that say nothing") {
  for (const char* text :
       {"", "  ", "N/A", "n/a", "NA", "No aplica", "NO APLICA", " no  aplica ", "No Reporta", "-", "—", "N.A."}) {
    CAPTURE(text);
    CHECK(says_nothing(text));
  }
  for (const char* text : {"0", "No", "Nada", "No aplica aún", "N/A 2", "Nariño", "x-"}) {
    CAPTURE(text);
    CHECK_FALSE(says_nothing(text));
  }
}
