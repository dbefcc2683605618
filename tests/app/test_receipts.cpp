// Receipts of accepted files: their text, their place in the log, what is taken back by "Deshacer" and in which order,
// the inbox, large imports, stores that fail in the middle.
#include <doctest/doctest.h>

#include <optional>

#include "app/app_state.h"
#include "app/strings.h"
#include "exchange/export.h"
#include "ledger/frame.h"
#include "model/fields.h"

using namespace avanzar;

namespace {

template <class Wanted>
std::vector<Wanted> all_of(const Effects& effects) {
  std::vector<Wanted> found;
  for (const Effect& effect : effects)
    if (const auto* wanted = std::get_if<Wanted>(&effect)) found.push_back(*wanted);
  return found;
}

// A program with a disk that answers at once, unless told otherwise.
struct Desk {
  explicit Desk(std::uint64_t seed) : state({seed, seed * 3 + 1, 5, 7}) {
    tell(intent::Tick{1782777600000, to_day({2026, 6, 30})});
    open();
  }

  Effects tell(Intent intent) {
    Effects effects = reduce(state, std::move(intent));
    for (const StoreCommit& commit : all_of<StoreCommit>(effects)) {
      commits.push_back(commit);
      if (failing) {
        tell(StoreFailed{commit.ticket, ErrorCode::StorageQuota, "full"});
        continue;
      }
      frames.insert(frames.end(), commit.frames.begin(), commit.frames.end());
      if (!commit.identity.empty()) identity = commit.identity;
      tell(StoreCommitted{commit.ticket});
    }
    return effects;
  }
  void open() {
    StoreOpened facts;
    facts.mode = StoreMode::Writer;
    facts.frames = frames;
    facts.identity = identity;
    facts.inbox = inbox;
    facts.backend = "test";
    tell(std::move(facts));
  }
  void register_organisation(const std::string& name) {
    const std::string key = form_key(Entity::Organisation, {});
    tell(intent::Navigate{parse_route("#/organizaciones/nueva")});
    for (const auto& [field, text] : {std::pair{"name", name}, {"iatiType", std::string("60")}, {"country", std::string("CO")},
                                      {"scope", std::string("LOCAL")}})
      tell(intent::EditText{key, field, text});
    tell(intent::SaveForm{key});
    REQUIRE(id_of(name).has_value());
    tell(intent::Navigate{parse_route("#/organizaciones")});
  }
  std::optional<std::string> id_of(const std::string& name) const {
    const Table& table = organisations();
    for (Row row = 0; row < table.row_count(); ++row)
      if (table.live(row) && table.text(row, organisation::name) == name) return std::string(table.id(row));
    return std::nullopt;
  }
  void rename(const std::string& from, const std::string& to) {
    const std::string id = *id_of(from);
    tell(intent::OpenForm{Entity::Organisation, id, {}});
    tell(intent::EditText{form_key(Entity::Organisation, id), "name", to});
    tell(intent::SaveForm{form_key(Entity::Organisation, id)});
    REQUIRE(id_of(to).has_value());
  }
  std::string file() const { return export_exchange(state.ledger); }
  void offer(const std::string& name, const std::string& bytes) { tell(intent::ImportFile{name, bytes}); }
  void accept() {
    REQUIRE(state.pending_import.has_value());
    tell(intent::ConfirmImport{import_confirmation(state.pending_import->preview)});
    tell(intent::AcceptImport{});
    REQUIRE_FALSE(state.pending_import.has_value());
  }
  const Table& organisations() const { return state.ledger.state().table(Entity::Organisation); }
  std::string hash() const { return to_hex(state.ledger.content_hash()); }

  AppState state;
  std::vector<std::string> frames;
  std::vector<StoreCommit> commits;
  std::string identity;
  std::vector<InboxEntry> inbox;
  bool failing = false;
};

}  // namespace

