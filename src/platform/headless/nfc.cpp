// Owns: canonical composition natively, by utf8proc; the other side of base/nfc_seam.h.
// Must not know: who asks.
#include <utf8proc.h>

#include <cstdlib>
#include <string>

#include "base/nfc_seam.h"

namespace avanzar {

std::string platform_nfc(std::string_view text) {
  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  // Only out of memory or ill-formed text fail; the text itself is then the best answer.
  std::string out = length < 0 ? std::string(text)
                               : std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
  std::free(composed);
  return out;
}

}  // namespace avanzar
