// Owns: canonical composition by the browser, the other side of base/nfc_seam.h.
#include "base/nfc_seam.h"
#include "platform/web/bytes.h"

extern "C" avanzar::web::Given* js_nfc(const char* text, int length);

namespace avanzar {

std::string platform_nfc(std::string_view text) { return web::take(js_nfc(text.data(), web::length(text))); }

}  // namespace avanzar
