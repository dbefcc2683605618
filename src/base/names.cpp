// Owns: when two names of organisations are probably the same, and which cells of a source say nothing.
// Must not know: which records are compared (query does), nor what is done about it (a warning, never a block).
#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace avanzar {
namespace {

// Legal forms and the words with which registers introduce a name. Natures that tell organisations apart
// (cooperativa, junta, cámara ...) are no part of this list.
constexpr std::array<std::string_view, 29> company_forms = {
    "asoc", "asociacion", "association", "bic",        "corp",  "corporacion", "corporation", "eice",   "esal", "esp",
    "eu",   "fund",       "fundacion",   "foundation", "gmbh",  "inc",         "limitada",    "llc",    "ltd",  "ltda",
    "ngo",  "ong",        "sa",          "sabic",      "saesp", "sas",         "sasbic",      "sasesp", "sca"};

bool is_company_form(std::string_view word) {
  return std::find(company_forms.begin(), company_forms.end(), word) != company_forms.end();
}

// Of folded text. Beyond ASCII: the signs of Latin-1 and general punctuation; every other code point is a letter.
bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F);
}

// Words of the folded name. Full stops and apostrophes join ("S.A.S." is "sas"), other signs separate; letters that
// stand alone one after the other are one word ("S. A. S." too).
std::vector<std::string> words_of(std::string_view name) {
  const std::string folded = fold(name);
  std::vector<std::string> words;
  std::string word;
  bool last_was_letter = false;
  const auto end_word = [&] {
    if (word.empty()) return;
    const bool letter = count_code_points(word) == 1;
    if (letter && last_was_letter)
      words.back() += word;
    else
      words.push_back(word);
    last_was_letter = letter;
    word.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (is_letter_or_digit(c)) {
      append_utf8(word, c);
    } else if (c == U'&') {
      end_word();
      word = "y";
      end_word();
    } else if (c != U'.' && c != U'\'' && c != 0x2019) {
      end_word();
    }
  }
  end_word();
  return words;
}

std::string joined(const std::vector<std::string>& words, bool with_forms) {
  std::string out;
  for (const std::string& word : words) {
    if (!with_forms && is_company_form(word)) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

}  // namespace

std::string normalised_name(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  const std::string bare = joined(words, false);
  // A name made of nothing but forms ("ONG") keeps them: all such names are not one organisation.
  return bare.empty() ? joined(words, true) : bare;
}

bool says_nothing(std::string_view text) {
  static constexpr std::array<std::string_view, 10> nothings = {"",    "-",  "--",   "–",         "—",
                                                                "n/a", "na", "n.a.", "no aplica", "no reporta"};
  const std::string folded = fold(tidy_text(text, false));
  return std::find(nothings.begin(), nothings.end(), folded) != nothings.end();
}

}  // namespace avanzar
