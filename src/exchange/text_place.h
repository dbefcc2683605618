// Owns: where a byte of a text stands, for people: line and column, both from 1, the column in characters.
// Must not know: what the text is. Used on the way to an error only, so it counts from the start each time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace avanzar {

struct Place {
  std::uint32_t line;
  std::uint32_t column;
};
[[nodiscard]] Place place_of(std::string_view text, std::size_t offset);
[[nodiscard]] Error error_at(std::string_view text, std::size_t offset, ErrorCode code, std::string subject = {},
                             std::string detail = {});

}  // namespace avanzar