TEST_CASE("receipts: text and back, and what is none") {
  ImportReceipt receipt{"Ñandú «1».json", "Distrito\nde \"Cartagena\"", "aaaaaaaaaaaaaaaa", 1782777600000, {{"aaaaaaaaaaaaaaaa", 3}}, {{"aaaaaaaaaaaaaaaa", 3}, {"b", 9}},
                        {{"b", 4294967295}}, std::string(64, 'a'), 12, true};
  const std::string line = encode_receipt(receipt);
  CHECK(line.find('\n') == std::string::npos);
  CHECK(is_receipt(line));
  CHECK(decode_receipt(line) == receipt);
  std::string later = line;
  later.insert(later.size() - 1, ",\"later\":{\"x\":[1,true,null]}");
  CHECK(decode_receipt(later) == receipt);
  for (std::size_t length = 0; length < line.size(); ++length) CHECK_FALSE(decode_receipt(line.substr(0, length)).has_value());
  CHECK_FALSE(decode_receipt("{\"body\":{},\"hash\":\"\"}").has_value());
  CHECK_FALSE(decode_receipt("{\"receipt\":1,\"hash\":\"a\",\"before\":{\"x\":-1}}").has_value());
}

TEST_CASE("accepting writes changes and receipt in one transaction, and a restart knows them") {
  Desk a(1), b(20);
  a.register_organisation("Fundación Ejemplo");
  b.register_organisation("Corporación Otra");
  const std::size_t before = b.commits.size();
  b.offer("a.avanzar.json", a.file());
  CHECK(b.commits.size() == before);
  b.accept();
  REQUIRE(b.commits.size() == before + 1);
  std::vector<FrameKind> kinds;
  for (const std::string& bytes : b.commits.back().frames) kinds.push_back(decode_frame(bytes)->kind);
  CHECK(kinds == std::vector<FrameKind>{FrameKind::Changes, FrameKind::Receipt});
  REQUIRE(b.state.receipts.size() == 1);
  const ImportReceipt& receipt = b.state.receipts[0];
  CHECK(receipt.file_name == "a.avanzar.json");
  CHECK(receipt.hash == b.hash());
  CHECK(receipt.sender_has == a.state.ledger.has());
  CHECK(receipt.after == b.state.ledger.has());
  CHECK(receipt.new_changes == 1);

  Desk again(99);
  again.frames = b.frames;
  again.identity = b.identity;
  again.open();
  CHECK(again.state.receipts == b.state.receipts);
  CHECK(again.state.load_faults.empty());
  CHECK(again.hash() == b.hash());
  CHECK(next_import_undo(again.state) == &again.state.receipts[0]);
}

TEST_CASE("a store that fails in the middle keeps all or nothing, and nothing twice") {
  Desk a(1), b(20);
  a.register_organisation("Fundación Ejemplo");
  b.register_organisation("Corporación Otra");
  const auto disk = b.frames;
  b.offer("a.avanzar.json", a.file());
  b.failing = true;
  b.accept();
  CHECK(b.state.save == SaveStatus::NotSaving);
  CHECK(b.frames == disk);
  CHECK(b.state.receipts.size() == 1);
  b.failing = false;
  b.tell(intent::RetryStore{});
  b.open();
  CHECK(b.state.save == SaveStatus::Saved);
  CHECK(b.state.receipts.size() == 1);
  Desk again(99);
  again.frames = b.frames;
  again.identity = b.identity;
  again.open();
  CHECK(again.state.receipts.size() == 1);
  CHECK(again.hash() == b.hash());
  // And opened once more while all is well, it still is one.
  b.open();
  CHECK(b.state.receipts.size() == 1);
  // Thrown away by the browser, it is written again by the page that still has it.
  b.frames.clear();
  b.identity.clear();
  b.open();
  again.frames = b.frames;
  again.state.receipts.clear();
  again.open();
  CHECK(again.state.receipts == b.state.receipts);
}

TEST_CASE("Deshacer takes back what was last: own changes, then the import, then what was before it; after a restart too") {
  Desk a(1), b(20);
  a.register_organisation("Fundación Ejemplo");
  b.register_organisation("Propia");
  b.offer("a.avanzar.json", a.file());
  b.accept();
  b.rename("Propia", "Renombrada");
  CHECK(next_import_undo(b.state) == nullptr);
  b.tell(intent::Undo{});
  CHECK(b.id_of("Propia"));
  CHECK(b.id_of("Fundación Ejemplo"));

  Desk again(99);
  again.frames = b.frames;
  again.identity = b.identity;
  again.open();
  const std::size_t before = again.commits.size();
  again.tell(intent::Undo{});
  CHECK_FALSE(again.id_of("Fundación Ejemplo"));
  CHECK(again.id_of("Propia"));
  CHECK(again.commits.size() == before + 1);
  CHECK(import_undone(again.state, again.state.receipts[0]));
  REQUIRE(again.state.notice.has_value());
  CHECK(again.state.notice->text.find("a.avanzar.json") != std::string::npos);
  again.tell(intent::Undo{});
  CHECK_FALSE(again.id_of("Propia"));
  again.tell(intent::Redo{});
  CHECK(again.id_of("Propia"));
  again.tell(intent::Redo{});
  CHECK(again.id_of("Fundación Ejemplo"));
  CHECK_FALSE(import_undone(again.state, again.state.receipts[0]));
}

