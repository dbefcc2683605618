// Owns: the dialog of explain.h: rule in words, sum with its numbers, expected, light, projection, and the readings
// that are not used.
#include "ui/views/explain.h"

#include "model/fields.h"
#include "ui/views/goal_words.h"

namespace avanzar::views {
namespace {

void rule(Ux& ux, const GoalData& goal) {
  const Lang lang = ux.lang;
  kit::heading(ux, 3, ux.tr(Str::explain_rule));
  kit::paragraph(ux, tr(Str::explain_rule_is, lang, {rule_words(goal.reading.rule, lang), rule_sentence(goal, lang)}));
  const bool alliances = goal.goal.counts == codes::counted::Alianzas;
  kit::paragraph(ux,
                 tr(alliances ? Str::explain_counts_alliances : Str::explain_counts_organisations, lang,
                    {threshold_word(goal, lang)}),
                 Type::Body, ux.theme.color.text_soft);
}

// The other threshold an office might have chosen, so that its effect is visible.
void alternative(Ux& ux, const GoalData& goal) {
  const bool alliances = goal.goal.counts == codes::counted::Alianzas;
  std::uint16_t other = alliances ? codes::count_from::Consolidada : codes::count_from::Habilitada;
  if (other == goal.goal.count_from) other = alliances ? codes::count_from::Habilitada : codes::count_from::Mapeada;
  kit::paragraph(
      ux,
      tr(Str::panel_alternative, ux.lang,
         {codes::count_from_state.at(other).label.in(ux.lang), number(goal.count_from_alternative, ux.lang)}),
      Type::Body, ux.theme.color.text_soft);
}

// The line a person would write on paper, larger than the words around it.
void sum(Ux& ux, const std::string& text) { kit::paragraph(ux, text, Type::Title, ux.theme.color.accent); }

void arithmetic(Ux& ux, const GoalData& goal, Day cut) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  kit::heading(ux, 3, ux.tr(Str::explain_arithmetic));
  const GoalTerms& terms = goal.goal.terms;
  if (is_stock(goal)) {
    kit::paragraph(ux, tr(Str::explain_level, lang,
                          {date(cut, lang), number(r.value, lang), number(terms.baseline, lang), number(r.x, lang)}));
    kit::paragraph(ux, tr(Str::explain_missing, lang,
                          {number(terms.target, lang), number(terms.baseline, lang), number(r.q, lang)}));
  } else {
    kit::paragraph(
        ux, tr(Str::explain_count, lang,
               {date(terms.term.start, lang), date(cut, lang), number(r.value, lang), number(terms.target, lang)}));
  }
  sum(ux, tr(Str::explain_fraction, lang, {number(r.x, lang), number(r.q, lang), percent(r.progress, lang)}));
}

void expected(Ux& ux, const GoalData& goal, Day cut) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  if (!r.expected) return;
  kit::heading(ux, 3, tr(Str::explain_expected, lang, {date(cut, lang)}));
  std::string years;
  std::int64_t before = 0, planned = 0;
  const int year = to_ymd(cut).year;
  for (const YearPlan& plan : r.schedule) {
    if (!years.empty()) years += ", ";
    years += tr(Str::explain_schedule_year, lang, {std::to_string(plan.year), number(plan.planned, lang)});
    if (plan.year < year) before += plan.planned;
    if (plan.year == year) planned = plan.planned;
  }
  kit::paragraph(ux, tr(Str::explain_schedule, lang, {years}));
  const std::string value = decimal(*r.expected, 2, lang);
  if (r.year)
    sum(ux, tr(Str::explain_expected_sum, lang,
               {number(before, lang), number(planned, lang), std::to_string(day_of_year(cut)),
                std::to_string(days_in_year(year)), value}));
  else
    sum(ux, tr(Str::explain_expected_plain, lang, {value}));
  if (r.schedule_assumed) kit::paragraph(ux, ux.tr(Str::panel_assumed), Type::Caption, ux.theme.color.text_soft);
}

