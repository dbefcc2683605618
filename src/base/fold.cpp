// Owns: the tables of letters and the folded form of text. Must not know: fields, word lists (names.cpp).
// Source of the tables: UnicodeData.txt's decompositions, and for letters that have none (ø, ł, đ ...) the base
// letter that readers type for them.
#include "base/fold.h"

#include <array>
#include <string>

#include "base/text.h"

namespace avanzar {
namespace {

// U+00C0..U+017F, by base letter; '*' = itself, '2' = two letters.
constexpr std::string_view latin_bases =
    "aaaaaa2ceeeeiiiidnooooo*ouuuuy22"
    "aaaaaa2ceeeeiiiidnooooo*ouuuuy2y"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiii22jjkkklllllll"
    "lllnnnnnn2nnoooooo22rrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_bases.size() == 0x180 - 0xC0);

struct BaseRange {
  char32_t first, last;
  char base;
};

// Beyond Latin Extended-A: Romanian, and the Vietnamese block, whose vowels stand in runs.
constexpr std::array base_ranges = {BaseRange{0x1A0, 0x1A1, 'o'},   BaseRange{0x1AF, 0x1B0, 'u'},
                                    BaseRange{0x218, 0x219, 's'},   BaseRange{0x21A, 0x21B, 't'},
                                    BaseRange{0x1EA0, 0x1EB7, 'a'}, BaseRange{0x1EB8, 0x1EC7, 'e'},
                                    BaseRange{0x1EC8, 0x1ECB, 'i'}, BaseRange{0x1ECC, 0x1EE3, 'o'},
                                    BaseRange{0x1EE4, 0x1EF1, 'u'}, BaseRange{0x1EF2, 0x1EF9, 'y'}};

constexpr Letters one(char32_t c) { return {{c, 0}, 1}; }
constexpr Letters two(char32_t a, char32_t b) { return {{a, b}, 2}; }

}  // namespace

char32_t lower_case(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
  if (c < 0x180) {
    if (c == 0x130) return U'i';
    if (c == 0x178) return 0xFF;
    if (c == 0x138 || c == 0x149 || c == 0x17F) return c;
    const bool upper_is_odd = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return (c & 1u) == (upper_is_odd ? 1u : 0u) ? c + 1 : c;
  }
  if (c == 0x1A0 || c == 0x1AF || c == 0x218 || c == 0x21A) return c + 1;
  if (c == 0x1E9E) return 0xDF;
  if (c >= 0x1E00 && c <= 0x1EFF && !(c >= 0x1E96 && c <= 0x1E9F)) return c | 1u;
  if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 32;
  if (c == 0x386) return 0x3AC;
  if (c >= 0x388 && c <= 0x38A) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (c == 0x38E || c == 0x38F) return c + 63;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

Letters base_letters(char32_t lower) {
  if (lower < 0xC0) return one(lower);
  if (lower < 0x180) {
    const char base = latin_bases[lower - 0xC0];
    if (base == '*') return one(lower);
    if (base != '2') return one(static_cast<char32_t>(base));
    switch (lower) {
      case 0xE6: return two(U'a', U'e');
      case 0xFE: return two(U't', U'h');
      case 0xDF: return two(U's', U's');
      case 0x133: return two(U'i', U'j');
      case 0x149: return two(U'\'', U'n');
      default: return two(U'o', U'e');
    }
  }
  if (lower == 0x3C2) return one(0x3C3);  // the sigma that ends a word
  for (const BaseRange& r : base_ranges) {
    if (lower >= r.first && lower <= r.last) return one(static_cast<char32_t>(r.base));
  }
  return one(lower);
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : static_cast<char>(byte);
      ++at;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (is_combining_mark(c)) continue;
    const Letters letters = base_letters(lower_case(c));
    for (std::size_t i = 0; i < letters.count; ++i) append_utf8(out, letters.at[i]);
  }
  return out;
}

}  // namespace avanzar
