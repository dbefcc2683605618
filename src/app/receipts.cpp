// Owns: the text of a receipt.
#include "app/receipts.h"

#include <algorithm>

#include "base/json_text.h"
#include "ledger/json_reader.h"

namespace avanzar {
namespace {

constexpr std::string_view head = "{\"receipt\":1,";

struct VectorMember {
  std::string_view key;
  VersionVector ImportReceipt::*vector;
};
constexpr VectorMember vectors[] = {
    {"after", &ImportReceipt::after}, {"before", &ImportReceipt::before}, {"senderHas", &ImportReceipt::sender_has}};

struct TextMember {
  std::string_view key;
  std::string ImportReceipt::*text;
};
constexpr TextMember texts[] = {{"device", &ImportReceipt::device}, {"file", &ImportReceipt::file_name}, {"hash", &ImportReceipt::hash}, {"office", &ImportReceipt::office}};

bool read_number(JsonReader& json, std::uint32_t& out) {
  std::int64_t number = 0;
  if (!json.read_integer(number) || number < 0 || number > 0xFFFFFFFF) return json.fail();
  out = static_cast<std::uint32_t>(number);
  return true;
}

bool read_vector(JsonReader& json, VersionVector& vector) {
  std::string device;
  if (!json.open_object()) return false;
  while (json.next_member(device))
    if (!read_number(json, vector[device])) return false;
  return !json.failed();
}

bool read_member(JsonReader& json, const std::string& key, ImportReceipt& receipt) {
  for (const VectorMember& member : vectors)
    if (member.key == key) return read_vector(json, receipt.*member.vector);
  for (const TextMember& member : texts)
    if (member.key == key) return json.read_string(receipt.*member.text);
  if (key == "at") return json.read_integer(receipt.at);
  if (key == "changes") return read_number(json, receipt.new_changes);
  if (key == "partial") return json.read_bool(receipt.partial);
  return json.skip_value();  // a later program's, or "receipt"
}

}  // namespace

bool is_receipt(std::string_view line) { return line.starts_with(head); }

std::string encode_receipt(const ImportReceipt& receipt) {
  std::string out;
  JsonWriter json(out);
  json.open_object().key("receipt").integer(1);
  for (const VectorMember& member : vectors) {
    json.key(member.key).open_object();
    for (const auto& [device, seq] : receipt.*member.vector) json.key(device).integer(seq);
    json.close_object();
  }
  for (const TextMember& member : texts) json.key(member.key).string(receipt.*member.text);
  json.key("at").integer(receipt.at).key("changes").integer(receipt.new_changes).key("partial").boolean(receipt.partial);
  json.close_object();
  return out;
}

std::optional<ImportReceipt> decode_receipt(std::string_view line) {
  if (!is_receipt(line)) return std::nullopt;
  ImportReceipt receipt;
  JsonReader json(line);
  std::string key;
  bool whole = json.open_object();
  while (whole && json.next_member(key)) whole = read_member(json, key, receipt);
  if (!whole || !json.at_end() || receipt.hash.empty()) return std::nullopt;
  return receipt;
}

std::string undo_group(const ImportReceipt& receipt) { return "import " + receipt.hash.substr(0, 16); }

std::uint32_t known_to_sender(const VersionVector& sender_has, std::string_view device) {
  const auto known = sender_has.find(std::string(device));
  return known == sender_has.end() ? 0 : known->second;
}

}  // namespace avanzar
