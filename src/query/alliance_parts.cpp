// Owns: which pieces of evidence support an alliance: its own, of its state events, of its activities.
// progress/counting.cpp asks the same of all alliances at once (`supported_alliances`); a change here is one there.
#include <algorithm>

#include "query/record_rules.h"

namespace avanzar {
namespace {

void add_named(const State& state, const Table& holder, FieldIx evidence_field, const std::vector<Row>& rows,
               std::vector<Row>& out) {
  const Table& evidence = state.table(Entity::Evidence);
  for (const Row row : rows) {
    if (const auto found = evidence.find_live(holder.text(row, evidence_field))) out.push_back(*found);
  }
}

}  // namespace

std::vector<Row> evidence_of(const State& state, std::string_view alliance_id) {
  const Table& evidence = state.table(Entity::Evidence);
  const Table& events = state.table(Entity::StateEvent);
  const Table& activities = state.table(Entity::Activity);
  std::vector<Row> out = evidence.referring(evidence::subjectId, alliance_id);
  add_named(state, events, state_event::evidenceId, events.referring(state_event::subjectId, alliance_id), out);
  add_named(state, activities, activity::evidenceId, activities.referring(activity::allianceId, alliance_id), out);
  // By date, then id: the same order on every device.
  std::sort(out.begin(), out.end(), [&](Row a, Row b) {
    const Day left = evidence.date(a, evidence::date), right = evidence.date(b, evidence::date);
    return left != right ? left < right : evidence.id(a) < evidence.id(b);
  });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace avanzar
