// Owns: SHA-256 (of changes and files, computed by libsodium) and CRC-32C (of frames on disk; Castagnoli
// polynomial 0x1EDC6F41 reflected, RFC 3720 B.4).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace avanzar {

using Sha256 = std::array<std::uint8_t, 32>;

class Sha256Stream {
 public:
  Sha256Stream();
  void add(std::string_view bytes);
  [[nodiscard]] Sha256 finish();  // once

 private:
  alignas(8) std::array<std::uint8_t, 128> state_;  // libsodium's state, opaque here
};

[[nodiscard]] Sha256 sha256(std::string_view bytes);
[[nodiscard]] std::string to_hex(const Sha256& digest);
[[nodiscard]] std::optional<Sha256> parse_sha256_hex(std::string_view hex);  // 64 lower-case digits
// `seed` is the CRC of what came before: crc32c(b, crc32c(a)) is that of a followed by b.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes, std::uint32_t seed = 0);

}  // namespace avanzar
