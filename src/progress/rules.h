// Owns (inside progress): what each reading rule counts, and the years of a term. The one place that tells the
// rules apart; reading.cpp, curves.cpp and other_readings.cpp stand on it. Must not know: lights, words.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "progress/progress.h"

namespace avanzar {

[[nodiscard]] bool is_flow(ReadingRule rule);

// N (a flow: counted from the term's start) or L (a stock: level), on the evening of `day`.
[[nodiscard]] std::int64_t counted_at(const GoalTerms& goal, const Series& series, Day day);
// X as it accumulates over the term: N, L − B, B − L, or L.
[[nodiscard]] std::int64_t result_of(const GoalTerms& goal, std::int64_t counted);
[[nodiscard]] std::int64_t result_at(const GoalTerms& goal, const Series& series, Day day);
// Q over the whole term (FLUJO_ANUAL: T).
[[nodiscard]] std::int64_t term_denominator(const GoalTerms& goal);

// A stretch of days, both inclusive: the term, or a calendar year as far as it lies in the term.
struct Span {
  Day first;
  Day last;
  [[nodiscard]] std::int64_t days() const { return static_cast<std::int64_t>(last) - first + 1; }
  // Days gone by on the evening of `day`: 0 before, all after.
  [[nodiscard]] std::int64_t elapsed(Day day) const;
};
struct YearSpan {
  int year;
  Span span;
};
[[nodiscard]] std::vector<YearSpan> years_of(const Term& term);

[[nodiscard]] std::int64_t planned_in(const std::vector<YearPlan>& schedule, int year);
// E_y on the evening of `at`. The first year takes what differs from the baseline already, so that Σ E_y = X.
[[nodiscard]] std::int64_t executed_in(const GoalTerms& goal, const Series& series, const YearSpan& year, Day at);

// Σ w·p / Σ w over those that have p; none when no weight is left.
[[nodiscard]] std::optional<Rational> weighted_mean(std::span<const Weighted> parts);

}  // namespace avanzar
