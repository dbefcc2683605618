// Owns: the unit of writing on disk. A frame is
//   magic "AVZF" · version u8 · kind u8 · reserved u16 · payload length u32 · sequence u64 ·
//   SHA-256 of the previous frame's bytes (zeros for the first) · payload · CRC-32C of all before it
// integers little-endian. Length and CRC are checked before a byte of the payload is used.
// Readers of every version that ever wrote are kept for ever; every version begins with magic and version and ends
// with the CRC-32C of all before it, so that a newer frame can be told from a damaged one.
// Must not know: IndexedDB, OPFS.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/error.h"

namespace avanzar {

enum class FrameKind : std::uint8_t {
  Changes = 1,   // change lines (change_codec.h), each ended by LF
  Snapshot = 2,  // a part of a snapshot generation
  Meta = 3,      // identity and manifest
  Receipt = 4,   // files that were accepted (app/receipts.h), each line ended by LF
};
inline constexpr std::uint8_t frame_version = 1;
inline constexpr std::size_t frame_header_bytes = 4 + 1 + 1 + 2 + 4 + 8 + 32;
inline constexpr std::size_t frame_max_payload = 16u * 1024 * 1024;

struct Frame {
  FrameKind kind;
  std::uint64_t sequence;
  Sha256 prev;
  std::string_view payload;  // into the bytes given to decode_frame
  Sha256 hash;  // of the whole frame's bytes: the next one's `prev`
};

// The payload must not be longer than frame_max_payload.
[[nodiscard]] std::string encode_frame(FrameKind kind, std::uint64_t sequence, const Sha256& prev, std::string_view payload);
// `bytes` are exactly one frame. FrameDamaged, or StorageNewer for an undamaged frame of a version or kind that this
// program does not know.
[[nodiscard]] Result<Frame> decode_frame(std::string_view bytes);

}  // namespace avanzar
