// Owns: the SAX handler behind read_skeleton (json_skeleton.h). Must not know: what records or changes mean.
// nlohmann's SAX events carry no position; places come from the byte source (json_source.h) that feeds it.
#include "exchange/json_skeleton.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "exchange/file_layout.h"
#include "exchange/json_source.h"
#include "exchange/text_place.h"

namespace avanzar {
namespace {

constexpr std::int64_t max_safe_integer = (std::int64_t{1} << 53) - 1;

class Handler {
 public:
  using Json = nlohmann::json;
  Handler(std::string_view text, JsonSource& source, const ImportLimits& limits, Report& report)
      : text_(text), source_(source), limits_(limits), report_(report) {}

  Skeleton skeleton;
  std::optional<Error> error;
  bool ours = false;         // said "format":"avanzar"
  bool version_known = false;

  bool null() { return scalar(); }
  bool boolean(bool) { return scalar(); }
  bool number_integer(std::int64_t value) {
    if (value < -max_safe_integer) return refuse(number_start(), ErrorCode::JsonNumber, std::to_string(value));
    return integer(value);
  }
  bool number_unsigned(std::uint64_t value) {
    if (value > std::uint64_t{max_safe_integer}) return refuse(number_start(), ErrorCode::JsonNumber, std::to_string(value));
    return integer(static_cast<std::int64_t>(value));
  }
  // Fractions, exponents and integers beyond 64 bits: none of them is in a file of ours.
  bool number_float(double, const std::string& digits) { return refuse(number_start(), ErrorCode::JsonNumber, digits); }
  bool string(const std::string& value);
  bool binary(const Json::binary_t&) { return true; }  // does not occur in text
  bool start_object(std::size_t) { return open('{'); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open('['); }
  bool end_array() { return close(); }
  bool key(const std::string& name);
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& fault);

 private:
  struct Level {
    char bracket;
    std::vector<std::string> keys;  // members so far of an object
  };

  bool refuse(std::size_t at, ErrorCode code, std::string_view detail = {}) {
    error = error_at(text_, at, code, path_text(), clip_text(detail, 80));
    return false;
  }
  [[nodiscard]] std::string path_text() const;
  [[nodiscard]] std::string_view top_key() const { return depth_ > 0 && !levels_[0].keys.empty() ? levels_[0].keys.back() : std::string_view(); }
  [[nodiscard]] bool inside(std::string_view top, std::string_view inner) const {
    return depth_ == 2 && levels_[1].bracket == '{' && top_key() == top && levels_[1].keys.back() == inner;
  }
  [[nodiscard]] std::size_t string_start() const;
  [[nodiscard]] std::size_t number_start() const;
  bool scalar();
  bool integer(std::int64_t value);
  bool text_fits(const std::string& value);
  bool open(char bracket);
  bool close();
  bool format_checked();

