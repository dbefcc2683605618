// Owns: reading the JSON of the office's file for everything that is not a change line: well-formedness, limits,
// duplicate keys, format and version, the few values the reader needs, and where each top-level member stands.
// Keeps nothing else: no tree is ever built. The only place that uses nlohmann/json, by its SAX interface.
// Must not know: what records or changes mean.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import.h"

namespace avanzar {

// Bytes [begin, end) of the file.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Skeleton {
  struct Member {
    std::string key;
    Stretch value;  // of an array or object, brackets included
  };
  std::vector<Member> members;  // of the top level, in file order
  std::string title, office;
  VersionVector has;                          // as far as its numbers are versions
  std::string content_ledger;                 // as written
  std::optional<std::size_t> content_hash_at; // offset of its 64 digits; none when it is not plainly there
  std::array<std::optional<std::int64_t>, entity_count> counts;

  [[nodiscard]] const Member* find(std::string_view key) const;
};

// `gaps` are left out of the reading, in order, not overlapping: what was verified another way. Every error has its
// line and column in `text`. FileTruncated when a file that says it is ours ends too early.
[[nodiscard]] Result<Skeleton> read_skeleton(std::string_view text, const std::vector<Stretch>& gaps,
                                             const ImportLimits& limits, Report& report);

}  // namespace avanzar
