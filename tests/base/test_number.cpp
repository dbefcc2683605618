// Exact fractions against brute force in 128 bits, and numbers as they are written and typed in both languages.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/date.h"
#include "base/number.h"

using namespace avanzar;

namespace {
__extension__ typedef __int128 Wide;

bool same(Rational r, Wide num, Wide den) {  // r == num/den and r is in its one form
  Wide a = r.num < 0 ? -static_cast<Wide>(r.num) : r.num, b = r.den;
  while (b != 0) {
    const Wide t = a % b;
    a = b;
    b = t;
  }
  return r.den > 0 && a == 1 && r.num * den == num * r.den;
}
}  // namespace

TEST_CASE("arithmetic against cross products") {
  std::mt19937_64 random(20260630);
  std::uniform_int_distribution<std::int64_t> any(-1'000'000, 1'000'000);
  for (int i = 0; i < 20'000; ++i) {
    const std::int64_t a = any(random), c = any(random);
    std::int64_t b = any(random), d = any(random);
    if (b == 0) b = 1;
    if (d == 0) d = -1;
    const Rational x = Rational::of(a, b), y = Rational::of(c, d);
    CHECK(same(x, a, b));
    CHECK(same(x + y, Wide(a) * d + Wide(c) * b, Wide(b) * d));
    CHECK(same(x - y, Wide(a) * d - Wide(c) * b, Wide(b) * d));
    CHECK(same(x * y, Wide(a) * c, Wide(b) * d));
    if (c != 0) CHECK(same(x / y, Wide(a) * d, Wide(b) * c));
    // order: a/b < c/d with the sign of the denominators taken out
    const Wide left = Wide(b < 0 ? -a : a) * (d < 0 ? -d : d), right = Wide(d < 0 ? -c : c) * (b < 0 ? -b : b);
    CHECK((x < y) == (left < right));
    CHECK((x == y) == (left == right));
    CHECK((x <= y) == (left <= right));
    CHECK((x > y) == (left > right));
    CHECK((x >= y) == (left >= right));
  }
}

TEST_CASE("sums that need more than 64 bits are refused, not wrong") {
  CHECK(add_if_exact(Rational::of(1, 3), Rational::of(1, 6)) == Rational::of(1, 2));
  CHECK_FALSE(add_if_exact(Rational::of(INT64_MAX), Rational::of(1)));
  CHECK_FALSE(add_if_exact(Rational::of(1, INT64_MAX), Rational::of(1, INT64_MAX - 1)));
  CHECK(multiply_if_exact(Rational::of(INT64_MAX, 7), Rational::of(7, INT64_MAX)) == Rational::of(1));
  CHECK_FALSE(multiply_if_exact(Rational::of(INT64_MAX), Rational::of(3, 2)));
}

TEST_CASE("rounding of every fraction around zero") {
  for (std::int64_t den = 1; den <= 12; ++den) {
    for (std::int64_t num = -60; num <= 60; ++num) {
      const Rational r = Rational::of(num, den);
      const std::int64_t f = r.floor(), c = r.ceil(), h = r.round_half_up();
      CHECK((f * den <= num && num < (f + 1) * den));
      CHECK(((c - 1) * den < num && num <= c * den));
      const std::int64_t away = (num < 0 ? -num : num) * 2, whole = (h < 0 ? -h : h) * 2 * den;
      CHECK((whole - den <= away && away < whole + den));
      CHECK((h == 0 || (h < 0) == (num < 0)));
    }
  }
  CHECK(Rational::of(131, 2).round_half_up() == 66);
  CHECK(Rational::of(-131, 2).round_half_up() == -66);
  CHECK(Rational::of(INT64_MAX, 2).round_half_up() == INT64_MAX / 2 + 1);
  CHECK(Rational::of(1, 4).approx() == 0.25);
}

TEST_CASE("whole numbers in words of each language") {
  CHECK(format_int(0, Lang::Es) == "0");
  CHECK(format_int(999, Lang::Es) == "999");
  CHECK(format_int(1200, Lang::Es) == "1.200");
  CHECK(format_int(1200, Lang::En) == "1,200");
  CHECK(format_int(-1234567, Lang::Es) == "-1.234.567");
  CHECK(format_int(INT64_MIN, Lang::En) == "-9,223,372,036,854,775,808");
}

