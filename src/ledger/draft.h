// Owns: building a change from intended values: looks up what each write replaces, leaves out writes that would
// change nothing. Must not know: rules of the domain.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/ledger.h"

namespace avanzar {

class ChangeDraft {
 public:
  ChangeDraft(const State& state, std::string_view action) : state_(state) { change_.action = action; }

  // A write equal to the field's present single value is left out. For a CodeSet give the element and a Bool.
  // The last of several writes to one field counts. A field or value that the schema does not know is a bug.
  ChangeDraft& set(Entity entity, std::string_view id, std::string_view field, Value value, std::string_view element = {});
  // Sets a CodeSet to exactly these codes: one write per element that differs or is in conflict.
  ChangeDraft& set_codes(Entity entity, std::string_view id, std::string_view field, const std::vector<std::string>& codes);
  // Says in `replaces` what it saw of the record (state.h). Of a record that is not there, or deleted: nothing.
  ChangeDraft& remove(Entity entity, std::string_view id);
  // Also decides a deletion in conflict for keeping the record.
  ChangeDraft& restore(Entity entity, std::string_view id);

  [[nodiscard]] bool empty() const { return change_.ops.empty(); }
  // `device`, `at`, `by`, `reason`, `group`, `undoes` are the caller's to fill; seq and prev are Ledger::append's.
  [[nodiscard]] Change take() &&;

 private:
  void put(Entity entity, std::string_view id, FieldWrite write);
  void drop(Entity entity, std::string_view id, std::string_view field, std::string_view element);
  [[nodiscard]] std::size_t find_op(Entity entity, std::string_view id);  // ops.size(): none

  const State& state_;
  Change change_;
  std::unordered_map<std::string, std::size_t> op_of_;  // entity key and id -> index in ops
  std::size_t last_op_ = 0;                             // where the last write went
};

}  // namespace avanzar
