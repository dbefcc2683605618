// Owns: what accepting a file would do, record by record, read off the ledger before and the copy that the file was
// merged into, so that it cannot promise anything else than what happens. Costs what changed: unchanged records are
// counted, not looked at. What a record's fields were and would be is asked when somebody opens it:
// diff_record(base.state(), merged.state(), …) of ledger/record_diff.h.
// Must not know: files' text, words.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "ledger/ledger.h"

namespace avanzar {

enum class MergeOutcome : std::uint8_t {
  Added,     // was never here
  Updated,   // only the file changed it since the two parted; brought back or deleted by it too
  Combined,  // both sides changed it, and the changes fit together
  Conflict,  // in conflict behind it: accepting brings it, or the file has it too
};
inline constexpr std::size_t merge_outcomes = 4;

struct MergedRecord {
  Entity entity;
  MergeOutcome outcome;
  bool deleted;  // is live and would not be
  Row row;       // in the state of the merged ledger
};

struct MergeCounts {
  std::array<std::uint32_t, merge_outcomes> of{};
  std::uint32_t deleted = 0;  // among them
  std::uint32_t equal = 0;    // in the file and here, nothing new; of a delta: rewritten to what stands
  [[nodiscard]] std::uint32_t operator[](MergeOutcome outcome) const { return of[static_cast<std::size_t>(outcome)]; }
};

struct MergeReport {
  std::vector<MergedRecord> records;  // all but the equal ones; by outcome, entity, row
  std::array<MergeCounts, entity_count> by_entity{};
  MergeCounts all;
  std::uint32_t live_before = 0;  // records of every kind
  std::uint32_t altered = 0;      // of those: deleted, or shown differently
};

// Above 20 % or 50 of the live records deleted or altered: accepting asks for a typed confirmation.
[[nodiscard]] bool merge_is_large(const MergeReport& report);

// `theirs` are the changes of `merged` that `base` lacks, `ours` those of `base` that the file's sender lacks.
// `file`: the state that the file alone amounts to; null where it does not say (a delta).
[[nodiscard]] MergeReport report_merge(const Ledger& base, const Ledger& merged, const State* file, const std::vector<Dot>& theirs,
                                       const std::vector<Dot>& ours);

}  // namespace avanzar
