// Owns: identities. Record ids are UUIDv7 (RFC 9562) as 36 lower-case characters in files and 16 bytes in
// memory, made from a time and random bits that come with the intent, so that nothing here knows a clock.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace avanzar {

struct Id {
  std::uint64_t hi = 0;
  std::uint64_t lo = 0;
  [[nodiscard]] explicit operator bool() const { return (hi | lo) != 0; }
  friend auto operator<=>(const Id&, const Id&) = default;
};

[[nodiscard]] std::optional<Id> parse_id(std::string_view text);  // strict 8-4-4-4-12 lower-case hex
[[nodiscard]] std::string to_text(Id id);

// Device ids: 80 random bits as 16 characters of Crockford's base 32, lower case.
[[nodiscard]] bool is_device_id(std::string_view text);

// Where new identities come from. One lives in the state; the platform seeds it with 32 bytes of the system's
// random generator. Deterministic given its seed: tests and replays see the same ids.
class IdSource {
 public:
  explicit IdSource(std::array<std::uint64_t, 4> seed) : s_(seed) {}
  [[nodiscard]] Id uuid_v7(std::int64_t utc_ms);
  [[nodiscard]] std::string device_id();
  std::uint64_t next();  // xoshiro256** (Blackman & Vigna, public domain description)

 private:
  std::array<std::uint64_t, 4> s_;
};

}  // namespace avanzar

template <>
struct std::hash<avanzar::Id> {
  std::size_t operator()(const avanzar::Id& id) const noexcept {
    return static_cast<std::size_t>((id.hi ^ (id.lo * 0x9E3779B97F4A7C15ull)) * 0xBF58476D1CE4E5B9ull >> 7);
  }
};
