// Owns: a small office for tests: a ledger and short ways to write records into it, each call one change, as the
// product does it. Must not know: the rules that are tested with it.
#pragma once
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "ledger/draft.h"
#include "ledger/ledger.h"

namespace avanzar::test {

using Fields = std::vector<std::pair<std::string, Value>>;
using Codes = std::vector<std::pair<std::string, std::vector<std::string>>>;

inline Value text(std::string_view s) { return Value{std::string(s)}; }
inline Value number(std::int64_t n) { return Value{n}; }
inline Value yes() { return Value{true}; }
// May stand in a constant: at that time there is no doctest yet, so a wrong date ends the program.
inline Day day(std::string_view iso) {
  const auto parsed = parse_iso_date(iso);
  if (!parsed) std::abort();
  return *parsed;
}

class World {
 public:
  [[nodiscard]] const State& state() const { return ledger_.state(); }
  [[nodiscard]] const Table& table(Entity entity) const { return state().table(entity); }
  [[nodiscard]] Row row(Entity entity, std::string_view id) const {
    const auto found = table(entity).find(id);
    REQUIRE(found.has_value());
    return *found;
  }

  std::string new_id() {
    const std::string n = std::to_string(++ids_);
    return "019f0000-0000-7000-8000-" + std::string(12 - n.size(), '0') + n;
  }

  void write(Entity entity, std::string_view id, const Fields& fields, const Codes& sets = {}) {
    ChangeDraft draft(state(), "test.write");
    for (const auto& [key, value] : fields) draft.set(entity, id, key, value);
    for (const auto& [key, codes] : sets) draft.set_codes(entity, id, key, codes);
    commit(std::move(draft));
  }
  std::string add(Entity entity, const Fields& fields, const Codes& sets = {}) {
    const std::string id = new_id();
    write(entity, id, fields, sets);
    return id;
  }
  void remove(Entity entity, std::string_view id) {
    ChangeDraft draft(state(), "test.remove");
    draft.remove(entity, id);
    commit(std::move(draft));
  }

  std::string organisation(std::string_view name, const Fields& more = {}, const Codes& sets = {}) {
    Fields fields{{"code", text("ORG-" + std::to_string(1000 + ids_))}, {"name", text(name)}, {"state", text("IDENTIFICADA")}};
    fields.insert(fields.end(), more.begin(), more.end());
    return add(Entity::Organisation, fields, sets);
  }
  std::string alliance(std::string_view title, const Fields& more = {}) {
    Fields fields{{"code", text("ALI-2026-" + std::to_string(100 + ids_))}, {"title", text(title)},
                  {"purpose", text("Trabajar juntos")}, {"scope", text("NACIONAL")},
                  {"relationType", text("NACIONAL")}, {"state", text("IDENTIFICADA")}};
    fields.insert(fields.end(), more.begin(), more.end());
    return add(Entity::Alliance, fields);
  }
  std::string partner(std::string_view alliance_id, std::string_view org_id) {
    return add(Entity::AlliancePartner, {{"allianceId", text(alliance_id)}, {"orgId", text(org_id)}, {"role", text("DONANTE")}});
  }
  std::string instrument(std::string_view alliance_id) {
    return add(Entity::Instrument, {{"allianceId", text(alliance_id)}, {"type", text("CONVENIO_MARCO")}, {"signedOn", text("2025-03-01")}});
  }
  std::string activity(std::string_view alliance_id, std::string_view evidence_id = {}) {
    Fields fields{{"allianceId", text(alliance_id)}, {"date", text("2025-04-01")}, {"title", text("Taller de cooperación")}};
    if (!evidence_id.empty()) fields.emplace_back("evidenceId", text(evidence_id));
    return add(Entity::Activity, fields);
  }
  std::string evidence(std::string_view alliance_id = {}) {
    Fields fields{{"kind", text("ACTA")}, {"title", text("Acta del taller")}, {"date", text("2025-04-01")}, {"reference", text("EXT-AMC-25-001")}};
    if (!alliance_id.empty()) fields.emplace_back("subjectId", text(alliance_id));
    return add(Entity::Evidence, fields);
  }

  // A state change as the product writes it: the event and the record's own state.
  std::string move(Entity entity, std::string_view id, std::string_view to, std::string_view on, std::string_view evidence_id = {}) {
    const FieldIx state_field = *entity_def(entity).find("state");
    const Row at = row(entity, id);
    const std::string from(table(entity).text(at, state_field));
    const std::string event = new_id();
    ChangeDraft draft(state(), "state.change");
    draft.set(Entity::StateEvent, event, "subjectType", text(entity == Entity::Alliance ? "ALIANZAS" : "ORGANIZACIONES"));
    draft.set(Entity::StateEvent, event, "subjectId", text(id));
    draft.set(Entity::StateEvent, event, "from", text(from));
    draft.set(Entity::StateEvent, event, "to", text(to));
    draft.set(Entity::StateEvent, event, "effectiveOn", text(on));
    if (!evidence_id.empty()) draft.set(Entity::StateEvent, event, "evidenceId", text(evidence_id));
    draft.set(entity, id, "state", text(to));
    commit(std::move(draft));
    return event;
  }

 private:
  void commit(ChangeDraft&& draft) {
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    change.at = now_ += 1000;
    REQUIRE(ledger_.append(std::move(change)).has_value());
  }

  Ledger ledger_;
  std::int64_t now_ = 1'782'864'000'000;  // 2026-07-01T00:00Z
  std::uint64_t ids_ = 0;
};

}  // namespace avanzar::test
