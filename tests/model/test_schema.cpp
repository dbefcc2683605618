// Owns: what must hold of every entity, field and code list, whichever they are.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/text.h"
#include "model/fields.h"
#include "model/schema.h"

using namespace avanzar;

namespace {

// camelCase of ASCII letters and digits: a key must serve as a JSON member and a CSV heading.
bool is_key(std::string_view text) {
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return false;
  for (char c : text) {
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) return false;
  }
  return true;
}

bool is_tidy_label(std::string_view text) { return !text.empty() && !find_bad_utf8(text) && tidy_text(text, false) == text; }

}  // namespace

TEST_CASE("every entity has keys and names of its own") {
  std::set<std::string_view> keys, names_es, names_en;
  REQUIRE(all_entities().size() == entity_count);
  for (const EntityDef& def : all_entities()) {
    CAPTURE(def.key);
    CHECK(is_key(def.key));
    CHECK(is_key(def.plural));
    CHECK(keys.insert(def.key).second);
    CHECK(keys.insert(def.plural).second);
    CHECK(names_es.insert(def.name.es).second);
    CHECK(names_en.insert(def.name.en).second);
    for (const Label& label : {def.name, def.name_plural}) {
      CHECK(is_tidy_label(label.es));
      CHECK(is_tidy_label(label.en));
    }
    CHECK(find_entity(def.key) == def.entity);
    CHECK(&entity_def(def.entity) == &def);
  }
  CHECK_FALSE(find_entity("organisations").has_value());
  CHECK_FALSE(find_entity("").has_value());
}

TEST_CASE("fields of one entity have keys and labels of their own") {
  for (const EntityDef& def : all_entities()) {
    std::set<std::string_view> keys, labels_es, labels_en;
    CHECK_FALSE(def.fields.empty());
    for (const FieldDef& field : def.fields) {
      CAPTURE(def.key);
      CAPTURE(field.key);
      CHECK(is_key(field.key));
      CHECK(field.key != "id");       // the record's own
      CHECK(field.key != "deleted");  // reserved by changes
      CHECK(keys.insert(field.key).second);
      CHECK(labels_es.insert(field.label.es).second);
      CHECK(labels_en.insert(field.label.en).second);
      CHECK(is_tidy_label(field.label.es));
      CHECK(is_tidy_label(field.label.en));
      CHECK(def.fields[*def.find(field.key)].key == field.key);
    }
    CHECK_FALSE(def.find("noSuchField").has_value());
  }
}

TEST_CASE("traits fit the type of their field") {
  for (const EntityDef& def : all_entities()) {
    for (const FieldDef& field : def.fields) {
      CAPTURE(def.key);
      CAPTURE(field.key);
      const FieldTraits& traits = field.traits;
      const bool coded = field.type == FieldType::Code || field.type == FieldType::CodeSet;
      CHECK((traits.codes != nullptr) == coded);
      CHECK(traits.min >= 0);
      if (traits.max != 0) CHECK(traits.min <= traits.max);
      if (field.type == FieldType::Bool) CHECK_FALSE(traits.required);  // an absent yes/no is "no"
      if (traits.search) CHECK((field.type == FieldType::Text || field.type == FieldType::Note));
      if (field.type == FieldType::Date || field.type == FieldType::Bool) CHECK(traits.max == 0);
      if (traits.identifier) CHECK(field.type == FieldType::Text);
      if (traits.personal) CHECK_FALSE(traits.open);
      CHECK(traits.hint.es.empty() == traits.hint.en.empty());
      if (field.type == FieldType::Ref) CHECK(field.key.ends_with("Id"));
    }
  }
}

TEST_CASE("what people look for and see in a table is there") {
  const auto& organisations = entity_def(Entity::Organisation);
  CHECK(organisations.fields[organisation::name].traits.required);
  CHECK(organisations.fields[organisation::name].traits.search);
  CHECK(organisations.fields[organisation::name].label.es == "Nombre");
  CHECK(organisations.fields[organisation::name].traits.iati == "reporting-org/narrative");
  CHECK_FALSE(organisations.fields[organisation::sourceNote].traits.open);
  CHECK_FALSE(field_def(Entity::Alliance, alliance::note).traits.open);
  CHECK(field_def(Entity::Alliance, alliance::sdgGoals).traits.max == 3);
  CHECK(field_def(Entity::Goal, goal::target).type == FieldType::Int);
  CHECK(field_def(Entity::Activity, activity::allianceId).traits.refers_to == Entity::Alliance);
  CHECK(field_def(Entity::StateEvent, state_event::effectiveOn).key == "effectiveOn");
  CHECK(organisation::field_count == organisations.fields.size());
}

TEST_CASE("every code list in use is complete in both languages") {
  std::set<const CodeList*> lists;
  for (const EntityDef& def : all_entities()) {
    for (const FieldDef& field : def.fields) {
      if (field.traits.codes) lists.insert(field.traits.codes);
    }
  }
  CHECK(lists.size() == 25);  // every list of code_lists.h is somebody's
  std::set<std::string_view> keys;
  for (const CodeList* list : lists) {
    CAPTURE(list->key);
    CHECK(is_key(list->key));
    CHECK(keys.insert(list->key).second);
    CHECK_FALSE(list->source.empty());
    REQUIRE_FALSE(list->codes.empty());
    CHECK(list->codes.size() < 0xFFFE);  // the last two indices mean something else
    std::set<std::string_view> codes;
    std::set<std::string> labels_es, labels_en;
    for (std::size_t i = 0; i < list->codes.size(); ++i) {
      const Code& code = list->codes[i];
      CAPTURE(code.code);
      CHECK_FALSE(code.code.empty());
      for (char c : code.code) {
        const bool plain = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
        CHECK(plain);
      }
      CHECK(codes.insert(code.code).second);
      CHECK(is_tidy_label(code.label.es));
      CHECK(is_tidy_label(code.label.en));
      CHECK(labels_es.insert(fold(code.label.es)).second);
      CHECK(labels_en.insert(fold(code.label.en)).second);
      CHECK(list->find(code.code) == i);
      CHECK(&list->at(static_cast<std::uint16_t>(i)) == &code);
    }
    CHECK_FALSE(list->find("").has_value());
    CHECK_FALSE(list->find("NINGUNA_DE_ESTAS").has_value());
  }
}
