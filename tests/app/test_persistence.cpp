// What the program does with its store: acknowledged only when durable, one transaction at a time, nothing lost
// or doubled when the store fails between writing and answering, restarts, denied storage, other tabs.
#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <set>

#include "app/app_state.h"
#include "app/strings.h"
#include "exchange/export.h"
#include "ledger/frame.h"
#include "model/fields.h"

using namespace avanzar;

namespace {

// A disk that answers when the test says so.
struct Disk {
  std::vector<std::string> frames;
  std::string identity;
  std::string drafts;

  StoreOpened opened(StoreMode mode = StoreMode::Writer) const {
    StoreOpened facts;
    facts.mode = mode;
    if (mode != StoreMode::Denied) {
      facts.frames = frames;
      facts.identity = identity;
      facts.drafts = drafts;
    }
    facts.backend = "test";
    return facts;
  }
  void write(const StoreCommit& commit) {
    REQUIRE(commit.first_sequence == frames.size() + 1);
    for (const std::string& frame : commit.frames) frames.push_back(frame);
    if (!commit.identity.empty()) identity = commit.identity;
  }
};

AppState fresh(std::uint64_t seed = 1) {
  AppState state({seed, seed * 3 + 1, 5, 7});
  (void)reduce(state, intent::Tick{1782777600000, to_day({2026, 6, 30})});
  return state;
}

std::optional<StoreCommit> commit_in(const Effects& effects) {
  std::optional<StoreCommit> found;
  for (const Effect& effect : effects) {
    if (const auto* commit = std::get_if<StoreCommit>(&effect)) {
      REQUIRE_FALSE(found.has_value());
      found = *commit;
    }
  }
  return found;
}

Effects name_device(AppState& state, const std::string& name) {
  (void)reduce(state, intent::OpenForm{Entity::Device, state.device, {}});
  const std::string key = form_key(Entity::Device, state.device);
  (void)reduce(state, intent::EditText{key, "name", name});
  return reduce(state, intent::SaveForm{key});
}

std::string device_name(const AppState& state) {
  const Table& devices = state.ledger.state().table(Entity::Device);
  const auto row = devices.find_live(state.device);
  return row ? std::string(devices.text(*row, device::name)) : std::string();
}

}  // namespace

TEST_CASE("persistence: saved is said only after the transaction completed") {
  Disk disk;
  AppState state = fresh();
  CHECK_FALSE(can_edit(state));
  (void)reduce(state, disk.opened());
  CHECK(state.save == SaveStatus::Untouched);
  const auto commit = commit_in(name_device(state, "Portátil 1"));
  REQUIRE(commit);
  CHECK(state.save == SaveStatus::Saving);
  CHECK_FALSE(commit->identity.empty());
  disk.write(*commit);
  (void)reduce(state, StoreCommitted{commit->ticket});
  CHECK(state.save == SaveStatus::Saved);

  AppState again = fresh(99);
  (void)reduce(again, disk.opened());
  CHECK(again.device == state.device);
  CHECK(again.ledger.content_hash() == state.ledger.content_hash());
  CHECK(device_name(again) == "Portátil 1");
}

TEST_CASE("persistence: what queues during a transaction goes into the next, once") {
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  const auto first = commit_in(name_device(state, "Uno"));
  REQUIRE(first);
  CHECK_FALSE(commit_in(name_device(state, "Dos")).has_value());
  CHECK_FALSE(commit_in(name_device(state, "Tres")).has_value());
  disk.write(*first);
  const auto second = commit_in(reduce(state, StoreCommitted{first->ticket}));
  REQUIRE(second);
  CHECK(state.save == SaveStatus::Saving);
  disk.write(*second);
  CHECK_FALSE(commit_in(reduce(state, StoreCommitted{second->ticket})).has_value());
  CHECK(state.save == SaveStatus::Saved);
  AppState again = fresh(5);
  (void)reduce(again, disk.opened());
  CHECK(again.ledger.change_count() == 3);
  CHECK(device_name(again) == "Tres");
}

TEST_CASE("persistence: a page loaded again at the form of a new record has its draft") {
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  (void)reduce(state, intent::Navigate{parse_route("#/organizaciones/nueva")});
  const std::string key = form_key(Entity::Organisation, {});
  (void)reduce(state, intent::EditText{key, "name", "Junta de Acción Comunal de Ñame"});
  for (const Effect& effect : reduce(state, intent::CommitField{key, "name"})) {
    if (const auto* drafts = std::get_if<StoreDrafts>(&effect)) disk.drafts = drafts->bytes;
  }
  REQUIRE_FALSE(disk.drafts.empty());

  for (const bool address_first : {true, false}) {
    CAPTURE(address_first);
    AppState again = fresh(7);
    const auto go = [&] { (void)reduce(again, intent::Navigate{parse_route("#/organizaciones/nueva"), true}); };
    if (address_first) go();
    (void)reduce(again, disk.opened());
    if (!address_first) go();
    REQUIRE(again.forms.contains(key));
    CHECK(again.forms.at(key).texts.at("name") == "Junta de Acción Comunal de Ñame");
    // A store opened anew does not undo what has been typed meanwhile.
    (void)reduce(again, intent::EditText{key, "name", "Otra"});
    (void)reduce(again, disk.opened());
    CHECK(again.forms.at(key).texts.at("name") == "Otra");
  }
}

