// Owns: the shipped plan (model/shipped_plan.h) as a change. Its bytes are part of every ledger's content hash: once
// released they may never change; a later plan is a further change behind this one.
#include "ledger/genesis.h"

#include <algorithm>
#include <tuple>

#include "base/shared_sort.h"
#include "ledger/action_ids.h"
#include "model/shipped_plan.h"

namespace avanzar {
namespace {
constexpr std::int64_t plan_begins = 1704067200000;  // 2024-01-01T00:00:00Z
}

std::vector<Change> genesis_changes() {
  Change change;
  change.device = genesis_device;
  change.at = plan_begins;
  change.action = action::ship_plan;
  for (const ShippedRecord& record : shipped_plan()) {
    Op& op = change.ops.emplace_back();
    op.entity = entity_def(record.entity).key;
    op.id = record.id;
    for (const ShippedField& field : record.fields) {
      const std::size_t dot = field.key.find('.');
      op.writes.push_back({std::string(field.key.substr(0, dot)),
                           dot == std::string_view::npos ? std::string() : std::string(field.key.substr(dot + 1)), field.value, {}});
    }
    shared_sort(op.writes, {}, [](const FieldWrite& w) { return std::tie(w.field, w.element); });
  }
  return {std::move(change)};
}

}  // namespace avanzar
