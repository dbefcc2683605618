// Owns: text that came from JavaScript (web/lib/bytes.js): a malloc'd block of a length and its bytes. Taking frees it.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

namespace avanzar::web {

struct Given;  // never looked into from outside

inline std::string take(Given* block) {
  std::uint32_t size = 0;
  std::memcpy(&size, block, sizeof size);
  std::string text(reinterpret_cast<const char*>(block) + sizeof size, size);
  std::free(block);
  return text;
}

inline int length(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace avanzar::web
