// Owns: choosing and ordering rows of a table. Text is compared by a key made once per row (the folded text, with
// ñ put after n); Spanish order itself is asked only where keys are equal. Must not know: columns on screen.
#include "query/listing.h"

#include <algorithm>
#include <cstring>
#include <deque>

#include "base/text.h"

namespace avanzar {
namespace {

// ---- which rows ----

std::vector<std::string> words_of(std::string_view search) {
  const std::string folded = fold(tidy_text(search, false));
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool has_all(const Table& table, Row row, const std::vector<FieldIx>& fields, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(fields.begin(), fields.end(), [&](FieldIx field) {
      return table.folded(row, field).find(word) != std::string_view::npos;
    });
  });
}

std::vector<Row> matching(const Table& table, const ListQuery& query) {
  const EntityDef& def = entity_def(table.entity());
  std::vector<FieldIx> searched;
  for (FieldIx ix = 0; ix < def.fields.size(); ++ix) {
    if (def.fields[ix].traits.search) searched.push_back(ix);
  }
  const std::vector<std::string> words = words_of(query.search);
  const auto state_field = def.find("state");
  std::vector<Row> rows;
  for (Row row = 0; row < table.row_count(); ++row) {
    if (!table.live(row)) continue;
    if (state_field && !query.states.empty() &&
        std::find(query.states.begin(), query.states.end(), table.code(row, *state_field)) == query.states.end()) {
      continue;
    }
    if (has_all(table, row, searched, words)) rows.push_back(row);
  }
  return rows;
}

// ---- in which order ----

// Where ñ or Ñ (two bytes in UTF-8) stands first.
std::size_t find_enye(std::string_view text) {
  for (std::size_t at = text.find('\xC3'); at != std::string_view::npos; at = text.find('\xC3', at + 1)) {
    if (text.substr(at, 2) == "\xC3\xB1" || text.substr(at, 2) == "\xC3\x91") return at;
  }
  return std::string_view::npos;
}

// Byte order of this key is the first level of compare_spanish: base letters, ñ between n and o. 0xFF is in no
// UTF-8 text, so "n\xFF" stands after every n and before every o.
std::string first_level(std::string_view text) {
  std::string key;
  for (std::size_t enye = find_enye(text); enye != std::string_view::npos; enye = find_enye(text)) {
    key += fold(text.substr(0, enye));
    key += "n\xFF";
    text.remove_prefix(enye + 2);
  }
  return key + fold(text);
}

// The first eight bytes as a number that orders like them: most comparisons end here, without a visit to memory.
std::uint64_t leading_bytes(std::string_view key) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < 8; ++i) out = out << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
  return out;
}

struct TextItem {
  std::uint64_t leading;
  std::string_view key;
  Row row;
};

struct IntItem {
  std::int64_t key;
  Row row;
};

template <class Item, class Less>
void sort_items(const Table& table, std::vector<Item>& items, bool descending, Less compare) {
  std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    const int order = compare(a, b);
    if (order != 0) return descending ? order > 0 : order < 0;
    return table.id(a.row) < table.id(b.row);
  });
}

template <class Item>
std::vector<Row> rows_of(const std::vector<Item>& items, std::vector<Row> empty_last) {
  std::vector<Row> out;
  out.reserve(items.size() + empty_last.size());
  for (const Item& item : items) out.push_back(item.row);
  out.insert(out.end(), empty_last.begin(), empty_last.end());
  return out;
}

std::vector<Row> by_text(const Table& table, const std::vector<Row>& rows, std::vector<Row> empty, const ListQuery& query) {
  const FieldIx field = query.sort_field;
  const bool has_folded = field_def(table.entity(), field).traits.search;
  std::deque<std::string> made;  // keys that the table does not hold; a deque leaves them where they are
  std::vector<TextItem> items;
  items.reserve(rows.size());
  for (const Row row : rows) {
    const std::string_view text = table.text(row, field);
    const bool folded_is_key = has_folded && find_enye(text) == std::string_view::npos;
    const std::string_view key =
        folded_is_key ? table.folded(row, field) : std::string_view(made.emplace_back(first_level(text)));
    items.push_back({leading_bytes(key), key, row});
  }
  sort_items(table, items, query.descending, [&](const TextItem& a, const TextItem& b) {
    if (a.leading != b.leading) return a.leading < b.leading ? -1 : 1;
    if (const int order = a.key.compare(b.key); order != 0) return order;
    return compare_spanish(table.text(a.row, field), table.text(b.row, field));
  });
  return rows_of(items, std::move(empty));
}

std::int64_t number_key(const Table& table, Row row, FieldIx field, FieldType type) {
  switch (type) {
    case FieldType::Int: return table.integer(row, field).value_or(0);
    case FieldType::Date: return table.date(row, field);
    case FieldType::Bool: return table.boolean(row, field) ? 1 : 0;
    case FieldType::Code: return table.code(row, field);
    case FieldType::CodeSet: return table.set(row, field).front();  // by its first code
    default: return 0;
  }
}

std::vector<Row> by_number(const Table& table, const std::vector<Row>& rows, std::vector<Row> empty, const ListQuery& query) {
  const FieldType type = field_def(table.entity(), query.sort_field).type;
  std::vector<IntItem> items;
  items.reserve(rows.size());
  for (const Row row : rows) items.push_back({number_key(table, row, query.sort_field, type), row});
  sort_items(table, items, query.descending,
             [](const IntItem& a, const IntItem& b) { return a.key < b.key ? -1 : a.key > b.key ? 1 : 0; });
  return rows_of(items, std::move(empty));
}

bool is_empty(const Table& table, Row row, FieldIx field, FieldType type) {
  return type == FieldType::CodeSet ? table.set(row, field).empty() : table.empty(row, field);
}

}  // namespace

std::vector<Row> list_rows(const State& state, Entity entity, const ListQuery& query) {
  const Table& table = state.table(entity);
  const FieldType type = field_def(entity, query.sort_field).type;
  std::vector<Row> rows = matching(table, query), empty;
  std::erase_if(rows, [&](Row row) {
    const bool is = is_empty(table, row, query.sort_field, type);
    if (is) empty.push_back(row);
    return is;
  });
  table.sort_by_id(empty);
  const bool is_text = type == FieldType::Text || type == FieldType::Note || type == FieldType::Ref;
  return is_text ? by_text(table, rows, std::move(empty), query) : by_number(table, rows, std::move(empty), query);
}

std::vector<std::uint32_t> count_by_state(const State& state, Entity entity) {
  const EntityDef& def = entity_def(entity);
  const auto field = def.find("state");
  if (!field) return {};
  std::vector<std::uint32_t> counts(def.fields[*field].traits.codes->codes.size());
  const Table& table = state.table(entity);
  for (Row row = 0; row < table.row_count(); ++row) {
    if (!table.live(row)) continue;
    // A record without a state, or with one of a newer version, is in none of these.
    if (const std::uint16_t code = table.code(row, *field); code < counts.size()) ++counts[code];
  }
  return counts;
}

}  // namespace avanzar