void light_of(Ux& ux, const GoalData& goal) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  kit::heading(ux, 3, ux.tr(Str::explain_light));
  if (r.too_early) return kit::paragraph(ux, ux.tr(Str::explain_too_early));
  if (r.ratio && r.expected)
    sum(ux, tr(Str::explain_ratio, lang,
               {number(r.x, lang), decimal(*r.expected, 2, lang), format_decimal(*r.ratio, 3, lang),
                light_words(goal, lang)}));
  const Bands& bands = goal.goal.terms.bands;
  kit::paragraph(
      ux, tr(Str::explain_bands, lang, {format_decimal(bands.green, 2, lang), format_decimal(bands.yellow, 2, lang)}));
}

void projection(Ux& ux, const GoalData& goal) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  if (!r.projection) return;
  kit::heading(ux, 3, ux.tr(Str::explain_projection));
  const std::string share = r.q > 0 ? format_percent(*r.projection / Rational::of(r.q), 1, lang) : std::string(tr(Str::panel_nothing, lang));
  kit::paragraph(ux, tr(Str::explain_projection_sum, lang,
                        {number(r.x, lang), number(r.days, lang), number(r.term_days - r.days, lang),
                         number(r.projection->floor() + axis_origin(goal), lang), share}));
  if (r.reached_on && !r.reached_is_fact)
    kit::paragraph(ux, tr(Str::explain_reached, lang, {date(*r.reached_on, lang)}));
}

Str words_of(OtherKind kind) {
  switch (kind) {
    case OtherKind::OverNewOnly: return Str::explain_over_new;
    case OtherKind::BaselineAdded: return Str::explain_baseline_added;
    case OtherKind::CountedOverTarget: return Str::explain_counted_over;
    case OtherKind::NewOverNew: return Str::explain_new_over_new;
    case OtherKind::LevelOverTarget: return Str::explain_level_over;
    case OtherKind::NewOverTarget: return Str::explain_new_over;
  }
  return Str::explain_over_new;
}

void others(Ux& ux, const GoalData& goal) {
  const Lang lang = ux.lang;
  kit::heading(ux, 3, ux.tr(Str::explain_others));
  kit::paragraph(ux, ux.tr(Str::explain_others_text));
  for (const OtherReading& other : goal.others) {
    const std::string share =
        other.den > 0 ? format_percent(Rational::of(other.num, other.den), 1, lang) : std::string(tr(Str::panel_nothing, lang));
    kit::label_value(ux, ux.tr(words_of(other.kind)),
                     tr(Str::explain_other_value, lang, {number(other.num, lang), number(other.den, lang), share}));
  }
}

}  // namespace

void explain(Ux& ux, const AppState& state, const PanelData& panel) {
  if (state.explain_goal.empty()) return;
  for (const GoalData& goal : panel.goals) {
    if (goal.id != state.explain_goal) continue;
    bool dismissed = false;
    if (!kit::begin_dialog(ux, "explain", tr(Str::explain_title, ux.lang, {goal.name}), false, &dismissed))
      return;
    rule(ux, goal);
    alternative(ux, goal);
    kit::gap(ux, 8);
    arithmetic(ux, goal, panel.cut);
    kit::gap(ux, 8);
    expected(ux, goal, panel.cut);
    kit::gap(ux, 8);
    light_of(ux, goal);
    kit::gap(ux, 8);
    projection(ux, goal);
    kit::gap(ux, 8);
    others(ux, goal);
    kit::gap(ux, 4);
    if (!goal.baseline_source.empty())
      kit::paragraph(ux, tr(Str::explain_source, ux.lang, {goal.baseline_source}), Type::Caption, ux.theme.color.text_soft);
    if (dismissed) ux.wish(intent::Explain{});
    kit::end_dialog(ux);
    return;
  }
}

}  // namespace avanzar::views
