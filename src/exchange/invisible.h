// Owns: finding characters in a text that people cannot see (bidi controls, zero-width ones): they can make a text
// read as what it is not. The ledger's bytes are never altered and its tables leave them out; the report
// says where they are.
#pragma once
#include <string_view>

#include "base/error.h"

namespace avanzar {

// The first ten with their places, then one entry with how many there were. `text` is well-formed UTF-8.
void report_invisible(std::string_view text, Report& report);

}  // namespace avanzar
