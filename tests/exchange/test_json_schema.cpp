// Owns: the schema says of every field what model/schema says. Whether it is a good 2020-12 schema and accepts real
// files is asked of an independent validator: tests/interop/schema.mjs.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "exchange/json_schema.h"
#include "model/schema.h"

using namespace avanzar;

TEST_CASE("every entity, field and code list is in the schema, under a name of its own") {
  const std::string schema = json_schema();
  CHECK(schema.starts_with("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"avanzar-1.schema.json\","));
  CHECK(schema.ends_with("}}\n"));
  std::set<std::string_view> names = {"id", "deviceId", "dot", "date", "op", "change", "changeLine"};
  std::set<const CodeList*> lists;
  for (const EntityDef& def : all_entities()) {
    CHECK_MESSAGE(names.insert(def.key).second, def.key);
    CHECK(schema.find("\n\"" + std::string(def.plural) + "\":{\"title\":\"" + std::string(def.name_plural.es) + "\"") != std::string::npos);
    for (const FieldDef& field : def.fields) {
      CHECK_MESSAGE(schema.find("\n\"" + std::string(field.key) + "\":{\"title\":\"" + std::string(field.label.es) + "\"") != std::string::npos, field.key);
      if (field.traits.codes && lists.insert(field.traits.codes).second) CHECK_MESSAGE(names.insert(field.traits.codes->key).second, field.traits.codes->key);
    }
  }
  for (const CodeList* list : lists) CHECK(schema.find("\n\"" + std::string(list->key) + "\":{\"description\":\"Fuente: ") != std::string::npos);
}

TEST_CASE("the schema that is published with the app is the one the model gives") {
  // After a change of the model: build/native-asan/tests/interop/write_samples DIR writes the new one.
  std::ifstream file(std::string(AVANZAR_TEST_DATA_DIR) + "/../../web/static/avanzar-1.schema.json", std::ios::binary);
  const std::string published{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  CHECK(published == json_schema());
}
