// Owns: small offices for the tests of the ledger: a device with its own ledger and clock, and a state written out as
// text, so that two states can be compared and read. Must not know: how any of it works inside.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/draft.h"
#include "ledger/ledger.h"
#include "ledger/undo.h"

namespace avanzar::test {

inline std::string device_id(int n) {
  std::string digits = std::to_string(n);
  return "0ff1ce" + std::string(10 - digits.size(), '0') + digits;
}
inline std::string org_id(int n) {
  std::string digits = std::to_string(n);
  return "019f0000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

struct Office {
  std::string device;
  Ledger ledger;
  std::int64_t clock = 1'780'000'000'000;

  explicit Office(int n) : device(device_id(n)) {}
  ChangeDraft draft(std::string_view action = "organisation.edit") const { return ChangeDraft(ledger.state(), action); }

  StoredChange commit(Change change) {
    change.device = device;
    change.at = clock += 1000;
    const auto stored = ledger.append(std::move(change));
    REQUIRE(stored);
    return *stored;
  }
  StoredChange commit(ChangeDraft&& draft) { return commit(std::move(draft).take()); }
  StoredChange set_name(int org, std::string_view name) {
    return commit(std::move(draft().set(Entity::Organisation, org_id(org), "name", std::string(name))));
  }
  // Nothing happens where there is nothing to delete or to restore, or the device's chain has forked.
  void remove(int org) { commit_any(std::move(draft().remove(Entity::Organisation, org_id(org)))); }
  void restore(int org) { commit_any(std::move(draft().restore(Entity::Organisation, org_id(org)))); }
  void commit_any(ChangeDraft&& draft) {
    Change change = std::move(draft).take();
    change.device = device;
    change.at = clock += 1000;
    if (!change.ops.empty()) (void)ledger.append(std::move(change));
  }

  const Table& orgs() const { return ledger.state().table(Entity::Organisation); }
  std::string name_of(int org) const {
    const auto row = orgs().find(org_id(org));
    return row ? std::string(orgs().text(*row, organisation::name)) : "(none)";
  }
  bool alive(int org) const { return orgs().find_live(org_id(org)).has_value(); }
  bool try_undo() { return take_back(next_undo(ledger, device)); }
  bool try_redo() { return take_back(next_redo(ledger, device)); }
  bool take_back(const std::optional<UndoTarget>& target) {
    if (!target) return false;
    auto changes = make_undo(ledger, *target);
    if (!changes) return false;
    for (Change& change : *changes) {
      change.device = device;
      change.at = clock += 1000;
      if (!ledger.append(std::move(change))) return false;  // the chain has forked
    }
    return true;
  }
};

inline void exchange_all(Office& a, Office& b) {
  REQUIRE(a.ledger.unite(b.ledger));
  REQUIRE(b.ledger.unite(a.ledger));
}

inline std::string show(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return '"' + *text + '"';
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return "null";
}

// Everything a state says, in an order that does not depend on rows.
inline std::string describe(const State& state) {
  std::string out;
  for (const EntityDef& def : all_entities()) {
    const Table& table = state.table(def.entity);
    std::vector<std::string> ids;
    for (Row row = 0; row < table.row_count(); ++row) ids.emplace_back(table.id(row));
    std::sort(ids.begin(), ids.end());
    for (const std::string& id : ids) {
      const Row row = *table.find(id);
      out += std::string(def.key) + ' ' + id + (table.live(row) ? " live" : " deleted");
      out += " created " + dot_text(state.created(def.entity, row).dot) + " updated " + dot_text(state.updated(def.entity, row).dot) + '\n';
      const auto add = [&](std::string_view field, std::string_view element, const std::string& shown) {
        const auto writes = state.live_writes(def.entity, id, field, element);
        if (writes.empty() && shown == "null") return;
        out += "  " + std::string(field) + (element.empty() ? "" : "." + std::string(element)) + " = " + shown + " of";
        for (const LiveWrite& w : writes) out += ' ' + dot_text(w.dot) + '@' + std::to_string(w.at) + ':' + show(w.value);
        out += '\n';
      };
      for (FieldIx f = 0; f < def.fields.size(); ++f) {
        const FieldDef& field = def.fields[f];
        if (field.type != FieldType::CodeSet) add(field.key, {}, show(table.value(row, f)));
        else
          for (const Code& code : field.traits.codes->codes) add(field.key, code.code, show(table.value(row, f, code.code)));
      }
      add(deleted_key, {}, table.live(row) ? "false" : "true");
    }
  }
  for (const FieldAddress& c : state.conflicts())
    out += "conflict " + std::string(entity_def(c.entity).key) + ' ' + std::string(state.table(c.entity).id(c.row)) + ' ' + std::to_string(c.field) +
           ' ' + c.element + '\n';
  return out;
}

struct Line {
  std::string body;
  Sha256 hash;
};
// The raw changes of a ledger, without the shipped plan's.
inline std::vector<Line> lines_of(const Ledger& ledger) {
  std::vector<Line> lines;
  for (const std::string& device : ledger.devices())
    if (device != "genesis")
      for (std::uint32_t seq = ledger.first_seq(device); seq <= ledger.last_seq(device); ++seq) {
        const StoredChange c = ledger.change(device, seq);
        lines.push_back({std::string(c.body), c.hash});
      }
  return lines;
}
inline Ledger ledger_of(const std::vector<Line>& lines) {
  Ledger ledger;
  for (const Line& line : lines) REQUIRE(ledger.add(line.body, line.hash));
  return ledger;
}
inline Result<AddOutcome> add(Ledger& ledger, std::string_view body) { return ledger.add(body, sha256(body)); }

inline std::string organisation_change(int device, std::uint32_t seq, std::string_view prev, std::int64_t at, std::string_view name,
                                       int org = 1, std::string_view replaces = {}) {
  std::string out = "{\"action\":\"organisation.edit\",\"at\":" + std::to_string(at) + ",\"device\":\"" + device_id(device) +
                    "\",\"ops\":[{\"entity\":\"organisation\",\"id\":\"" + org_id(org) + "\",";
  if (!replaces.empty()) out += "\"replaces\":{\"name\":[" + std::string(replaces) + "]},";
  out += "\"set\":{\"name\":\"" + std::string(name) + "\"}}]";
  if (!prev.empty()) out += ",\"prev\":\"" + std::string(prev) + "\"";
  return out + ",\"seq\":" + std::to_string(seq) + "}";
}

}  // namespace avanzar::test
