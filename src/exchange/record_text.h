// Owns: the one spelling of a record, of a record array and of `has` in the office's file. The writer appends it, the
// reader compares a file with it byte by byte. Must not know: files, changes.
#pragma once
#include <string>
#include <vector>

#include "ledger/ledger.h"

namespace avanzar {

// Live rows sorted by id.
[[nodiscard]] std::vector<Row> rows_by_id(const Table& table);

// {"acronym":…,"id":…,…}: members sorted by name, empty fields left out, sets as arrays of codes, sorted as text.
class RecordWriter {
 public:
  explicit RecordWriter(const Table& table);
  void append(std::string& out, Row row) const;
  // Which member the byte at `offset` of append()'s text belongs to: "id" or a field's key.
  [[nodiscard]] std::string_view member_at(Row row, std::size_t offset) const;

 private:
  static constexpr FieldIx id_member = 0xFFFF;
  void append_member(std::string& out, Row row, FieldIx field) const;
  const Table& table_;
  std::vector<FieldIx> order_;  // by name; id_member stands for "id"
};

// {"k3v…":8,"genesis":1}, sorted by device.
void append_has(std::string& out, const VersionVector& has);

}  // namespace avanzar
