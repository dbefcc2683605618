// Owns: the records that an import would change, by what happens to them, a page at a time; each opens to its fields
// before and after. Must not know: the rest of the dialog.
#pragma once
#include "ui/views/parts.h"

namespace avanzar::views {

[[nodiscard]] Str outcome_words(std::size_t outcome);  // index of a MergeOutcome
void import_records(Ux& ux, const AppState& state, const PendingImport& import);

}  // namespace avanzar::views
