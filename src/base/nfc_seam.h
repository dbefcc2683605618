// Owns: the one thing base asks of the platform, canonical composition of text outside the fast path of to_nfc().
// A link-time seam, not an interface: exactly one of platform/web/nfc.cpp (String.prototype.normalize) and
// platform/headless/nfc.cpp (utf8proc) is in a program. Unicode's tables stay out of the Wasm file that way.
#pragma once
#include <string>
#include <string_view>

namespace avanzar {

// The NFC form of `text`, which is well-formed UTF-8 (base checks before it calls).
[[nodiscard]] std::string platform_nfc(std::string_view text);

}  // namespace avanzar
