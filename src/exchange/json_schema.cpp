// Owns: the JSON Schema of the office's file (json_schema.h). Everything about fields comes from model/schema; only the
// frame around them (file_layout.h) and the form of a change (ledger/change_codec.h) are described here.
// Records are closed: a field more is a later formatVersion. The top level is open: readers ignore what they do not know.
#include "exchange/json_schema.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/json_text.h"
#include "base/shared_sort.h"
#include "exchange/file_layout.h"
#include "model/schema.h"

namespace avanzar {
namespace {

constexpr std::string_view device_pattern = "^(genesis|[0-9abcdefghjkmnpqrstvwxyz]{16})$";
constexpr std::string_view hash_pattern = "^sha256:[0-9a-f]{64}$";
constexpr std::int64_t max_safe_integer = (std::int64_t{1} << 53) - 1;

void string_with_pattern(JsonWriter& json, std::string_view name, std::string_view description, std::string_view pattern) {
  json.line().key(name).open_object();
  json.key("description").string(description).key("pattern").string(pattern).key("type").string("string");
  json.close_object();
}

void reference(JsonWriter& json, std::string_view definition) { json.key("$ref").string("#/$defs/" + std::string(definition)); }

// "1 = Fin de la pobreza (No poverty); …", behind the source of the list.
std::string words_of(const CodeList& list) {
  std::string text = "Fuente: " + std::string(list.source) + ". ";
  bool first = true;
  for (const Code& code : list.codes) {
    if (!first) text += "; ";
    first = false;
    text += std::string(code.code) + " = " + std::string(code.label.es) + " (" + std::string(code.label.en) + ")";
  }
  return text;
}

void code_list(JsonWriter& json, const CodeList& list) {
  json.line().key(list.key).open_object();
  json.key("description").string(words_of(list)).key("enum").open_array();
  for (const Code& code : list.codes) json.string(code.code);
  json.close_array().close_object();
}

void append_type(JsonWriter& json, const FieldDef& field) {
  const FieldTraits& traits = field.traits;
  switch (field.type) {
    case FieldType::Text:
    case FieldType::Note: {
      const auto standard = static_cast<std::int64_t>(field.type == FieldType::Text ? default_text_max : default_note_max);
      json.key("type").string("string");
      json.key("minLength").integer(std::max<std::int64_t>(traits.min, 1)).key("maxLength").integer(traits.max > 0 ? traits.max : standard);
      break;
    }
    case FieldType::Code: reference(json, traits.codes->key); break;
    case FieldType::CodeSet:
      json.key("type").string("array").key("items").open_object();
      reference(json, traits.codes->key);
      json.close_object().key("minItems").integer(1).key("uniqueItems").boolean(true);
      if (traits.max > 0) json.key("maxItems").integer(traits.max);
      break;
    case FieldType::Bool: json.key("type").string("boolean"); break;
    case FieldType::Int:
      json.key("type").string("integer").key("minimum").integer(traits.min);
      json.key("maximum").integer(traits.max > 0 ? traits.max : max_safe_integer);
      break;
    case FieldType::Date: reference(json, "date"); break;
    case FieldType::Ref: reference(json, traits.refers_to == Entity::Device ? "deviceId" : "id"); break;
  }
}

void record(JsonWriter& json, const EntityDef& def) {
  json.line().key(def.key).open_object();
  json.key("title").string(def.name.es).key("description").string(def.name.en);
  json.key("type").string("object").key("additionalProperties").boolean(false);
  json.key("required").open_array().string("id");
  for (const FieldDef& field : def.fields)
    if (field.traits.required) json.string(field.key);
  json.close_array().key("properties").open_object();
  json.line().key("id").open_object();
  reference(json, def.entity == Entity::Device ? "deviceId" : "id");
  json.close_object();
  for (const FieldDef& field : def.fields) {
    std::string description(field.label.en);
    if (!field.traits.hint.en.empty()) description += ". " + std::string(field.traits.hint.en);
    json.line().key(field.key).open_object();
    json.key("title").string(field.label.es).key("description").string(description);
    append_type(json, field);
    json.close_object();
  }
  json.close_object().close_object();
}

void dots(JsonWriter& json, std::string_view name, std::string_view description) {
  json.line().key(name).open_object().key("description").string(description);
  json.key("type").string("array").key("uniqueItems").boolean(true).key("items").open_object();
  reference(json, "dot");
  json.close_object().close_object();
}

void text_member(JsonWriter& json, std::string_view name, std::string_view description) {
  json.line().key(name).open_object().key("type").string("string").key("description").string(description).close_object();
}

void referring_member(JsonWriter& json, std::string_view name, std::string_view definition) {
  json.line().key(name).open_object();
  reference(json, definition);
  json.close_object();
}

// Open on purpose: a newer version's members stay in the bytes of a change.
void change(JsonWriter& json) {
  json.line().key("op").open_object().key("type").string("object").key("required").open_array();
  json.string("entity").string("id").string("set").close_array().key("properties").open_object();
  text_member(json, "entity", "Entity of the record, as named in $defs; one of a newer version is kept as it is");
  text_member(json, "id", "Id of the record");
  json.line().key("set").open_object().key("type").string("object");
  json.key("description").string("Field -> value; null empties it; an element of a set as field.code -> boolean; deleted -> boolean").close_object();
  json.line().key("replaces").open_object().key("type").string("object");
  json.key("description").string("Field -> the writes to it that this one saw").key("additionalProperties").open_object();
  json.key("type").string("array").key("items").open_object();
  reference(json, "dot");
  json.close_object().close_object().close_object().close_object().close_object();

  json.line().key("change").open_object().key("title").string("Cambio").key("description").string("One change of one device's chain");
  json.key("type").string("object").key("required").open_array();
  for (const std::string_view name : {"action", "at", "device", "ops", "seq"}) json.string(name);
  json.close_array().key("properties").open_object();
  text_member(json, "action", "Stable id of the action, e.g. organisation.create");
  json.line().key("at").open_object().key("type").string("integer");
  json.key("description").string("UTC milliseconds of the device's clock: shown, never decides what is kept").close_object();
  text_member(json, "by", "Initials or role of who did it");
  referring_member(json, "device", "deviceId");
  text_member(json, "group", "Common to the changes of one bulk action");
  json.line().key("ops").open_object().key("type").string("array").key("maxItems").integer(1000).key("items").open_object();
  reference(json, "op");
  json.close_object().close_object();
  string_with_pattern(json, "prev", "Hash of the same device's previous change; absent in its first", "^[0-9a-f]{64}$");
  text_member(json, "reason", "Why, where it is asked");
  json.line().key("seq").open_object().key("type").string("integer").key("minimum").integer(1).key("maximum").integer(0xFFFFFFFF).close_object();
  dots(json, "undoes", "Of an undo: the changes it takes back");
  json.close_object().close_object();

  json.line().key("changeLine").open_object().key("type").string("object").key("additionalProperties").boolean(false);
  json.key("required").open_array().string("body").string("hash").close_array().key("properties").open_object();
  referring_member(json, "body", "change");
  string_with_pattern(json, "hash", "SHA-256 of the raw bytes of body", "^[0-9a-f]{64}$");
  json.close_object().close_object();
}

void definitions(JsonWriter& json) {
  json.line().key("$defs").open_object();
  string_with_pattern(json, "id", "UUID, lower case", "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");
  string_with_pattern(json, "deviceId", "80 random bits in Crockford's base 32; genesis is the shipped plan", device_pattern);
  string_with_pattern(json, "dot", "device:seq, a change's name", "^(genesis|[0-9abcdefghjkmnpqrstvwxyz]{16}):[1-9][0-9]{0,9}$");
  string_with_pattern(json, "date", "YYYY-MM-DD", "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
  std::vector<const CodeList*> lists;
  for (const EntityDef& def : all_entities())
    for (const FieldDef& field : def.fields)
      if (field.traits.codes && std::ranges::find(lists, field.traits.codes) == lists.end()) lists.push_back(field.traits.codes);
  shared_sort(lists, {}, [](const CodeList* list) { return list->key; });
  for (const CodeList* list : lists) code_list(json, *list);
  for (const EntityDef& def : all_entities()) record(json, def);
  change(json);
  json.line().close_object();
}

void object_of_texts(JsonWriter& json, std::string_view name, std::initializer_list<std::string_view> members) {
  json.line().key(name).open_object().key("type").string("object").key("required").open_array();
  for (const std::string_view member : members) json.string(member);
  json.close_array().key("properties").open_object();
  for (const std::string_view member : members) json.key(member).open_object().key("type").string("string").close_object();
  json.close_object().close_object();
}

void version_vector(JsonWriter& json, std::string_view name, std::string_view description) {
  json.line().key(name).open_object().key("type").string("object");
  json.key("description").string(description).key("propertyNames").open_object();
  reference(json, "deviceId");
  json.close_object().key("additionalProperties").open_object().key("type").string("integer").key("minimum").integer(1);
  json.close_object().close_object();
}

void content(JsonWriter& json) {
  json.line().key("content").open_object().key("type").string("object");
  json.key("required").open_array().string("counts").string("hash").string("ledger").close_array().key("properties").open_object();
  json.line().key("counts").open_object().key("type").string("object").key("required").open_array();
  for (const EntityDef& def : all_entities()) json.string(def.key);
  json.close_array().key("additionalProperties").open_object().key("type").string("integer").key("minimum").integer(0);
  json.close_object().close_object();
  string_with_pattern(json, "hash", "SHA-256 of the whole file with these 64 digits left out", hash_pattern);
  string_with_pattern(json, "ledger", "Hash that two offices compare: equal exactly when their changes are", hash_pattern);
  json.close_object().close_object();
}

}  // namespace

std::string json_schema() {
  std::string out;
  JsonWriter json(out);
  json.open_object();
  json.key("$schema").string("https://json-schema.org/draft/2020-12/schema");
  json.key("$id").string(layout::schema_name);
  json.line().key("title").string("Avanzar: archivo de la oficina");
  json.key("description").string("One record and one change a line; LF; UTF-8. content.hash says whether a byte was changed.");
  json.key("type").string("object");
  json.line().key("required").open_array();
  for (const std::string_view member : layout::other_members) json.string(member);
  json.close_array();
  // A delta has no records, any other file all of them.
  json.line().key("if").open_object().key("required").open_array().string(layout::since_member).close_array().close_object();
  json.line().key("then").open_object().key("properties").open_object();
  for (const EntityDef& def : all_entities()) json.key(def.plural).boolean(false);
  json.close_object().close_object();
  json.line().key("else").open_object().key("required").open_array();
  for (const EntityDef& def : all_entities()) json.string(def.plural);
  json.close_array().close_object();
  json.line().key("properties").open_object();
  json.line().key("format").open_object().key("const").string(layout::format_name).close_object();
  json.line().key("formatVersion").open_object().key("const").integer(layout::format_version).close_object();
  json.line().key("schema").open_object().key("type").string("string").close_object();
  object_of_texts(json, "dataset", {"id", "office", "title"});
  object_of_texts(json, "generator", {"name", "version"});
  for (const EntityDef& def : all_entities()) {
    json.line().key(def.plural).open_object().key("title").string(def.name_plural.es).key("description").string(def.name_plural.en);
    json.key("type").string("array").key("items").open_object();
    reference(json, def.key);
    json.close_object().close_object();
  }
  version_vector(json, "has", "Device -> last change of its chain that the sender has");
  version_vector(json, layout::since_member, "Only in a file with what somebody lacks, which has no records: device -> last change that they have");
  json.line().key("changes").open_object().key("type").string("array").key("items").open_object();
  reference(json, "changeLine");
  json.close_object().close_object();
  content(json);
  json.line().close_object();
  definitions(json);
  json.close_object();
  out += '\n';
  return out;
}

}  // namespace avanzar
