// Owns: the scan behind invisible.h. What counts as invisible is base's, so that there is one list.
#include "exchange/invisible.h"

#include "base/text.h"
#include "exchange/text_place.h"

namespace avanzar {

void report_invisible(std::string_view text, Report& report) {
  constexpr std::size_t shown = 10;
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    // Plain ASCII and the accented letters of Spanish (C3) hold none, and they are nearly all there is.
    if (lead < 0x80 || lead == 0xC3) {
      at += lead < 0x80 ? 1 : 2;
      continue;
    }
    const std::size_t start = at;
    const char32_t point = next_code_point(text, at);
    if (!is_invisible(point) || ++found > shown) continue;
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) name += hex[(point >> shift) & 15u];
    report.add(error_at(text, start, ErrorCode::JsonControl, {}, std::move(name)));
  }
  if (found > shown) report.add({ErrorCode::JsonControl, {}, std::to_string(found)});
}

}  // namespace avanzar
