// Owns: the percentages that the same data would give under readings not used (domain brief §8.3).
// Must not know: how they are explained.
#include <algorithm>

#include "progress/rules.h"

namespace avanzar {

std::vector<OtherReading> other_readings(const GoalTerms& goal, const Series& series, Day cut) {
  const std::int64_t counted = counted_at(goal, series, std::min(cut, goal.term.end));
  const std::int64_t b = goal.baseline;
  const std::int64_t t = goal.target;
  std::vector<OtherReading> out;
  const auto add = [&out](OtherKind kind, std::int64_t num, std::int64_t den) {
    if (den > 0) out.push_back({kind, num, den});
  };
  switch (goal.rule) {
    case ReadingRule::Acumulado:
      add(OtherKind::OverNewOnly, counted, t - b);
      add(OtherKind::BaselineAdded, b + counted, t);
      break;
    case ReadingRule::FlujoAnual: add(OtherKind::CountedOverTarget, counted, t); break;
    case ReadingRule::Capacidad:
      add(OtherKind::LevelOverTarget, counted, t);
      add(OtherKind::NewOverTarget, counted - b, t);
      break;
    case ReadingRule::NivelSobreMeta:
      add(OtherKind::NewOverNew, counted - b, t - b);
      add(OtherKind::NewOverTarget, counted - b, t);
      break;
    case ReadingRule::Reduccion:
    case ReadingRule::Mantenimiento: break;
  }
  return out;
}

}  // namespace avanzar
