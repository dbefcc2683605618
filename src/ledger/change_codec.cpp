// Owns: the members of a change, in and out. The reader is json_reader.h (why our own: there). Must not know: the
// schema. What a field may hold is checked where a value is used, so that a newer version's change stays readable.
#include "ledger/change_codec.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/id.h"
#include "base/json_text.h"
#include "base/shared_sort.h"
#include "base/text.h"
#include "ledger/genesis.h"
#include "ledger/json_reader.h"

namespace avanzar {
namespace {

constexpr std::size_t max_key = 64;  // entity keys, record ids, field keys with their element
constexpr std::string_view line_start = "{\"body\":", line_middle = ",\"hash\":\"", line_end = "\"}";

bool is_chain_name(std::string_view text) { return text == genesis_device || is_device_id(text); }

std::string set_key(const FieldWrite& write) { return write.element.empty() ? write.field : write.field + '.' + write.element; }

void write_value(JsonWriter& json, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) json.string(*text);
  else if (const auto* number = std::get_if<std::int64_t>(&value)) json.integer(*number);
  else if (const auto* truth = std::get_if<bool>(&value)) json.boolean(*truth);
  else json.null();
}

void write_dots(JsonWriter& json, std::vector<Dot> dots) {
  shared_sort(dots);
  json.open_array();
  for (const Dot& dot : dots) json.string(dot_text(dot));
  json.close_array();
}

void write_op(JsonWriter& json, const Op& op) {
  std::vector<std::pair<std::string, const FieldWrite*>> writes;
  writes.reserve(op.writes.size());
  for (const FieldWrite& write : op.writes) writes.emplace_back(set_key(write), &write);
  shared_sort(writes);
  json.open_object().key("entity").string(op.entity).key("id").string(op.id);
  if (std::ranges::any_of(op.writes, [](const FieldWrite& w) { return !w.replaces.empty(); })) {
    json.key("replaces").open_object();
    for (const auto& [key, write] : writes)
      if (!write->replaces.empty()) write_dots(json.key(key), write->replaces);
    json.close_object();
  }
  json.key("set").open_object();
  for (const auto& [key, write] : writes) write_value(json.key(key), write->value);
  json.close_object().close_object();
}

// Reads one change. Every read_… answers false after a fault, which is then in `json`.
class ChangeReader {
 public:
  explicit ChangeReader(std::string_view body) : json_(body) {}

  bool read(Change& change) {
    std::vector<std::string> unknown;
    std::array<bool, names.size()> seen{};
    std::string key;
    if (!json_.open_object()) return false;
    while (json_.next_member(key)) {
      const auto name = std::ranges::find(names, key);
      if (name == names.end()) {
        unknown.push_back(key);
        if (!json_.skip_value()) return false;
        continue;
      }
      const auto i = static_cast<std::size_t>(name - names.begin());
      if (std::exchange(seen[i], true) || !read_member(change, key)) return json_.fail();
    }
    shared_sort(unknown);
    const bool complete = std::all_of(seen.begin(), seen.begin() + 5, [](bool s) { return s; });
    return !json_.failed() && json_.at_end() && complete && std::ranges::adjacent_find(unknown) == unknown.end() && consistent(change);
  }

  bool too_many_ops() const { return too_many_ops_; }
  std::size_t offset() const { return json_.offset(); }

 private:
  static constexpr std::array<std::string_view, 10> names = {"action", "at",     "device", "ops",    "seq",  // these five always
                                                             "by",     "group",  "prev",   "reason", "undoes"};

  bool read_member(Change& change, std::string_view key) {
    if (key == "action") return json_.read_string(change.action) && !change.action.empty();
    if (key == "at") return json_.read_integer(change.at);
    if (key == "by") return json_.read_string(change.by);
    if (key == "device") return json_.read_string(change.device) && is_chain_name(change.device);
    if (key == "group") return json_.read_string(change.group);
    if (key == "ops") return read_ops(change.ops);
    if (key == "prev") return json_.read_string(change.prev) && parse_sha256_hex(change.prev);
    if (key == "reason") return json_.read_string(change.reason);
    if (key == "undoes") return read_dots(change.undoes);
    std::int64_t seq = 0;
    if (!json_.read_integer(seq) || seq < 1 || seq > 0xFFFFFFFF) return false;
    change.seq = static_cast<std::uint32_t>(seq);
    return true;
  }

  bool read_dots(std::vector<Dot>& dots) {
    std::string text;
    if (!json_.open_array()) return false;
    while (json_.next_item()) {
      if (!json_.read_string(text)) return false;
      auto dot = parse_dot(text);
      if (!dot) return false;
      dots.push_back(*std::move(dot));
    }
    shared_sort(dots);
    return !json_.failed() && std::ranges::adjacent_find(dots) == dots.end();
  }

