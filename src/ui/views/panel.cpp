// Owns: the panel: both goals at a glance. Every figure comes exact from the view data and is only written out here.
// Must not know: how anything is counted.
#include <algorithm>
#include <cmath>

#include "ui/charts.h"
#include "ui/views.h"
#include "ui/views/explain.h"
#include "ui/views/goal_words.h"
#include "ui/views/time_controls.h"

namespace avanzar::views {
namespace {

constexpr float two_columns = 430;  // a goal's card needs as much, in CSS px

int whole_percent(const std::optional<Rational>& share) {
  return share ? static_cast<int>((*share * Rational::of(100)).round_half_up()) : 0;
}

void programme(Ux& ux, const PanelData& panel) {
  const std::optional<Rational>& share = panel.programme.progress;
  std::string weights;
  std::int64_t sum = 0;
  for (const GoalData& goal : panel.goals) sum += goal.goal.weight;
  for (const GoalData& goal : panel.goals) {
    if (!weights.empty()) weights += " · ";
    weights +=
        tr(Str::panel_weight, ux.lang,
           {goal.name, sum > 0 ? format_percent(Rational::of(goal.goal.weight, sum), 0, ux.lang) : std::string(ux.tr(Str::panel_nothing))});
  }
  const std::string words =
      share ? tr(Str::panel_programme_value, ux.lang,
                 {percent(share, ux.lang),
                  number(static_cast<std::int64_t>(panel.goals.size()) - panel.programme.excluded, ux.lang)})
            : std::string(ux.tr(Str::panel_programme_none));
  const std::string percentage = percent(share, ux.lang);
  kit::begin_card(ux, "programme", 0, 16);
  const float column = kit::room(ux);
  const float words_width = ux.theme.px(300), number_width = kit::text_width(ux, percentage, Type::Headline);
  const bool beside = column > ux.theme.px(640);
  kit::begin_row(ux, "programme-row", kit::Align::Between, 24);
  kit::begin_box(ux, "programme-words", beside ? words_width : column - number_width - ux.theme.px(25), 0);
  kit::paragraph(ux, ux.tr(Str::panel_programme), Type::BodyStrong);
  kit::paragraph(ux, weights, Type::Caption, ux.theme.color.text_soft);
  kit::end_box(ux);
  const auto bar = [&] {
    kit::progress_bar(ux, "programme", ux.tr(Str::panel_programme), words, share ? share->approx() : 0, -1,
                      ux.theme.color.accent, whole_percent(share));
  };
  if (beside) {
    kit::begin_box(ux, "programme-bar", column - words_width - number_width - ux.theme.px(50));
    bar();
    kit::end_box(ux);
  }
  kit::drawn_text(ux, percentage, Type::Headline);
  kit::end_row(ux);
  if (!beside) bar();
  kit::end_card(ux);
}

std::string short_percent(const GoalData& goal, Lang lang) {
  return goal.reading.progress ? format_percent(*goal.reading.progress, 1, lang) : std::string(tr(Str::panel_nothing, lang));
}

void rule_and_why(Ux& ux, const GoalData& goal, const std::string& name) {
  kit::paragraph(ux, rule_sentence(goal, ux.lang), Type::Caption, ux.theme.color.text_soft);
  kit::gap(ux, 4);
  if (kit::button(ux, "why", tr(Str::panel_why_name, ux.lang, {name}), kit::ButtonLook::Secondary, true,
                  ux.tr(Str::why_percent)))
    ux.wish(intent::Explain{goal.id});
}

void figure(Ux& ux, const AppState& state, const GoalData& goal, Day cut) {
  const Theme& theme = ux.theme;
  const std::string& name = goal.name;
  const bool small = kit::room(ux) < theme.px(400);
  kit::begin_row(ux, "figure", kit::Align::Start, small ? 12 : 20);
  RingDraw ring{};
  ring.radius = theme.px(small ? 52.0f : 60.0f);
  ring.thickness = theme.px(small ? 11.0f : 13.0f);
  ring.progress = goal.reading.progress ? static_cast<float>(goal.reading.progress->approx()) : 0;
  ring.expected = goal.reading.expected && goal.reading.q > 0
                      ? static_cast<float>(goal.reading.expected->approx()) / static_cast<float>(goal.reading.q)
                      : -1;
  ring.track = theme.color.track;
  ring.fill = theme.color.accent;
  ring.over = theme.color.accent_hover;
  ring.mark = theme.color.highlight;
  kit::progress_ring(ux, name, value_words(goal, ux.lang), ring, whole_percent(goal.reading.progress),
                     short_percent(goal, ux.lang), rule_words(goal.reading.rule, ux.lang));
  const float room = kit::room(ux);
  kit::begin_box(ux, "words", room > theme.px(120) ? room : 0, 4);
  const std::string value = number(goal.reading.value, ux.lang);
  kit::number_link(ux, "count", tr(Str::panel_see, ux.lang, {headline(goal, ux.lang), name}), counted_href(goal, state.route, cut),
                   value, tr(Str::panel_of, ux.lang, {number(headline_target(goal), ux.lang)}));
  kit::paragraph(ux,
                 is_stock(goal) ? tr(Str::panel_new_of, ux.lang,
                                     {number(goal.reading.x, ux.lang), number(goal.reading.q, ux.lang)})
                                : tr(Str::panel_counted_since, ux.lang, {date(goal.goal.terms.term.start, ux.lang)}),
                 small ? Type::CaptionStrong : Type::BodyStrong);
  if (!small) rule_and_why(ux, goal, name);
  kit::end_box(ux);
  kit::end_row(ux);
  if (small) rule_and_why(ux, goal, name);
}

void first_step(Ux& ux, const GoalData& goal) {
  if (goal.reading.x > 0) return;
  const bool alliances = goal.goal.counts == codes::counted::Alianzas;
  kit::paragraph(ux, ux.tr(alliances ? Str::panel_start_alliances : Str::panel_start_organisations));
  if (kit::button(ux, "first", ux.tr(alliances ? Str::new_alliance : Str::new_organisation), kit::ButtonLook::Primary,
                  true, {}, kit::Icon::Plus)) {
    Route route;
    route.screen = alliances ? Screen::Alliance : Screen::Organisation;
    route.record_id = new_record;
    ux.wish(intent::Navigate{std::move(route), false});
  }
}

void facts(Ux& ux, const AppState& state, const GoalData& goal) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  const std::string nothing(ux.tr(Str::panel_nothing));
  const bool four = kit::room(ux) >= ux.theme.px(4 * 112 + 3 * 12);
  kit::Columns columns(ux, "facts", 104, four ? 4 : 2, 12);
  columns.next();
  std::string note;
  if (r.gap) {
    const Rational gap = *r.gap;
    if (gap < Rational::of(0))
      note = tr(Str::panel_gap_behind, lang, {decimal(Rational::of(0) - gap, 1, lang)});
    else
      note = gap == Rational::of(0) ? std::string(ux.tr(Str::panel_gap_even))
                                    : tr(Str::panel_gap_ahead, lang, {decimal(gap, 1, lang)});
  }
  kit::fact(ux, ux.tr(state.route.cut == no_day ? Str::panel_expected : Str::panel_expected_at),
            r.expected ? decimal(*r.expected, 1, lang) : nothing, note);
  columns.next();
  const std::string_view missing = ux.tr(r.too_early ? Str::panel_too_early : Str::panel_no_pace);
  if (r.pace_per_day)
    kit::fact(ux, ux.tr(Str::panel_pace), format_decimal(per_month(*r.pace_per_day), 2, lang),
              ux.tr(Str::panel_per_month));
  else
    kit::fact(ux, ux.tr(Str::panel_pace), nothing, missing);
  columns.next();
  if (r.projection) {
    const std::int64_t end = r.projection->floor() + axis_origin(goal);
    const std::string share = r.q > 0 ? format_percent(*r.projection / Rational::of(r.q), 1, lang) : std::string();
    kit::fact(ux, ux.tr(Str::panel_projection), number(end, lang),
              tr(Str::panel_projection_note, lang, {share, date(goal.goal.terms.term.end, lang)}));
  } else {
    kit::fact(ux, ux.tr(Str::panel_projection), nothing, missing);
  }
  columns.next();
  if (r.required_per_day) {
    const std::string factor = r.effort_factor ? format_decimal(*r.effort_factor, 2, lang) : std::string();
    kit::fact(ux, ux.tr(Str::panel_needed), format_decimal(per_month(*r.required_per_day), 2, lang),
              factor.empty() ? std::string(ux.tr(Str::panel_per_month)) : tr(Str::panel_needed_factor, lang, {factor}));
  } else if (r.reached_is_fact && r.reached_on) {
    kit::fact(ux, ux.tr(Str::panel_done), "✓", tr(Str::panel_done_on, lang, {date(*r.reached_on, lang)}));
  } else {
    kit::fact(ux, ux.tr(Str::panel_needed), nothing, {});
  }
}

void term_and_year(Ux& ux, const GoalData& goal) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  kit::heading(ux, 3, ux.tr(Str::panel_term_and_year));
  kit::Columns columns(ux, "term-year", 190, 2, 24);
  const auto reading = [&](std::string_view key, const std::string& label, const std::string& value, double share,
                           double expected, Light light, std::string_view word) {
    columns.next();
    kit::begin_part(ux, key, Role::Group, label);
    kit::begin_box(ux, "lines", 0, 2);
    kit::paragraph(ux, label, Type::Caption, ux.theme.color.text_soft);
    kit::paragraph(ux, value, Type::BodyStrong);
    kit::progress_bar(ux, "bar", {}, {}, share, expected, ux.theme.light_color(light), 0);
    kit::light(ux, light, word, false);
    kit::end_box(ux);
    kit::end_part(ux);
  };
  const Ymd start = to_ymd(goal.goal.terms.term.start), end = to_ymd(goal.goal.terms.term.end);
  const double q = static_cast<double>(r.q);
  reading("term", tr(Str::panel_term, lang, {std::to_string(start.year), std::to_string(end.year)}),
          tr(Str::panel_year_value, lang, {number(r.x, lang), number(r.q, lang), percent(r.progress, lang)}),
          r.progress ? r.progress->approx() : 0, r.expected && r.q > 0 ? r.expected->approx() / q : -1, r.light,
          light_words(goal, lang));
  if (!r.year) return;
  const YearReading& year = *r.year;
  reading("year", tr(Str::panel_year, lang, {std::to_string(year.year)}),
          tr(Str::panel_year_value, lang,
             {number(year.executed, lang), number(year.planned, lang), percent(year.compliance, lang)}),
          year.compliance ? year.compliance->approx() : 0,
          year.planned > 0 ? year.expected.approx() / static_cast<double>(year.planned) : -1, year.light, {});
}

