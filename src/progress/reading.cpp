// Owns: the whole reading of one goal at a cut-off (domain brief §8.2 to §8.6).
// Must not know: records, words; what a rule counts is in rules.cpp, what a year plans in schedule.cpp.
#include <algorithm>
#include <tuple>

#include "progress/rules.h"

namespace avanzar {
namespace {

constexpr int window_days = 365;

std::optional<Rational> ratio_of(std::int64_t x, Rational expected) {
  if (expected.num <= 0) return std::nullopt;
  return Rational::of(x) / expected;
}

// `over`: the stretch judged ends here, so that it is too late to be too early.
struct Moment {
  bool too_early;
  bool over;
};

Moment moment_in(const Span& span, Day at) {
  return {at < span.last && span.elapsed(at) < early_days, at >= span.last};
}

// Compares unrounded: 0,8999… is yellow.
Light light_of(ReadingRule rule, std::int64_t x, std::int64_t q, std::optional<Rational> ratio, Moment moment,
               const Bands& bands) {
  if (q <= 0) return Light::Gris;
  // A level to be kept is not fulfilled before the last day on which it must be kept.
  const bool fulfilled = x >= q && (rule != ReadingRule::Mantenimiento || moment.over);
  if (fulfilled) return Light::Cumplida;
  if (!ratio || moment.too_early) return Light::Gris;
  if (*ratio >= bands.green) return Light::Verde;
  return *ratio >= bands.yellow ? Light::Amarillo : Light::Rojo;
}

YearReading read_year(const GoalTerms& goal, const Series& series, const YearSpan& year, std::int64_t planned, Day at) {
  YearReading r{};
  r.year = year.year;
  r.planned = planned;
  r.executed = executed_in(goal, series, year, at);
  r.expected = goal.rule == ReadingRule::Mantenimiento
                   ? Rational::of(planned)
                   : Rational::of(planned) * Rational::of(year.span.elapsed(at), year.span.days());
  if (planned > 0) r.compliance = Rational::of(r.executed, planned);
  r.ratio = ratio_of(r.executed, r.expected);
  r.light = light_of(goal.rule, r.executed, planned, r.ratio, moment_in(year.span, at), goal.bands);
  return r;
}

std::optional<Rational> mean_of_years(const std::vector<YearReading>& years, bool capped) {
  const Rational one = Rational::of(1);
  std::vector<Weighted> parts;
  for (const YearReading& y : years) {
    if (y.compliance) parts.push_back({1, capped && *y.compliance > one ? one : *y.compliance});
  }
  return weighted_mean(parts);
}

Rational capped(Rational progress) { return std::clamp(progress, Rational::of(0), Rational::of(1)); }

bool sum_differs(const GoalTerms& goal) {
  if (goal.schedule.empty()) return false;
  std::int64_t sum = 0;
  bool other_level = false;
  for (const YearPlan& y : goal.schedule) {
    sum += y.planned;
    other_level = other_level || y.planned != goal.target;
  }
  return goal.rule == ReadingRule::Mantenimiento ? other_level : sum != term_denominator(goal);
}

std::vector<YearPlan> schedule_of(const GoalTerms& goal) {
  if (goal.rule == ReadingRule::Mantenimiento) {
    std::vector<YearPlan> every_year;
    for (const YearSpan& y : years_of(goal.term)) every_year.push_back({y.year, goal.target});
    return every_year;
  }
  return goal.schedule.empty() ? linear_schedule(term_denominator(goal), goal.term) : goal.schedule;
}

// The stretch in which X grows from nothing to Q: the term, or the cut's year (the nearest one, outside the term).
Span stretch_of(const GoalTerms& goal, Day at) {
  if (goal.rule == ReadingRule::FlujoAnual) {
    for (const YearSpan& y : years_of(goal.term)) {
      if (at <= y.span.last) return y.span;
    }
  }
  return {goal.term.start, goal.term.end};
}

// The day whose records lifted X to Q for good: X was below Q the evening before and has not been since.
std::optional<Day> day_reached(const GoalTerms& goal, const Series& series, const Span& stretch, std::int64_t q,
                               Day at) {
  const bool flow = is_flow(goal.rule);
  std::int64_t counted = flow ? 0 : series.opening;
  bool above = result_of(goal, counted) >= q;
  std::optional<Day> reached;
  for (std::size_t i = 0; i < series.steps.size();) {
    const Day day = series.steps[i].day;
    if (day > at) break;
    std::int64_t change = 0;
    for (; i < series.steps.size() && series.steps[i].day == day; ++i) change += series.steps[i].delta;
    if (flow && day < stretch.first) continue;
    counted += change;
    const bool now = result_of(goal, counted) >= q;
    if (now && !above) reached = day;
    above = now;
  }
  return reached;
}

// s + ceil(Q·d/X) − 1; none when that is no date any more.
std::optional<Day> day_at_this_pace(const Span& stretch, std::int64_t q, std::int64_t d, std::int64_t x) {
  const std::int64_t day = stretch.first + Rational::of(q * d, x).ceil() - 1;
  return day > to_day({9999, 12, 31}) ? std::nullopt : std::optional(static_cast<Day>(day));
}

void read_pace(Reading& r, const GoalTerms& goal, const Series& series, const Span& stretch, Day at, bool term_over) {
  const std::int64_t d = stretch.elapsed(at);
  const std::int64_t left = stretch.days() - d;
  const Rational x = Rational::of(r.x);
  const bool fulfilled = r.x >= r.q;

  if (r.x > 0 && d > 0 && !r.too_early) r.pace_per_day = Rational::of(r.x, d);
  if (Span{goal.term.start, goal.term.end}.elapsed(at) >= window_days) {
    const std::int64_t counted = result_at(goal, series, at) - result_at(goal, series, at - window_days);
    r.window_pace_per_day = Rational::of(counted, window_days);
  }
  if (r.pace_per_day && !term_over) {
    const Rational by_pace = x + *r.pace_per_day * Rational::of(left);
    const Rational by_window =
        r.window_pace_per_day ? std::max(Rational{}, x + *r.window_pace_per_day * Rational::of(left)) : by_pace;
    r.projection = by_pace;
    std::tie(r.projection_low, r.projection_high) = std::minmax(by_pace, by_window);
  }
  if (!fulfilled && !term_over && left > 0) r.required_per_day = Rational::of(r.q - r.x, left);
  if (r.required_per_day && r.pace_per_day) r.effort_factor = *r.required_per_day / *r.pace_per_day;

  if (fulfilled) {
    r.reached_on = day_reached(goal, series, stretch, r.q, at);
    r.reached_is_fact = r.reached_on.has_value();
  } else if (r.pace_per_day && !term_over) {
    r.reached_on = day_at_this_pace(stretch, r.q, d, r.x);
  }
}

}  // namespace

Reading read_goal(const GoalTerms& goal, const Series& series, Day cut) {
  const bool term_over = cut > goal.term.end;
  const Day at = std::min(cut, goal.term.end);
  const bool maintained = goal.rule == ReadingRule::Mantenimiento;
  const bool by_year = goal.rule == ReadingRule::FlujoAnual;

  Reading r{};
  r.rule = goal.rule;
  r.value = counted_at(goal, series, at);
  r.x = result_of(goal, r.value);
  r.q = term_denominator(goal);
  r.days = cut - goal.term.start + 1;
  r.term_days = goal.term.end - goal.term.start + 1;
  const Span stretch = stretch_of(goal, at);
  const Moment moment = moment_in(stretch, at);
  r.too_early = moment.too_early;

  if (goal.rule == ReadingRule::NivelSobreMeta) {
    if (r.q > 0) r.progress = Rational::of(r.x, r.q);
    if (r.progress) r.aggregate = capped(*r.progress);
    r.light = Light::None;
    return r;
  }

  r.schedule = schedule_of(goal);
  r.schedule_assumed = goal.schedule.empty() && !maintained;
  r.schedule_sum_differs = sum_differs(goal);
  for (const YearSpan& y : years_of(goal.term)) {
    if (y.span.first > at) break;
    r.years.push_back(read_year(goal, series, y, planned_in(r.schedule, y.year), at));
    const YearReading& year = r.years.back();
    if (y.span.last <= at && !maintained) r.backlog += std::max<std::int64_t>(0, year.planned - year.executed);
  }
  if (!r.years.empty() && !term_over) r.year = r.years.back();

  if (by_year) {
    r.x = r.years.empty() ? 0 : r.years.back().executed;
    r.q = planned_in(r.schedule, to_ymd(stretch.first).year);
    r.progress = mean_of_years(r.years, false);
  } else if (maintained) {
    r.progress = mean_of_years(r.years, true);
  } else if (r.q > 0) {
    r.progress = Rational::of(r.x, r.q);
  }
  if (r.progress) r.aggregate = capped(*r.progress);

  if (r.q > 0) {
    r.expected = r.years.empty()         ? Rational{}
                 : by_year || maintained ? r.years.back().expected
                                         : expected_at(r.schedule, goal.term, at);
    r.gap = Rational::of(r.x) - *r.expected;
    r.ratio = ratio_of(r.x, *r.expected);
    if (!maintained) read_pace(r, goal, series, stretch, at, term_over);
  }
  r.light = r.days <= 0 ? Light::Gris : light_of(goal.rule, r.x, r.q, r.ratio, moment, goal.bands);
  return r;
}

}  // namespace avanzar
