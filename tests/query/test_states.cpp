// Owns: which state may follow which, and what each asks for.
#include <algorithm>
#include <string>

#include "query/record_rules.h"
#include "support/world.h"

using namespace avanzar;
using namespace avanzar::test;

namespace {

const Day today = day("2026-07-01");

// "Code:subject" of each fault, sorted, so that a test can say all of them in one line.
std::string faults(const World& world, Entity entity, const std::string& id, std::string_view to,
                   std::string_view on = "2026-06-30", bool with_evidence = false) {
  const StateChangeDraft draft{entity, id, std::string(to), on.empty() ? no_day : day(on), with_evidence};
  std::vector<std::string> out;
  for (const Error& error : check_state_change(world.state(), draft, today)) {
    std::string_view code = "?";
    switch (error.code) {
      case ErrorCode::OrganisationIncomplete: code = "incomplete"; break;
      case ErrorCode::StateNeedsInstrument: code = "needs"; break;
      case ErrorCode::StateNeedsPartner: code = "needs"; break;
      case ErrorCode::StateNeedsEvidence: code = "needs"; break;
      case ErrorCode::StateNotAllowed: code = "not-allowed"; break;
      case ErrorCode::BadNit: code = "bad-nit"; break;
      case ErrorCode::NitCheckDigit: code = "check-digit"; break;
      case ErrorCode::DateOutsidePlan: code = "outside-plan"; break;
      case ErrorCode::DateInFuture: code = "future"; break;
      case ErrorCode::DateOrder: code = "order"; break;
      case ErrorCode::FieldRequired: code = "required"; break;
      case ErrorCode::UnknownRecord: code = "unknown-record"; break;
      case ErrorCode::UnknownCode: code = "unknown-code"; break;
      default: break;
    }
    out.push_back(std::string(code) + ":" + error.subject);
  }
  std::sort(out.begin(), out.end());
  std::string joined;
  for (const std::string& one : out) joined += (joined.empty() ? "" : " ") + one;
  return joined;
}

std::string next(const World& world, Entity entity, const std::string& id) {
  const CodeList& list = entity == Entity::Alliance ? codes::alliance_state : codes::organisation_state;
  std::string out;
  for (const std::uint16_t code : next_states(world.state(), entity, world.row(entity, id))) {
    out += (out.empty() ? "" : " ") + std::string(list.at(code).code);
  }
  return out;
}

const Fields mapped{{"iatiType", text("22")}, {"country", text("CO")}, {"scope", text("LOCAL")}};
const Codes placed{{"territory", {"UCG-6"}}, {"sectors", {"332"}}};
const Fields enabled{{"iatiType", text("22")}, {"country", text("CO")}, {"scope", text("LOCAL")}, {"idType", text("NIT")},
                     {"idValue", text("830008886")}, {"channelConfirmed", yes()}, {"seeks", text("Becas")}, {"verifiedOn", text("2026-05-02")}};

}  // namespace

TEST_CASE("an organisation is mapped when it is characterised") {
  World world;
  const std::string bare = world.organisation("Fundación Ejemplo");
  CHECK(faults(world, Entity::Organisation, bare, "MAPEADA") ==
        "incomplete:country incomplete:iatiType incomplete:scope incomplete:sectors incomplete:territory");
  const std::string abroad = world.organisation("Ayuntamiento de Cádiz", {{"iatiType", text("11")}, {"country", text("ES")}, {"scope", text("INTERNACIONAL")}},
                                                {{"territory", {"SIN_SEDE_LOCAL"}}, {"sectors", {"150"}}});
  CHECK(faults(world, Entity::Organisation, abroad, "MAPEADA") == "");
}

TEST_CASE("an organisation is enabled when its identity, channel, offer and verification are there") {
  World world;
  const std::string org = world.organisation("Fundación Ejemplo", mapped, placed);
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") ==
        "incomplete:channelConfirmed incomplete:idType incomplete:offers incomplete:verifiedOn");
  world.write(Entity::Organisation, org, {{"idType", text("NIT")}, {"idValue", text("8300")}, {"channelConfirmed", yes()},
                                          {"offers", text("Talleres")}, {"verifiedOn", text("2026-05-02")}});
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "bad-nit:idValue");
  world.write(Entity::Organisation, org, {{"idValue", text("830008886-5")}});
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "check-digit:idValue");
  world.write(Entity::Organisation, org, {{"idValue", text("830008886")}});
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "");  // straight from IDENTIFICADA

  world.write(Entity::Organisation, org, {{"idType", text("SIN_ID")}, {"idValue", Value{}}});
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "");  // many base organisations have no NIT
  world.write(Entity::Organisation, org, {{"offers", Value{}}, {"seeks", text("Formación")}});
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "");
  world.write(Entity::Organisation, org, {{"channelConfirmed", Value{false}}});
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "incomplete:channelConfirmed");
}

