// Owns: the canonical text of records (record_text.h). Nothing here depends on the order in which changes came:
// ids, names and list order decide. Must not know: files.
#include "exchange/record_text.h"

#include "base/json_text.h"
#include "base/shared_sort.h"

namespace avanzar {

std::vector<Row> rows_by_id(const Table& table) {
  std::vector<Row> rows;
  rows.reserve(table.live_count());
  for (Row row = 0; row < table.row_count(); ++row)
    if (table.live(row)) rows.push_back(row);
  table.sort_by_id(rows);
  return rows;
}

RecordWriter::RecordWriter(const Table& table) : table_(table) {
  const EntityDef& def = entity_def(table.entity());
  order_.push_back(id_member);
  for (FieldIx field = 0; field < def.fields.size(); ++field) order_.push_back(field);
  const auto name = [&](FieldIx field) { return field == id_member ? std::string_view("id") : def.fields[field].key; };
  shared_sort(order_, [&](FieldIx a, FieldIx b) { return name(a) < name(b); });
}

// `,"key":value`, or nothing when the field is empty.
void RecordWriter::append_member(std::string& out, Row row, FieldIx field) const {
  if (field == id_member) {
    out += ",\"id\":";
    append_json_string(out, table_.id(row));
    return;
  }
  if (table_.empty(row, field)) return;
  const FieldDef& def = field_def(table_.entity(), field);
  out += ',';
  append_json_string(out, def.key);
  out += ':';
  switch (def.type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Ref:
    case FieldType::Code: append_json_string(out, table_.text(row, field)); break;
    case FieldType::Bool: out += table_.boolean(row, field) ? "true" : "false"; break;
    case FieldType::Int: out += std::to_string(table_.integer(row, field).value_or(0)); break;
    case FieldType::Date: append_json_string(out, iso_date(table_.date(row, field))); break;
    case FieldType::CodeSet: {
      char before = '[';
      for (const std::string_view code : table_.set_codes(row, field)) {
        out += before;
        append_json_string(out, code);
        before = ',';
      }
      out += ']';
      break;
    }
  }
}

void RecordWriter::append(std::string& out, Row row) const {
  const std::size_t start = out.size();
  for (const FieldIx field : order_) append_member(out, row, field);
  out[start] = '{';  // the first member's comma: "id" is always there
  out += '}';
}

std::string_view RecordWriter::member_at(Row row, std::size_t offset) const {
  std::string text;
  for (const FieldIx field : order_) {
    append_member(text, row, field);
    if (offset < text.size()) return field == id_member ? std::string_view("id") : field_def(table_.entity(), field).key;
  }
  return "id";
}

void append_has(std::string& out, const VersionVector& has) {
  JsonWriter json(out);
  json.open_object();
  for (const auto& [device, seq] : has) json.key(device).integer(seq);
  json.close_object();
}

}  // namespace avanzar
