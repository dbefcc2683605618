// The order of names: lists sorted by hand as a Spanish dictionary does, and the laws of a total order.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"

using namespace avanzar;

namespace {
int sign(int v) { return v < 0 ? -1 : v > 0 ? 1 : 0; }

void check_sorted(const std::vector<std::string>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    for (std::size_t j = 0; j < list.size(); ++j) {
      CAPTURE(list[i]);
      CAPTURE(list[j]);
      CHECK(sign(compare_spanish(list[i], list[j])) == (i < j ? -1 : i > j ? 1 : 0));
    }
  }
}
}  // namespace

TEST_CASE("ñ is a letter between n and o") {
  check_sorted({"cana", "cantar", "canzo", "caña", "cañón", "caoba"});
  check_sorted({"nube", "Nuñez", "Núñez", "nuo"});
}

TEST_CASE("then accents, then case") {
  check_sorted({"papa", "Papa", "papá", "Papá", "papel"});
  check_sorted({"jose", "Jose", "JOSE", "josé", "José", "josefa"});
  check_sorted({"Ana", "Ana Zea", "Anabel", "Ándrea", "Andrés"});
  check_sorted({"strasa", "Strasse", "Straße", "strasset"});
}

TEST_CASE("digits before letters, the shorter first, other alphabets last") {
  check_sorted({"", "1", "10", "2", "Zea", "Ωmega", "北京"});
}

TEST_CASE("a total order over short texts of difficult letters") {
  const std::vector<std::string> letters = {"a", "A", "á", "Á", "n", "N", "ñ",     "Ñ",
                                            "o", "æ", "e", "ß", "s", " ", "\u0301"};
  std::mt19937 random(11);
  std::vector<std::string> texts = {""};
  for (int i = 0; i < 120; ++i) {
    std::string text;
    for (unsigned n = 1 + random() % 3; n > 0; --n) text += letters[random() % letters.size()];
    texts.push_back(text);
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  bool total = true;
  for (const auto& a : texts) {
    for (const auto& b : texts) {
      const int ab = sign(compare_spanish(a, b));
      total = total && ab == -sign(compare_spanish(b, a)) && (ab == 0) == (a == b);
      if (ab >= 0) continue;
      for (const auto& c : texts) {
        if (compare_spanish(b, c) < 0) total = total && compare_spanish(a, c) < 0;
      }
    }
  }
  CHECK(total);
}
