// Owns: the words of goal_words.h.
#include "ui/views/goal_words.h"

#include "model/fields.h"

namespace avanzar::views {

std::string number(std::int64_t value, Lang lang) { return format_int(value, lang); }

std::string decimal(Rational value, int digits, Lang lang) {
  std::string text = format_decimal(value, digits, lang);
  const char point = lang == Lang::Es ? ',' : '.';
  if (digits > 0 && text.find(point) != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == point) text.pop_back();
  }
  return text;
}

std::string percent(const std::optional<Rational>& fraction, Lang lang) {
  return fraction ? format_percent(*fraction, 1, lang) : std::string(tr(Str::panel_not_applicable, lang));
}

std::string date(Day day, Lang lang) { return format_date(day, lang); }

bool is_stock(const GoalData& goal) { return goal.reading.rule == ReadingRule::Capacidad; }

std::int64_t headline_target(const GoalData& goal) {
  return goal.reading.rule == ReadingRule::FlujoAnual ? goal.reading.q : goal.goal.terms.target;
}

std::string headline(const GoalData& goal, Lang lang) {
  return tr(Str::panel_n_of_m, lang, {number(goal.reading.value, lang), number(headline_target(goal), lang)});
}

std::string_view light_words(const GoalData& goal, Lang lang) {
  if (goal.reading.too_early && goal.reading.light == Light::Gris) return tr(Str::light_too_early, lang);
  return light_word(goal.reading.light, lang);
}

std::string value_words(const GoalData& goal, Lang lang) {
  std::string count = headline(goal, lang);
  if (is_stock(goal))
    count.append(", ").append(
        tr(Str::panel_new_of, lang, {number(goal.reading.x, lang), number(goal.reading.q, lang)}));
  return tr(
      Str::panel_value, lang,
      {count, percent(goal.reading.progress, lang), light_words(goal, lang), rule_words(goal.reading.rule, lang)});
}

std::string rule_sentence(const GoalData& goal, Lang lang) {
  switch (goal.reading.rule) {
    case ReadingRule::Acumulado: return std::string(tr(Str::panel_rule_acumulado, lang));
    case ReadingRule::Capacidad: return tr(Str::panel_rule_capacidad, lang, {number(goal.goal.terms.baseline, lang)});
    case ReadingRule::NivelSobreMeta: return std::string(tr(Str::panel_rule_nivel, lang));
    case ReadingRule::FlujoAnual: return std::string(tr(Str::panel_rule_flujo, lang));
    case ReadingRule::Reduccion: return std::string(tr(Str::panel_rule_reduccion, lang));
    case ReadingRule::Mantenimiento: return std::string(tr(Str::panel_rule_mantenimiento, lang));
  }
  return {};
}

std::string counted_href(const GoalData& goal, const Route& panel, Day cut) {
  Route route = parse_route(goal.goal.counts == codes::counted::Alianzas ? "#/alianzas" : "#/organizaciones");
  route.counted = true;
  route.cut = cut;
  route.known_then = panel.known_then;
  return route_hash(route);
}

std::string_view threshold_word(const GoalData& goal, Lang lang) {
  return codes::count_from_state.at(goal.goal.count_from).label.in(lang);
}

std::int64_t axis_origin(const GoalData& goal) { return is_stock(goal) ? goal.goal.terms.baseline : 0; }

}  // namespace avanzar::views