  std::string_view text_;
  JsonSource& source_;
  const ImportLimits& limits_;
  Report& report_;
  std::vector<Level> levels_;  // storage is kept when a level closes
  std::size_t depth_ = 0;
  std::size_t records_ = 0;
  std::optional<std::int64_t> version_;
};

std::string Handler::path_text() const {
  std::string path;
  for (std::size_t i = 0; i < depth_ && i < 3; ++i) {
    if (levels_[i].bracket != '{' || levels_[i].keys.empty()) continue;
    if (!path.empty()) path += '.';
    path += clip_text(levels_[i].keys.back(), 40);
  }
  return path;
}

// The opening quote of the string that has just been read: a quote behind an even number of backslashes.
std::size_t Handler::string_start() const {
  std::size_t i = source_.at() > 0 ? source_.at() - 1 : 0;  // the closing quote
  while (i > 0) {
    --i;
    if (text_[i] != '"') continue;
    std::size_t slashes = 0;
    while (slashes < i && text_[i - 1 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 0) break;
  }
  return i;
}

// The lexer may have read one byte beyond a number to see that it ended.
std::size_t Handler::number_start() const {
  const auto of_number = [&](std::size_t i) { return std::string_view("+-.0123456789eE").find(text_[i]) != std::string_view::npos; };
  std::size_t i = std::min(source_.at(), text_.size());
  while (i > 0 && !of_number(i - 1)) --i;
  while (i > 0 && of_number(i - 1)) --i;
  return i;
}

bool Handler::scalar() {
  source_.token_seen();
  return true;
}

bool Handler::format_checked() {
  if (!ours || !version_) return true;
  if (*version_ > layout::format_version) return refuse(number_start(), ErrorCode::FileNewerVersion, std::to_string(*version_));
  if (*version_ < 1) return refuse(number_start(), ErrorCode::FileNotOurs, std::to_string(*version_));
  version_known = true;
  return true;
}

bool Handler::integer(std::int64_t value) {
  source_.token_seen();
  if (depth_ == 1 && top_key() == "formatVersion") {
    version_ = value;
    return format_checked();
  }
  if (depth_ == 2 && levels_[1].bracket == '{' && top_key() == "has" && value > 0 && value <= 0xFFFFFFFF)
    skeleton.has.emplace(levels_[1].keys.back(), static_cast<std::uint32_t>(value));
  if (depth_ == 3 && levels_[1].bracket == '{' && top_key() == "content" && levels_[1].keys.back() == "counts" && levels_[2].bracket == '{')
    if (const auto entity = find_entity(levels_[2].keys.back())) skeleton.counts[static_cast<std::size_t>(*entity)] = value;
  return true;
}

bool Handler::text_fits(const std::string& value) {
  if (value.size() > limits_.text_bytes) return refuse(string_start(), ErrorCode::JsonTextTooLong, value.substr(0, 400));
  if (value.find('\0') != std::string::npos) return refuse(string_start(), ErrorCode::JsonControl, "U+0000");
  return true;
}

bool Handler::string(const std::string& value) {
  if (!text_fits(value)) return false;
  source_.token_seen();
  if (depth_ == 1 && top_key() == "format") {
    if (value != layout::format_name) return refuse(string_start(), ErrorCode::FileNotOurs, value);
    ours = true;
    return format_checked();
  }
  if (depth_ != 2) return true;
  if (inside("dataset", "title")) skeleton.title = value;
  if (inside("dataset", "office")) skeleton.office = value;
  if (inside("content", "ledger")) skeleton.content_ledger = value;
  if (inside("content", "hash")) {
    // Only when it stands there letter by letter: the digits are cut out of the file's bytes.
    const std::size_t start = string_start();
    const std::size_t length = layout::hash_prefix.size() + layout::hash_digits;
    if (value.starts_with(layout::hash_prefix) && value.size() == length && text_.substr(start + 1, length) == value)
      skeleton.content_hash_at = start + 1 + layout::hash_prefix.size();
  }
  return true;
}

bool Handler::open(char bracket) {
  source_.token_seen();
  const std::size_t here = source_.at() - 1;
  if (depth_ == limits_.depth) return refuse(here, ErrorCode::JsonDepth, std::to_string(limits_.depth));
  if (depth_ == 1 && levels_[0].bracket == '{') {
    skeleton.members.back().value.begin = here;
  }
  if (depth_ == 2 && bracket == '{' && levels_[1].bracket == '[') {
    // Changes of a file whose layout another program has changed: their hashes cover bytes that are gone.
    if (top_key() == "changes") return refuse(here, ours ? ErrorCode::FileHash : ErrorCode::FileNotOurs);
    if (++records_ > limits_.records) return refuse(here, ErrorCode::TooManyRecords, std::to_string(limits_.records));
  }
  if (levels_.size() == depth_) levels_.emplace_back();
  levels_[depth_].bracket = bracket;
  levels_[depth_].keys.clear();
  ++depth_;
  return true;
}

bool Handler::close() {
  source_.token_seen();
  --depth_;
  if (depth_ == 1 && levels_[0].bracket == '{') skeleton.members.back().value.end = source_.at();
  return true;
}

bool Handler::key(const std::string& name) {
  if (!text_fits(name)) return false;
  source_.token_seen();
  Level& level = levels_[depth_ - 1];
  if (std::find(level.keys.begin(), level.keys.end(), name) != level.keys.end())
    return refuse(string_start(), ErrorCode::JsonDuplicateKey, name);
  const bool devices = depth_ == 2 && (top_key() == "has" || top_key() == layout::since_member);
  if (devices && level.keys.size() == limits_.devices) return refuse(string_start(), ErrorCode::TooManyDevices, std::to_string(limits_.devices));
  if (!devices && level.keys.size() == limits_.members) return refuse(string_start(), ErrorCode::JsonMembers, std::to_string(limits_.members));
  level.keys.push_back(name);
  if (depth_ > 1) return true;

  skeleton.members.push_back({name, {}});
  const auto entities = all_entities();
  const bool known = name == layout::since_member ||
                     std::find(layout::other_members.begin(), layout::other_members.end(), name) != layout::other_members.end() ||
                     std::any_of(entities.begin(), entities.end(), [&](const EntityDef& def) { return def.plural == name; });
  if (!known) report_.add(error_at(text_, string_start(), ErrorCode::FileMemberIgnored, clip_text(name, 80)));
  return true;
}

bool Handler::parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& fault) {
  if (source_.token_too_long()) return refuse(source_.at(), ErrorCode::JsonTextTooLong);
  if (source_.met_end()) return refuse(source_.at(), ours ? ErrorCode::FileTruncated : ErrorCode::FileNotJson);
  const std::size_t here = source_.at() > 0 ? source_.at() - 1 : 0;  // the byte that does not fit
  // The wording is nlohmann's; what follows "last read" is the file's own text and decides nothing.
  std::string_view words = fault.what();
  words = words.substr(0, words.find("; last read"));
  const auto says = [&](std::string_view part) { return words.find(part) != std::string_view::npos; };
  if (fault.id == 406) return refuse(number_start(), ErrorCode::JsonNumber);
  if (says("surrogate")) return refuse(here, ErrorCode::JsonSurrogate);
  if (says("ill-formed UTF-8")) return refuse(here, ErrorCode::NotUtf8);
  if (says("control character")) return refuse(here, ErrorCode::JsonControl);
  // A whole token in the wrong place: where it begins.
  if (token.size() > 1 && token.front() == '"' && token.back() == '"') return refuse(string_start(), ErrorCode::FileNotJson);
  if (says("unexpected number")) return refuse(number_start(), ErrorCode::FileNotJson);
  return refuse(here, ErrorCode::FileNotJson);
}

}  // namespace

const Skeleton::Member* Skeleton::find(std::string_view key) const {
  for (const Member& member : members)
    if (member.key == key) return &member;
  return nullptr;
}

Result<Skeleton> read_skeleton(std::string_view text, const std::vector<Stretch>& gaps, const ImportLimits& limits, Report& report) {
  // A character of a text may be written as six bytes (\u00e1); the rest is for white space and punctuation.
  JsonSource source(text, gaps, limits.text_bytes * 6 + 4096);
  Handler handler(text, source, limits, report);
  const bool whole = nlohmann::json::sax_parse(JsonSourceIterator(&source), JsonSourceIterator(nullptr), &handler);
  if (handler.error) return std::unexpected(std::move(*handler.error));
  if (!whole) return std::unexpected(error_at(text, source.at(), ErrorCode::FileNotJson));
  if (!handler.ours) return fail(ErrorCode::FileNotOurs);
  if (!handler.version_known) return fail(ErrorCode::FileNotOurs, "formatVersion");
  return std::move(handler.skeleton);
}

}  // namespace avanzar
