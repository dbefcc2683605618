// Owns: the one description of every entity and every field. From it come validation, the JSON codec and its
// schema, columns, forms, tables, search, history in words. Must not know: how any of those works.
// Adding a field is one line in fields.h. Keys are what files carry; they are never renamed or re-used.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/number.h"

namespace avanzar {

struct Label {
  std::string_view es;
  std::string_view en;
  [[nodiscard]] std::string_view in(Lang lang) const { return lang == Lang::Es ? es : en; }
};

struct Code {
  std::string_view code;  // as stored and exchanged
  Label label;
};
struct CodeList {
  std::string_view key;     // name of the list in the JSON Schema's $defs
  std::string_view source;  // the standard or document it comes from
  std::span<const Code> codes;
  [[nodiscard]] std::optional<std::uint16_t> find(std::string_view code) const;
  [[nodiscard]] const Code& at(std::uint16_t index) const { return codes[index]; }
};

enum class Entity : std::uint8_t {
  Device, Plan, PlanNode, Goal, Schedule, Organisation, Alliance, AlliancePartner, Instrument, Activity, Evidence, StateEvent,
};
inline constexpr std::size_t entity_count = 12;

enum class FieldType : std::uint8_t {
  Text,     // one line, tidied; limits are code points
  Note,     // several lines
  Code,     // one code of `codes`
  CodeSet,  // any number of codes; in the ledger one boolean per element ("sdgGoals.17")
  Bool,
  Int,      // limits are values
  Date,     // YYYY-MM-DD
  Ref,      // id of a record of `refers_to`
};

// How a field may leave the office and where it comes from.
struct FieldTraits {
  bool required = false;
  bool open = true;          // in the open export and in public mode
  bool personal = false;     // about a natural person: never open, never in print
  bool in_table = false;     // a column of the entity's table by default
  bool search = false;       // part of the text search
  bool identifier = false;   // codes and numbers: no spell check, no capital at the start
  std::int64_t min = 0;
  std::int64_t max = 0;      // 0 = the type's own default (Text 200, Note 4000, Int 2^53−1)
  const CodeList* codes = nullptr;
  Entity refers_to = Entity::Device;
  Label hint = {};           // a short help below the field
  std::string_view iati = {};     // path in IATI 2.03, where there is one
  std::string_view ciclope = {};  // column heading of APC-Colombia's Cíclope extract
};

struct FieldDef {
  std::string_view key;
  FieldType type;
  Label label;
  FieldTraits traits;
};

using FieldIx = std::uint16_t;

struct EntityDef {
  Entity entity;
  std::string_view key;     // singular, in changes: "organisation"
  std::string_view plural;  // the record array in files: "organisations"
  Label name;
  Label name_plural;
  std::span<const FieldDef> fields;
  [[nodiscard]] std::optional<FieldIx> find(std::string_view field_key) const;
};

[[nodiscard]] const EntityDef& entity_def(Entity entity);
[[nodiscard]] std::optional<Entity> find_entity(std::string_view key);
[[nodiscard]] std::span<const EntityDef> all_entities();
[[nodiscard]] inline const FieldDef& field_def(Entity entity, FieldIx field) { return entity_def(entity).fields[field]; }

inline constexpr std::size_t default_text_max = 200;
inline constexpr std::size_t default_note_max = 4000;

}  // namespace avanzar
