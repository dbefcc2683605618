// Owns: what a goal's figures mean at a cut-off: reading rules, schedule, expected, light, pace, projection,
// required effort, year beside term, roll-up. Pure functions over integers and exact fractions; nothing here
// knows records (counting.h turns records into a Series), a clock or words.
//
// Source of every formula: the project's domain brief, "Formulas and worked numbers". In short, with c the
// cut-off, s and e the first and last day of the term, D = days of the term, d = days from s to c inclusive,
// B the baseline, T the target, P_y the schedule:
//   ACUMULADO         X = counted since s          Q = T        p = X/Q     (a flow: the baseline only compares)
//   CAPACIDAD         X = level − B                Q = T − B    p = X/Q     (a stock: the baseline is the opening balance)
//   NIVEL_SOBRE_META  X = level                    Q = T        p = X/Q     informative: no light, no projection
//   FLUJO_ANUAL       X = E_y of the cut's year    Q = P_y      p = mean of E/P over scheduled years begun
//   REDUCCION         X = B − level                Q = B − T    p = X/Q
//   MANTENIMIENTO     X = level                    Q = T        p = mean of min(1, L/T) over periods begun
// Guards: Q ≤ 0 (no target, or a target on the wrong side of the baseline for its rule) → not applicable (grey).
// X < 0 is shown and aggregates as 0; p > 1 is shown and aggregates as 1.
//
// Before the term nothing is expected, all is grey, and the required pace counts the whole term. After it every
// figure is that of its last day, whatever was recorded later: no projection, no required pace, no estimate.
// FLUJO_ANUAL begins anew each year, so expected, light, "too early", pace, projection, required pace and date of
// fulfilment speak of the cut's year; its T is the total that a linear schedule splits.
// MANTENIMIENTO expects T on every day and accumulates nothing: no pace, no projection, no backlog; it is CUMPLIDA
// only at the term's end, before that X ≥ Q is VERDE. A period is a calendar year of the term; L of a period is the
// level on its last day, or at the cut. NIVEL_SOBRE_META has value, X, Q, progress and aggregate only.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/number.h"

