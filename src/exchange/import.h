// Owns: reading the office's own file. Limits are enforced before memory is taken; the reader never recurses.
// Records and changes must agree: a file whose record arrays differ from what its changes amount to is refused.
// Must not know: when to write (app accepts a preview).
//
// A member of the top level that this version does not know is ignored with a note in the report and not kept: there
// is no place for it in the ledger, and export writes what the ledger says. (Unknown fields inside changes are kept
// by the ledger as bytes.) A byte order mark is ignored with a note; the hash is that of what follows it.
//
// Invisible characters (bidi controls and the like) are reported with their place and left where they are: the bytes of
// a change are hashed, and the record arrays must agree with them.
//
// Refused, each with its own code, line and column: not JSON, not ours, newer version, truncated (with how many
// whole changes it still holds), one byte changed (FileHash), duplicate keys, bad UTF-8, NUL, lone surrogates,
// depth > 12, numbers with fraction or beyond ±(2^53−1), text > 64 KiB, > 64 members an object in records,
// > 1,000,000 records, > 5,000,000 ops, > 4,096 devices, > 512 MiB.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/ledger.h"

namespace avanzar {

struct ImportLimits {
  std::size_t bytes = 512u * 1024 * 1024;
  std::size_t records = 1'000'000;
  std::size_t ops = 5'000'000;
  std::size_t depth = 12;
  std::size_t members = 64;
  std::size_t text_bytes = 64 * 1024;
  std::size_t devices = 4096;
};

// Filled by read_exchange_file alone: preview_import relies on the lines being the ones that were verified.
struct ReadFile {
  std::string title, office;       // of the dataset
  std::vector<std::string> lines;  // change lines in file order, verified
  Ledger ledger;                   // what they amount to, with the shipped plan
  std::array<std::uint32_t, entity_count> records = {};  // live ones
  Report report;                   // what was stripped or ignored, with places
};
[[nodiscard]] Result<ReadFile> read_exchange_file(std::string_view bytes, const ImportLimits& limits = {});

// What accepting would do, by entity.
struct ImportCounts {
  std::uint32_t in_file = 0;
  std::uint32_t added = 0;     // not here before
  std::uint32_t updated = 0;   // changed by the file
  std::uint32_t deleted = 0;
  std::uint32_t equal = 0;     // in the file and here, nothing new
};
struct ImportPreview {
  std::string title, office;
  std::array<ImportCounts, entity_count> counts{};
  std::uint32_t new_changes = 0;
  std::uint32_t known_changes = 0;
  std::uint32_t conflicts = 0;          // open after merging
  std::vector<Ledger::ParkedChain> parked;
  std::vector<std::string> forked_devices;
  Report report;
  std::string hash_after;               // hex of the ledger's content hash if accepted
};
struct MergedImport {
  ImportPreview preview;
  Ledger merged;
  std::vector<std::string> new_lines;   // to be written when accepted, parked ones included
};
// Merges into a copy; `base` is not touched.
[[nodiscard]] Result<MergedImport> preview_import(const Ledger& base, const ReadFile& file);

}  // namespace avanzar
