// Owns: cutting the change lines out of the office's file by its layout alone (export.h), without parsing what stands
// around them, and bringing them into a ledger. Must not know: records, hashes of files.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/json_skeleton.h"

namespace avanzar {

struct ChangeBlock {
  Stretch inside;       // between `[` and `]`, both left out; to the end of the text when it is cut off
  bool closed = false;
  std::vector<Stretch> lines;  // without separators and line ends
};
// nullopt: no line begins with `"changes":[`.
[[nodiscard]] std::optional<ChangeBlock> find_change_block(std::string_view text);

// Devices and ops, counted before anything is built from them.
[[nodiscard]] std::optional<Error> check_change_limits(std::string_view text, const ChangeBlock& block, const ImportLimits& limits);

// Verifies every line and adds it to `ledger`; the first fault is named with its line.
[[nodiscard]] Result<void> add_change_lines(std::string_view text, const ChangeBlock& block, const ImportLimits& limits, Ledger& ledger);

// The first line that is no change or whose hash does not hold.
[[nodiscard]] std::optional<Error> first_broken_line(std::string_view text, const ChangeBlock& block);

// The parts of a line that has been verified before, without hashing it again.
[[nodiscard]] ChangeLine split_verified_line(std::string_view line);

// How many lines still hold: what a truncated file could give.
[[nodiscard]] std::size_t count_whole_changes(std::string_view text, const ChangeBlock& block);

}  // namespace avanzar