TEST_CASE("decimals and percentages") {
  CHECK(format_decimal(Rational::of(3100, 60), 2, Lang::Es) == "51,67");
  CHECK(format_decimal(Rational::of(3100, 60), 2, Lang::En) == "51.67");
  CHECK(format_decimal(Rational::of(24689, 20), 1, Lang::Es) == "1.234,5");  // 1234,45: half goes up
  CHECK(format_decimal(Rational::of(-1, 20), 1, Lang::Es) == "-0,1");
  CHECK(format_decimal(Rational::of(-1, 21), 1, Lang::Es) == "0,0");
  CHECK(format_percent(Rational::of(31, 60), 1, Lang::Es) == "51,7\u00A0%");
  CHECK(format_percent(Rational::of(31, 60), 1, Lang::En) == "51.7%");
  CHECK(format_percent(Rational::of(-8, 262), 1, Lang::Es) == "-3,1\u00A0%");
  CHECK(format_percent(Rational::of(66, 60), 0, Lang::Es) == "110\u00A0%");
  CHECK(format_percent(Rational::of(5035, 100), 0, Lang::Es) == "5.035\u00A0%");
  CHECK(format_percent(Rational::of(INT64_MAX, 2), 1, Lang::En) == "461,168,601,842,738,790,350.0%");
  CHECK(decimal_text(Rational::of(40), 4) == "40.0000");
  CHECK(decimal_text(Rational::of(1, 3), 6) == "0.333333");
  CHECK(decimal_text(Rational::of(2, 3), 0) == "1");
  CHECK(decimal_text(Rational::of(-1, 2), 0) == "-1");
  CHECK(decimal_text(Rational::of(1999999, 1000000), 3) == "2.000");
  CHECK(decimal_text(Rational::of(INT64_MAX), 9) == "9223372036854775807.000000000");
}

TEST_CASE("decimal_text is within half a unit of the last place") {
  std::mt19937_64 random(7);
  std::uniform_int_distribution<std::int64_t> num(-100'000, 100'000), den(1, 5000);
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t n = num(random), d = den(random);
    std::string text = decimal_text(Rational::of(n, d), 3);
    text.erase(text.find('.'), 1);
    const Wide thousandths = std::stoll(text);
    const Wide off = (thousandths * d - Wide(n) * 1000) * 2;
    CHECK((off <= d && off >= -d));
  }
}

TEST_CASE("whole numbers as people type them") {
  const auto read = [](std::string_view text) { return parse_typed_int(text).value_or(-999); };
  for (const char* text : {"1200", "1.200", "1,200", "1 200", " 1200 ", "1\u00A0200", "1\u202F200", "01200"}) {
    CAPTURE(text);
    CHECK(read(text) == 1200);
  }
  CHECK(read("0") == 0);
  CHECK(read("-5") == -5);
  CHECK(read("\u22125") == -5);
  CHECK(read("1.234.567") == 1234567);
  CHECK(read("9223372036854775807") == INT64_MAX);
  for (const char* text : {"",
                           " ",
                           "1.20",
                           "1.2000",
                           "12.34.567",
                           "1.200,5",
                           "1.200,000",
                           "1,200.000",
                           "0.200",
                           "1200.000",
                           "9223372036854775808",
                           "1e3",
                           "1200 organizaciones",
                           "+5",
                           "--5",
                           "-",
                           "1..200",
                           ".200",
                           "1.200.",
                           "１２"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_int(text));
  }
}

TEST_CASE("what format_int writes, parse_typed_int reads") {
  std::mt19937_64 random(3);
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t value = static_cast<std::int64_t>(random() >> (i % 64)) / 2;
    CHECK(parse_typed_int(format_int(value, Lang::Es)) == value);
    CHECK(parse_typed_int(format_int(-value, Lang::En)) == -value);
  }
}

TEST_CASE("dates as people read them, which they can type back") {
  CHECK(format_date(to_day({2026, 6, 30}), Lang::Es) == "30 jun 2026");
  CHECK(format_date(to_day({2026, 6, 30}), Lang::En) == "30 Jun 2026");
  CHECK(format_date(to_day({2024, 1, 1}), Lang::Es) == "1 ene 2024");
  CHECK(format_date(no_day, Lang::Es) == "");
  for (Day day = to_day({2023, 12, 30}); day < to_day({2025, 1, 3}); ++day) {
    CHECK(parse_typed_date(format_date(day, Lang::Es)) == day);
    CHECK(parse_typed_date(format_date(day, Lang::En)) == day);
  }
}
