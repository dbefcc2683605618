// Owns: who wrote what of one entity's records: for each record the first applied dot (its base), for each field
// that is not simply the base's an exception. Private to state.cpp. Must not know: the order of changes.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "ledger/device_clocks.h"
#include "ledger/flat_index.h"
#include "ledger/table.h"

namespace avanzar {

// A field of a record: row, field and element of a CodeSet in 64 bits, ordered by row.
struct FieldKey {
  std::uint64_t bits = 0;
  static constexpr std::uint32_t max_element = (1u << 20) - 2;
  static FieldKey of(Row row, FieldIx field) { return {std::uint64_t{row} << 32 | std::uint64_t{field} << 20}; }
  static FieldKey of(Row row, FieldIx field, std::uint32_t element) { return {of(row, field).bits | (element + 1)}; }
  [[nodiscard]] Row row() const { return static_cast<Row>(bits >> 32); }
  [[nodiscard]] FieldIx field() const { return static_cast<FieldIx>(bits >> 20 & 0xFFF); }
  [[nodiscard]] bool has_element() const { return (bits & 0xFFFFF) != 0; }
  [[nodiscard]] std::uint32_t element() const { return static_cast<std::uint32_t>(bits & 0xFFFFF) - 1; }
  friend auto operator<=>(const FieldKey&, const FieldKey&) = default;
};

struct Write {
  DotIx dot;
  Value value;
};

struct Deletion {
  DotIx dot;
  bool value;
  std::vector<DotIx> saw;
};

class StateBook {
 public:
  explicit StateBook(Entity entity) : table(entity) {}

  Table table;
  std::unordered_map<Row, std::vector<Deletion>> deletions;  // unreplaced ones
  std::set<FieldKey> conflicts;

  [[nodiscard]] FieldIx deleted_field() const { return static_cast<FieldIx>(entity_def(table.entity()).fields.size()); }

  // First touches of the record by each device; more than one only where several devices wrote to it.
  struct Touch {
    DotIx dot;
    bool saw;  // the change had seen something of the record
  };
  Row add_row(std::string_view id, Touch first);
  void touch(Row row, Touch touch);
  [[nodiscard]] std::vector<Touch> touches(Row row) const;

  [[nodiscard]] Value shown(FieldKey key) const;  // null: nothing, or not in the set
  void show(FieldKey key, const Value& value);

  // The unreplaced writes of a field, in no order.
  [[nodiscard]] std::vector<Write> live(FieldKey key) const;
  // Says which they are from now on; the table must show their value (or one of them) already.
  void set_live(FieldKey key, std::vector<Write> writes);
  // The usual case in short: a field that the record's first touch writes. False when it is another case.
  bool set_first(FieldKey key, DotIx dot, const Value& value);

  // Calls see(dot) for every unreplaced write of the record's fields, the base's once.
  template <class See>
  void each_live(Row row, See see) const {
    if (base_live(row)) see(bases_[row].dot);
    if (row >= newest_.size()) return;
    for (std::uint32_t i = newest_[row]; i != none; i = exceptions_[i].older) {
      const Exception& e = exceptions_[i];
      if (e.many == none) see(e.dot);
      else
        for (const Write& write : many_[e.many]) see(write.dot);
    }
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  // One write whose value the table shows, or (many) any number of writes with their values.
  struct Exception {
    FieldKey key;
    DotIx dot;
    std::uint32_t many = none;
    std::uint32_t older = none;  // of the same record
  };
  [[nodiscard]] std::optional<std::uint32_t> find(FieldKey key) const {
    return index_.find(mix_hash(key.bits), [&](std::uint32_t i) { return exceptions_[i].key == key; });
  }
  [[nodiscard]] bool base_live(Row row) const;
  [[nodiscard]] bool says_something(FieldKey key, const Value& value) const;

  std::vector<Touch> bases_;
  std::unordered_map<Row, std::vector<Touch>> more_touches_;  // the base among them
  std::vector<Exception> exceptions_;
  FlatIndex index_;
  std::vector<std::uint32_t> newest_;  // by row: its exceptions, linked
  std::vector<std::vector<Write>> many_;
  std::vector<std::uint32_t> free_many_;
};

}  // namespace avanzar