TEST_CASE("persistence: a failing store is said, editing goes on, retrying writes what is missing") {
  for (const bool written_before_failing : {false, true}) {
    CAPTURE(written_before_failing);
    Disk disk;
    AppState state = fresh();
    (void)reduce(state, disk.opened());
    const auto commit = commit_in(name_device(state, "Uno"));
    REQUIRE(commit);
    if (written_before_failing) disk.write(*commit);
    (void)reduce(state, StoreFailed{commit->ticket, ErrorCode::StorageQuota, "QuotaExceededError"});
    CHECK(state.save == SaveStatus::NotSaving);
    REQUIRE(state.store_error);
    CHECK(state.store_error->code == ErrorCode::StorageQuota);
    CHECK(can_edit(state));
    CHECK_FALSE(commit_in(name_device(state, "Dos")).has_value());

    const Effects retry = reduce(state, intent::RetryStore{});
    REQUIRE(retry.size() == 1);
    CHECK(std::holds_alternative<StoreOpen>(retry.front()));
    const auto second = commit_in(reduce(state, disk.opened()));
    REQUIRE(second);
    disk.write(*second);
    (void)reduce(state, StoreCommitted{second->ticket});
    CHECK(state.save == SaveStatus::Saved);
    AppState again = fresh(5);
    (void)reduce(again, disk.opened());
    CHECK(again.load_faults.empty());
    CHECK(again.ledger.content_hash() == state.ledger.content_hash());
    CHECK(again.device == state.device);
  }
}

TEST_CASE("persistence: a store that was emptied under the page gets everything back") {
  AppState other = fresh(50);
  (void)reduce(other, Disk{}.opened());
  (void)name_device(other, "Otra oficina");
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  REQUIRE(state.ledger.unite(other.ledger));
  // One of a third office that waits for the one before it.
  AppState third = fresh(70);
  (void)reduce(third, Disk{}.opened());
  (void)name_device(third, "Tercera");
  (void)name_device(third, "Tercera oficina");
  const StoredChange waits = third.ledger.change(third.device, 2);
  REQUIRE(state.ledger.add(waits.body, waits.hash) == AddOutcome::Parked);
  const auto write = [&](const std::optional<StoreCommit>& commit) {
    REQUIRE(commit);
    disk.write(*commit);
    (void)reduce(state, StoreCommitted{commit->ticket});
  };
  write(commit_in(name_device(state, "Uno")));
  write(commit_in(name_device(state, "Dos")));

  disk = Disk{};
  (void)reduce(state, StoreFailed{0, ErrorCode::StorageFailed, "AbortError"});
  CHECK(state.save == SaveStatus::NotSaving);
  (void)reduce(state, intent::RetryStore{});
  write(commit_in(reduce(state, disk.opened())));
  CHECK(state.save == SaveStatus::Saved);
  AppState again = fresh(5);
  (void)reduce(again, disk.opened());
  CHECK(again.ledger.change_count() == 3);
  CHECK(again.ledger.parked().size() == 1);
  CHECK(again.ledger.content_hash() == state.ledger.content_hash());
  CHECK(again.device == state.device);
  // Nothing is lacking: nothing is written.
  CHECK_FALSE(commit_in(reduce(again, disk.opened())).has_value());
}

TEST_CASE("persistence: what has a place on screen that speaks is not announced beside it") {
  AppState state = fresh();
  (void)reduce(state, Disk{}.opened());
  for (const Effect& effect : reduce(state, StoreFailed{0, ErrorCode::StorageQuota, ""}))
    CHECK_FALSE(std::holds_alternative<effect::Announce>(effect));  // the band is an alert
}

TEST_CASE("persistence: a late answer to an old transaction changes nothing") {
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  const auto commit = commit_in(name_device(state, "Uno"));
  REQUIRE(commit);
  (void)reduce(state, StoreFailed{commit->ticket, ErrorCode::StorageTimeout, ""});
  (void)reduce(state, intent::RetryStore{});
  const auto second = commit_in(reduce(state, disk.opened()));
  REQUIRE(second);
  (void)reduce(state, StoreCommitted{commit->ticket});
  CHECK(state.save == SaveStatus::Saving);
}

