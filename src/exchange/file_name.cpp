// Owns: names of files that leave the office. A name tells people what it is and from when; nothing reads it back.
// Must not know: what is in the file.
#include "base/date.h"
#include "base/text.h"
#include "exchange/export.h"

namespace avanzar {

std::string file_slug(std::string_view name) {
  std::string slug;
  for (const char c : fold(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) slug += c;
    else if (!slug.empty() && slug.back() != '-') slug += '-';
    if (slug.size() == 40) break;
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string export_file_name(std::string_view slug, std::int64_t utc_ms, bool delta) {
  constexpr std::int64_t minute_ms = 60'000;
  const Day day = day_of_ms(utc_ms);
  const std::int64_t minutes = (utc_ms - std::int64_t{day} * 1440 * minute_ms) / minute_ms;
  std::string name = "avanzar";
  if (const std::string clean = file_slug(slug); !clean.empty()) name += "-" + clean;
  name += "-" + iso_date(day) + "-";
  for (const std::int64_t number : {minutes / 60, minutes % 60}) {
    name += static_cast<char>('0' + number / 10);
    name += static_cast<char>('0' + number % 10);
  }
  if (delta) name += "-novedades";
  return name + ".avanzar.json";
}

}  // namespace avanzar
