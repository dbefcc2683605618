// write_samples FOLDER: writes the JSON Schema and files of several offices, for validators that are not ours
// (tests/interop/schema.mjs). Must not know: what the validators check.
#include <cstdio>
#include <string>
#include <string_view>

#include "exchange/export.h"
#include "exchange/file_layout.h"
#include "exchange/json_schema.h"
#include "ledger/draft.h"
#include "support/fixture_builder.h"

namespace {

using namespace avanzar;

bool write_file(const std::string& path, std::string_view bytes) {
  std::FILE* out = std::fopen(path.c_str(), "wb");
  if (out == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size();
  return std::fclose(out) == 0 && written;
}

// One record with every field of its entity filled at the edge of what is allowed.
void fill(ChangeDraft& draft, const EntityDef& def, std::string_view id, bool largest) {
  for (const FieldDef& field : def.fields) {
    const FieldTraits& traits = field.traits;
    const std::int64_t standard = static_cast<std::int64_t>(field.type == FieldType::Text ? default_text_max : default_note_max);
    const std::int64_t longest = traits.max > 0 ? traits.max : standard;
    switch (field.type) {
      case FieldType::Text:
      case FieldType::Note: {
        std::string text;  // limits are code points, so let them be more than one byte
        for (std::int64_t i = 0, n = largest ? longest : std::max<std::int64_t>(traits.min, 1); i < n; ++i) text += i % 2 == 0 ? "ñ" : "🌊";
        draft.set(def.entity, id, field.key, std::move(text));
        break;
      }
      case FieldType::Code: draft.set(def.entity, id, field.key, std::string(traits.codes->codes[largest ? traits.codes->codes.size() - 1 : 0].code)); break;
      case FieldType::CodeSet: {
        std::vector<std::string> codes;
        for (const Code& code : traits.codes->codes)
          if (codes.size() < (largest ? static_cast<std::size_t>(traits.max > 0 ? traits.max : 64) : 1)) codes.emplace_back(code.code);
        draft.set_codes(def.entity, id, field.key, codes);
        break;
      }
      case FieldType::Bool: draft.set(def.entity, id, field.key, Value{largest}); break;
      case FieldType::Int: draft.set(def.entity, id, field.key, Value{largest ? (traits.max > 0 ? traits.max : 9007199254740991) : traits.min}); break;
      case FieldType::Date: draft.set(def.entity, id, field.key, std::string(largest ? "2027-12-31" : "2024-01-01")); break;
      case FieldType::Ref: draft.set(def.entity, id, field.key, std::string("018f0000-0000-7000-8000-000000000001")); break;
    }
  }
}

Ledger edges() {
  Ledger ledger;
  for (const bool largest : {false, true}) {
    ChangeDraft draft(ledger.state(), "organisation.create");
    for (const EntityDef& def : all_entities()) {
      if (def.entity == Entity::Device) fill(draft, def, largest ? "zzzzzzzzzzzzzzzz" : "0000000000000000", largest);
      else fill(draft, def, largest ? "ffffffff-ffff-7fff-bfff-ffffffffffff" : "018f0000-0000-7000-8000-000000000001", largest);
    }
    Change change = std::move(draft).take();
    change.device = "0123456789abcdef";
    change.by = "MG";
    change.reason = "edges";
    change.group = "g1";
    if (largest) change.undoes = {{"0123456789abcdef", 1}};
    if (!ledger.append(std::move(change))) std::fputs("edges: not appended\n", stderr);
  }
  return ledger;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return std::fputs("write_samples FOLDER\n", stderr), 2;
  const std::string folder = std::string(arguments[1]) + "/";
  const VersionVector since{{"0123456789abcdef", 1}, {"genesis", 1}};
  const bool written = write_file(folder + std::string(layout::schema_name), json_schema()) &&
                       write_file(folder + "empty.avanzar.json", export_exchange(Ledger())) &&
                       write_file(folder + "delta.avanzar.json", export_exchange(edges(), &since)) &&
                       write_file(folder + "edges.avanzar.json", export_exchange(edges())) &&
                       write_file(folder + "fixture.avanzar.json", export_exchange(test::build_fixture()));
  if (!written) return std::fprintf(stderr, "cannot write into %s\n", folder.c_str()), 1;
  return 0;
}