TEST_CASE("persistence: storage denied works in memory and says so") {
  AppState state = fresh();
  (void)reduce(state, Disk{}.opened(StoreMode::Denied));
  CHECK(state.save == SaveStatus::NotSaving);
  CHECK(can_edit(state));
  const Effects effects = name_device(state, "Sin disco");
  CHECK_FALSE(commit_in(effects).has_value());
  CHECK(device_name(state) == "Sin disco");
  CHECK(state.save == SaveStatus::NotSaving);
}

TEST_CASE("persistence: a store lost before it has answered leaves one able to work, and what was done joins what it held") {
  Disk disk;
  {
    AppState before = fresh();
    (void)reduce(before, disk.opened());
    const auto commit = commit_in(name_device(before, "Antes"));
    REQUIRE(commit);
    disk.write(*commit);
  }
  AppState state = fresh(7);
  (void)reduce(state, StoreFailed{0, ErrorCode::StorageFailed, "AbortError"});
  CHECK(state.save == SaveStatus::NotSaving);
  REQUIRE(can_edit(state));
  (void)name_device(state, "Entretanto");
  CHECK(state.ledger.change_count() == 1);
  (void)reduce(state, intent::RetryStore{});
  const auto commit = commit_in(reduce(state, disk.opened()));
  REQUIRE(commit);
  disk.write(*commit);
  (void)reduce(state, StoreCommitted{commit->ticket});
  AppState again = fresh(9);
  (void)reduce(again, disk.opened());
  CHECK(again.ledger.change_count() == 2);
  CHECK(again.ledger.forks().empty());
  CHECK(again.load_faults.empty());
}

TEST_CASE("persistence: an answer that comes while the store is opened anew does not write into what is being read") {
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  const auto first = commit_in(name_device(state, "Uno"));
  REQUIRE(first);
  CHECK_FALSE(commit_in(name_device(state, "Dos")).has_value());
  (void)reduce(state, StoreFailed{first->ticket, ErrorCode::StorageTimeout, ""});
  (void)reduce(state, intent::RetryStore{});
  const StoreOpened read_before = disk.opened();
  disk.write(*first);
  CHECK_FALSE(commit_in(reduce(state, StoreCommitted{first->ticket})).has_value());
  CHECK(state.save == SaveStatus::Loading);
  (void)reduce(state, read_before);
  CHECK(state.save == SaveStatus::Saving);  // both are on their way again
  CHECK(state.flying_lines.size() == 2);
}

TEST_CASE("persistence: what waits for a predecessor is written back with the rest when the store was emptied") {
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  for (const char* name : {"Uno", "Dos"}) {
    const auto commit = commit_in(name_device(state, name));
    REQUIRE(commit);
    disk.write(*commit);
    (void)reduce(state, StoreCommitted{commit->ticket});
  }
  disk.frames.erase(disk.frames.begin());
  AppState again = fresh(5);
  (void)reduce(again, disk.opened());
  REQUIRE(again.ledger.parked().size() == 1);
  (void)reduce(again, StoreFailed{0, ErrorCode::StorageFailed, "AbortError"});
  (void)reduce(again, intent::RetryStore{});
  Disk emptied;
  const auto commit = commit_in(reduce(again, emptied.opened()));
  REQUIRE(commit);
  emptied.write(*commit);
  AppState third = fresh(6);
  (void)reduce(third, emptied.opened());
  CHECK(third.ledger.parked().size() == 1);
}

TEST_CASE("import: what is done while a preview stands is not undone by accepting it") {
  Disk disk;
  AppState other = fresh(3);
  (void)reduce(other, disk.opened());
  (void)name_device(other, "Otra oficina");
  const std::string file = export_exchange(other.ledger);

  AppState state = fresh();
  (void)reduce(state, Disk{}.opened());
  (void)reduce(state, intent::ImportFile{"otra.avanzar.json", file});
  REQUIRE(state.pending_import);
  (void)name_device(state, "Mientras tanto");
  (void)reduce(state, intent::AcceptImport{});
  CHECK(state.ledger.change_count() == 2);
  CHECK(device_name(state) == "Mientras tanto");
  (void)name_device(state, "Después");
  CHECK(state.ledger.last_seq(state.device) == 2);  // behind the first, not in its place
}

