// Owns: the deeds of two invented devices, in order of time (fixture_builder.h). Rules of the domain are kept by
// construction: an enabled alliance has its instrument, a consolidated one an activity with evidence.
#include "support/fixture_builder.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "ledger/action_ids.h"
#include "ledger/draft.h"
#include "support/fixture_words.h"

namespace avanzar::test {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

Day date(int year, int month, int day) { return to_day({year, month, day}); }
// The i-th of n days spread evenly over [first, last].
Day spread(Day first, Day last, int n, int i) { return n < 2 ? first : first + (last - first) * i / (n - 1); }

std::string number(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

struct Organisation {
  std::string id;
  bool foreign;
  Day enabled;
};

class Builder {
 public:
  Ledger build();

 private:
  enum Device { Office, Tablet };
  struct Deed {
    Day day;
    std::size_t planned;  // of one day in the order of planning
    std::function<void()> act;
  };

  void plan_organisations();
  void plan_alliances();
  void at(Day day, std::function<void()> act) { deeds_.push_back({day, deeds_.size(), std::move(act)}); }
  void append(ChangeDraft draft, Device device);
  std::string new_id() { return to_text(ids_.uuid_v7(now_)); }

  void name_device(Device device, std::string_view name);
  void create_organisation(const Organisation& organisation, int number_in_code, int kind, bool baseline, std::string_view state, Device device);
  void enable_organisation(const std::string& id, Device device);
  void create_alliance(int index, const std::string& id, Day day, bool international, std::string_view state, Day end);
  void consolidate(int index, const std::string& id, Day day);
  void move_alliance(const std::string& id, std::string_view from, std::string_view to, std::string_view note);
  void add_event(ChangeDraft& draft, std::string_view kind, std::string_view subject, std::string_view from, std::string_view to,
                 std::string_view evidence = {}, std::string_view note = {});
  const Organisation& partner(Day before, bool foreign, int skip) const;
  Value day_text(Day day) const { return iso_date(day); }

  Ledger ledger_;
  IdSource ids_{{0x4156414E5A415231, 0x2026063020240101, 0x43415254414745ull, 0x31303830}};
  std::string devices_[2];
  std::int64_t now_ = 0;
  Day today_ = 0;
  int deeds_today_ = 0;
  std::vector<Deed> deeds_;
  std::vector<Organisation> organisations_;
};

void Builder::append(ChangeDraft draft, Device device) {
  Change change = std::move(draft).take();
  change.device = devices_[device];
  change.at = now_;
  change.by = device == Office ? "MG" : "LR";
  if (!ledger_.append(std::move(change))) std::abort();  // the fixture itself is wrong
}

void Builder::name_device(Device device, std::string_view name) {
  ChangeDraft draft(ledger_.state(), action::name_device);
  draft.set(Entity::Device, devices_[device], "name", std::string(name));
  draft.set(Entity::Device, devices_[device], "office", std::string("Cooperación Internacional"));
  append(std::move(draft), device);
}

void Builder::add_event(ChangeDraft& draft, std::string_view kind, std::string_view subject, std::string_view from, std::string_view to,
                        std::string_view evidence, std::string_view note) {
  const std::string id = new_id();
  draft.set(Entity::StateEvent, id, "subjectType", std::string(kind));
  draft.set(Entity::StateEvent, id, "subjectId", std::string(subject));
  draft.set(Entity::StateEvent, id, "from", std::string(from));
  draft.set(Entity::StateEvent, id, "to", std::string(to));
  draft.set(Entity::StateEvent, id, "effectiveOn", day_text(today_));
  if (!evidence.empty()) draft.set(Entity::StateEvent, id, "evidenceId", std::string(evidence));
  if (!note.empty()) draft.set(Entity::StateEvent, id, "note", std::string(note));
}

void Builder::create_organisation(const Organisation& organisation, int number_in_code, int kind, bool baseline, std::string_view state,
                                  Device device) {
  const auto text = [](std::string_view words) { return Value{std::string(words)}; };
  const std::string& id = organisation.id;
  const std::string theme(themes[static_cast<std::size_t>(kind) % themes.size()]);
  const FixturePlace& place = fixture_places[static_cast<std::size_t>(kind / 20 * 2 + kind) % fixture_places.size()];
  const ForeignHome& home = foreign_homes[static_cast<std::size_t>(kind) % foreign_homes.size()];
  constexpr std::string_view natures[] = {"ESAL", "JAC", "COOPERATIVA", "ACADEMIA", "EMPRESA"};
  constexpr std::string_view types[] = {"22", "24", "24", "80", "72"};
  constexpr std::string_view forms[] = {"Fundación", "Junta de Acción Comunal", "Cooperativa", "Instituto", "Comercializadora"};
  const std::size_t form = static_cast<std::size_t>(kind) % 5;

  ChangeDraft draft(ledger_.state(), action::create_organisation);
  const auto set = [&](std::string_view field, Value value) { draft.set(Entity::Organisation, id, field, std::move(value)); };
  set("code", "ORG-" + number(number_in_code, 5));
  set("sourceNote", text(fixture_note));
  if (organisation.foreign) {
    set("name", "Agencia " + theme + " de " + std::string(home.place) + " " + std::to_string(kind / 8 + 1));
    set("idType", text("EXTRANJERO"));
    set("idValue", "X-" + number(number_in_code, 6));
    set("iatiType", text(kind % 4 == 0 ? "10" : "21"));
    set("nature", text("ORG_INTERNACIONAL"));
    set("country", text(home.country));
    set("scope", text("INTERNACIONAL"));
    draft.set_codes(Entity::Organisation, id, "territory", {"SIN_SEDE_LOCAL"});
  } else {
    set("name", std::string(forms[form]) + " " + theme + " de " + std::string(place.name));
    const bool has_nit = form != 1;
    set("idType", text(has_nit ? "NIT" : kind % 2 == 0 ? "RUC" : "SIN_ID"));
    if (has_nit) set("idValue", std::to_string(901'700'000 + number_in_code * 7));
    else if (kind % 2 == 0) set("idValue", "RUC-" + number(number_in_code, 5));
    set("iatiType", text(types[form]));
    set("nature", text(natures[form]));
    set("country", text("CO"));
    set("scope", text(kind % 3 == 0 ? "NACIONAL" : "LOCAL"));
    draft.set_codes(Entity::Organisation, id, "territory", {std::string(place.territory)});
  }
  constexpr std::string_view sectors[] = {"110", "122", "140", "151", "311", "410", "250", "160"};
  draft.set_codes(Entity::Organisation, id, "sectors", {std::string(sectors[static_cast<std::size_t>(kind) % 8])});
  draft.set_codes(Entity::Organisation, id, "sdgGoals", {std::to_string(1 + kind % 16), "17"});
  set("offers", "Experiencia en " + theme);
  set("state", text(state));
  if (baseline) set("isBaseline", Value{true});
  if (state != "IDENTIFICADA") add_event(draft, "ORGANIZACIONES", id, "IDENTIFICADA", state);
  append(std::move(draft), device);
}

void Builder::enable_organisation(const std::string& id, Device device) {
  ChangeDraft draft(ledger_.state(), action::change_state);
  draft.set(Entity::Organisation, id, "state", std::string("HABILITADA"));
  draft.set(Entity::Organisation, id, "channelConfirmed", Value{true});
  draft.set(Entity::Organisation, id, "verifiedOn", day_text(today_));
  add_event(draft, "ORGANIZACIONES", id, "MAPEADA", "HABILITADA");
  append(std::move(draft), device);
}

// The `skip`-th latest organisation enabled before a day.
const Organisation& Builder::partner(Day before, bool foreign, int skip) const {
  const Organisation* found = nullptr;
  for (auto it = organisations_.rbegin(); it != organisations_.rend(); ++it) {
    if (it->foreign != foreign || it->enabled >= before) continue;
    found = &*it;
    if (skip-- == 0) break;
  }
  if (found == nullptr) std::abort();
  return *found;
}

void Builder::create_alliance(int index, const std::string& id, Day day, bool international, std::string_view state, Day end) {
  const auto text = [](std::string_view words) { return Value{std::string(words)}; };
  ChangeDraft draft(ledger_.state(), action::create_alliance);
  const auto set = [&](std::string_view field, Value value) { draft.set(Entity::Alliance, id, field, std::move(value)); };
  const std::string subject(alliance_subjects[static_cast<std::size_t>(index) % alliance_subjects.size()]);
  constexpr std::string_view abroad[] = {"BILATERAL", "DESCENTRALIZADA", "MULTILATERAL", "SUR_SUR", "ACADEMICA"};
  constexpr std::string_view territories[] = {"UCG-1", "UCG-6", "LI", "LV", "UCG-13", "LH", "UCG-4", "COR-BOCACHICA", "DISTRITO", "UCG-11"};
  constexpr std::string_view sectors[] = {"410", "110", "160", "140", "430", "250", "122", "313"};
  set("code", "ALI-" + std::to_string(to_ymd(day).year) + "-" + number(index + 1, 3));
  set("title", subject);
  set("purpose", subject + ": trabajo conjunto en el Distrito.");
  set("scope", text(international ? "INTERNACIONAL" : "NACIONAL"));
  set("relationType", text(international ? abroad[static_cast<std::size_t>(index) % 5] : "NACIONAL"));
  set("state", text(state));
  set("startDate", day_text(day));
  if (end != no_day) set("endDate", day_text(end));
  draft.set_codes(Entity::Alliance, id, "territory", {std::string(territories[static_cast<std::size_t>(index) % 10])});
  draft.set_codes(Entity::Alliance, id, "sdgGoals", {std::to_string(1 + (index * 5) % 16), "17"});
  set("dacGroup", text(sectors[static_cast<std::size_t>(index) % 8]));
  set("note", text(fixture_note));

  const auto add_partner = [&](const Organisation& organisation, std::string_view role, bool lead) {
    const std::string part = new_id();
    draft.set(Entity::AlliancePartner, part, "allianceId", Value{id});
    draft.set(Entity::AlliancePartner, part, "orgId", Value{organisation.id});
    draft.set(Entity::AlliancePartner, part, "role", text(role));
    if (lead) draft.set(Entity::AlliancePartner, part, "isLead", Value{true});
  };
  if (international) add_partner(partner(day, true, index % 3), "DONANTE", true);
  add_partner(partner(day, false, index % 7), international ? "EJECUTOR" : "SOCIO_ALIADO", !international);

  if (state != "IDENTIFICADA" && state != "EN_GESTION") {
    constexpr std::string_view kinds[] = {"MEMORANDO_ENTENDIMIENTO", "CONVENIO_MARCO", "CONVENIO_ASOCIACION", "CARTA_ACUERDO"};
    const std::string instrument = new_id();
    draft.set(Entity::Instrument, instrument, "allianceId", Value{id});
    draft.set(Entity::Instrument, instrument, "type", text(kinds[index % 4]));
    draft.set(Entity::Instrument, instrument, "number", "PRUEBA-" + number(index + 1, 3));
    draft.set(Entity::Instrument, instrument, "signedOn", day_text(day));
    if (end != no_day) draft.set(Entity::Instrument, instrument, "validUntil", day_text(end));
  }
  if (state != "IDENTIFICADA") add_event(draft, "ALIANZAS", id, "IDENTIFICADA", state);
  append(std::move(draft), Office);
}

// Two changes on purpose: the tablet records the activity in the field, the office decides the state.
void Builder::consolidate(int index, const std::string& id, Day day) {
  const std::string evidence = new_id();
  const std::string activity = new_id();
  ChangeDraft part(ledger_.state(), action::edit_part);
  constexpr std::string_view kinds[] = {"ACTA", "OFICIO", "DOCUMENTO", "FOTO"};
  part.set(Entity::Evidence, evidence, "subjectId", Value{id});
  part.set(Entity::Evidence, evidence, "kind", std::string(kinds[index % 4]));
  part.set(Entity::Evidence, evidence, "title", "Soporte de la actividad " + number(index + 1, 3));
  part.set(Entity::Evidence, evidence, "date", day_text(day));
  part.set(Entity::Evidence, evidence, "reference", "PRUEBA-EXP-" + number(index + 1, 3));
  part.set(Entity::Activity, activity, "allianceId", Value{id});
  part.set(Entity::Activity, activity, "date", day_text(day));
  part.set(Entity::Activity, activity, "title", std::string("Primera actividad ejecutada"));
  part.set(Entity::Activity, activity, "peopleReached", Value{std::int64_t{20 + index * 13 % 180}});
  part.set(Entity::Activity, activity, "evidenceId", Value{evidence});
  append(std::move(part), Tablet);

  ChangeDraft draft(ledger_.state(), action::change_state);
  draft.set(Entity::Alliance, id, "state", std::string("CONSOLIDADA"));
  add_event(draft, "ALIANZAS", id, "HABILITADA", "CONSOLIDADA", evidence);
  append(std::move(draft), Office);
}

void Builder::move_alliance(const std::string& id, std::string_view from, std::string_view to, std::string_view note) {
  ChangeDraft draft(ledger_.state(), action::change_state);
  draft.set(Entity::Alliance, id, "state", std::string(to));
  add_event(draft, "ALIANZAS", id, from, to, {}, note);
  append(std::move(draft), Office);
}

void Builder::plan_organisations() {
  struct Season {
    Day first, last;
    int count;
  };
  const Season seasons[] = {{date(2024, 1, 15), date(2024, 12, 20), 65},
                            {date(2025, 1, 10), date(2025, 9, 12), 32},
                            {date(2025, 9, 19), date(2025, 12, 18), 34},
                            {date(2026, 1, 20), date(2026, 6, 26), 11}};
  int kind = 0;
  for (const Season& season : seasons) {
    for (int i = 0; i < season.count; ++i, ++kind) {
      const Day day = spread(season.first, season.last, season.count, i);
      organisations_.push_back({new_id(), kind % 6 == 0, day});
      const Device device = kind % 4 == 3 ? Tablet : Office;
      at(day - 4, [this, kind, device] { create_organisation(organisations_[static_cast<std::size_t>(kind)], 939 + kind, kind, false, "MAPEADA", device); });
      at(day, [this, kind, device] { enable_organisation(organisations_[static_cast<std::size_t>(kind)].id, device); });
    }
  }
  // Documented rows of the opening balance (they add nothing), and some on their way.
  for (int i = 0; i < 12; ++i, ++kind) {
    const Organisation organisation{new_id(), false, no_day};
    at(date(2024, 1, 9), [this, organisation, i, kind] { create_organisation(organisation, 1 + i, kind, true, "HABILITADA", Office); });
  }
  for (int i = 0; i < 14; ++i, ++kind) {
    const Organisation organisation{new_id(), kind % 6 == 0, no_day};
    at(spread(date(2026, 3, 2), date(2026, 6, 25), 14, i), [this, organisation, i, kind] {
      create_organisation(organisation, 1081 + i, kind, false, i < 9 ? "MAPEADA" : "IDENTIFICADA", Tablet);
    });
  }
}

void Builder::plan_alliances() {
  int index = 0;
  const auto counted = [&](Day first, Day last, int count) {
    for (int i = 0; i < count; ++i, ++index) {
      const Day day = spread(first, last, count, i);
      Day end = no_day;
      if (index == 5) end = date(2026, 6, 29);
      if (index == 9) end = date(2026, 9, 15);
      if (index % 3 == 1) end = date(2027, 6 + index % 6, 28);
      const std::string id = new_id();
      at(day - 20, [this, id, i = index, day, end] { create_alliance(i, id, day - 20, i % 5 > 1, "HABILITADA", end); });
      at(day, [this, id, i = index, day] { consolidate(i, id, day); });
      // Ending or resting later does not uncount an alliance.
      if (index == 2) at(date(2025, 11, 28), [this, id] { move_alliance(id, "CONSOLIDADA", "FINALIZADA", "Terminó el plazo"); });
      if (index == 7) at(date(2026, 2, 10), [this, id] { move_alliance(id, "CONSOLIDADA", "SUSPENDIDA", "A la espera de recursos"); });
    }
  };
  counted(date(2024, 2, 26), date(2024, 12, 12), 12);
  counted(date(2025, 2, 14), date(2025, 9, 10), 10);
  counted(date(2025, 10, 9), date(2025, 12, 4), 2);
  counted(date(2026, 1, 30), date(2026, 6, 24), 7);
  constexpr std::string_view states[] = {"HABILITADA", "HABILITADA", "HABILITADA", "EN_GESTION", "EN_GESTION", "EN_GESTION", "IDENTIFICADA", "IDENTIFICADA"};
  for (const std::string_view state : states) {
    const std::string id = new_id();
    const Day day = spread(date(2026, 4, 6), date(2026, 6, 22), 9, index - 31);
    at(day, [this, id, i = index, day, state] { create_alliance(i, id, day, i % 2 == 0, state, no_day); });
    ++index;
  }
  const std::string dropped = new_id();
  at(date(2025, 5, 5), [this, dropped, index] { create_alliance(index, dropped, date(2025, 5, 5), false, "EN_GESTION", no_day); });
  at(date(2025, 8, 20), [this, dropped] { move_alliance(dropped, "EN_GESTION", "DESCARTADA", "No hubo acuerdo"); });
}

Ledger Builder::build() {
  now_ = std::int64_t{date(2024, 1, 8)} * day_ms;
  for (std::string& device : devices_) device = ids_.device_id();
  at(date(2024, 1, 8), [this] {
    name_device(Office, "Portátil oficina 2");
    name_device(Tablet, "Tableta de campo");
  });
  plan_organisations();
  plan_alliances();
  std::ranges::sort(deeds_, {}, [](const Deed& deed) { return std::pair(deed.day, deed.planned); });
  for (const Deed& deed : deeds_) {
    deeds_today_ = deed.day == today_ ? deeds_today_ + 1 : 0;
    today_ = deed.day;
    now_ = std::int64_t{deed.day} * day_ms + 14 * 3'600'000 + std::int64_t{deeds_today_} * 300'000;
    deed.act();
  }
  return std::move(ledger_);
}

}  // namespace

Ledger build_fixture() { return Builder().build(); }

}  // namespace avanzar::test
