// Owns: offices made up from a seed, with every entity, every field type, text that tries to break out of JSON,
// deletions, conflicts and several devices. Must not know: files.
#pragma once
#include <string>
#include <vector>

#include "base/id.h"
#include "ledger/draft.h"
#include "ledger/ledger.h"

namespace avanzar::test {

class RandomOffice {
 public:
  explicit RandomOffice(std::uint64_t seed) : ids_({seed, seed ^ 0x9E3779B97F4A7C15ull, 7, 11}) {
    for (int i = 0; i < 3; ++i) devices_.push_back(ids_.device_id());
  }

  // `changes` changes on up to three devices that hear of each other now and then.
  Ledger make(int changes) {
    std::vector<Ledger> replicas(devices_.size());
    for (int i = 0; i < changes; ++i) {
      const std::size_t who = below(replicas.size());
      append_change(replicas[who], devices_[who]);
      if (below(4) == 0) {
        const std::size_t other = below(replicas.size());
        if (other != who) (void)replicas[who].unite(replicas[other]);
      }
    }
    Ledger all;
    for (const Ledger& replica : replicas) (void)all.unite(replica);
    return all;
  }

  void append_change(Ledger& ledger, const std::string& device) {
    ChangeDraft draft(ledger.state(), "organisation.edit");
    do {
      for (std::size_t i = 0, n = 1 + below(3); i < n; ++i) write_record(draft, ledger.state());
    } while (draft.empty());
    Change change = std::move(draft).take();
    change.device = device;
    now_ += 60'000 + static_cast<std::int64_t>(below(86'400'000));
    change.at = now_ - (below(9) == 0 ? 30'000'000 : 0);  // clocks are not all right
    if (below(3) == 0) change.by = "MG";
    if (below(9) == 0) change.reason = text();
    (void)ledger.append(std::move(change));
  }

  std::size_t below(std::size_t n) { return static_cast<std::size_t>(ids_.next() % n); }
  std::string device(std::size_t i) const { return devices_[i]; }
  std::string new_id() { return to_text(ids_.uuid_v7(now_)); }

  std::string text() {
    static const std::vector<std::string> words = {
        "Fundación Manglar", "José \"Pepe\" Núñez", "a\\b", "<script>alert(1)</script>", "=1+1", "</title>", "línea", "ñandú", "🌊 mar",
        "{\"id\":1}", "],", "},", "\"changes\":[", "café", "日本", "&amp;", "'; DROP TABLE", "ORG-1", "%00", "{{x}}"};
    std::string out = words[below(words.size())];
    while (below(2) == 0) out += " " + words[below(words.size())];
    return out;
  }

 private:
  Value value(const FieldDef& field) {
    const FieldTraits& traits = field.traits;
    switch (field.type) {
      case FieldType::Text: return text();
      case FieldType::Note: return text() + "\n" + text() + "\t\x01" + text();
      case FieldType::Code: return std::string(traits.codes->codes[below(traits.codes->codes.size())].code);
      case FieldType::CodeSet:
      case FieldType::Bool: return below(2) == 0;
      case FieldType::Int: return static_cast<std::int64_t>(below(1u << 30)) - (below(5) == 0 ? 1 << 29 : 0);
      case FieldType::Date: return iso_date(static_cast<Day>(15'000 + below(10'000)));
      case FieldType::Ref: return known_.empty() || below(4) == 0 ? new_id() : known_[below(known_.size())];
    }
    return {};
  }

  void write_record(ChangeDraft& draft, const State& state) {
    const EntityDef& def = all_entities()[below(all_entities().size())];
    const Table& table = state.table(def.entity);
    std::string id;
    if (table.row_count() > 0 && below(2) == 0) id = table.id(static_cast<Row>(below(table.row_count())));
    else id = def.entity == Entity::Device ? devices_[below(devices_.size())] : new_id();
    if (table.find_live(id) && below(8) == 0) {
      draft.remove(def.entity, id);
      return;
    }
    known_.push_back(id);
    for (const FieldDef& field : def.fields) {
      if (below(3) == 0) continue;
      if (field.type == FieldType::CodeSet) {
        for (std::size_t i = 0, n = below(4); i < n; ++i)
          draft.set(def.entity, id, field.key, value(field), field.traits.codes->codes[below(field.traits.codes->codes.size())].code);
      } else {
        draft.set(def.entity, id, field.key, below(12) == 0 ? Value{} : value(field));
      }
    }
  }

  IdSource ids_;
  std::vector<std::string> devices_;
  std::vector<std::string> known_;
  std::int64_t now_ = 1'700'000'000'000;
};

}  // namespace avanzar::test
