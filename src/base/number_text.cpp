// Owns: numbers and dates as text, in both interface languages and in files. Digits come from exact division,
// never from a floating-point number.
#include <array>
#include <cassert>

#include "base/date.h"
#include "base/number.h"

namespace avanzar {
namespace {

__extension__ using Wide = __int128;
__extension__ using UWide = unsigned __int128;

// Keeps value · 100 · 10^decimals inside 128 bits for any 64-bit fraction.
[[maybe_unused]] constexpr int max_decimals = 9;
constexpr std::string_view no_break_space = "\u00A0";

// Sign, digits before and after the point, of the value rounded half away from zero. Zero has no sign, also when
// it was rounded to: "-0,0 %" would read as a loss.
struct Digits {
  bool negative = false;
  std::string whole;
  std::string decimals;
};

Digits digits_of(Rational value, int decimals, unsigned factor = 1) {
  assert(decimals >= 0 && decimals <= max_decimals);
  UWide scale = factor;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const Wide num = value.num;
  const UWide den = static_cast<UWide>(value.den);
  const UWide scaled = static_cast<UWide>(num < 0 ? -num : num) * scale;
  UWide rest = scaled / den + (scaled % den * 2 >= den ? 1 : 0);
  Digits out;
  out.negative = value.num < 0 && rest != 0;
  for (int i = 0; i < decimals; ++i, rest /= 10) {
    out.decimals.insert(out.decimals.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  }
  do {
    out.whole.insert(out.whole.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    rest /= 10;
  } while (rest != 0);
  return out;
}

std::string grouped(std::string_view digits, char mark) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += mark;
    out += digits[i];
  }
  return out;
}

std::string written(const Digits& digits, Lang lang) {
  const bool es = lang == Lang::Es;
  std::string out = digits.negative ? "-" : "";
  out += grouped(digits.whole, es ? '.' : ',');
  if (!digits.decimals.empty()) {
    out += es ? ',' : '.';
    out += digits.decimals;
  }
  return out;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// The marks between groups of three, as people and spreadsheets write them.
constexpr std::array<std::string_view, 6> group_marks = {".", ",", " ", no_break_space, "\u202F", "\u2009"};

std::string_view take_group_mark(std::string_view& text) {
  for (std::string_view mark : group_marks) {
    if (take(text, mark)) return mark;
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  while (take(text, " ") || take(text, "\t") || take(text, no_break_space)) {
  }
  for (bool again = true; again;) {
    again = false;
    for (std::string_view space : {std::string_view(" "), std::string_view("\t"), no_break_space}) {
      if (text.ends_with(space)) {
        text.remove_suffix(space.size());
        again = true;
      }
    }
  }
  return text;
}

}  // namespace

std::string format_int(std::int64_t value, Lang lang) { return written(digits_of({value, 1}, 0), lang); }

std::string format_decimal(Rational value, int digits, Lang lang) { return written(digits_of(value, digits), lang); }

std::string format_percent(Rational fraction, int digits, Lang lang) {
  std::string out = written(digits_of(fraction, digits, 100), lang);
  if (lang == Lang::Es) out += no_break_space;
  out += '%';
  return out;
}

std::string decimal_text(Rational value, int digits) {
  const Digits d = digits_of(value, digits);
  std::string out = d.negative ? "-" : "";
  out += d.whole;
  if (!d.decimals.empty()) {
    out += '.';
    out += d.decimals;
  }
  return out;
}

std::optional<std::int64_t> parse_typed_int(std::string_view text) {
  text = trimmed(text);
  const bool negative = take(text, "-") || take(text, "\u2212");
  std::string digits;
  const auto take_digits = [&text, &digits] {
    std::size_t n = 0;
    while (n < text.size() && is_digit(text[n])) ++n;
    digits += text.substr(0, n);
    text.remove_prefix(n);
    return n;
  };
  const std::size_t first_group = take_digits();
  if (first_group == 0) return std::nullopt;
  if (!text.empty()) {
    // A leading zero before a mark ("0.200") is a decimal fraction, not a group.
    if (first_group > 3 || digits[0] == '0') return std::nullopt;
    const std::string_view mark = take_group_mark(text);
    if (mark.empty()) return std::nullopt;
    do {
      if (take_digits() != 3) return std::nullopt;
    } while (take(text, mark));
    if (!text.empty()) return std::nullopt;
  }
  std::int64_t value = 0;
  for (char c : digits) {
    if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, c - '0', &value))
      return std::nullopt;
  }
  return negative ? -value : value;
}

std::string format_date(std::int32_t day, Lang lang) {
  static constexpr std::array<std::string_view, 12> es = {"ene", "feb", "mar", "abr", "may", "jun",
                                                          "jul", "ago", "sep", "oct", "nov", "dic"};
  static constexpr std::array<std::string_view, 12> en = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (day == no_day) return {};
  const Ymd ymd = to_ymd(day);
  std::string out = std::to_string(ymd.day);
  out += ' ';
  out += (lang == Lang::Es ? es : en)[static_cast<std::size_t>(ymd.month - 1)];
  out += ' ';
  out += std::to_string(ymd.year);
  return out;
}

}  // namespace avanzar
