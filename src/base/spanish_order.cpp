// Owns: the order of names in Spanish: three levels in the manner of the Unicode Collation Algorithm (UTS #10),
// with ñ a letter of its own between n and o (Real Academia Española, Ortografía, 2010).
// Must not know: records or columns.
#include "base/fold.h"
#include "base/text.h"

namespace avanzar {
namespace {

constexpr char32_t enye = 0xF1;

// One letter as the three levels see it. Letters are numbered twice over, to leave room for ñ after n.
struct Element {
  char32_t letter;
  char32_t accent;
  bool upper;
};

class Elements {
 public:
  explicit Elements(std::string_view text) : text_(text) {}

  // False at the end. Marks that follow a letter (text not composed) are its accents.
  bool next(Element& out) {
    if (second_ != 0) {
      out = {second_ * 2, accent_, false};
      second_ = 0;
      return true;
    }
    char32_t c = 0;
    do {
      if (at_ >= text_.size()) return false;
      c = next_code_point(text_, at_);
    } while (is_combining_mark(c));
    const char32_t lower = lower_case(c);
    if (lower == enye) {
      out = {U'n' * 2 + 1, 0, c != lower};
      return true;
    }
    const Letters letters = base_letters(lower);
    accent_ = letters.count == 1 && letters.at[0] == lower ? 0 : lower;
    for (std::size_t peek = at_; peek < text_.size(); at_ = peek) {
      const char32_t mark = next_code_point(text_, peek);
      if (!is_combining_mark(mark)) break;
      accent_ = accent_ * 31 + mark;
    }
    if (letters.count == 2) second_ = letters.at[1];
    out = {letters.at[0] * 2, accent_, c != lower};
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  char32_t second_ = 0;
  char32_t accent_ = 0;
};

constexpr int order(char32_t a, char32_t b) { return a < b ? -1 : a > b ? 1 : 0; }

}  // namespace

int compare_spanish(std::string_view a, std::string_view b) {
  Elements left(a), right(b);
  Element x{}, y{};
  int accents = 0, cases = 0;
  for (;;) {
    const bool more_left = left.next(x);
    const bool more_right = right.next(y);
    if (!more_left || !more_right) {
      if (more_left != more_right) return more_left ? 1 : -1;
      break;
    }
    if (const int letters = order(x.letter, y.letter); letters != 0) return letters;
    if (accents == 0) accents = order(x.accent, y.accent);
    if (cases == 0) cases = static_cast<int>(x.upper) - static_cast<int>(y.upper);
  }
  if (accents != 0) return accents;
  if (cases != 0) return cases;
  const int bytes = a.compare(b);  // so that only equal texts are equal
  return bytes < 0 ? -1 : bytes > 0 ? 1 : 0;
}

}  // namespace avanzar