void chart(Ux& ux, const GoalData& goal, Day cut) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  const double origin = static_cast<double>(axis_origin(goal));
  charts::Trajectory chart;
  chart.first = goal.goal.terms.term.start;
  chart.last = goal.goal.terms.term.end;
  chart.cut = cut;
  chart.bottom = origin;
  chart.target = origin + static_cast<double>(r.q);
  for (const CurvePoint& point : goal.expected) chart.expected.push_back({point.day, origin + point.x.approx()});
  for (const CurvePoint& point : goal.actual) chart.actual.push_back({point.day, origin + point.x.approx()});
  const std::int64_t shift = axis_origin(goal);
  const std::string target = number(r.q + shift, lang);
  const std::string target_label = tr(Str::chart_target, lang, {target});
  std::string projection_label;
  std::string words = tr(Str::chart_words, lang,
                         {goal.name, number(r.x + shift, lang), date(cut, lang),
                          r.expected ? decimal(*r.expected + Rational::of(shift), 1, lang) : std::string(tr(Str::panel_nothing, lang)), target,
                          date(chart.last, lang)});
  if (r.projection && r.projection_low && r.projection_high && cut < chart.last) {
    chart.projected = true;
    chart.projection = origin + r.projection->approx();
    chart.low = origin + r.projection_low->approx();
    chart.high = origin + r.projection_high->approx();
    projection_label = number(r.projection->floor() + shift, lang);
    words += tr(Str::chart_words_projection, lang,
                {projection_label, number(r.projection_low->floor() + shift, lang),
                 number(r.projection_high->floor() + shift, lang)});
  }
  chart.target_label = target_label;
  chart.projection_label = projection_label;
  chart.actual_word = ux.tr(Str::chart_actual);
  chart.expected_word = ux.tr(Str::chart_expected);
  chart.projection_word = ux.tr(Str::chart_projection);
  kit::heading(ux, 3, ux.tr(Str::chart_title));
  charts::trajectory(ux, "trajectory", words, chart);
}

