// Well-formedness by the Unicode Standard's table 3-7, UTF-16 offsets, canonical composition, clipping.
#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

using namespace avanzar;

namespace {
std::string encoded(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}
}  // namespace

TEST_CASE("every scalar value goes there and back and is well-formed; every surrogate is not") {
  bool all = true;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const std::string text = encoded(c);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    all = all && (find_bad_utf8(text) == std::nullopt) == !surrogate;
    if (surrogate) continue;
    std::size_t at = 0;
    all = all && next_code_point(text, at) == c && at == text.size();
    all = all && text.size() == (c < 0x80 ? 1u : c < 0x800 ? 2u : c < 0x10000 ? 3u : 4u);
  }
  CHECK(all);
}

TEST_CASE("ill-formed sequences are found at their first byte") {
  using namespace std::literals;
  struct Case {
    std::string_view bytes;
    std::size_t at;
  };
  for (const Case& c : {Case{"\x80"sv, 0},
                        Case{"a\xBF"sv, 1},
                        Case{"\xC0\x80"sv, 0},
                        Case{"\xC1\xBF"sv, 0},
                        Case{"\xE0\x80\x80"sv, 0},
                        Case{"\xE0\x9F\xBF"sv, 0},
                        Case{"\xED\xA0\x80"sv, 0},
                        Case{"\xED\xBF\xBF"sv, 0},
                        Case{"\xF0\x80\x80\x80"sv, 0},
                        Case{"\xF0\x8F\xBF\xBF"sv, 0},
                        Case{"\xF4\x90\x80\x80"sv, 0},
                        Case{"\xF5\x80\x80\x80"sv, 0},
                        Case{"\xFE"sv, 0},
                        Case{"\xFF"sv, 0},
                        Case{"\xC3"sv, 0},
                        Case{"ab\xE2\x82"sv, 2},
                        Case{"\xF0\x9F\x98"sv, 0},
                        Case{"\xC3\x28"sv, 0},
                        Case{"\xE2\x28\xA1"sv, 0},
                        Case{"\xE2\x82\x28"sv, 0},
                        Case{"ñ\xF0\x28\x8C\xBC"sv, 2},
                        Case{"\xC3\xB1\xB1"sv, 2}}) {
    CAPTURE(std::string(c.bytes));
    CHECK(find_bad_utf8(c.bytes) == c.at);
  }
  CHECK_FALSE(find_bad_utf8(""));
  CHECK_FALSE(find_bad_utf8(std::string("\0", 1)));
  CHECK_FALSE(find_bad_utf8("áé — 😀 \U0010FFFF"));
}

TEST_CASE("a text cut inside a character is never read past its end") {
  for (std::string_view text : {"\xC3", "\xE2\x82", "\xF0\x9F\x98"}) {
    std::size_t at = 0;
    next_code_point(text, at);
    CHECK(at == text.size());
  }
}

TEST_CASE("lengths and the offsets of a browser's text field") {
  const std::string text = "añ€😀z";  // 1, 2, 3, 4, 1 bytes; 1, 1, 1, 2, 1 units
  CHECK(count_code_points(text) == 5);
  CHECK(utf16_length(text) == 6);
  const std::size_t bytes_of_unit[] = {0, 1, 3, 6, 6, 10, 11, 11};
  for (std::size_t unit = 0; unit < 8; ++unit) CHECK(utf8_offset_of_utf16(text, unit) == bytes_of_unit[unit]);
  CHECK(utf16_length("") == 0);
  CHECK(utf8_offset_of_utf16("", 3) == 0);
}

TEST_CASE("canonical composition") {
  CHECK(to_nfc("Fundación ñandú") == "Fundación ñandú");
  CHECK(to_nfc("Fundacio\u0301n n\u0303andu\u0301") == "Fundación ñandú");
  CHECK(to_nfc("u\u0308\u0304") == "\u01D6");        // two marks, one letter
  CHECK(to_nfc("a\u0301\u0323") == "\u1EA1\u0301");  // marks are put in order first
  CHECK(to_nfc("\u212B") == "\u00C5");               // Ångström sign
  CHECK(to_nfc("\u1112\u1161\u11AB") == "\uD55C");   // Hangul
  CHECK(to_nfc("\u0958") == "\u0915\u093C");         // excluded from composition
  CHECK(to_nfc("ﬁ ½ ²") == "ﬁ ½ ²");                 // compatibility forms stay
  CHECK(to_nfc("") == "");
  CHECK(to_nfc("😀") == "😀");
  for (const char* text : {"Fundacio\u0301n", "\u1E9B\u0323", "q\u0323\u0307", "\u0344", "한글", "ӂ"}) {
    CHECK(to_nfc(to_nfc(text)) == to_nfc(text));
  }
}

TEST_CASE("clipping counts the mark of the cut") {
  CHECK(clip_text("Cartagena", 9) == "Cartagena");
  CHECK(clip_text("Cartagena", 8) == "Cartage…");
  CHECK(clip_text("ñandú", 3) == "ña…");
  CHECK(clip_text("😀😀😀", 2) == "😀…");
  CHECK(clip_text("abc", 1) == "…");
  CHECK(clip_text("abc", 0) == "");
  CHECK(clip_text("", 0) == "");
}
