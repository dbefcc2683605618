// Owns: following the references that make evidence support an alliance (evidence.h).
#include "ledger/evidence.h"

#include <algorithm>

#include "base/shared_sort.h"

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
  shared_sort(out, [&](Row a, Row b) {
    const Day left = evidence.date(a, evidence::date), right = evidence.date(b, evidence::date);
    return left != right ? left < right : evidence.id(a) < evidence.id(b);
  });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace avanzar
