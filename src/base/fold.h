// Owns (inside base): what a letter is made of, for searching and ordering. Small tables of our own, so that no
// Unicode library has to be downloaded. Must not know: names, languages of the interface.
#pragma once
#include <cstddef>
#include <string_view>

namespace avanzar {

// Simple lower case of Latin (to U+017F, Romanian, U+1E00..U+1EFF), basic Greek and Cyrillic; any other letter is
// itself.
[[nodiscard]] char32_t lower_case(char32_t c);

[[nodiscard]] constexpr bool is_combining_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// One lower-case letter without its accents: one code point, or two for æ, œ, ß, þ, ĳ and ŉ.
struct Letters {
  char32_t at[2];
  std::size_t count;
};
[[nodiscard]] Letters base_letters(char32_t lower);

}  // namespace avanzar
