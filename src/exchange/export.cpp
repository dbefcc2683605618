// Owns: the bytes of the office's file (export.h says which). Must not know: who downloads it, what time it is.
#include "exchange/export.h"

#include <algorithm>
#include <set>

#include "base/json_text.h"
#include "base/shared_sort.h"
#include "exchange/file_layout.h"
#include "exchange/import.h"
#include "exchange/record_text.h"
#include "ledger/genesis.h"
#include "model/shipped_plan.h"

namespace avanzar {
namespace {

// The plan names the data set. The offices are those that the devices' records name: facts of the ledger, so the same
// wherever the file is written.
void append_dataset(JsonWriter& json, const State& state) {
  const Table& plans = state.table(Entity::Plan);
  const auto row = plans.find_live(shipped_plan_id);
  const Table& devices = state.table(Entity::Device);
  std::set<std::string_view> offices;
  for (Row device = 0; device < devices.row_count(); ++device)
    if (devices.live(device) && !devices.empty(device, device::office)) offices.insert(devices.text(device, device::office));
  std::string office;
  for (const std::string_view name : offices) {
    if (!office.empty()) office += "; ";
    office += name;
  }
  if (office.empty() && row) office = plans.text(*row, plan::owner);
  json.key("dataset").open_object();
  json.key("id").string(shipped_plan_id);
  json.key("office").string(office);
  json.key("title").string(row ? plans.text(*row, plan::name) : std::string_view());
  json.close_object();
}

void append_records(JsonWriter& json, const Table& table) {
  const RecordWriter writer(table);
  json.line().key(entity_def(table.entity()).plural).open_array();
  std::string record;
  for (const Row row : rows_by_id(table)) {
    record.clear();
    writer.append(record, row);
    json.line().raw(record);
  }
  json.close_array();
}

void append_vector(JsonWriter& json, std::string_view name, const VersionVector& vector) {
  std::string text;
  append_has(text, vector);
  json.line().key(name).raw(text);
}

void append_changes(JsonWriter& json, const Ledger& ledger, const VersionVector* since) {
  json.line().key("changes").open_array();
  const auto shipped = static_cast<std::uint32_t>(genesis_changes().size());
  std::string line;
  for (const std::string& device : ledger.devices()) {
    // Every installation has the shipped plan's chain, as far as it was shipped with this program.
    std::uint32_t first = device == genesis_device ? shipped + 1 : ledger.first_seq(device);
    if (since)
      if (const auto known = since->find(device); known != since->end()) first = std::max(first, known->second + 1);
    const std::uint32_t last = ledger.last_seq(device);
    for (std::uint32_t seq = first; seq <= last; ++seq) {
      const StoredChange change = ledger.change(device, seq);
      line.clear();
      append_change_line(line, change.body, change.hash);
      json.line().raw(line);
    }
  }
  json.close_array();
}

void append_counts(JsonWriter& json, const State& state) {
  std::vector<Entity> by_key;
  for (const EntityDef& def : all_entities()) by_key.push_back(def.entity);
  shared_sort(by_key, [](Entity a, Entity b) { return entity_def(a).key < entity_def(b).key; });
  json.key("counts").open_object();
  for (const Entity entity : by_key) json.key(entity_def(entity).key).integer(state.table(entity).live_count());
  json.close_object();
}

}  // namespace

std::string export_exchange(const Ledger& ledger, const VersionVector* since) {
  const State& state = ledger.state();
  std::string out;
  JsonWriter json(out);
  json.open_object();
  json.key("format").string(layout::format_name);
  json.key("formatVersion").integer(layout::format_version);
  json.key("schema").string(layout::schema_name);
  json.line();
  append_dataset(json, state);
  json.key("generator").open_object();
  json.key("name").string(layout::generator_name).key("version").string(layout::generator_version);
  json.close_object();
  if (since) append_vector(json, layout::since_member, *since);
  else
    for (const EntityDef& def : all_entities()) append_records(json, state.table(def.entity));
  append_vector(json, "has", ledger.has());
  append_changes(json, ledger, since);
  json.line().key("content").open_object();
  append_counts(json, state);
  json.key("hash");
  out += '"';
  out += layout::hash_prefix;
  const std::size_t digits_at = out.size();  // the hash is of everything but these digits
  out += "\",\"ledger\":\"";
  out += layout::hash_prefix;
  out += to_hex(ledger.content_hash());
  out += "\"}}\n";
  out.insert(digits_at, to_hex(sha256(out)));
  return out;
}

Result<std::string> export_verified(const Ledger& ledger, const VersionVector* since) {
  std::string bytes = export_exchange(ledger, since);
  // Its own reader rebuilds the ledger from the bytes and compares records and hash with what they say.
  Result<ReadFile> read = read_exchange_file(bytes);
  if (!read) return std::unexpected(std::move(read.error()));
  if (since) {
    // What the other has, as far as it is here; the lines of the file must lead from there to all of this.
    for (const std::string& device : ledger.devices()) {
      const auto known = since->find(device);
      if (known == since->end()) continue;
      for (std::uint32_t seq = ledger.first_seq(device); seq <= std::min(known->second, ledger.last_seq(device)); ++seq) {
        const StoredChange change = ledger.change(device, seq);
        if (const Result<AddOutcome> added = read->ledger.add(change.body, change.hash); !added) return std::unexpected(added.error());
      }
    }
  }
  if (const Sha256 hash = read->ledger.content_hash(); hash != ledger.content_hash())
    return fail(ErrorCode::FileDisagrees, "content.ledger", to_hex(hash));
  return bytes;
}

}  // namespace avanzar
