// Owns: the layout of columns. A column is as long as the last row that has a value, so a field nobody fills costs
// nothing. Must not know: changes or conflicts.
#include "ledger/table.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <limits>
#include <string>
#include <unordered_map>

#include "base/shared_sort.h"
#include "base/text.h"
#include "ledger/code_sets.h"

namespace avanzar {
namespace {
constexpr std::int64_t no_integer = std::numeric_limits<std::int64_t>::min();
enum : std::uint8_t { no_bool, is_false, is_true };

std::uint32_t text_hash(std::string_view text) { return mix_hash(std::hash<std::string_view>{}(text)); }

template <class T>
T at_or(const std::vector<T>& column, Row row, T none) {
  return row < column.size() ? column[row] : none;
}
template <class T>
void put(std::vector<T>& column, Row row, T value, T none) {
  if (row >= column.size()) {
    if (value == none) return;
    column.resize(row + 1, none);
  }
  column[row] = value;
}
}  // namespace

// Of the vectors only those of the field's own type are ever filled.
struct Table::Column {
  const FieldDef* def;
  std::vector<std::string_view> texts;
  std::vector<std::string_view> folded;
  ByteArena bytes, folded_bytes;  // apart, so that a search runs through folded texts only
  std::vector<std::uint32_t> refs;           // index in ref_ids_ + 1, 0 = none
  std::vector<std::vector<Row>> referring;   // by index in ref_ids_
  std::vector<std::uint16_t> codes;
  std::unordered_map<Row, std::string_view> foreign_codes;
  CodeSets pool;
  std::vector<std::uint32_t> sets;
  std::vector<std::string_view> foreign_names;  // elements that are not in the list
  std::unordered_map<std::string_view, std::uint32_t> foreign_index;
  std::unordered_map<Row, std::vector<std::uint32_t>> foreign_sets;
  std::vector<std::uint8_t> bools;
  std::vector<std::int64_t> integers;
  std::vector<Day> dates;

