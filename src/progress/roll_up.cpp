// Owns: weighted means of percentages, up the plan's tree and over years. Must not know: what the children are.
#include "progress/rules.h"

namespace avanzar {
namespace {

__extension__ using Wide = __int128;

// Leaves room for a reader to multiply by a hundred or to add another of its kind.
constexpr std::int64_t comfortable = std::int64_t{1} << 50;

std::optional<Rational> exact_mean(std::span<const Weighted> parts) {
  Rational sum;
  Rational weights;
  for (const Weighted& part : parts) {
    if (!part.aggregate) continue;
    const auto share = multiply_if_exact(Rational::of(part.weight), *part.aggregate);
    const auto more = share ? add_if_exact(sum, *share) : std::nullopt;
    const auto heavier = add_if_exact(weights, Rational::of(part.weight));
    if (!more || !heavier) return std::nullopt;
    sum = *more;
    weights = *heavier;
  }
  const auto mean = multiply_if_exact(sum, Rational::of(1) / weights);
  if (!mean || mean->den > comfortable || mean->num > comfortable || mean->num < -comfortable) return std::nullopt;
  return mean;
}

// Denominators of many unlike children multiply beyond any integer: count each to the billionth, the sum exactly.
Rational mean_to_the_billionth(std::span<const Weighted> parts) {
  constexpr std::int64_t billion = 1'000'000'000;
  Wide sum = 0;
  Wide weights = 0;
  for (const Weighted& part : parts) {
    if (!part.aggregate) continue;
    sum += static_cast<Wide>(part.weight) * (static_cast<Wide>(part.aggregate->num) * billion / part.aggregate->den);
    weights += part.weight;
  }
  return Rational::of(static_cast<std::int64_t>(sum / weights), billion);
}

}  // namespace

std::optional<Rational> weighted_mean(std::span<const Weighted> parts) {
  bool any_weight = false;
  for (const Weighted& part : parts) any_weight = any_weight || (part.aggregate && part.weight > 0);
  if (!any_weight) return std::nullopt;
  const std::optional<Rational> exact = exact_mean(parts);
  return exact ? *exact : mean_to_the_billionth(parts);
}

RollUp roll_up(const std::vector<Weighted>& children) {
  RollUp out;
  for (const Weighted& child : children) out.excluded += child.aggregate ? 0 : 1;
  out.progress = weighted_mean(children);
  return out;
}

}  // namespace avanzar
