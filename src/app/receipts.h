// Owns: what is remembered of a file that was accepted on this device: what there was before, what came, what its sender
// has. Written to the log in the transaction that writes the file's changes (FrameKind::Receipt). From it come undoing
// the whole import, files with only what the sender lacks, and the list of imports in the history.
// Must not know: how files are merged.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/ledger.h"

namespace avanzar {

struct ImportReceipt {
  std::string file_name, office;
  std::string device;             // this one's id, then
  std::int64_t at = 0;            // UTC ms
  VersionVector before;           // what was here, under the names that chains have behind it
  VersionVector after;            // what was here behind it
  VersionVector sender_has;       // what the file said that its sender has
  std::string hash;               // hex of Ledger::content_hash() behind it; names the receipt
  std::uint32_t new_changes = 0;
  bool partial = false;           // of a file that was cut off
  friend bool operator==(const ImportReceipt&, const ImportReceipt&) = default;
};

// One line of JSON without its end; `{"receipt":1,…}`, unlike any change line.
[[nodiscard]] std::string encode_receipt(const ImportReceipt& receipt);
[[nodiscard]] std::optional<ImportReceipt> decode_receipt(std::string_view line);
[[nodiscard]] bool is_receipt(std::string_view line);

// Group id of the changes that take it back (ledger/unmerge.h).
[[nodiscard]] std::string undo_group(const ImportReceipt& receipt);
// Its sender had `changes` of a device: 0 = none known.
[[nodiscard]] std::uint32_t known_to_sender(const VersionVector& sender_has, std::string_view device);

}  // namespace avanzar
