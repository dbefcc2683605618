// Owns: what the set of changes says now: a table per entity, which writes of each field nobody replaced, and so
// which fields are in conflict. Rebuilt from changes at will. Must not know: chains and hashes (ledger.h).
//
// A field's value is the set of writes to it that no other write replaces. Changes may be applied in any order
// that keeps each device's own order; the result is the same: a write that arrives after one that replaces it is
// dropped on arrival. Bookkeeping is one dot per record plus exceptions per field (state_book.h), so that an
// unedited field costs nothing.
// Display of a conflict: the write with the latest effective time stamp (the smallest `at` of its chain from it
// on, so that a clock that ran ahead and was put right does not win), then the larger device id, then seq. It is
// looked at again when a later change of a chain pulls earlier stamps down.
//
// Deletion is the field `deleted`, with two rules of its own:
// - A write of `deleted` may replace any dots of its record: that is how it says what its author saw of the record.
//   It has seen a write when its `replaces` names it or a later one of the same device, or its own device made it
//   by then.
// - "Borrado aquí, editado allá": a record is hidden only when nobody holds against it, that is when its unreplaced
//   `deleted` writes are all true and every unreplaced write of its fields was seen by one of them. Otherwise it
//   stays alive and is a conflict with field = field_count, until somebody deletes it again or restores it.
//
// Fields, entities and values that this version does not understand are passed over; the ledger keeps the bytes.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/change.h"
#include "ledger/table.h"

namespace avanzar {

struct LiveWrite {
  Dot dot;
  std::int64_t at;  // effective
  Value value;
};

struct FieldAddress {
  Entity entity;
  Row row;
  FieldIx field;         // field_count of the entity = the "deleted" field
  std::string element;
};

class State {
 public:
  State();
  State(State&&) noexcept;
  State& operator=(State&&) noexcept;
  ~State();
  [[nodiscard]] State copy() const;

  // The caller guarantees each device's changes come in order, each once (leaving some out is fine).
  void apply(const Change& change);

  [[nodiscard]] const Table& table(Entity entity) const;

  // The writes of a field that nobody replaced, sorted by dot (empty: never written). More than one with different
  // values: a conflict.
  [[nodiscard]] std::vector<LiveWrite> live_writes(Entity entity, std::string_view id, std::string_view field,
                                                   std::string_view element = {}) const;
  // The dots of all unreplaced writes of a record, deletion included, sorted: what somebody who looks at it sees.
  [[nodiscard]] std::vector<Dot> live_dots(Entity entity, std::string_view id) const;

  // Fields whose unreplaced writes differ in value, by entity, record id, field, element.
  [[nodiscard]] std::vector<FieldAddress> conflicts() const;
  [[nodiscard]] std::size_t conflict_count() const;
  [[nodiscard]] bool conflicting(Entity entity, Row row) const;  // some field of the record
  [[nodiscard]] bool conflicting(const FieldAddress& field) const;

  // Dot of the change that created the record / that wrote to it last (by effective time). Where several devices
  // began the record, the creator is one that had seen none of it, then the earliest by effective time.
  struct Stamp {
    Dot dot;
    std::int64_t at = 0;  // effective
  };
  [[nodiscard]] Stamp created(Entity entity, Row row) const;
  [[nodiscard]] Stamp updated(Entity entity, Row row) const;
  // Whether `a` is displayed before `b` where both stand: later effective time, device, seq.
  [[nodiscard]] bool outranks(const Dot& a, const Dot& b) const;

  // Goes up with every applied change: caches compare it.
  [[nodiscard]] std::uint64_t revision() const;
  void set_revision(std::uint64_t revision);  // for a rebuilt state that takes an older one's place

 private:
  struct Impl;
  explicit State(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace avanzar
