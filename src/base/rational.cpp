// Owns: exact fractions. Products and sums are taken in 128 bits and reduced; a result that does not fit 64 bits
// stops the program in every build, because a figure that is silently wrong is worse than none.
#include <cassert>
#include <limits>

#include "base/number.h"

namespace avanzar {
namespace {

__extension__ using Wide = __int128;

bool fits(Wide value) {
  return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

Wide gcd(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

std::optional<Rational> reduced_if_exact(Wide num, Wide den) {
  const Wide divisor = den < 0 ? -gcd(num, den) : gcd(num, den);
  num /= divisor;
  den /= divisor;
  if (!fits(num) || !fits(den)) return std::nullopt;
  return Rational{static_cast<std::int64_t>(num), static_cast<std::int64_t>(den)};
}

Rational reduced(Wide num, Wide den) {
  assert(den != 0);
  const std::optional<Rational> exact = den == 0 ? std::nullopt : reduced_if_exact(num, den);
  assert(exact);
  if (!exact) __builtin_trap();
  return *exact;
}

Wide sum_num(Rational a, Rational b) { return static_cast<Wide>(a.num) * b.den + static_cast<Wide>(b.num) * a.den; }

}  // namespace

Rational Rational::of(std::int64_t num, std::int64_t den) { return reduced(num, den); }

std::int64_t Rational::floor() const { return num / den - (num % den < 0 ? 1 : 0); }

std::int64_t Rational::ceil() const { return num / den + (num % den > 0 ? 1 : 0); }

std::int64_t Rational::round_half_up() const {
  const Wide twice = 2 * (static_cast<Wide>(num % den) < 0 ? -static_cast<Wide>(num % den) : num % den);
  const std::int64_t whole = num / den;
  if (twice < den) return whole;
  return num < 0 ? whole - 1 : whole + 1;
}

double Rational::approx() const { return static_cast<double>(num) / static_cast<double>(den); }

Rational operator+(Rational a, Rational b) { return reduced(sum_num(a, b), static_cast<Wide>(a.den) * b.den); }

Rational operator-(Rational a, Rational b) {
  return reduced(static_cast<Wide>(a.num) * b.den - static_cast<Wide>(b.num) * a.den, static_cast<Wide>(a.den) * b.den);
}

Rational operator*(Rational a, Rational b) {
  return reduced(static_cast<Wide>(a.num) * b.num, static_cast<Wide>(a.den) * b.den);
}

Rational operator/(Rational a, Rational b) {
  return reduced(static_cast<Wide>(a.num) * b.den, static_cast<Wide>(a.den) * b.num);
}

std::optional<Rational> add_if_exact(Rational a, Rational b) {
  return reduced_if_exact(sum_num(a, b), static_cast<Wide>(a.den) * b.den);
}

std::optional<Rational> multiply_if_exact(Rational a, Rational b) {
  return reduced_if_exact(static_cast<Wide>(a.num) * b.num, static_cast<Wide>(a.den) * b.den);
}

bool operator<(Rational a, Rational b) { return static_cast<Wide>(a.num) * b.den < static_cast<Wide>(b.num) * a.den; }

}  // namespace avanzar