  [[nodiscard]] std::uint32_t list_size() const { return static_cast<std::uint32_t>(def->traits.codes->codes.size()); }
};

Table::Table(Entity entity) : entity_(entity) {
  const auto fields = entity_def(entity).fields;
  columns_.resize(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) columns_[i].def = &fields[i];
}
Table::Table(const Table&) = default;
Table::Table(Table&&) noexcept = default;
Table& Table::operator=(const Table&) = default;
Table& Table::operator=(Table&&) noexcept = default;
Table::~Table() = default;

const Table::Column& Table::column(FieldIx field, [[maybe_unused]] FieldType type) const {
  assert(columns_[field].def->type == type);
  return columns_[field];
}

std::optional<Row> Table::find(std::string_view id) const {
  return row_of_id_.find(text_hash(id), [&](Row row) { return ids_[row] == id; });
}

std::optional<Row> Table::find_live(std::string_view id) const {
  const auto row = find(id);
  return row && live_[*row] ? row : std::nullopt;
}

std::string_view Table::text(Row row, FieldIx field) const {
  const Column& c = columns_[field];
  switch (c.def->type) {
    case FieldType::Text:
    case FieldType::Note: return at_or(c.texts, row, std::string_view{});
    case FieldType::Ref: {
      const std::uint32_t ref = at_or(c.refs, row, 0u);
      return ref ? ref_ids_[ref - 1] : std::string_view{};
    }
    case FieldType::Code: {
      const std::uint16_t code = at_or(c.codes, row, no_code);
      if (code == no_code) return {};
      return code == foreign_code ? c.foreign_codes.at(row) : c.def->traits.codes->at(code).code;
    }
    default: assert(false && "not a text"); return {};
  }
}

std::string_view Table::folded(Row row, FieldIx field) const { return at_or(columns_[field].folded, row, std::string_view{}); }

std::optional<std::int64_t> Table::integer(Row row, FieldIx field) const {
  const std::int64_t value = at_or(column(field, FieldType::Int).integers, row, no_integer);
  return value == no_integer ? std::nullopt : std::optional(value);
}

Day Table::date(Row row, FieldIx field) const { return at_or(column(field, FieldType::Date).dates, row, no_day); }
std::uint16_t Table::code(Row row, FieldIx field) const { return at_or(column(field, FieldType::Code).codes, row, no_code); }
bool Table::boolean(Row row, FieldIx field) const {
  return at_or(column(field, FieldType::Bool).bools, row, std::uint8_t{no_bool}) == is_true;
}

std::span<const std::uint16_t> Table::set(Row row, FieldIx field) const {
  const Column& c = column(field, FieldType::CodeSet);
  return c.pool.at(at_or(c.sets, row, 0u));
}

std::vector<std::string_view> Table::set_codes(Row row, FieldIx field) const {
  std::vector<std::string_view> codes;
  for (const std::uint32_t element : elements(row, field)) codes.push_back(element_code(field, element));
  shared_sort(codes);
  return codes;
}

std::span<const std::uint16_t> Table::code_column(FieldIx field) const { return column(field, FieldType::Code).codes; }
std::span<const Day> Table::date_column(FieldIx field) const { return column(field, FieldType::Date).dates; }
std::span<const std::string_view> Table::folded_column(FieldIx field) const { return columns_[field].folded; }

Value Table::value(Row row, FieldIx field, std::string_view element) const {
  const Column& c = columns_[field];
  switch (c.def->type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Ref:
    case FieldType::Code: {
      const std::string_view t = text(row, field);
      return t.empty() ? Value{} : Value{std::string(t)};
    }
    case FieldType::CodeSet: {
      const auto known = find_element(field, element);
      return known && has_element(row, field, *known) ? Value{true} : Value{};
    }
    case FieldType::Bool: {
      const std::uint8_t truth = at_or(c.bools, row, std::uint8_t{no_bool});
      return truth == no_bool ? Value{} : Value{truth == is_true};
    }
    case FieldType::Int: {
      const auto number = integer(row, field);
      return number ? Value{*number} : Value{};
    }
    case FieldType::Date: {
      const Day day = date(row, field);
      return day == no_day ? Value{} : Value{iso_date(day)};
    }
  }
  return {};
}

bool Table::empty(Row row, FieldIx field) const {
  const Column& c = columns_[field];
  switch (c.def->type) {
    case FieldType::Text:
    case FieldType::Note: return at_or(c.texts, row, std::string_view{}).empty();
    case FieldType::Ref: return at_or(c.refs, row, 0u) == 0;
    case FieldType::Code: return at_or(c.codes, row, no_code) == no_code;
    case FieldType::CodeSet: return at_or(c.sets, row, 0u) == 0 && !c.foreign_sets.contains(row);
    case FieldType::Bool: return at_or(c.bools, row, std::uint8_t{no_bool}) == no_bool;
    case FieldType::Int: return at_or(c.integers, row, no_integer) == no_integer;
    case FieldType::Date: return at_or(c.dates, row, no_day) == no_day;
  }
  return true;
}

std::optional<std::uint32_t> Table::find_reference(std::string_view id) const {
  return ref_of_id_.find(text_hash(id), [&](std::uint32_t ref) { return ref_ids_[ref] == id; });
}

std::vector<Row> Table::referring(FieldIx ref_field, std::string_view id) const {
  const Column& c = column(ref_field, FieldType::Ref);
  const auto ref = find_reference(id);
  std::vector<Row> rows;
  if (!ref || *ref >= c.referring.size()) return rows;
  for (const Row row : c.referring[*ref])
    if (live_[row]) rows.push_back(row);
  sort_by_id(rows);
  return rows;
}

void Table::sort_by_id(std::vector<Row>& rows) const {
  std::ranges::sort(rows, {}, [&](Row row) { return ids_[row]; });
}

Row Table::add_row(std::string_view id) {
  assert(!find(id));
  const Row row = row_count();
  ids_.push_back(ids_and_refs_.keep(id));
  live_.push_back(true);
  ++live_count_;
  row_of_id_.insert(text_hash(id), row);
  return row;
}

void Table::set_live(Row row, bool live) {
  if (live_[row] == live) return;
  live_[row] = live;
  if (live) ++live_count_;
  else --live_count_;
}

std::optional<Value> Table::storable(FieldIx field, std::string_view element, const Value& value) const {
  const FieldType type = columns_[field].def->type;
  if ((type == FieldType::CodeSet) == element.empty()) return std::nullopt;
  if (is_null(value)) return type == FieldType::CodeSet ? Value{false} : Value{};
  const auto* text = std::get_if<std::string>(&value);
  bool fits = false;
  switch (type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Ref:
    case FieldType::Code: fits = text != nullptr; break;
    case FieldType::CodeSet:
    case FieldType::Bool: fits = std::holds_alternative<bool>(value); break;
    case FieldType::Int: fits = std::holds_alternative<std::int64_t>(value); break;
    case FieldType::Date: fits = text && (text->empty() || parse_iso_date(*text)); break;
  }
  if (fits && text && text->empty()) return Value{};
  return fits ? std::optional(value) : std::nullopt;
}

void Table::set_reference(Column& c, Row row, std::string_view id) {
  if (const std::uint32_t old = at_or(c.refs, row, 0u)) {
    if (ref_ids_[old - 1] == id) return;
    auto& rows = c.referring[old - 1];
    rows.erase(std::ranges::find(rows, row));
  }
  if (id.empty()) return put(c.refs, row, 0u, 0u);
  auto ref = find_reference(id);
  if (!ref) {
    ref = static_cast<std::uint32_t>(ref_ids_.size());
    ref_ids_.push_back(ids_and_refs_.keep(id));
    ref_of_id_.insert(text_hash(id), *ref);
  }
  if (c.referring.size() <= *ref) c.referring.resize(*ref + 1);
  c.referring[*ref].push_back(row);
  put(c.refs, row, *ref + 1, 0u);
}

void Table::set_value(Row row, FieldIx field, const Value& value) {
  Column& c = columns_[field];
  const auto* text = std::get_if<std::string>(&value);
  switch (c.def->type) {
    case FieldType::Text:
    case FieldType::Note: {
      const std::string_view t = text ? std::string_view(*text) : std::string_view{};
      if (t == at_or(c.texts, row, std::string_view{})) return;
      put(c.texts, row, c.bytes.keep(t), std::string_view{});
      if (c.def->traits.search) put(c.folded, row, c.folded_bytes.keep(fold(t)), std::string_view{});
      return;
    }
    case FieldType::Ref: return set_reference(c, row, text ? std::string_view(*text) : std::string_view{});
    case FieldType::Code: {
      c.foreign_codes.erase(row);
      if (!text) return put(c.codes, row, no_code, no_code);
      const auto known = c.def->traits.codes->find(*text);
      if (!known) c.foreign_codes[row] = c.bytes.keep(*text);
      return put(c.codes, row, known.value_or(foreign_code), no_code);
    }
    case FieldType::Bool: {
      const auto* truth = std::get_if<bool>(&value);
      const std::uint8_t stored = !truth ? no_bool : *truth ? is_true : is_false;
      return put(c.bools, row, stored, std::uint8_t{no_bool});
    }
    case FieldType::Int: {
      const auto* number = std::get_if<std::int64_t>(&value);
      return put(c.integers, row, number ? *number : no_integer, no_integer);
    }
    case FieldType::Date: return put(c.dates, row, text ? parse_iso_date(*text).value_or(no_day) : no_day, no_day);
    case FieldType::CodeSet: assert(false && "set_element() is for these"); return;
  }
}

std::optional<std::uint32_t> Table::find_element(FieldIx field, std::string_view code) const {
  const Column& c = column(field, FieldType::CodeSet);
  if (const auto known = c.def->traits.codes->find(code)) return *known;
  const auto foreign = c.foreign_index.find(code);
  return foreign == c.foreign_index.end() ? std::nullopt : std::optional(c.list_size() + foreign->second);
}

std::uint32_t Table::add_element(FieldIx field, std::string_view code) {
  if (const auto known = find_element(field, code)) return *known;
  Column& c = columns_[field];
  const auto index = static_cast<std::uint32_t>(c.foreign_names.size());
  c.foreign_names.push_back(c.bytes.keep(code));
  c.foreign_index.emplace(c.foreign_names.back(), index);
  return c.list_size() + index;
}

std::string_view Table::element_code(FieldIx field, std::uint32_t element) const {
  const Column& c = column(field, FieldType::CodeSet);
  if (element < c.list_size()) return c.def->traits.codes->at(static_cast<std::uint16_t>(element)).code;
  return c.foreign_names[element - c.list_size()];
}

bool Table::has_element(Row row, FieldIx field, std::uint32_t element) const {
  const Column& c = column(field, FieldType::CodeSet);
  if (element < c.list_size()) return std::ranges::binary_search(set(row, field), static_cast<std::uint16_t>(element));
  const auto foreign = c.foreign_sets.find(row);
  return foreign != c.foreign_sets.end() && std::ranges::binary_search(foreign->second, element);
}

std::vector<std::uint32_t> Table::elements(Row row, FieldIx field) const {
  const auto known = set(row, field);
  std::vector<std::uint32_t> all(known.begin(), known.end());
  const auto& foreign_sets = columns_[field].foreign_sets;
  if (const auto foreign = foreign_sets.find(row); foreign != foreign_sets.end())
    all.insert(all.end(), foreign->second.begin(), foreign->second.end());
  return all;
}

void Table::set_element(Row row, FieldIx field, std::uint32_t element, bool in) {
  Column& c = columns_[field];
  if (element < c.list_size())
    return put(c.sets, row, c.pool.with(at_or(c.sets, row, 0u), static_cast<std::uint16_t>(element), in), 0u);
  if (has_element(row, field, element) == in) return;
  auto& foreign = c.foreign_sets[row];
  const auto place = std::ranges::lower_bound(foreign, element);
  if (in) foreign.insert(place, element);
  else foreign.erase(place);
  if (foreign.empty()) c.foreign_sets.erase(row);
}

}  // namespace avanzar
