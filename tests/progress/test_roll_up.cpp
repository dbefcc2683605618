// Weighted roll-up: never above 100 %, equal to the printed arithmetic (quality.md lesson 9), for any children.
#include <doctest/doctest.h>

#include <random>

#include "progress/goals.h"

using namespace avanzar;
using namespace avanzar::test;

TEST_CASE("50 % and 80 % weighted 75 and 25 are 57.5 %, as another product prints it") {
  CHECK(percent(roll_up({{75, Rational::of(1, 2)}, {25, Rational::of(4, 5)}}).progress, 1) == "57.5");
}

TEST_CASE("children without a percentage are left out and counted") {
  const RollUp r = roll_up({{50, Rational::of(1, 4)}, {50, std::nullopt}, {7, std::nullopt}});
  CHECK(percent(r.progress, 1) == "25.0");
  CHECK(r.excluded == 2);
  CHECK_FALSE(roll_up({{50, std::nullopt}}).progress);
  CHECK(roll_up({{50, std::nullopt}}).excluded == 1);
  CHECK_FALSE(roll_up({}).progress);
}

TEST_CASE("weights of zero") {
  CHECK(percent(roll_up({{0, Rational::of(1)}, {3, Rational::of(1, 5)}}).progress, 1) == "20.0");
  CHECK_FALSE(roll_up({{0, Rational::of(1)}}).progress);
  CHECK(roll_up({{0, Rational::of(1)}}).excluded == 0);
}

TEST_CASE("hundreds of children of unlike denominators stay right to eight decimals and never pass 100 %") {
  std::mt19937_64 random(42);
  for (int round = 0; round < 50; ++round) {
    std::vector<Weighted> children;
    long double sum = 0, weights = 0;
    for (int i = 0; i < 300; ++i) {
      const std::int64_t q = 1 + static_cast<std::int64_t>(random() % 2'000'000'000),
                         x = static_cast<std::int64_t>(random() % (q + 1));
      const std::int64_t w = static_cast<std::int64_t>(random() % 1'000'000'000'000);
      children.push_back({w, Rational::of(x, q)});
      sum += static_cast<long double>(w) * x / q;
      weights += w;
    }
    const auto progress = roll_up(children).progress;
    CHECK(progress);
    if (!progress) return;
    CHECK(progress->approx() == doctest::Approx(static_cast<double>(sum / weights)).epsilon(1e-8));
    for (Weighted& child : children) child.aggregate = Rational::of(1);
    CHECK(roll_up(children).progress == Rational::of(1));
  }
}

TEST_CASE("the largest weights") {
  const auto progress = roll_up({{INT64_MAX, Rational::of(1, 3)}, {INT64_MAX, Rational::of(1, 2)}}).progress;
  CHECK(percent(progress, 4) == "41.6667");
}
