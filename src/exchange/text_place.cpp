// Owns: line and column of a byte (text_place.h). Must not know: JSON.
#include "exchange/text_place.h"

#include <algorithm>

namespace avanzar {

Place place_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t feed = before.rfind('\n');
  const std::string_view row = feed == std::string_view::npos ? before : before.substr(feed + 1);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  // Continuation bytes are not characters; bad UTF-8 is counted the same way and never stops this.
  const auto characters = std::count_if(row.begin(), row.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
  return {static_cast<std::uint32_t>(lines + 1), static_cast<std::uint32_t>(characters + 1)};
}

Error error_at(std::string_view text, std::size_t offset, ErrorCode code, std::string subject, std::string detail) {
  const Place place = place_of(text, offset);
  return {code, std::move(subject), std::move(detail), place.line, place.column};
}

}  // namespace avanzar
