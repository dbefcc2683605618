// Contrast is a number: every pair of colours that the kit puts on each other, in all four palettes (WCAG 2.1: 4.5:1
// for letters, 3:1 for shapes that mean something).
#include <doctest/doctest.h>

#include "ui/theme.h"

using namespace avanzar;

namespace {

struct Pair {
  const char* what;
  ImU32 ink, ground;
};

void check(const std::vector<Pair>& pairs, double least) {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.what);
    CHECK(contrast_ratio(pair.ink, pair.ground) >= least);
  }
}

}  // namespace

TEST_CASE("every palette can be read") {
  CHECK(contrast_ratio(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)) == doctest::Approx(21).epsilon(0.001));
  for (const bool dark : {false, true}) {
    for (const bool more : {false, true}) {
      CAPTURE(dark);
      CAPTURE(more);
      const Palette c = make_palette(dark, more);
      std::vector<Pair> letters;
      for (const ImU32 ground :
           {c.page, c.rail, c.surface, c.surface_raised, c.field, c.row_hover, c.row_stripe, c.track}) {
        letters.push_back({"text", c.text, ground});
        letters.push_back({"soft text", c.text_soft, ground});
      }
      for (const ImU32 ground : {c.page, c.surface, c.surface_raised, c.field}) {
        letters.push_back({"faint text", c.text_faint, ground});
        letters.push_back({"accent as text", c.accent, ground});
        letters.push_back({"accent as text, hovered", c.accent_hover, ground});
        letters.push_back({"danger as text", c.danger_text, ground});
        letters.push_back({"green word", c.ok_text, ground});
        letters.push_back({"amber word", c.warn_text, ground});
        letters.push_back({"red word", c.bad_text, ground});
      }
      letters.push_back({"accent on its soft ground", c.accent, c.accent_soft});
      letters.push_back({"text on soft accent", c.text, c.accent_soft});
      letters.push_back({"on accent", c.on_accent, c.accent});
      letters.push_back({"on accent, hovered", c.on_accent, c.accent_hover});
      letters.push_back({"on danger", c.on_danger, c.danger});
      letters.push_back({"on danger, hovered", c.on_danger, c.danger_hover});
      letters.push_back({"danger on its soft ground", c.danger_text, c.danger_soft});
      letters.push_back({"green pill", c.ok_text, c.ok_soft});
      letters.push_back({"amber pill", c.warn_text, c.warn_soft});
      letters.push_back({"red pill", c.bad_text, c.danger_soft});
      letters.push_back({"hovered navigation", c.text_soft, more ? c.rail : c.hairline});
      check(letters, 4.5);

      std::vector<Pair> shapes;
      for (const ImU32 ground : {c.page, c.surface, c.surface_raised, c.field})
        for (const auto& [what, ink] :
             std::initializer_list<std::pair<const char*, ImU32>>{{"frame of a field", c.field_border},
                                                                  {"focus", c.focus},
                                                                  {"highlight", c.highlight},
                                                                  {"green", c.ok},
                                                                  {"amber", c.warn},
                                                                  {"red", c.bad},
                                                                  {"grey", c.none},
                                                                  {"accent", c.accent}})
          shapes.push_back({what, ink, ground});
      shapes.push_back({"progress on its track", c.accent, c.track});
      shapes.push_back({"focus on the rail", c.focus, c.rail});
      shapes.push_back({"amber in its pill", c.warn, c.warn_soft});
      shapes.push_back({"green in its pill", c.ok, c.ok_soft});
      shapes.push_back({"red in its pill", c.bad, c.danger_soft});
      check(shapes, 3.0);
    }
  }
}

TEST_CASE("mixing colours") {
  const ImU32 black = IM_COL32(0, 0, 0, 255), white = IM_COL32(255, 255, 255, 255);
  CHECK(blend(black, white, 0) == black);
  CHECK(blend(black, white, 1) == white);
  CHECK(with_alpha(white, 0.5f) == IM_COL32(255, 255, 255, 128));
}