TEST_CASE("persistence: a follower only reads until the lock is its own") {
  Disk disk;
  AppState writer = fresh();
  (void)reduce(writer, disk.opened());
  const auto commit = commit_in(name_device(writer, "Uno"));
  REQUIRE(commit);
  disk.write(*commit);

  AppState follower = fresh(7);
  (void)reduce(follower, disk.opened(StoreMode::Follower));
  CHECK(follower.save == SaveStatus::ReadOnly);
  CHECK_FALSE(can_edit(follower));
  const std::size_t before = follower.ledger.change_count();
  (void)name_device(follower, "No");
  CHECK(follower.ledger.change_count() == before);
  (void)reduce(follower, disk.opened(StoreMode::Writer));
  CHECK(can_edit(follower));
  CHECK(follower.ledger.content_hash() == writer.ledger.content_hash());
}

TEST_CASE("persistence: a damaged frame is named, the rest is read") {
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  for (const char* name : {"Uno", "Dos", "Tres"}) {
    const auto commit = commit_in(name_device(state, name));
    REQUIRE(commit);
    disk.write(*commit);
    (void)reduce(state, StoreCommitted{commit->ticket});
  }
  disk.frames[1][80] = static_cast<char>(disk.frames[1][80] ^ 1);
  AppState again = fresh(5);
  const Effects effects = reduce(again, disk.opened());
  REQUIRE(again.load_faults.size() == 1);
  CHECK(again.load_faults.front().code == ErrorCode::FrameDamaged);
  CHECK(again.ledger.parked().size() == 1);  // the third follows a missing one: kept, not lost
  // Writing on under the same name would collide with what is missing: it is another device from now on.
  CHECK(again.device != state.device);
  (void)name_device(again, "Nuevo");
  CHECK(device_name(again) == "Nuevo");
  CHECK(again.ledger.forks().empty());
  REQUIRE(again.ledger.unite(state.ledger).has_value());
  CHECK(again.ledger.parked().empty());
  CHECK(again.ledger.forks().empty());
  CHECK(again.ledger.last_seq(state.device) == 3);
  bool said = false;
  for (const Effect& effect : effects) {
    if (const auto* announce = std::get_if<effect::Announce>(&effect)) said |= announce->assertive;
  }
  CHECK(said);
}

TEST_CASE("persistence: data of a newer program are shown and never written over") {
  Disk disk;
  AppState state = fresh();
  (void)reduce(state, disk.opened());
  const auto commit = commit_in(name_device(state, "Uno"));
  REQUIRE(commit);
  disk.write(*commit);
  disk.frames.push_back(disk.frames.front());
  disk.frames.back()[4] = 99;  // version byte
  std::string& newer = disk.frames.back();
  const std::uint32_t crc = crc32c(std::string_view(newer).substr(0, newer.size() - 4));
  for (int i = 0; i < 4; ++i) newer[newer.size() - 4 + static_cast<std::size_t>(i)] = static_cast<char>(crc >> (8 * i));
  AppState again = fresh(5);
  (void)reduce(again, disk.opened());
  CHECK(again.save == SaveStatus::ReadOnly);
  REQUIRE(again.store_error);
  CHECK(again.store_error->code == ErrorCode::StorageNewer);
  CHECK_FALSE(can_edit(again));
}

TEST_CASE("persistence: crashes at any moment lose nothing that was acknowledged") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    std::mt19937_64 random(seed);
    Disk disk;
    std::size_t acknowledged = 0;
    AppState state = fresh(seed);
    (void)reduce(state, disk.opened());
    std::optional<StoreCommit> flying;
    for (int step = 0; step < 40; ++step) {
      switch (random() % 6) {
        case 0: case 1: {
          auto commit = commit_in(name_device(state, "Equipo " + std::to_string(random() % 1000)));
          if (commit) flying = std::move(commit);
          break;
        }
        case 2: case 3:  // completes
          if (flying) {
            disk.write(*flying);
            const Ticket ticket = flying->ticket;
            flying = commit_in(reduce(state, StoreCommitted{ticket}));
            if (!flying) acknowledged = state.ledger.change_count();
          }
          break;
        case 4:  // fails, perhaps after having written
          if (flying) {
            if (random() % 2) disk.write(*flying);
            (void)reduce(state, StoreFailed{flying->ticket, ErrorCode::StorageFailed, "x"});
            (void)reduce(state, intent::RetryStore{});
            flying = commit_in(reduce(state, disk.opened()));
          }
          break;
        default: {  // the tab dies, perhaps with the transaction done
          if (flying && random() % 2) disk.write(*flying);
          flying.reset();
          state = fresh(seed * 1000 + static_cast<std::uint64_t>(step));
          (void)reduce(state, disk.opened());
          REQUIRE(state.load_faults.empty());
          REQUIRE(state.ledger.parked().empty());
          REQUIRE(state.ledger.change_count() >= acknowledged);
          acknowledged = state.ledger.change_count();
          break;
        }
      }
    }
  }
}
