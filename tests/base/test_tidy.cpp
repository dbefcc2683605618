// The stored form of text, also of text meant to deceive.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/text.h"

using namespace avanzar;

TEST_CASE("one line") {
  CHECK(tidy_text("  Fundación   X \t Y ", false) == "Fundación X Y");
  CHECK(tidy_text("a\u00A0\u2003\u3000b", false) == "a b");
  CHECK(tidy_text("a\r\nb\nc\rd\u2028e\u0085f", false) == "a b c d e f");
  CHECK(tidy_text(" \t\n ", false) == "");
  CHECK(tidy_text("", true) == "");
}

TEST_CASE("several lines") {
  CHECK(tidy_text("a\r\nb\rc\nd", true) == "a\nb\nc\nd");
  CHECK(tidy_text("a  \n  b", true) == "a\nb");
  CHECK(tidy_text("a\n\nb\n \n\t\n\r\n\n c\n\n", true) == "a\n\nb\n\nc");
  CHECK(tidy_text("\n\n a", true) == "a");
  CHECK(tidy_text("a\r\n\r\nb", true) == "a\n\nb");
  CHECK(tidy_text("a\u2029b", true) == "a\nb");
}

TEST_CASE("what cannot be seen is taken out and counted") {
  std::size_t removed = 99;
  CHECK(tidy_text("limpio", false, &removed) == "limpio");
  CHECK(removed == 0);
  CHECK(tidy_text(std::string("a\0b\x07\x7f", 5) + "\u0090", false, &removed) == "ab");
  CHECK(removed == 4);
  CHECK(tidy_text("user\u202E\u2066 nimda\u2069\u200F\u061C", false, &removed) == "user nimda");
  CHECK(removed == 5);
  CHECK(tidy_text("\uFEFFCruz\u200B Ro\u00ADja\u2060\u200D", false, &removed) == "Cruz Roja");
  CHECK(removed == 5);
  CHECK(tidy_text("a\U000E0041b\uFFFFc\uFE0F", false, &removed) == "abc");
  CHECK(removed == 3);
  CHECK(tidy_text("\r\n\t x", false, &removed) == "x");
  CHECK(removed == 0);
}

TEST_CASE("what can be seen stays") {
  for (const char* text :
       {"¿Qué? ¡Sí! «a» “b” — € 50 % º ª", "Ελλάδα Россия 北京 العربية हिन्दी", "=1+1", "<script>", "😀"}) {
    CAPTURE(text);
    CHECK(tidy_text(text, false) == text);
  }
}

TEST_CASE("composed, also where something invisible stood between letter and accent") {
  CHECK(tidy_text("Fundacio\u0301n", false) == "Fundación");
  CHECK(tidy_text("Fundacio\u200B\u0301n", false) == "Fundación");
}

TEST_CASE("tidy text is left alone") {
  std::mt19937 random(5);
  const char32_t letters[] = {U'a',   U' ', U'\n', U'\r', U'\t',  0xA0, 0x301,
                              0x200B, 0xF1, U'n',  0x303, 0x2028, 0,    0x1F600};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (unsigned n = random() % 12; n > 0; --n) append_utf8(text, letters[random() % std::size(letters)]);
    for (bool multiline : {false, true}) {
      const std::string once = tidy_text(text, multiline);
      std::size_t removed = 0;
      CHECK(tidy_text(once, multiline, &removed) == once);
      CHECK(removed == 0);
      CHECK(once.find('\r') == std::string::npos);
      CHECK(once.find("  ") == std::string::npos);
      CHECK(once.find("\n\n\n") == std::string::npos);
      if (!multiline) CHECK(once.find('\n') == std::string::npos);
    }
  }
}

TEST_CASE("tidy: what nobody sees can be left out without touching anything else") {
  CHECK(without_invisible("Fundaci\u00F3n  Mar\n") == "Fundaci\u00F3n  Mar\n");
  CHECK(without_invisible("abc\u202Egpj\u202C") == "abcgpj");
  CHECK(without_invisible("a\u200Bb\uFEFFc\x01") == "abc");
  CHECK(is_invisible(0x202E));
  CHECK_FALSE(is_invisible(U'ñ'));
  CHECK_FALSE(is_invisible(U'\n'));
}
