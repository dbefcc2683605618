// Owns: the office that tests and demonstrations share, built through the ledger with a fixed seed and fixed time
// stamps: at 2026-06-30 it counts 31 alliances and 1,080 organisations (938 and 142 new). Every name is invented and
// every record says "Dato de prueba". Must not know: files (tests/interop/make_fixture.cpp writes it).
//
// Figures at other cut-offs (design/domain.md §8.7): 2025-09-15: 22 and 97 new; 2025-12-31: 24 and 131 new.
// For the reminders: one alliance ends 2026-09-15 (77 days after the cut), one ended 2026-06-29 and still counts.
#pragma once
#include <string_view>

#include "ledger/ledger.h"

namespace avanzar::test {

inline constexpr std::string_view fixture_file_name = "fixture-2026-06-30.avanzar.json";
inline constexpr std::string_view fixture_note = "Dato de prueba";

[[nodiscard]] Ledger build_fixture();

}  // namespace avanzar::test
