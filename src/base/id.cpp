// Owns: making, reading and writing identities (RFC 9562 §5.7 for UUIDv7).
// Must not know: the time or the entropy, which come from outside.
#include "base/id.h"

#include <bit>

namespace avanzar {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t device_id_length = 16;

constexpr bool is_hyphen_place(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

std::optional<Id> parse_id(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Id id;
  int nibbles = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_hyphen_place(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const std::size_t value = hex_digits.find(text[i]);
    if (value == std::string_view::npos) return std::nullopt;
    std::uint64_t& half = nibbles < 16 ? id.hi : id.lo;
    half = half << 4 | value;
    ++nibbles;
  }
  return id;
}

std::string to_text(Id id) {
  std::string out(36, '-');
  int nibbles = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (is_hyphen_place(i)) continue;
    const std::uint64_t half = nibbles < 16 ? id.hi : id.lo;
    out[i] = hex_digits[half >> (60 - 4 * (nibbles % 16)) & 15u];
    ++nibbles;
  }
  return out;
}

bool is_device_id(std::string_view text) {
  return text.size() == device_id_length && text.find_first_not_of(crockford) == std::string_view::npos;
}

std::uint64_t IdSource::next() {
  // All zeros is the one state that this generator never leaves; a seed that was forgotten must not repeat ids.
  if ((s_[0] | s_[1] | s_[2] | s_[3]) == 0) s_[0] = 0x9E3779B97F4A7C15ull;
  const std::uint64_t result = std::rotl(s_[1] * 5, 7) * 9;
  const std::uint64_t t = s_[1] << 17;
  s_[2] ^= s_[0];
  s_[3] ^= s_[1];
  s_[1] ^= s_[2];
  s_[0] ^= s_[3];
  s_[2] ^= t;
  s_[3] = std::rotl(s_[3], 45);
  return result;
}

Id IdSource::uuid_v7(std::int64_t utc_ms) {
  constexpr std::uint64_t max_ms = (1ull << 48) - 1;
  // A clock before 1970 or past the year 10889 gives the nearest id that can be written, never another field's bits.
  const std::uint64_t ms = utc_ms < 0                                    ? 0
                           : static_cast<std::uint64_t>(utc_ms) > max_ms ? max_ms
                                                                         : static_cast<std::uint64_t>(utc_ms);
  const std::uint64_t a = next();
  const std::uint64_t b = next();
  return {ms << 16 | 0x7000u | (a >> 52), 1ull << 63 | (b >> 2)};
}

std::string IdSource::device_id() {
  std::string out;
  // Twelve characters take 60 bits of one draw, the other four 20 bits of the next.
  std::uint64_t bits = next();
  for (std::size_t i = 0; i < device_id_length; ++i) {
    if (i == 12) bits = next();
    out += crockford[bits >> 59];
    bits <<= 5;
  }
  return out;
}

}  // namespace avanzar
