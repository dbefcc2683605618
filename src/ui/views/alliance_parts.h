// Owns: the lists of an alliance's partners, instruments, activities and evidence, each with its buttons.
// Must not know: the forms they open (record_form.h) or what removing one means.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

// Four cards, one per kind of part.
void alliance_parts(Ux& ux, const AppState& state, std::string_view alliance_id, kit::Columns& columns);

struct PartWords {
  Entity entity;
  Str title;  // "Cooperantes"
  Str add;    // "Agregar cooperante"
  Str noun;   // "cooperante"
  Str none;   // what to do when there is none
};
[[nodiscard]] const PartWords& part_words(Entity entity);

}  // namespace avanzar::views
