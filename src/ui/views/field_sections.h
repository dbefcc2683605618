// Owns: which fields of an organisation or alliance stand together, on its page as in its form. A field that no
// section names falls into "Otros", so that adding one to the schema makes it appear. Must not know: widgets.
#pragma once
#include <vector>

#include "app/strings.h"
#include "model/fields.h"

namespace avanzar::views {

struct FieldSection {
  Str title;
  std::vector<FieldIx> fields;
};
[[nodiscard]] std::vector<FieldSection> sections_of(Entity entity);

// Set by the program, never typed: the state, what a part belongs to.
[[nodiscard]] bool hidden_in_forms(Entity entity, FieldIx field);

}  // namespace avanzar::views
