// Owns: the compression rule of the book. Without an exception, a field that shows something has one unreplaced
// write, the base's, and a field that shows nothing has none. Whatever that rule does not say is an exception.
#include "ledger/state_book.h"

#include <algorithm>

namespace avanzar {

Row StateBook::add_row(std::string_view id, Touch first) {
  bases_.push_back(first);
  return table.add_row(id);
}

void StateBook::touch(Row row, Touch touch) {
  if (bases_[row].dot.device == touch.dot.device) return;
  auto& touches = more_touches_.try_emplace(row, std::vector{bases_[row]}).first->second;
  if (std::ranges::none_of(touches, [&](const Touch& t) { return t.dot.device == touch.dot.device; })) touches.push_back(touch);
}

std::vector<StateBook::Touch> StateBook::touches(Row row) const {
  const auto more = more_touches_.find(row);
  return more == more_touches_.end() ? std::vector{bases_[row]} : more->second;
}

Value StateBook::shown(FieldKey key) const {
  if (!key.has_element()) return table.value(key.row(), key.field());
  return table.has_element(key.row(), key.field(), key.element()) ? Value{true} : Value{};
}

void StateBook::show(FieldKey key, const Value& value) {
  if (key.has_element()) table.set_element(key.row(), key.field(), key.element(), value == Value{true});
  else table.set_value(key.row(), key.field(), value);
}

bool StateBook::says_something(FieldKey key, const Value& value) const {
  return key.has_element() ? value == Value{true} : !is_null(value);
}

std::vector<Write> StateBook::live(FieldKey key) const {
  if (const auto i = find(key)) {
    const Exception& e = exceptions_[*i];
    if (e.many != none) return many_[e.many];
    return {Write{e.dot, shown(key)}};
  }
  Value value = shown(key);
  if (is_null(value)) return {};
  return {Write{bases_[key.row()].dot, std::move(value)}};
}

bool StateBook::set_first(FieldKey key, DotIx dot, const Value& value) {
  if (bases_[key.row()].dot != dot || !says_something(key, value)) return false;
  show(key, value);
  return true;
}

void StateBook::set_live(FieldKey key, std::vector<Write> writes) {
  const bool one = writes.size() == 1 && says_something(key, writes[0].value);
  auto i = find(key);
  if (!i) {
    if (writes.empty() || (one && writes[0].dot == bases_[key.row()].dot)) return;
    i = static_cast<std::uint32_t>(exceptions_.size());
    if (newest_.size() <= key.row()) newest_.resize(key.row() + 1, none);
    exceptions_.push_back({key, {}, none, newest_[key.row()]});
    newest_[key.row()] = *i;
    index_.insert(mix_hash(key.bits), *i);
  }
  Exception& e = exceptions_[*i];
  if (one) {
    e.dot = writes[0].dot;
    if (e.many != none) {
      many_[e.many] = {};
      free_many_.push_back(e.many);
      e.many = none;
    }
    return;
  }
  if (e.many == none) {
    if (free_many_.empty()) {
      e.many = static_cast<std::uint32_t>(many_.size());
      many_.emplace_back();
    } else {
      e.many = free_many_.back();
      free_many_.pop_back();
    }
  }
  many_[e.many] = std::move(writes);
}

bool StateBook::base_live(Row row) const {
  const auto fields = entity_def(table.entity()).fields;
  for (FieldIx field = 0; field < fields.size(); ++field) {
    if (table.empty(row, field)) continue;
    if (fields[field].type != FieldType::CodeSet) {
      if (!find(FieldKey::of(row, field))) return true;
      continue;
    }
    for (const std::uint32_t element : table.elements(row, field))
      if (!find(FieldKey::of(row, field, element))) return true;
  }
  return false;
}

}  // namespace avanzar