TEST_CASE("the life of an organisation") {
  World world;
  const std::string org = world.organisation("Fundación Ejemplo", enabled, placed);
  CHECK(next(world, Entity::Organisation, org) == "MAPEADA HABILITADA INACTIVA RETIRADA FUSIONADA");
  world.move(Entity::Organisation, org, "HABILITADA", "2025-01-10");
  CHECK(next(world, Entity::Organisation, org) == "INACTIVA RETIRADA FUSIONADA");
  CHECK(faults(world, Entity::Organisation, org, "MAPEADA") == "not-allowed:state");
  world.move(Entity::Organisation, org, "INACTIVA", "2025-02-10");
  CHECK(next(world, Entity::Organisation, org) == "HABILITADA RETIRADA FUSIONADA");
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "");
  world.write(Entity::Organisation, org, {}, {{"sectors", {}}});
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "incomplete:sectors");  // coming back asks the same
  world.move(Entity::Organisation, org, "RETIRADA", "2025-03-10");
  CHECK(next(world, Entity::Organisation, org) == "");
  CHECK(faults(world, Entity::Organisation, org, "HABILITADA") == "not-allowed:state");
}

TEST_CASE("an alliance is enabled by an instrument and a partner, consolidated by an activity with evidence") {
  World world;
  const std::string org = world.organisation("GIZ");
  const std::string ally = world.alliance("Plan 4C");
  CHECK(faults(world, Entity::Alliance, ally, "EN_GESTION") == "");
  CHECK(faults(world, Entity::Alliance, ally, "HABILITADA") == "needs:instrument needs:partner");
  const std::string partner = world.partner(ally, org);
  const std::string instrument = world.instrument(ally);
  CHECK(faults(world, Entity::Alliance, ally, "HABILITADA") == "");
  CHECK(faults(world, Entity::Alliance, ally, "CONSOLIDADA") == "needs:activity needs:evidence");
  const std::string activity = world.activity(ally);
  CHECK(faults(world, Entity::Alliance, ally, "CONSOLIDADA") == "needs:evidence");
  CHECK(faults(world, Entity::Alliance, ally, "CONSOLIDADA", "2026-06-30", true) == "");  // comes with the change
  const std::string evidence = world.evidence(ally);
  CHECK(faults(world, Entity::Alliance, ally, "CONSOLIDADA") == "");  // skipping forward: all it needs is there
  CHECK(faults(world, Entity::Alliance, ally, "CONSOLIDADA", "2023-12-31") == "outside-plan:effectiveOn");
  CHECK(faults(world, Entity::Alliance, ally, "HABILITADA", "2023-12-31") == "");

  world.remove(Entity::Activity, activity);
  CHECK(faults(world, Entity::Alliance, ally, "CONSOLIDADA") == "needs:activity");
  world.remove(Entity::Evidence, evidence);
  world.remove(Entity::Instrument, instrument);
  world.remove(Entity::AlliancePartner, partner);
  CHECK(faults(world, Entity::Alliance, ally, "CONSOLIDADA") == "needs:activity needs:evidence needs:instrument needs:partner");
}

