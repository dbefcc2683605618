// Owns: the current values of one entity's records, as columns: codes as small integers, dates as days, text in
// an arena with a folded copy for the searched fields, sets interned. Rows are stable while the program runs and
// never re-used; a deleted record keeps its row. Texts handed out stay valid while the table or a copy of it lives.
// Must not know: changes or conflicts (state.h writes here).
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "ledger/byte_arena.h"
#include "ledger/flat_index.h"
#include "model/fields.h"
#include "model/value.h"

namespace avanzar {

using Row = std::uint32_t;
inline constexpr std::uint16_t no_code = 0xFFFF;
// A code that is not in the field's list (a newer version's): kept in the ledger, shown as it is.
inline constexpr std::uint16_t foreign_code = 0xFFFE;

class Table {
 public:
  explicit Table(Entity entity);
  Table(const Table&);
  Table(Table&&) noexcept;
  Table& operator=(const Table&);
  Table& operator=(Table&&) noexcept;
  ~Table();

  [[nodiscard]] Entity entity() const { return entity_; }
  [[nodiscard]] Row row_count() const { return static_cast<Row>(ids_.size()); }  // deleted ones included
  [[nodiscard]] Row live_count() const { return live_count_; }
  [[nodiscard]] bool live(Row row) const { return live_[row]; }
  [[nodiscard]] std::string_view id(Row row) const { return ids_[row]; }    // as text
  [[nodiscard]] std::optional<Row> find(std::string_view id) const;         // deleted ones too
  [[nodiscard]] std::optional<Row> find_live(std::string_view id) const;

  // Readers by type; asking a field for another type is a bug. Empty field: "", nullopt, no_day, no_code, false, {}.
  [[nodiscard]] std::string_view text(Row row, FieldIx field) const;        // Text, Note, Ref; a Code gives its code
  [[nodiscard]] std::string_view folded(Row row, FieldIx field) const;      // fields with `search`
  [[nodiscard]] std::optional<std::int64_t> integer(Row row, FieldIx field) const;
  [[nodiscard]] Day date(Row row, FieldIx field) const;
  [[nodiscard]] std::uint16_t code(Row row, FieldIx field) const;
  [[nodiscard]] bool boolean(Row row, FieldIx field) const;
  [[nodiscard]] std::span<const std::uint16_t> set(Row row, FieldIx field) const;  // sorted code indices, foreign ones left out
  [[nodiscard]] std::vector<std::string_view> set_codes(Row row, FieldIx field) const;  // with foreign ones, sorted as text
  [[nodiscard]] Value value(Row row, FieldIx field, std::string_view element = {}) const;  // any type
  [[nodiscard]] bool empty(Row row, FieldIx field) const;

  // Whole columns, for counting over all rows. Shorter than row_count() when no later row has a value.
  [[nodiscard]] std::span<const std::uint16_t> code_column(FieldIx field) const;
  [[nodiscard]] std::span<const Day> date_column(FieldIx field) const;
  [[nodiscard]] std::span<const std::string_view> folded_column(FieldIx field) const;

  // Live rows whose reference field names `id` (e.g. the activities of an alliance), by record id: as those start
  // with their time, that is oldest first, and the same on every device.
  [[nodiscard]] std::vector<Row> referring(FieldIx ref_field, std::string_view id) const;
  void sort_by_id(std::vector<Row>& rows) const;

  // For State alone. An element of a CodeSet is known by a number: its index in the code list, above those the
  // foreign ones in order of arrival.
  Row add_row(std::string_view id);
  void set_live(Row row, bool live);
  // The value as it can be kept (empty text is null, null of a set's element is false), or nullopt when the field
  // cannot hold it: another type, not a date, an element where there are none.
  [[nodiscard]] std::optional<Value> storable(FieldIx field, std::string_view element, const Value& value) const;
  void set_value(Row row, FieldIx field, const Value& storable_value);  // not for a CodeSet
  [[nodiscard]] std::optional<std::uint32_t> find_element(FieldIx field, std::string_view code) const;
  std::uint32_t add_element(FieldIx field, std::string_view code);
  [[nodiscard]] std::string_view element_code(FieldIx field, std::uint32_t element) const;
  [[nodiscard]] bool has_element(Row row, FieldIx field, std::uint32_t element) const;
  [[nodiscard]] std::vector<std::uint32_t> elements(Row row, FieldIx field) const;
  void set_element(Row row, FieldIx field, std::uint32_t element, bool in);

 private:
  struct Column;
  [[nodiscard]] const Column& column(FieldIx field, FieldType type) const;
  void set_reference(Column& column, Row row, std::string_view id);
  [[nodiscard]] std::optional<std::uint32_t> find_reference(std::string_view id) const;

  Entity entity_;
  Row live_count_ = 0;
  std::vector<bool> live_;
  std::vector<std::string_view> ids_;
  FlatIndex row_of_id_;
  ByteArena ids_and_refs_;
  std::vector<std::string_view> ref_ids_;  // every id that a reference of this table ever named
  FlatIndex ref_of_id_;                    // -> index in ref_ids_
  std::vector<Column> columns_;            // one per field
};

}  // namespace avanzar