  bool read_ops(std::vector<Op>& ops) {
    if (!json_.open_array()) return false;
    while (json_.next_item()) {
      if (ops.size() == max_change_ops) {
        too_many_ops_ = true;
        return false;
      }
      if (!read_op(ops.emplace_back())) return false;
    }
    return !json_.failed();
  }

  bool read_op(Op& op) {
    bool entity = false, id = false, set = false, replaces = false;
    std::vector<std::string> unknown;
    std::vector<std::pair<std::string, std::vector<Dot>>> replaced;
    op.writes.reserve(std::min<std::size_t>(keys_.size(), 32));  // a bulk change's ops are all alike
    keys_.clear();
    std::string key;
    if (!json_.open_object()) return false;
    while (json_.next_member(key)) {
      bool good = true;
      if (key == "entity") good = !std::exchange(entity, true) && json_.read_string(op.entity) && short_text(op.entity);
      else if (key == "id") good = !std::exchange(id, true) && json_.read_string(op.id) && short_text(op.id);
      else if (key == "set") good = !std::exchange(set, true) && read_set(op);
      else if (key == "replaces") good = !std::exchange(replaces, true) && read_replaces(replaced);
      else unknown.push_back(key), good = json_.skip_value();
      if (!good) return false;
    }
    shared_sort(unknown);
    if (json_.failed() || !entity || !id || !set || std::ranges::adjacent_find(unknown) != unknown.end()) return false;
    return hand_out(op, replaced);
  }

  static bool short_text(std::string_view text) {
    return !text.empty() && text.size() <= max_key && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
  }

  // A value of a kind that no field of this version has (a list, a decimal) is a newer version's: the write is left
  // out of the Change and stays in the bytes.
  bool read_value(Value& value, bool& known) {
    known = true;
    switch (json_.peek()) {
      case '"': return json_.read_string(value.emplace<std::string>());
      case 't':
      case 'f': return json_.read_bool(value.emplace<bool>());
      case 'n': return json_.read_null();
      case '{':
      case '[': known = false; return json_.skip_value();
      default:
        if (json_.integer_ahead()) return json_.read_integer(value.emplace<std::int64_t>());
        known = false;
        return skip_decimal();
    }
  }

  // Whole numbers beyond ±(2^53−1) are refused, not passed over: two readers would disagree about them.
  bool skip_decimal() {
    const std::size_t from = json_.offset();
    return json_.skip_value() && json_.text(from, json_.offset()).find_first_of(".eE") != std::string_view::npos;
  }

  bool read_set(Op& op) {
    std::string key;
    if (!json_.open_object()) return false;
    while (json_.next_member(key)) {
      FieldWrite write;
      const std::size_t dot = key.find('.');
      write.field = key.substr(0, dot);
      if (dot != std::string::npos) write.element = key.substr(dot + 1);
      if (!short_text(key) || write.field.empty() || (dot != std::string::npos && write.element.empty())) return false;
      bool known = true;
      if (!read_value(write.value, known)) return false;
      if (write.field == deleted_key && !(known && std::holds_alternative<bool>(write.value) && write.element.empty())) return false;
      keys_.push_back(std::move(key));
      if (known) op.writes.push_back(std::move(write));
    }
    // As they are written they are sorted already.
    if (!std::ranges::is_sorted(keys_)) std::ranges::sort(keys_);
    return !json_.failed() && std::ranges::adjacent_find(keys_) == keys_.end();
  }

  bool read_replaces(std::vector<std::pair<std::string, std::vector<Dot>>>& replaced) {
    std::string key;
    if (!json_.open_object()) return false;
    while (json_.next_member(key))
      if (!read_dots(replaced.emplace_back(key, std::vector<Dot>{}).second)) return false;
    shared_sort(replaced);
    return !json_.failed() && std::ranges::adjacent_find(replaced, {}, &std::pair<std::string, std::vector<Dot>>::first) == replaced.end();
  }

  // Gives each write its `replaces`; one without its write (keys_: also those left out) says nothing and is refused.
  bool hand_out(Op& op, std::vector<std::pair<std::string, std::vector<Dot>>>& replaced) {
    for (const auto& [key, dots] : replaced)
      if (!std::ranges::binary_search(keys_, key)) return false;
    const auto name = [](const FieldWrite& w) { return std::tie(w.field, w.element); };
    if (!std::ranges::is_sorted(op.writes, {}, name)) shared_sort(op.writes, {}, name);
    if (replaced.empty()) return true;
    for (FieldWrite& write : op.writes) {
      const std::string key = set_key(write);
      const auto at = std::ranges::lower_bound(replaced, key, {}, &std::pair<std::string, std::vector<Dot>>::first);
      if (at != replaced.end() && at->first == key) write.replaces = std::move(at->second);
    }
    return true;
  }

