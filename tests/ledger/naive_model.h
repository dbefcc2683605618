// Owns: the rules of ledger.md written down as simply as possible: all writes ever made, searched anew for every
// question, in no order at all. The oracle that the real state is compared with. Must not know: the real state.
#pragma once
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "ledger/change.h"
#include "ledger/change_codec.h"
#include "offices.h"

namespace avanzar::test {

class NaiveModel {
 public:
  explicit NaiveModel(std::vector<Change> changes) : changes_(std::move(changes)) {
    for (const Change& change : changes_)
      for (const Op& op : change.ops)
        for (const FieldWrite& w : op.writes) {
          Value value = w.value;
          if (value == Value{std::string()}) value = Value{};
          if (!w.element.empty() && is_null(value)) value = false;
          records_[{static_cast<int>(*find_entity(op.entity)), op.id}][{w.field, w.element}].push_back({{change.device, change.seq}, value, w.replaces});
        }
  }

  std::string describe() const {
    std::string out;
    for (const EntityDef& def : all_entities())
      for (const auto& [record, fields] : records_)
        if (record.first == static_cast<int>(def.entity)) out += describe_record(def, record.second, fields);
    return out + conflicts();
  }

 private:
  struct Written {
    Dot dot;
    Value value;
    std::vector<Dot> replaces;
  };
  struct Name {
    std::string field, element;
    friend auto operator<=>(const Name&, const Name&) = default;
  };
  using Fields = std::map<Name, std::vector<Written>>;
  enum class Deletion { None, Deleted, Disputed };

  std::int64_t effective(const Dot& dot) const {
    std::int64_t least = INT64_MAX;
    for (const Change& c : changes_)
      if (c.device == dot.device && c.seq >= dot.seq) least = std::min(least, c.at);
    return least;
  }
  auto rank(const Dot& dot) const { return std::tuple(effective(dot), dot.device, dot.seq); }

  static std::vector<Written> live(const std::vector<Written>& writes) {
    std::vector<Written> left;
    for (const Written& w : writes) {
      const bool replaced = std::any_of(writes.begin(), writes.end(), [&](const Written& other) {
        return std::find(other.replaces.begin(), other.replaces.end(), w.dot) != other.replaces.end();
      });
      if (!replaced) left.push_back(w);
    }
    std::sort(left.begin(), left.end(), [](const Written& a, const Written& b) { return a.dot < b.dot; });
    return left;
  }
  static bool differ(const std::vector<Written>& writes) {
    return std::any_of(writes.begin(), writes.end(), [&](const Written& w) { return w.value != writes[0].value; });
  }

  static Deletion deletion(const Fields& fields) {
    const auto found = fields.find({"deleted", ""});
    if (found == fields.end()) return Deletion::None;
    const auto deletions = live(found->second);
    if (std::none_of(deletions.begin(), deletions.end(), [](const Written& w) { return w.value == Value{true}; })) return Deletion::None;
    if (differ(deletions)) return Deletion::Disputed;
    for (const auto& [name, writes] : fields)
      if (name.field != "deleted")
        for (const Written& w : live(writes)) {
          const bool seen = std::any_of(deletions.begin(), deletions.end(), [&](const Written& d) {
            if (d.dot.device == w.dot.device && w.dot.seq <= d.dot.seq) return true;
            return std::any_of(d.replaces.begin(), d.replaces.end(), [&](const Dot& dot) { return dot.device == w.dot.device && w.dot.seq <= dot.seq; });
          });
          if (!seen) return Deletion::Disputed;
        }
    return Deletion::Deleted;
  }

