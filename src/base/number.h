// Owns: exact arithmetic of the figures and how numbers are written and read. Must not know: which figure.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace avanzar {

// The two interface languages; here because numbers and dates are written differently.
enum class Lang : std::uint8_t { Es, En };

// An exact fraction, always reduced, denominator > 0. Numerators and denominators of every formula of the
// plan stay far below 2^63 (counts < 2^31, days < 2^20, schedule sums); products are taken in 128 bits and
// an overflow is a bug that stops the program, in release builds too.
struct Rational {
  std::int64_t num = 0;
  std::int64_t den = 1;

  static Rational of(std::int64_t num, std::int64_t den = 1);
  [[nodiscard]] std::int64_t floor() const;
  [[nodiscard]] std::int64_t ceil() const;
  [[nodiscard]] std::int64_t round_half_up() const;  // half away from zero
  [[nodiscard]] double approx() const;               // to draw, never to decide

  friend Rational operator+(Rational a, Rational b);
  friend Rational operator-(Rational a, Rational b);
  friend Rational operator*(Rational a, Rational b);
  friend Rational operator/(Rational a, Rational b);  // b != 0
  friend bool operator==(const Rational&, const Rational&) = default;
  friend bool operator<(Rational a, Rational b);
  friend bool operator<=(Rational a, Rational b) { return !(b < a); }
  friend bool operator>(Rational a, Rational b) { return b < a; }
  friend bool operator>=(Rational a, Rational b) { return !(a < b); }
};

// For sums of any length (roll-ups): nullopt where the exact result needs more than 64 bits.
[[nodiscard]] std::optional<Rational> add_if_exact(Rational a, Rational b);
[[nodiscard]] std::optional<Rational> multiply_if_exact(Rational a, Rational b);

// `1.200` / `1,200`. Grouping from four digits, as the plan's own text writes it.
[[nodiscard]] std::string format_int(std::int64_t value, Lang lang);
// `digits` (0..9) decimals, rounded half away from zero: `51,67` / `51.67`.
[[nodiscard]] std::string format_decimal(Rational value, int digits, Lang lang);
// Of a fraction: 31/60 with 1 digit is `51,7 %` (no-break space) in Spanish, `51.7%` in English.
[[nodiscard]] std::string format_percent(Rational fraction, int digits, Lang lang);
// ASCII with a point, trailing zeros kept: what files and tests use.
[[nodiscard]] std::string decimal_text(Rational value, int digits);

// Whole number as typed: `1200`, `1.200`, `1,200`, `1 200`, `-5`; nullopt when it is anything else, also `1.20`
// and `0.200`, which somebody means as a fraction.
[[nodiscard]] std::optional<std::int64_t> parse_typed_int(std::string_view text);

// `30 jun 2026` / `30 Jun 2026`; month in short form without full stop. Empty for no_day.
[[nodiscard]] std::string format_date(std::int32_t day, Lang lang);

// Tax id (NIT). DIAN check digit: weights from the right 3,7,13,17,19,23,29,37,41,43,47,53,59,67,71,
// r = sum mod 11, digit = r < 2 ? r : 11 - r  (same table as python-stdnum stdnum/co/nit.py).
struct Nit {
  std::string base;  // nine digits
  int check_digit;
  friend bool operator==(const Nit&, const Nit&) = default;
};
[[nodiscard]] int nit_check_digit(std::string_view digits);
enum class NitFault : std::uint8_t { Format, CheckDigit };
// Accepts dots, spaces and a hyphen; nine digits plus the check digit, written apart or together. `fault`
// tells why when the answer is nullopt. Nine digits alone are accepted, with the computed check digit.
[[nodiscard]] std::optional<Nit> parse_nit(std::string_view text, NitFault* fault = nullptr);
// `830.008.886-6`, the form people know.
[[nodiscard]] std::string format_nit(std::string_view base);

}  // namespace avanzar