  // No field of a record twice in one change; nothing replaced or undone that the change cannot have seen.
  static bool consistent(const Change& change) {
    const auto unseen = [&](const Dot& dot) { return dot.device == change.device && dot.seq >= change.seq; };
    for (const Op& op : change.ops)
      for (const FieldWrite& write : op.writes)
        if (std::ranges::any_of(write.replaces, unseen)) return false;
    if (std::ranges::any_of(change.undoes, unseen)) return false;

    std::vector<const Op*> ops;
    ops.reserve(change.ops.size());
    for (const Op& op : change.ops) ops.push_back(&op);
    const auto record = [](const Op* op) { return std::tie(op->id, op->entity); };
    if (!std::ranges::is_sorted(ops, {}, record)) shared_sort(ops, {}, record);
    for (auto from = ops.begin(); from != ops.end();) {
      auto to = from + 1;
      while (to != ops.end() && record(*to) == record(*from)) ++to;
      if (to - from > 1) {
        std::vector<std::pair<std::string_view, std::string_view>> fields;
        for (; from != to; ++from)
          for (const FieldWrite& write : (*from)->writes) fields.emplace_back(write.field, write.element);
        shared_sort(fields);
        if (std::ranges::adjacent_find(fields) != fields.end()) return false;
      }
      from = to;
    }
    return true;
  }

  JsonReader json_;
  std::vector<std::string> keys_;
  bool too_many_ops_ = false;
};

}  // namespace

std::string dot_text(const Dot& dot) { return dot.device + ':' + std::to_string(dot.seq); }

std::optional<Dot> parse_dot(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || !is_chain_name(text.substr(0, colon))) return std::nullopt;
  const std::string_view digits = text.substr(colon + 1);
  if (digits.empty() || digits.size() > 10 || digits[0] == '0') return std::nullopt;
  std::uint64_t seq = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    seq = seq * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (seq > 0xFFFFFFFF) return std::nullopt;
  return Dot{std::string(text.substr(0, colon)), static_cast<std::uint32_t>(seq)};
}

std::string encode_change(const Change& change) {
  std::string out;
  JsonWriter json(out);
  const auto text = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) json.key(key).string(value);
  };
  json.open_object().key("action").string(change.action).key("at").integer(change.at);
  text("by", change.by);
  json.key("device").string(change.device);
  text("group", change.group);
  json.key("ops").open_array();
  for (const Op& op : change.ops) write_op(json, op);
  json.close_array();
  text("prev", change.prev);
  text("reason", change.reason);
  json.key("seq").integer(change.seq);
  if (!change.undoes.empty()) write_dots(json.key("undoes"), change.undoes);
  json.close_object();
  return out;
}

Result<Change> decode_change(std::string_view body) {
  if (body.size() > max_change_bytes) return fail(ErrorCode::ChangeTooLarge);
  if (const auto bad = find_bad_utf8(body)) return fail(ErrorCode::ChangeMalformed, {}, {}, 0, static_cast<std::uint32_t>(*bad) + 1);
  ChangeReader reader(body);
  Change change;
  if (reader.read(change)) return change;
  const ErrorCode code = reader.too_many_ops() ? ErrorCode::ChangeTooLarge : ErrorCode::ChangeMalformed;
  return fail(code, {}, {}, 0, static_cast<std::uint32_t>(reader.offset()) + 1);
}

void append_change_line(std::string& out, std::string_view body, const Sha256& hash) {
  out.append(line_start).append(body).append(line_middle).append(to_hex(hash)).append(line_end);
}

Result<ChangeLine> parse_change_line(std::string_view line) {
  constexpr std::size_t tail = line_middle.size() + 64 + line_end.size();
  if (line.size() < line_start.size() + tail || !line.starts_with(line_start) || !line.ends_with(line_end)) return fail(ErrorCode::ChangeMalformed);
  const std::string_view body = line.substr(line_start.size(), line.size() - line_start.size() - tail);
  const std::string_view rest = line.substr(line_start.size() + body.size());
  const auto hash = parse_sha256_hex(rest.substr(line_middle.size(), 64));
  if (!rest.starts_with(line_middle) || !hash) return fail(ErrorCode::ChangeMalformed);
  if (sha256(body) != *hash) return fail(ErrorCode::ChangeHash, {}, {}, 0, static_cast<std::uint32_t>(line_start.size()) + 1);
  return ChangeLine{body, *hash};
}

}  // namespace avanzar