TEST_CASE("the life of an alliance") {
  World world;
  const std::string ally = world.alliance("Plan 4C");
  world.partner(ally, world.organisation("GIZ"));
  world.instrument(ally);
  CHECK(next(world, Entity::Alliance, ally) == "EN_GESTION HABILITADA CONSOLIDADA SUSPENDIDA DESCARTADA");
  CHECK(faults(world, Entity::Alliance, ally, "FINALIZADA") == "not-allowed:state");  // nothing was in force
  world.move(Entity::Alliance, ally, "EN_GESTION", "2025-01-01");
  CHECK(next(world, Entity::Alliance, ally) == "HABILITADA CONSOLIDADA SUSPENDIDA DESCARTADA");
  CHECK(faults(world, Entity::Alliance, ally, "IDENTIFICADA") == "not-allowed:state");
  world.move(Entity::Alliance, ally, "SUSPENDIDA", "2025-02-01");
  CHECK(next(world, Entity::Alliance, ally) == "IDENTIFICADA EN_GESTION DESCARTADA");
  world.move(Entity::Alliance, ally, "EN_GESTION", "2025-03-01");
  world.move(Entity::Alliance, ally, "HABILITADA", "2025-04-01");
  CHECK(next(world, Entity::Alliance, ally) == "CONSOLIDADA FINALIZADA SUSPENDIDA DESCARTADA");
  CHECK(faults(world, Entity::Alliance, ally, "FINALIZADA") == "");
  const std::string bare = world.alliance("Sin convenio");
  world.move(Entity::Alliance, bare, "HABILITADA", "2025-04-01");  // came so from another program
  CHECK(faults(world, Entity::Alliance, bare, "FINALIZADA") == "needs:instrument needs:partner");
  world.move(Entity::Alliance, ally, "SUSPENDIDA", "2025-05-01");
  CHECK(next(world, Entity::Alliance, ally) == "IDENTIFICADA EN_GESTION HABILITADA FINALIZADA DESCARTADA");
  CHECK(faults(world, Entity::Alliance, ally, "HABILITADA") == "");
  world.move(Entity::Alliance, ally, "FINALIZADA", "2025-06-01");
  CHECK(next(world, Entity::Alliance, ally) == "");
}

TEST_CASE("discarding is open to every alliance that has not ended, and is an end") {
  World world;
  const std::string ally = world.alliance("Plan 4C");
  CHECK(faults(world, Entity::Alliance, ally, "DESCARTADA") == "");
  world.move(Entity::Alliance, ally, "DESCARTADA", "2025-01-01");
  CHECK(next(world, Entity::Alliance, ally) == "");
}

TEST_CASE("the effective date: there, not to come, not before the step it follows") {
  World world;
  const std::string ally = world.alliance("Plan 4C");
  CHECK(faults(world, Entity::Alliance, ally, "EN_GESTION", "") == "required:effectiveOn");
  CHECK(faults(world, Entity::Alliance, ally, "EN_GESTION", "2026-07-01") == "");
  CHECK(faults(world, Entity::Alliance, ally, "EN_GESTION", "2026-07-02") == "");  // a day for clocks that drift
  CHECK(faults(world, Entity::Alliance, ally, "EN_GESTION", "2026-07-03") == "future:effectiveOn");
  world.move(Entity::Alliance, ally, "EN_GESTION", "2026-05-10");
  CHECK(faults(world, Entity::Alliance, ally, "SUSPENDIDA", "2026-05-09") == "order:effectiveOn");
  CHECK(faults(world, Entity::Alliance, ally, "SUSPENDIDA", "2026-05-10") == "");
}

TEST_CASE("what is not there cannot change its state") {
  World world;
  const std::string ally = world.alliance("Plan 4C");
  CHECK(faults(world, Entity::Alliance, world.new_id(), "EN_GESTION") == "unknown-record:alliance");
  CHECK(faults(world, Entity::Alliance, ally, "MAPEADA") == "unknown-code:state");  // an organisation's state
  world.remove(Entity::Alliance, ally);
  CHECK(faults(world, Entity::Alliance, ally, "EN_GESTION") == "unknown-record:alliance");
}

TEST_CASE("evidence of an alliance: its own, of its events, of its activities, live and once") {
  World world;
  const std::string ally = world.alliance("Plan 4C"), other = world.alliance("Otra alianza");
  const std::string own = world.evidence(ally), of_activity = world.evidence(), of_event = world.evidence(), foreign = world.evidence(other);
  const std::string activity = world.activity(ally, of_activity);
  world.activity(ally, own);  // named twice
  world.move(Entity::Alliance, ally, "EN_GESTION", "2025-01-01", of_event);
  const auto ids = [&] {
    std::vector<std::string> out;
    for (const Row row : evidence_of(world.state(), ally)) out.emplace_back(world.table(Entity::Evidence).id(row));
    return out;
  };
  CHECK(ids() == std::vector<std::string>{own, of_activity, of_event});
  world.remove(Entity::Activity, activity);
  CHECK(ids() == std::vector<std::string>{own, of_event});
  world.remove(Entity::Evidence, of_event);
  CHECK(ids() == std::vector<std::string>{own});
}