  std::string describe_record(const EntityDef& def, const std::string& id, const Fields& fields) const {
    const bool alive = deletion(fields) != Deletion::Deleted;
    std::string out = std::string(def.key) + ' ' + id + (alive ? " live" : " deleted");
    std::vector<std::tuple<bool, std::int64_t, std::string, std::uint32_t>> firsts;
    std::set<std::string> devices;
    for (const Change& c : changes_)
      for (const Op& op : c.ops)
        if (op.entity == def.key && op.id == id) devices.insert(c.device);
    for (const std::string& device : devices) {
      const Change* first = nullptr;
      bool saw = false;
      for (const Change& c : changes_)
        for (const Op& op : c.ops)
          if (c.device == device && op.entity == def.key && op.id == id && (!first || c.seq < first->seq)) {
            first = &c;
            saw = std::any_of(op.writes.begin(), op.writes.end(), [](const FieldWrite& w) { return !w.replaces.empty(); });
          }
      firsts.emplace_back(saw, effective({device, first->seq}), device, first->seq);
    }
    const auto creator = *std::min_element(firsts.begin(), firsts.end());
    const Dot created{std::get<2>(creator), std::get<3>(creator)};
    const Dot* updated = nullptr;
    std::map<Name, std::vector<Written>> lives;
    for (const auto& [name, writes] : fields) lives[name] = live(writes);
    for (const auto& [name, writes] : lives)
      for (const Written& w : writes)
        if (!updated || rank(*updated) < rank(w.dot)) updated = &w.dot;
    out += " created " + dot_text(created) + " updated " + dot_text(updated ? *updated : created) + '\n';

    const auto add = [&](std::string_view field, std::string_view element, const Value* shown_instead) {
      const auto found = lives.find({std::string(field), std::string(element)});
      const std::vector<Written> writes = found == lives.end() ? std::vector<Written>{} : found->second;
      Value shown;
      const Written* best = nullptr;
      for (const Written& w : writes)
        if (!best || rank(best->dot) < rank(w.dot)) best = &w;
      if (best) shown = best->value;
      if (!element.empty() && shown == Value{false}) shown = Value{};
      if (shown_instead) shown = *shown_instead;
      if (writes.empty() && is_null(shown)) return;
      out += "  " + std::string(field) + (element.empty() ? "" : "." + std::string(element)) + " = " + show(shown) + " of";
      for (const Written& w : writes) out += ' ' + dot_text(w.dot) + '@' + std::to_string(effective(w.dot)) + ':' + show(w.value);
      out += '\n';
    };
    for (const FieldDef& field : def.fields) {
      if (field.type != FieldType::CodeSet) add(field.key, {}, nullptr);
      else
        for (const Code& code : field.traits.codes->codes) add(field.key, code.code, nullptr);
    }
    const Value hidden = !alive;
    add("deleted", {}, &hidden);
    return out;
  }

  std::string conflicts() const {
    // By entity, id, field number, element.
    std::vector<std::tuple<int, std::string, std::size_t, std::string>> all;
    for (const auto& [record, fields] : records_) {
      const EntityDef& def = all_entities()[static_cast<std::size_t>(record.first)];
      for (const auto& [name, writes] : fields)
        if (name.field != "deleted" && differ(live(writes))) all.emplace_back(record.first, record.second, *def.find(name.field), name.element);
      if (deletion(fields) == Deletion::Disputed) all.emplace_back(record.first, record.second, def.fields.size(), "");
    }
    std::sort(all.begin(), all.end());
    std::string out;
    for (const auto& [entity, id, field, element] : all)
      out += "conflict " + std::string(all_entities()[static_cast<std::size_t>(entity)].key) + ' ' + id + ' ' + std::to_string(field) + ' ' + element + '\n';
    return out;
  }

  std::vector<Change> changes_;
  std::map<std::pair<int, std::string>, Fields> records_;
};

// What a ledger holds, the shipped plan included. Only without forks: the oracle knows no derived names.
inline NaiveModel naive_model_of(const Ledger& ledger) {
  std::vector<Change> changes;
  for (const auto& [device, last] : ledger.has())
    for (std::uint32_t seq = 1; seq <= last; ++seq) {
      auto change = decode_change(ledger.change(device, seq).body);
      REQUIRE(change);
      changes.push_back(*std::move(change));
    }
  return NaiveModel(std::move(changes));
}

}  // namespace avanzar::test
