// Owns: whether the record arrays of a file are what its changes amount to. Both are canonical, so the question is one
// of bytes; only on a difference is it asked which record and field. Must not know: JSON beyond that.
#pragma once
#include <optional>
#include <string_view>

#include "exchange/json_skeleton.h"

namespace avanzar {

// The stretch from `"<first record array>":[` to before `"changes"` when all of it (arrays and `has`) is byte for byte
// what `ledger` would write there: the usual case, in which nothing of it needs to be parsed. `changes_key` is where
// `"changes"` stands.
[[nodiscard]] std::optional<Stretch> matching_records(std::string_view text, std::size_t changes_key, const Ledger& ledger);

// The same array by array, `has`, counts and the ledger's hash, where `skeleton` found them: FileDisagrees naming the
// first record and field that differ.
[[nodiscard]] Result<void> compare_with_ledger(std::string_view text, const Skeleton& skeleton, const Ledger& ledger);

}  // namespace avanzar
