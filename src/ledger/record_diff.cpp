// Owns: record_diff.h.
#include "ledger/record_diff.h"

#include <algorithm>

namespace avanzar {
namespace {

[[nodiscard]] std::vector<Value> codes_of(const State& state, Entity entity, Row row, FieldIx field) {
  std::vector<Value> out;
  for (const std::string_view code : state.table(entity).set_codes(row, field)) out.emplace_back(std::string(code));
  return out;
}

[[nodiscard]] std::vector<Value> values_of(const State& state, Entity entity, Row row, FieldIx field) {
  const Table& table = state.table(entity);
  const FieldDef& def = field_def(entity, field);
  if (def.type == FieldType::CodeSet) return codes_of(state, entity, row, field);
  std::vector<Value> out;
  if (!table.empty(row, field)) out.push_back(table.value(row, field));
  if (!state.conflicting(FieldAddress{entity, row, field, {}})) return out;
  for (const LiveWrite& write : state.live_writes(entity, table.id(row), def.key))
    if (std::ranges::find(out, write.value) == out.end()) out.push_back(write.value);
  return out;
}

}  // namespace

std::vector<Value> field_values(const State& state, Entity entity, std::string_view id, FieldIx field) {
  const auto row = state.table(entity).find_live(id);
  if (field == entity_def(entity).fields.size()) return {row.has_value()};
  return row ? values_of(state, entity, *row, field) : std::vector<Value>{};
}

std::vector<FieldDiff> diff_record(const State& before, const State& after, Entity entity, std::string_view id) {
  std::vector<FieldDiff> out;
  const auto existence = static_cast<FieldIx>(entity_def(entity).fields.size());
  const auto compare = [&](FieldIx field) {
    FieldDiff diff{field, field_values(before, entity, id, field), field_values(after, entity, id, field)};
    if (diff.before != diff.after) out.push_back(std::move(diff));
  };
  compare(existence);
  for (FieldIx field = 0; field < existence; ++field) compare(field);
  return out;
}

}  // namespace avanzar