TEST_CASE("two imports are taken back one by one; one with later writes on it is refused in words") {
  Desk a(1), b(20), c(300);
  a.register_organisation("De A");
  c.register_organisation("De C");
  b.offer("a.avanzar.json", a.file());
  b.accept();
  b.offer("c.avanzar.json", c.file());
  b.accept();
  REQUIRE(b.state.receipts.size() == 2);
  b.tell(intent::UndoImport{b.state.receipts[0].hash});  // not only the last
  CHECK_FALSE(b.id_of("De A"));
  CHECK(b.id_of("De C"));
  b.rename("De C", "Otra");
  b.tell(intent::UndoImport{b.state.receipts[1].hash});
  CHECK(b.id_of("Otra"));
  REQUIRE(b.state.notice.has_value());
  CHECK(b.state.notice->kind == NoticeKind::Error);
  b.tell(intent::UndoImport{b.state.receipts[0].hash});
  CHECK(b.state.notice->kind == NoticeKind::Error);  // undone already
}

TEST_CASE("a file that brings nothing is a receipt once, and nothing to undo") {
  Desk a(1), b(20);
  a.register_organisation("De A");
  b.offer("a.avanzar.json", a.file());
  b.accept();
  const std::string hash = b.hash();
  const std::string back = b.file();
  a.offer("b.avanzar.json", back);
  a.accept();
  a.offer("b otra vez.avanzar.json", back);
  a.accept();
  CHECK(a.hash() == hash);
  REQUIRE(a.state.receipts.size() == 1);
  CHECK(next_import_undo(a.state) == nullptr);
  // What B has is known now: a file with nothing but the new.
  a.register_organisation("Nueva de A");
  a.tell(intent::ChooseExport{1});
  const auto downloads = all_of<effect::Download>(a.tell(intent::Export{}));
  REQUIRE(downloads.size() == 1);
  CHECK(downloads[0].file_name.find("-novedades.") != std::string::npos);
  CHECK(downloads[0].bytes.size() < a.file().size());
  b.offer(downloads[0].file_name, downloads[0].bytes);
  CHECK(b.state.pending_import->preview.delta);
  b.accept();
  CHECK(b.hash() == a.hash());
}

TEST_CASE("a large import is accepted only with its number") {
  Desk a(1), b(20);
  for (int i = 0; i < 5; ++i) a.register_organisation("Organización " + std::to_string(i));
  b.offer("a.avanzar.json", a.file());
  CHECK(import_confirmation(b.state.pending_import->preview).empty());  // new ones alter nothing
  b.accept();
  for (int i = 0; i < 5; ++i) a.rename("Organización " + std::to_string(i), "Renombrada " + std::to_string(i));
  b.offer("a.avanzar.json", a.file());
  REQUIRE(b.state.pending_import.has_value());
  CHECK(import_confirmation(b.state.pending_import->preview) == "5");
  b.tell(intent::AcceptImport{});
  CHECK(b.state.pending_import.has_value());
  b.tell(intent::ConfirmImport{"4"});
  b.tell(intent::AcceptImport{});
  CHECK(b.id_of("Organización 0"));
  b.accept();
  CHECK(b.id_of("Renombrada 0"));
}

TEST_CASE("a file that was cut off is refused, and offered for what it holds") {
  Desk a(1), b(20);
  for (int i = 0; i < 3; ++i) a.register_organisation("Organización " + std::to_string(i));
  const std::string file = a.file();
  const std::string cut = file.substr(0, file.rfind("{\"body\":") + 30);
  b.offer("cortado.avanzar.json", cut);
  CHECK_FALSE(b.state.pending_import.has_value());
  REQUIRE(b.state.import_faults.size() == 1);
  CHECK(b.state.import_faults[0].code == ErrorCode::FileTruncated);
  b.tell(intent::ReviewPartial{});
  REQUIRE(b.state.pending_import.has_value());
  CHECK(b.state.pending_import->preview.partial);
  CHECK(b.state.import_faults.empty());
  CHECK(b.state.pending_import->preview.missing.size() == 1);
  b.accept();
  CHECK(b.organisations().live_count() == 2);
  CHECK(b.state.receipts[0].partial);
  b.offer("entero.avanzar.json", file);
  b.accept();
  CHECK(b.hash() == a.hash());
  // Nothing to be had of one cut before its changes.
  b.offer("muy corto.avanzar.json", file.substr(0, file.find("\"changes\"")));
  b.tell(intent::ReviewPartial{});
  CHECK_FALSE(b.state.pending_import.has_value());
}

