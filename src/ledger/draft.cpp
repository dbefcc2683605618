// Owns: the comparison of an intended value with what stands, and the `replaces` of each write. Must not know: who
// writes, when, and whether it is allowed.
#include "ledger/draft.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "base/shared_sort.h"

namespace avanzar {
namespace {

std::string record_key(Entity entity, std::string_view id) { return std::string(entity_def(entity).key) + ' ' + std::string(id); }

std::vector<Dot> dots_of(const std::vector<LiveWrite>& writes) {
  std::vector<Dot> dots;
  for (const LiveWrite& write : writes) dots.push_back(write.dot);
  return dots;
}

}  // namespace

std::size_t ChangeDraft::find_op(Entity entity, std::string_view id) {
  const auto found = op_of_.find(record_key(entity, id));
  return found == op_of_.end() ? change_.ops.size() : found->second;
}

void ChangeDraft::put(Entity entity, std::string_view id, FieldWrite write) {
  // Most often the record of the last write.
  const bool same_record = last_op_ < change_.ops.size() && change_.ops[last_op_].id == id && change_.ops[last_op_].entity == entity_def(entity).key;
  if (!same_record) {
    const auto [place, is_new] = op_of_.try_emplace(record_key(entity, id), change_.ops.size());
    if (is_new) change_.ops.push_back({std::string(entity_def(entity).key), std::string(id), {}});
    last_op_ = place->second;
  }
  auto& writes = change_.ops[last_op_].writes;
  const auto same = std::ranges::find_if(writes, [&](const FieldWrite& w) { return w.field == write.field && w.element == write.element; });
  if (same != writes.end()) *same = std::move(write);
  else writes.push_back(std::move(write));
}

void ChangeDraft::drop(Entity entity, std::string_view id, std::string_view field, std::string_view element) {
  const std::size_t at = find_op(entity, id);
  if (at == change_.ops.size()) return;
  auto& writes = change_.ops[at].writes;
  std::erase_if(writes, [&](const FieldWrite& w) { return w.field == field && w.element == element; });
  if (!writes.empty()) return;
  change_.ops.erase(change_.ops.begin() + static_cast<std::ptrdiff_t>(at));
  op_of_.erase(record_key(entity, id));
  for (auto& [key, index] : op_of_)
    if (index > at) --index;
}

ChangeDraft& ChangeDraft::set(Entity entity, std::string_view id, std::string_view field, Value value, std::string_view element) {
  const auto ix = entity_def(entity).find(field);
  auto storable = ix ? state_.table(entity).storable(*ix, element, value) : std::nullopt;
  assert(storable);
  if (!storable) return *this;
  const std::vector<LiveWrite> live = state_.live_writes(entity, id, field, element);
  const Value nothing = element.empty() ? Value{} : Value{false};
  const bool stands = live.empty() ? *storable == nothing
                                   : std::ranges::all_of(live, [&](const LiveWrite& w) { return w.value == *storable; });
  if (stands) drop(entity, id, field, element);
  else put(entity, id, {std::string(field), std::string(element), *std::move(storable), dots_of(live)});
  return *this;
}

ChangeDraft& ChangeDraft::set_codes(Entity entity, std::string_view id, std::string_view field, const std::vector<std::string>& codes) {
  const Table& table = state_.table(entity);
  const auto ix = entity_def(entity).find(field);
  assert(ix);
  std::vector<std::string> elements = codes;
  if (const auto row = table.find(id)) {
    for (const std::string_view code : table.set_codes(*row, *ix)) elements.emplace_back(code);
    // An element in conflict may not show, but is to be decided too.
    if (state_.conflicting(entity, *row))
      for (const FieldAddress& conflict : state_.conflicts())
        if (conflict.entity == entity && conflict.row == *row && conflict.field == *ix) elements.push_back(conflict.element);
  }
  shared_sort(elements);
  elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
  for (const std::string& element : elements) set(entity, id, field, std::ranges::find(codes, element) != codes.end(), element);
  return *this;
}

ChangeDraft& ChangeDraft::remove(Entity entity, std::string_view id) {
  if (state_.table(entity).find_live(id)) put(entity, id, {std::string(deleted_key), {}, true, state_.live_dots(entity, id)});
  else drop(entity, id, deleted_key, {});
  return *this;
}

ChangeDraft& ChangeDraft::restore(Entity entity, std::string_view id) {
  const std::vector<LiveWrite> live = state_.live_writes(entity, id, deleted_key);
  if (std::ranges::any_of(live, [](const LiveWrite& w) { return w.value == Value{true}; }))
    put(entity, id, {std::string(deleted_key), {}, false, dots_of(live)});
  else drop(entity, id, deleted_key, {});
  return *this;
}

Change ChangeDraft::take() && {
  for (Op& op : change_.ops) shared_sort(op.writes, {}, [](const FieldWrite& w) { return std::tie(w.field, w.element); });
  return std::move(change_);
}

}  // namespace avanzar
