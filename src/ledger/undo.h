// Owns: undo as a change. Undoing writes back what each field held before, replacing the write that is undone;
// what a change created is deleted. Works on any own change whose writes all still stand, also after a restart;
// undoing an undo is redoing. Must not know: buttons or stacks.
//
// What stands is read off the chain alone: a change is in effect unless one in effect names it in `undoes`. A change
// that was redone is represented by the redo, which is what the next undo takes back. Behind a fork there is no undo:
// the device has a new id there.
#pragma once
#include <optional>

#include "ledger/ledger.h"

namespace avanzar {

// The change (or, for a group, all changes of it, newest first) that "Deshacer" would take back for `device`:
// its latest that is not an undo and not undone. A group is a run without another change in between.
struct UndoTarget {
  std::vector<Dot> dots;
  std::string action;  // of the change that a person made in the first place
  std::int64_t at;     // its stamp
};
[[nodiscard]] std::optional<UndoTarget> next_undo(const Ledger& ledger, std::string_view device);
// Whether an undo of an import (unmerge.h) of this group id is in effect, among the changes of `device` behind that seq.
[[nodiscard]] bool import_undone(const Ledger& ledger, std::string_view device, std::string_view group, std::uint32_t behind);
// The same for "Rehacer": the latest undo that is not itself undone and has no newer ordinary change after it.
[[nodiscard]] std::optional<UndoTarget> next_redo(const Ledger& ledger, std::string_view device);

// The changes to append, in order and all or none; `device`, `at` and `by` are the caller's to fill. Usually one;
// a bulk import's undo can be as many as the import, then under one group id made of the target.
// UndoNoLongerApplies when a later write replaced one of theirs, or others wrote to a record that would go;
// NothingToUndo when the target says nothing.
[[nodiscard]] Result<std::vector<Change>> make_undo(const Ledger& ledger, const UndoTarget& target);

}  // namespace avanzar