TEST_CASE("an offered file lies in the inbox until it is accepted or thrown away") {
  Desk a(1), b(20);
  a.register_organisation("De A");
  const std::string bytes = a.file();
  const Effects offered = b.tell(intent::ImportFile{"a.avanzar.json", bytes});
  const auto puts = all_of<StoreInboxPut>(offered);
  REQUIRE(puts.size() == 1);
  CHECK(puts[0].bytes == bytes);
  CHECK(puts[0].entry.size == bytes.size());
  REQUIRE(b.state.inbox.size() == 1);
  b.tell(intent::CancelImport{});
  CHECK(b.state.inbox.size() == 1);
  CHECK(all_of<StoreInboxPut>(b.tell(intent::ImportFile{"el mismo.avanzar.json", bytes})).empty());
  b.tell(intent::CancelImport{});

  const auto reads = all_of<StoreInboxRead>(b.tell(intent::ReviewInbox{b.state.inbox[0].key}));
  REQUIRE(reads.size() == 1);
  b.tell(StoreInboxFile{reads[0].entry, bytes, true});
  REQUIRE(b.state.pending_import.has_value());
  CHECK(b.state.pending_import->file_name == "a.avanzar.json");
  b.accept();
  CHECK(b.state.inbox.empty());

  // Nothing that is refused gets in; one that could not be kept is not listed; one that is gone is said to be.
  CHECK(all_of<StoreInboxPut>(b.tell(intent::ImportFile{"malo.json", "{}"})).empty());
  a.register_organisation("Otra de A");
  const auto more = all_of<StoreInboxPut>(b.tell(intent::ImportFile{"más.avanzar.json", a.file()}));
  REQUIRE(more.size() == 1);
  b.tell(StoreInboxKept{more[0].entry.key, false});
  CHECK(b.state.inbox.empty());
  CHECK(b.state.pending_import.has_value());
  b.tell(intent::CancelImport{});
  b.inbox = {{std::string(64, 'f'), "perdido.avanzar.json", 10, 0}};
  b.open();
  REQUIRE(b.state.inbox.size() == 1);
  b.tell(StoreInboxFile{b.state.inbox[0], {}, false});
  CHECK(b.state.inbox.empty());
  CHECK(b.state.import_faults.size() == 1);
  b.inbox = {{std::string(64, 'e'), "otro.avanzar.json", 10, 0}};
  b.open();
  CHECK(all_of<StoreInboxDrop>(b.tell(intent::DropInbox{b.state.inbox[0].key})).size() == 1);
  CHECK(b.state.inbox.empty());
}

TEST_CASE("a copied profile is told apart by the first file of the other") {
  Desk a(1), copy(20);
  a.register_organisation("Antes");
  copy.frames = a.frames;
  copy.identity = a.identity;
  copy.open();
  REQUIRE(copy.state.device == a.state.device);
  a.register_organisation("De una");
  copy.register_organisation("De la otra");
  const std::string was = a.state.device;
  a.offer("copia.avanzar.json", copy.file());
  CHECK(a.state.pending_import->preview.forked_devices == std::vector<std::string>{was});
  a.accept();
  CHECK(a.state.device != was);
  CHECK(a.state.ledger.forks().size() == 1);
  a.register_organisation("Con nombre nuevo");
  CHECK(a.state.ledger.last_seq(a.state.device) == 1);
  copy.offer("original.avanzar.json", a.file());
  copy.accept();
  CHECK(copy.hash() == a.hash());
  CHECK(copy.state.device != was);
  CHECK(copy.state.device != a.state.device);
  // The import that showed the fork can be taken back like any other.
  copy.tell(intent::Undo{});
  CHECK(copy.id_of("De la otra"));
  CHECK_FALSE(copy.id_of("De una"));
}