namespace avanzar {

enum class ReadingRule : std::uint8_t { Acumulado, Capacidad, NivelSobreMeta, FlujoAnual, Reduccion, Mantenimiento };

// Word + shape + colour on screen; `None` = this reading carries no light at all.
enum class Light : std::uint8_t { None, Gris, Rojo, Amarillo, Verde, Cumplida };

struct Term {
  Day start;
  Day end;  // inclusive
};

struct YearPlan {
  int year;
  std::int64_t planned;
};

// Thresholds of the light on ρ = X/Expected, as exact fractions, with the text that says where they come from.
struct Bands {
  Rational green = Rational::of(9, 10);
  Rational yellow = Rational::of(7, 10);
};

struct GoalTerms {
  ReadingRule rule;
  std::int64_t baseline;
  std::int64_t target;
  Term term;
  std::vector<YearPlan> schedule;  // by year; empty = linear_schedule(); MANTENIMIENTO's is T each year
  Bands bands;
};

// A counted quantity over time: every moment at which it changed, sorted by day. For a flow each delta is a
// counted record; for a stock the level is `opening` plus all deltas up to the day.
struct Step {
  Day day;
  std::int64_t delta;
};
struct Series {
  std::int64_t opening = 0;
  std::vector<Step> steps;
  [[nodiscard]] std::int64_t value_at(Day day) const;          // opening + Σ delta up to and including `day`
  [[nodiscard]] std::int64_t change_in(Day first, Day last) const;  // Σ delta, both inclusive
};

// What one year says (vigencia): both percentages are shown side by side with the term's.
struct YearReading {
  int year;
  std::int64_t planned;                   // P_y
  std::int64_t executed;                  // E_y up to the cut: change of X in the year (level, if MANTENIMIENTO)
  Rational expected;                      // P_y · dayOfYear/daysInYear at the cut; P_y when the year is over
  std::optional<Rational> compliance;     // E_y/P_y, raw; none when P_y = 0
  std::optional<Rational> ratio;          // E_y/expected; none when expected = 0
  Light light;                            // grey in its first 89 days, as the term's
};

struct Reading {
  ReadingRule rule;
  std::int64_t value;                       // N or L as counted
  std::int64_t x;                           // counted result
  std::int64_t q;                           // denominator
  int days;                                 // d(c); ≤ 0 before the term, > D after it
  int term_days;                            // D
  bool too_early;                           // d < 90 (FLUJO_ANUAL: in its year)
  std::optional<Rational> progress;         // raw; none = not applicable
  std::optional<Rational> aggregate;        // min(1, max(0, progress))
  std::vector<YearPlan> schedule;           // the one used
  bool schedule_assumed;                    // linear, until Planeación gives its own
  bool schedule_sum_differs;                // Σ P_y ≠ Q (FLUJO_ANUAL: ≠ T): a visible warning, never a silent correction
  std::optional<Rational> expected;         // at the cut
  std::optional<Rational> gap;              // X − expected
  std::optional<Rational> ratio;            // ρ
  Light light;
  std::optional<Rational> pace_per_day;     // X/d since the start; none when X ≤ 0 or too early
  std::optional<Rational> window_pace_per_day;  // last 365 days; when d ≥ 365
  std::optional<Rational> projection;       // X_end, exact; its floor is the number shown
  std::optional<Rational> projection_low;   // range: the lower and higher of start pace and window pace (if any)
  std::optional<Rational> projection_high;
  std::optional<Rational> required_per_day; // (Q − X)/(D − d); none once fulfilled or after the term
  std::optional<Rational> effort_factor;    // required / pace
  std::optional<Day> reached_on;            // at this pace; once X ≥ Q the day of the record that last reached Q
  bool reached_is_fact;                     // true: `reached_on` is that record's day
  std::int64_t backlog;                     // rezago: Σ over years finished by the cut's evening of max(0, P − E)
  std::optional<YearReading> year;          // the cut's year; none outside the term
  std::vector<YearReading> years;           // every year of the term begun at the cut
};

inline constexpr int early_days = 90;
// Mean Gregorian month and year, for rates shown to people.
[[nodiscard]] Rational per_month(Rational per_day);  // · 30,4375
[[nodiscard]] Rational per_year(Rational per_day);   // · 365,25

[[nodiscard]] std::vector<YearPlan> linear_schedule(std::int64_t q, const Term& term);
[[nodiscard]] Rational expected_at(const std::vector<YearPlan>& schedule, const Term& term, Day cut);

[[nodiscard]] Reading read_goal(const GoalTerms& goal, const Series& series, Day cut);

// The readings not used, each as value over denominator, for "¿Por qué este %?" (same data, other rule).
enum class OtherKind : std::uint8_t {
  OverNewOnly,        // flow: N/(T − B)            "60 in force at the end, of which B existed"
  BaselineAdded,      // flow: (B + N)/T
  CountedOverTarget,  // flow by years: N/T
  LevelOverTarget,    // stock: L/T
  NewOverTarget,      // stock: (L − B)/T
  NewOverNew,         // stock: (L − B)/(T − B)
};
struct OtherReading {
  OtherKind kind;
  std::int64_t num;
  std::int64_t den;
};
// Readings whose denominator is not positive are left out; REDUCCION and MANTENIMIENTO have no other.
[[nodiscard]] std::vector<OtherReading> other_readings(const GoalTerms& goal, const Series& series, Day cut);

// Roll-up: Σ w·aggregate / Σ w over children that have a percentage; the others are counted in `excluded`. Exact
// while it fits 64 bits; beyond (many children of unlike denominators) each child counts to the billionth.
struct Weighted {
  std::int64_t weight;  // any unit, the same for all; ≥ 0
  std::optional<Rational> aggregate;
};
struct RollUp {
  std::optional<Rational> progress;
  int excluded = 0;
};
[[nodiscard]] RollUp roll_up(const std::vector<Weighted>& children);

// Trajectory for the chart: actual X at each step up to the cut, expected X along the schedule. A point is the
// evening of its day, so both begin on the eve of the term; straight lines between the expected points are exact.
// FLUJO_ANUAL falls back to 0 at each year's end: two points on one day.
struct CurvePoint {
  Day day;
  Rational x;
};
[[nodiscard]] std::vector<CurvePoint> expected_curve(const Reading& reading, const Term& term);
[[nodiscard]] std::vector<CurvePoint> actual_curve(const GoalTerms& goal, const Series& series, Day cut);

[[nodiscard]] std::optional<ReadingRule> parse_reading_rule(std::string_view code);  // "ACUMULADO" …
[[nodiscard]] std::string_view code_of(ReadingRule rule);
[[nodiscard]] std::string_view code_of(Light light);

}  // namespace avanzar
