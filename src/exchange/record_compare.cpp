// Owns: the comparison behind record_compare.h. Writes one record at a time and holds it against the file, so that no
// second copy of the file is ever in memory. Must not know: how changes became records.
#include "exchange/record_compare.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/file_layout.h"
#include "exchange/record_text.h"
#include "exchange/text_place.h"

namespace avanzar {
namespace {

// Reads along a text; a step that does not fit leaves the place where it is.
class Follower {
 public:
  Follower(std::string_view text, std::size_t at, std::size_t end) : text_(text.substr(0, end)), at_(at) {}
  [[nodiscard]] bool step(std::string_view expected) {
    if (!text_.substr(std::min(at_, text_.size())).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  // How far the text agrees with `expected` from here.
  [[nodiscard]] std::size_t agreement(std::string_view expected) const {
    const std::string_view rest = text_.substr(std::min(at_, text_.size()));
    return static_cast<std::size_t>(std::mismatch(rest.begin(), rest.end(), expected.begin(), expected.end()).second - expected.begin());
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

struct Difference {
  std::size_t at;
  std::string id;      // empty: the array's end
  std::string member;
};

// `[`, the records a line each, `]`.
std::optional<Difference> follow_array(Follower& file, const Table& table) {
  const RecordWriter writer(table);
  std::string record;
  bool first = true;
  for (const Row row : rows_by_id(table)) {
    record = first ? "[\n" : ",\n";
    const std::size_t lead = record.size();
    writer.append(record, row);
    if (!file.step(record)) {
      const std::size_t agreed = file.agreement(record);
      const std::string_view member = writer.member_at(row, agreed < lead ? 0 : agreed - lead);
      return Difference{file.at() + agreed, std::string(table.id(row)), std::string(member)};
    }
    first = false;
  }
  if (!file.step(first ? "[]" : "]")) return Difference{file.at(), {}, {}};
  return std::nullopt;
}

}  // namespace

std::optional<Stretch> matching_records(std::string_view text, std::size_t changes_key, const Ledger& ledger) {
  const auto entities = all_entities();
  std::string mark = "\n\"" + std::string(entities[0].plural) + "\":";
  const std::size_t found = text.substr(0, changes_key).find(mark);
  if (found == std::string_view::npos) return std::nullopt;
  Follower file(text, found, changes_key);
  bool first = true;
  for (const EntityDef& def : entities) {
    mark = (first ? "\n\"" : ",\n\"") + std::string(def.plural) + "\":";
    if (!file.step(mark) || follow_array(file, ledger.state().table(def.entity))) return std::nullopt;
    first = false;
  }
  std::string has = ",\n\"has\":";
  append_has(has, ledger.has());
  has += ",\n";
  if (!file.step(has) || file.at() != changes_key) return std::nullopt;
  return Stretch{found + 1, changes_key};
}

Result<void> compare_with_ledger(std::string_view text, const Skeleton& skeleton, const Ledger& ledger) {
  for (const EntityDef& def : all_entities()) {
    const Skeleton::Member* array = skeleton.find(def.plural);
    if (array == nullptr) return fail(ErrorCode::FileDisagrees, std::string(def.plural));
    Follower file(text, array->value.begin, array->value.end);
    const std::optional<Difference> difference = follow_array(file, ledger.state().table(def.entity));
    if (!difference && file.at() == array->value.end) continue;
    std::string subject(def.key);
    if (difference && !difference->id.empty()) subject += " " + difference->id + " " + difference->member;
    std::size_t at = difference ? difference->at : file.at();
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) --at;  // to the character's start
    const std::string_view rest = text.substr(at, array->value.end > at ? array->value.end - at : 0);
    return std::unexpected(error_at(text, at, ErrorCode::FileDisagrees, std::move(subject), clip_text(rest.substr(0, rest.find('\n')), 80)));
  }
  std::string has;
  append_has(has, ledger.has());
  const Skeleton::Member* written = skeleton.find("has");
  if (written == nullptr) return fail(ErrorCode::FileDisagrees, "has");
  if (text.substr(written->value.begin, written->value.end - written->value.begin) != has)
    return std::unexpected(error_at(text, written->value.begin, ErrorCode::FileDisagrees, "has"));
  return {};
}

}  // namespace avanzar