// What stands beside the figures so that nobody misreads them.
void remarks(Ux& ux, const GoalData& goal) {
  const Reading& r = goal.reading;
  const Lang lang = ux.lang;
  std::string text;
  const auto say = [&](const std::string& sentence) {
    if (!text.empty()) text += " ";
    text += sentence;
  };
  if (goal.goal.counts == codes::counted::Organizaciones) {
    const std::int64_t baseline = goal.goal.terms.baseline, with = goal.count.documented_baseline;
    say(tr(with <= baseline ? Str::panel_baseline_docs : Str::panel_baseline_over, lang,
           {number(baseline, lang), number(with, lang),
            number(with <= baseline ? baseline - with : with - baseline, lang)}) +
        ".");
  } else {
    const std::string& period = goal.baseline_period;
    const std::string from = std::to_string(to_ymd(goal.goal.terms.term.start).year),
                      to = std::to_string(to_ymd(goal.goal.terms.term.end).year);
    const int months =
        static_cast<int>((static_cast<std::int64_t>(std::clamp(r.days, 0, r.term_days)) * 12 * 100 + 18262) / 36525);
    if (months > 0)
      say(tr(Str::panel_former, lang,
             {number(goal.goal.terms.baseline, lang), period, number(r.x, lang), std::to_string(months), from, to}));
    else
      say(tr(Str::panel_former_start, lang, {number(goal.goal.terms.baseline, lang), period, from, to}));
  }
  if (r.backlog > 0) say(tr(Str::panel_backlog, lang, {number(r.backlog, lang)}));
  if (r.projection) say(std::string(ux.tr(Str::panel_keeps)));
  if (r.schedule_assumed) say(std::string(ux.tr(Str::panel_assumed)));
  if (r.schedule_sum_differs) say(std::string(ux.tr(Str::panel_sum_differs)));
  kit::paragraph(ux, text, Type::Caption, ux.theme.color.text_soft);
}

