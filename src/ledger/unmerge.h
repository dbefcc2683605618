// Owns: taking back a whole import as changes of this device: fields that the import wrote show again what they showed
// before it, records that it brought are deleted, records that it deleted are restored. What others wrote stays in the
// chains; nothing is removed from the ledger. A field that was in conflict before the import gets the value that
// showed then. Must not know: files, receipts.
#pragma once
#include <string>
#include <vector>

#include "ledger/ledger.h"

namespace avanzar {

// What an import brought: the changes in `after` and not in `before`, both under the names that chains had behind it
// (Ledger::shared_with).
struct MergeSpan {
  VersionVector before, after;
  std::string group;  // of the changes that take it back; undo.h finds them by it
};

// The changes to append, in order and all or none, within the limits of change.h; `device`, `at`, `by` and `reason` are
// the caller's to fill. UndoNoLongerApplies when a field that the import wrote, or a record that it brought, is no
// longer as the import left it, or a chain has forked since; NothingToUndo when there is nothing to write.
[[nodiscard]] Result<std::vector<Change>> make_unmerge(const Ledger& ledger, const MergeSpan& span);

}  // namespace avanzar
