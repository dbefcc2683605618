// Owns: the screen that lists which records make the difference between two cut-offs, or between the two readings of
// one. Must not know: how counts are compared (progress/count_diff.h).
#include "ui/kit_extra.h"
#include "ui/views.h"
#include "ui/views/goal_words.h"
#include "ui/views/parts.h"

namespace avanzar::views {
namespace {

std::string signed_number(std::int64_t value, Lang lang) { return (value > 0 ? "+" : "") + format_int(value, lang); }

Str move_words(const CountChange& change) {
  const bool up = change.by > 0;
  switch (change.move) {
    case CountMove::Began: return Str::move_began;
    case CountMove::Ended: return Str::move_ended;
    case CountMove::Late: return up ? Str::move_late : Str::move_late_end;
    case CountMove::Withdrawn: return up ? Str::move_withdrawn_end : Str::move_withdrawn;
  }
  return Str::move_began;
}

struct Changes final : kit::TableSource {
  const State& state;
  const Theme& theme;
  const GoalDifference& goal;
  Lang lang;

  Changes(const State& s, const Theme& t, const GoalDifference& g, Lang l) : state(s), theme(t), goal(g), lang(l) {}

  [[nodiscard]] const CountChange& at(int row) const { return goal.diff.records[static_cast<std::size_t>(row)]; }
  [[nodiscard]] std::string cell(int row, int column) const override {
    const CountChange& change = at(row);
    switch (column) {
      case 0: return record_name(state, goal.entity, change.id, lang);
      case 1: return std::string(tr(move_words(change), lang));
      case 2: return date(change.since, lang);
      default: return signed_number(change.by, lang);
    }
  }
  [[nodiscard]] std::string row_name(int row) const override { return record_name(state, goal.entity, at(row).id, lang); }
  [[nodiscard]] std::string row_href(int row) const override { return record_href(goal.entity, at(row).id); }
  [[nodiscard]] ImU32 cell_color(int row, int column) const override {
    return column != 1 ? 0 : at(row).by > 0 ? theme.color.ok : theme.color.warn;
  }
};

void goal_part(Ux& ux, const AppState& state, const GoalDifference& goal) {
  const Lang lang = ux.lang;
  const std::string from = number(goal.earlier, lang), to = number(goal.later, lang), by = signed_number(goal.later - goal.earlier, lang);
  std::size_t up = 0;
  for (const CountChange& change : goal.diff.records) up += change.by > 0 ? 1 : 0;
  const std::size_t down = goal.diff.records.size() - up;
  kit::begin_part(ux, goal.name, Role::Region, goal.name);
  kit::heading(ux, 2, goal.name);
  kit::status_text(ux, "said", tr(Str::compare_said, lang, {goal.name, from, to, by}), Type::BodyStrong);
  if (goal.diff.opening != 0)
    kit::paragraph(ux, tr(Str::compare_opening, lang, {signed_number(goal.diff.opening, lang)}), Type::Caption, ux.theme.color.text_soft);
  if (goal.diff.records.empty()) {
    kit::paragraph(ux, ux.tr(Str::compare_none));
    return kit::end_part(ux);
  }
  kit::paragraph(ux, tr(Str::compare_sum, lang, {number(static_cast<std::int64_t>(up), lang), number(static_cast<std::int64_t>(down), lang)}),
                 Type::Caption, ux.theme.color.text_soft);
  const auto column = [&](std::string_view key, Str title, float weight, bool numeric) {
    return kit::TableColumn{.key = std::string(key), .title = std::string(ux.tr(title)), .weight = weight, .numeric = numeric, .sortable = false};
  };
  const kit::TableColumn columns[] = {column("record", Str::compare_record, 3, false), column("move", Str::compare_move, 2, false),
                                      column("since", Str::compare_since, 1, false), column("by", Str::compare_by, 0.7f, true)};
  const Changes source(state.ledger.state(), ux.theme, goal, lang);
  kit::table(ux, "changes",
             {.name = tr(Str::compare_list, lang, {goal.name}), .columns = columns, .rows = static_cast<int>(goal.diff.records.size()), .sort_key = {}},
             source);
  kit::end_part(ux);
}

void day_field(Ux& ux, const AppState& state, std::string_view key, Str label, Day day, Day Route::*which) {
  kit::FieldLook look;
  look.kind = TextKind::Date;
  look.width = 168;
  const std::string* typed = kit::typed_so_far(ux, key);
  if (typed && !typed->empty() && !parse_typed_date(*typed)) look.error = ux.tr(Str::panel_cut_bad);
  const kit::FieldAnswer answer = kit::transient_field(ux, key, ux.tr(label), date(day, ux.lang), look);
  if (!answer.changed) return;
  const std::optional<Day> chosen = answer.text.empty() ? std::optional<Day>(state.today) : parse_typed_date(answer.text);
  if (!chosen) return;
  kit::forget_typed(ux, key);
  Route route = state.route;
  route.*which = *chosen;
  ux.wish(intent::Navigate{std::move(route), false});
}

}  // namespace

void compare(Ux& ux, const AppState& state, ViewData& data) {
  if (state.save == SaveStatus::Loading) {
    kit::heading(ux, 1, ux.tr(Str::compare_title));
    return kit::paragraph(ux, ux.tr(Str::panel_loading), Type::Body, ux.theme.color.text_soft);
  }
  const DifferenceData& difference = data.difference(state);
  const bool one_day = difference.two_meanings();
  kit::heading(ux, 1, one_day ? tr(Str::compare_late_title, ux.lang, {date(difference.from, ux.lang)}) : std::string(ux.tr(Str::compare_title)));
  kit::paragraph(ux, ux.tr(one_day ? Str::compare_late_words : Str::compare_words), Type::Body, ux.theme.color.text_soft);
  kit::gap(ux, 4);
  kit::begin_row(ux, "days", kit::Align::Start, 16);
  day_field(ux, state, "from", Str::compare_from, state.route.from != no_day ? state.route.from : state.today, &Route::from);
  day_field(ux, state, "to", Str::compare_to, cut_of(state), &Route::cut);
  kit::end_row(ux);
  if (!one_day) {
    const std::string_view labels[] = {ux.tr(Str::time_known_now), ux.tr(Str::time_known_then)};
    const int chosen = kit::segmented(ux, "known", ux.tr(Str::time_meaning), labels, state.route.known_then ? 1 : 0);
    if (chosen >= 0) {
      Route route = state.route;
      route.known_then = chosen == 1;
      ux.wish(intent::Navigate{std::move(route), false});
    }
  }
  Route back;
  back.cut = difference.from;
  kit::link(ux, "back", ux.tr(Str::compare_back), route_hash(back));
  for (const GoalDifference& goal : difference.goals) {
    kit::gap(ux, 12);
    const kit::Scope scope(ux, goal.name);
    goal_part(ux, state, goal);
  }
}

}  // namespace avanzar::views
