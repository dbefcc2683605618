// Owns: the bytes of a frame. Robust against any input: nothing is read that was not measured before.
#include "ledger/frame.h"

#include <algorithm>
#include <cassert>

namespace avanzar {
namespace {

constexpr std::string_view magic = "AVZF";
constexpr std::size_t crc_bytes = 4;
constexpr std::size_t version_at = 4, kind_at = 5, reserved_at = 6, length_at = 8, sequence_at = 12, prev_at = 20;

template <class T>
void append_le(std::string& out, T value) {
  for (std::size_t i = 0; i < sizeof value; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

template <class T>
T read_le(std::string_view bytes, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) value |= std::uint64_t{static_cast<std::uint8_t>(bytes[at + i])} << (8 * i);
  return static_cast<T>(value);
}

}  // namespace

std::string encode_frame(FrameKind kind, std::uint64_t sequence, const Sha256& prev, std::string_view payload) {
  assert(payload.size() <= frame_max_payload);
  std::string out(magic);
  out.reserve(frame_header_bytes + payload.size() + crc_bytes);
  out += static_cast<char>(frame_version);
  out += static_cast<char>(kind);
  append_le(out, std::uint16_t{0});
  append_le(out, static_cast<std::uint32_t>(payload.size()));
  append_le(out, sequence);
  for (const std::uint8_t byte : prev) out += static_cast<char>(byte);
  out += payload;
  append_le(out, crc32c(out));
  return out;
}

Result<Frame> decode_frame(std::string_view bytes) {
  const auto damaged = [] { return fail(ErrorCode::FrameDamaged); };
  if (bytes.size() < magic.size() + 1 + crc_bytes || !bytes.starts_with(magic)) return damaged();
  const auto version = read_le<std::uint8_t>(bytes, version_at);
  // The length first: it is cheap, and a frame of ours that is too long is never summed.
  if (version == frame_version) {
    if (bytes.size() < frame_header_bytes + crc_bytes) return damaged();
    const auto length = read_le<std::uint32_t>(bytes, length_at);
    if (length > frame_max_payload || bytes.size() != frame_header_bytes + length + crc_bytes) return damaged();
  }
  const std::size_t end = bytes.size() - crc_bytes;
  if (crc32c(bytes.substr(0, end)) != read_le<std::uint32_t>(bytes, end)) return damaged();
  if (version != frame_version) return version > frame_version ? fail(ErrorCode::StorageNewer) : damaged();

  const auto kind = read_le<std::uint8_t>(bytes, kind_at);
  if (kind == 0) return damaged();
  if (kind > static_cast<std::uint8_t>(FrameKind::Receipt) || read_le<std::uint16_t>(bytes, reserved_at) != 0) return fail(ErrorCode::StorageNewer);
  Frame frame{static_cast<FrameKind>(kind), read_le<std::uint64_t>(bytes, sequence_at), {}, bytes.substr(frame_header_bytes, end - frame_header_bytes),
              sha256(bytes)};
  std::ranges::transform(bytes.substr(prev_at, frame.prev.size()), frame.prev.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
  return frame;
}

}  // namespace avanzar
