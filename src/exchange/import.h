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
// A delta (export.h) has no record arrays; its changes may wait for predecessors that the reader of the file has. What
// it says the ledger amounts to is checked when it is merged, if nothing is missing then.
//
// A file that was cut off is refused by read_exchange_file; read_partial_file gives what can be had of it.
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

#include "exchange/merge_report.h"

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

// Of a chain, changes that a file that was cut off should have held.
struct MissingChanges {
  std::string device;
  std::uint32_t from = 0, to = 0;
};

// Filled by the two readers alone: preview_import relies on the lines being the ones that were verified.
struct ReadFile {
  std::string title, office;       // of the dataset
  std::vector<std::string> lines;  // change lines in file order, verified
  Ledger ledger;                   // what they amount to, with the shipped plan
  VersionVector has;               // what its sender has
  bool delta = false;              // only what somebody lacked
  bool partial = false;            // cut off: neither records nor the file's hash could be compared
  std::vector<MissingChanges> missing;  // of a partial one
  std::string sender_hash;         // hex: the sender's Ledger::content_hash; empty in a partial one
  std::array<std::uint32_t, entity_count> records = {};  // live ones
  Report report;                   // what was stripped or ignored, with places
};
[[nodiscard]] Result<ReadFile> read_exchange_file(std::string_view bytes, const ImportLimits& limits = {});
// Of a file that was cut off (FileTruncated) the whole change lines, each proved by its own hash: its cut last line is
// left out, a line that does not hold before that is refused as ever. FileTruncated when it holds no whole change.
[[nodiscard]] Result<ReadFile> read_partial_file(std::string_view bytes, const ImportLimits& limits = {});

// What accepting would do.
struct ImportPreview {
  std::string title, office;
  MergeReport merge;
  std::uint32_t new_changes = 0;
  std::uint32_t known_changes = 0;
  std::uint32_t waiting_changes = 0;    // kept, but not applied: a predecessor is missing
  std::uint32_t conflicts = 0;          // open after merging
  bool delta = false, partial = false;
  std::vector<MissingChanges> missing;
  VersionVector sender_has;
  VersionVector before;                 // what was here, under the names of `merged`
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
// Merges into a copy; `base` is not touched. FileDisagrees when a delta that is complete does not lead to what its
// sender has.
[[nodiscard]] Result<MergedImport> preview_import(const Ledger& base, const ReadFile& file);

}  // namespace avanzar
