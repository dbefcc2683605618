// The searched form: known letters, agreement of composed and decomposed text, and that folding twice is folding once.
#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

using namespace avanzar;

TEST_CASE("Spanish") {
  CHECK(fold("ÁÉÍÓÚÜÑ áéíóúüñ") == "aeiouun aeiouun");
  CHECK(fold("FUNDACIÓN \"Niñez\", S.A.S. ¿Sí? ¡Ya!") == "fundacion \"ninez\", s.a.s. ¿si? ¡ya!");
  CHECK(fold("José") == fold("JOSE"));
  CHECK(fold("") == "");
}

TEST_CASE("other alphabets of cooperation partners") {
  CHECK(fold("Straße ẞ") == "strasse ss");
  CHECK(fold("Æther Œuvre ĳ Þór") == "aether oeuvre ij thor");
  CHECK(fold("Łódź Đà Ðə Øresund Ħal") == "lodz da də oresund hal");
  CHECK(fold("İstanbul ISPARTA ılgaz") == "istanbul isparta ilgaz");
  CHECK(fold("Česká Škoda Żółć Ștefan Țara") == "ceska skoda zolc stefan tara");
  CHECK(fold("Việt Nam ĐỐI TÁC ƯƠNG") == "viet nam doi tac uong");
  CHECK(fold("ΕΛΛΆΔΑ Ώς") == "ελλάδα ώσ");
  CHECK(fold("РОССИЯ ЁЛКА Ђ") == "россия ёлка ђ");
  CHECK(fold("北京 × ÷ €") == "北京 × ÷ €");
}

TEST_CASE("combining marks vanish") { CHECK(fold("Fundacio\u0301n N\u0303") == "fundacion n"); }

TEST_CASE("folding twice is folding once") {
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string text;
    append_utf8(text, c);
    const std::string folded = fold(text);
    if (fold(folded) != folded) FAIL_CHECK("not idempotent: " << text);
  }
}

// Composition is the independent witness: a letter and a mark that Unicode composes must fold to the bare letter.
TEST_CASE("a composed Latin letter folds to its letter") {
  int composed = 0;
  const auto check = [&composed](char letter, const std::string& text) {
    const std::string one = to_nfc(text);
    if (count_code_points(one) != 1) return;
    std::size_t at = 0;
    const char32_t c = next_code_point(one, at);
    if (c >= 0x180 && !(c >= 0x1EA0 && c <= 0x1EF9)) return;
    ++composed;
    const std::string expected(1, static_cast<char>(letter | 32));
    if (fold(one) != expected) FAIL_CHECK(one << " folds to " << fold(one));
  };
  for (const char* letter = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"; *letter != 0; ++letter) {
    for (char32_t mark = 0x300; mark < 0x340; ++mark) {
      std::string text(1, *letter);
      append_utf8(text, mark);
      check(*letter, text);
      for (char32_t second = 0x300; second < 0x340; ++second) {
        std::string both = text;
        append_utf8(both, second);
        check(*letter, both);
      }
    }
  }
  CHECK(composed > 250);
}
