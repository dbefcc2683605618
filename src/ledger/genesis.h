// Owns: the first chain of every ledger: the shipped plan as changes of the reserved device "genesis", the same
// bytes on every installation, so that two offices that never met still share them.
#pragma once
#include "ledger/change.h"

namespace avanzar {
inline constexpr std::string_view genesis_device = "genesis";
[[nodiscard]] std::vector<Change> genesis_changes();  // seq and prev left to the ledger
}  // namespace avanzar
