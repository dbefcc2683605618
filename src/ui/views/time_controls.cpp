// Owns: the head of the panel (time_controls.h).
#include "ui/views/time_controls.h"

#include <algorithm>

#include "ui/kit_extra.h"
#include "ui/views/goal_words.h"

namespace avanzar::views {
namespace {

constexpr std::string_view slider_key = "cut-slider";

// --- days

// A month on or back; what stood at a month's end stands at one again.
std::int32_t a_month(std::int32_t day, int direction) {
  const Ymd at = to_ymd(day);
  const bool last = at.day == days_in_month(at.year, at.month);
  Ymd to{at.year, at.month + direction, at.day};
  if (to.month < 1) to = {to.year - 1, 12, to.day};
  if (to.month > 12) to = {to.year + 1, 1, to.day};
  const int most = days_in_month(to.year, to.month);
  to.day = last ? most : std::min(to.day, most);
  return to_day(to);
}

Day end_of_last_quarter(Day today) {
  const Ymd now = to_ymd(today);
  return to_day({now.year, (now.month - 1) / 3 * 3 + 1, 1}) - 1;
}

Day end_of_last_year(Day today) { return to_day({to_ymd(today).year, 1, 1}) - 1; }

void go_to(Ux& ux, const AppState& state, Day cut, bool then) {
  Route route = state.route;
  route.cut = cut;
  route.known_then = then;
  ux.wish(intent::Navigate{std::move(route), false});
}

bool waits(const AppState& state) { return state.route.known_then && Past::is_slow(state.ledger); }

// --- parts

void cut_field(Ux& ux, const AppState& state, Day cut) {
  kit::FieldLook look;
  look.kind = TextKind::Date;
  const std::string* typed = kit::typed_so_far(ux, "cut");
  std::string words;
  if (typed) {
    if (const std::optional<Day> day = parse_typed_date(*typed))
      look.reading = words = "= " + date(*day, ux.lang);
    else if (!typed->empty())
      look.error = ux.tr(Str::panel_cut_bad);
  }
  if (look.reading.empty() && look.error.empty())
    look.hint = ux.tr(state.route.cut == no_day ? Str::panel_cut_today : Str::panel_cut_reading);
  const kit::FieldAnswer answer = kit::transient_field(ux, "cut", ux.tr(Str::panel_cut), date(cut, ux.lang), look);
  if (!answer.changed) return;
  const std::optional<Day> day = answer.text.empty() ? std::optional<Day>(no_day) : parse_typed_date(answer.text);
  if (!day) return;
  kit::forget_typed(ux, "cut");
  go_to(ux, state, *day, state.route.known_then);
}

// The date large, the track below it.
void term_slider(Ux& ux, const AppState& state, const PanelData& panel) {
  const Day shown = kit::sliding_to(ux, slider_key).value_or(panel.cut);
  const std::string words = date(shown, ux.lang);
  std::vector<kit::SliderSpan> years;
  for (int year = to_ymd(panel.term.start).year; year <= to_ymd(panel.term.end).year; ++year)
    years.push_back({std::max(panel.term.start, to_day({year, 1, 1})), std::min(panel.term.end, to_day({year, 12, 31})), std::to_string(year)});
  kit::drawn_text(ux, words, Type::Headline);
  kit::SliderLook look;
  look.value = panel.cut;
  look.min = panel.term.start;
  look.max = panel.term.end;
  look.value_text = words;
  look.help = ux.tr(Str::time_slider_help);
  look.mark = state.today;
  look.mark_label = ux.tr(Str::time_today);
  look.spans = years;
  look.stride = 7;
  look.page = a_month;
  const kit::SliderAnswer answer = kit::slider(ux, slider_key, ux.tr(Str::time_slider), look);
  if (answer.settled || (answer.changed && !waits(state))) ux.wish(intent::SlideCut{answer.value, answer.settled});
}

void short_cuts(Ux& ux, const AppState& state) {
  const auto jump = [&](std::string_view key, Str name, Str text, Day to) {
    if (kit::button(ux, key, ux.tr(name), kit::ButtonLook::Secondary, true, ux.tr(text))) go_to(ux, state, to, state.route.known_then);
  };
  jump("today", Str::time_go_today, Str::time_go_today, no_day);
  jump("quarter", Str::time_quarter, Str::time_quarter_short, end_of_last_quarter(state.today));
  jump("year", Str::time_year, Str::time_year_short, end_of_last_year(state.today));
}

void meanings(Ux& ux, const AppState& state) {
  const std::string_view labels[] = {ux.tr(Str::time_known_now), ux.tr(Str::time_known_then)};
  const int chosen = kit::segmented(ux, "known", ux.tr(Str::time_meaning), labels, state.route.known_then ? 1 : 0);
  if (chosen >= 0) go_to(ux, state, state.route.cut, chosen == 1);
}

void compare_link(Ux& ux, const AppState& state, const PanelData& panel) {
  const Day from = panel.cut < state.today ? panel.cut : end_of_last_quarter(state.today);
  kit::link(ux, "compare", ux.tr(Str::time_compare), compare_href(from, state.today, state.route.known_then));
}

void title(Ux& ux, const PanelData& panel) {
  kit::heading(ux, 1, ux.tr(Str::nav_panel));
  kit::paragraph(ux, panel.programme_name, Type::BodyStrong);
  kit::paragraph(ux, panel.plan_name, Type::Caption, ux.theme.color.text_soft);
}

}  // namespace

std::string compare_href(Day from, Day to, bool then) {
  Route route;
  route.screen = Screen::Compare;
  route.from = from;
  route.cut = to;
  route.known_then = then;
  return route_hash(route);
}

void time_head(Ux& ux, const AppState& state, const PanelData& panel) {
  const Theme& theme = ux.theme;
  const float column = kit::room(ux);
  const bool sliding = panel.term.start < panel.term.end;  // a plan without goals has no term to slide over
  if (theme.phone || column < theme.px(560)) {
    title(ux, panel);
    const std::string day = date(panel.cut, ux.lang);
    const bool today = panel.cut == state.today && !state.route.known_then;
    if (!kit::fold(ux, "time", tr(today ? Str::time_fold_today : Str::time_fold, ux.lang, {day}), false)) return;
    if (sliding) term_slider(ux, state, panel);
    cut_field(ux, state, panel.cut);
    kit::begin_row(ux, "cuts");
    short_cuts(ux, state);
    kit::end_row(ux);
    meanings(ux, state);
    return compare_link(ux, state, panel);
  }
  const bool three = column > theme.px(820);
  const float gap = theme.px(24), field = theme.px(184), words = three ? theme.px(300) : 0;
  if (!three) title(ux, panel);
  kit::begin_row(ux, "head", kit::Align::Start, 24);
  if (three) {
    kit::begin_box(ux, "title", words, 4);
    title(ux, panel);
    kit::end_box(ux);
  }
  kit::begin_box(ux, "date", field);
  cut_field(ux, state, panel.cut);
  kit::end_box(ux);
  kit::begin_box(ux, "slide", column - field - gap - (three ? words + gap : 0) - 1, 0);
  if (sliding) term_slider(ux, state, panel);
  kit::end_box(ux);
  kit::end_row(ux);
  kit::begin_row(ux, "cuts", kit::Align::Between);
  short_cuts(ux, state);
  compare_link(ux, state, panel);
  meanings(ux, state);
  kit::end_row(ux);
}

void time_band(Ux& ux, const AppState& state, const PanelData& panel) {
  const std::optional<std::int32_t> moving = waits(state) ? kit::sliding_to(ux, slider_key) : std::nullopt;
  if (panel.cut == state.today && !moving) return;
  const bool future = panel.cut > state.today, then = state.route.known_then && !future;
  const Str words = moving ? Str::time_band_moving : future ? Str::time_band_future : then ? Str::time_band_then : Str::time_band_now;
  kit::begin_band(ux, "band");
  kit::status_text(ux, "band-words", tr(words, ux.lang, {date(panel.cut, ux.lang)}), Type::BodyStrong);
  if (kit::button(ux, "back", ux.tr(Str::time_back), kit::ButtonLook::Quiet)) go_to(ux, state, no_day, false);
  if (!future) {
    kit::link(ux, "since", ux.tr(then ? Str::time_late : Str::time_since), compare_href(panel.cut, then ? panel.cut : state.today, false));
  }
  kit::end_band(ux);
}

}  // namespace avanzar::views