void goal_card(Ux& ux, const AppState& state, const PanelData& panel, const GoalData& goal) {
  const std::string& name = goal.name;
  kit::begin_card(ux, goal.id);
  kit::begin_part(ux, "goal", Role::Region, name);
  kit::begin_row(ux, "title", kit::Align::Between, 12);
  kit::heading(ux, 2, name);
  kit::light(ux, goal.reading.light, light_words(goal, ux.lang));
  kit::end_row(ux);
  kit::paragraph(ux, goal.statement, Type::Caption, ux.theme.color.text_soft);
  kit::gap(ux, 8);
  figure(ux, state, goal, panel.cut);
  first_step(ux, goal);
  kit::gap(ux, 8);
  kit::divider(ux);
  kit::gap(ux, 4);
  facts(ux, state, goal);
  kit::gap(ux, 4);
  kit::divider(ux);
  kit::gap(ux, 4);
  term_and_year(ux, goal);
  kit::gap(ux, 4);
  kit::divider(ux);
  kit::gap(ux, 4);
  chart(ux, goal, panel.cut);
  remarks(ux, goal);
  kit::end_part(ux);
  kit::end_card(ux);
}

}  // namespace

void panel(Ux& ux, const AppState& state, ViewData& data) {
  const PanelData& panel = data.panel(state);
  time_head(ux, state, panel);
  kit::gap(ux, 4);
  if (state.save == SaveStatus::Loading)
    return kit::paragraph(ux, ux.tr(Str::panel_loading), Type::Body, ux.theme.color.text_soft);
  if (panel.goals.empty()) return kit::empty_state(ux, ux.tr(Str::panel_no_goals), ux.tr(Str::panel_no_goals_next));
  time_band(ux, state, panel);
  programme(ux, panel);
  kit::gap(ux, 12);
  {
    kit::Columns columns(ux, "goals", two_columns, 2, 20);
    for (const GoalData& goal : panel.goals) {
      columns.next();
      goal_card(ux, state, panel, goal);
    }
  }
  explain(ux, state, panel);
}

}  // namespace avanzar::views
