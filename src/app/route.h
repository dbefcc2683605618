// Owns: addresses of screens. A route is the hash part of the address: `#/organizaciones?q=mar&estado=MAPEADA`.
// Parsing is total: an unknown address becomes NotFound and keeps its text.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "query/listing.h"

namespace avanzar {

enum class Screen : std::uint8_t { Panel, Alliances, Alliance, Organisations, Organisation, Data, About, Compare, NotFound };

struct Route {
  Screen screen = Screen::Panel;
  std::string record_id;      // of Alliance / Organisation; "nueva" = the form of a new one
  Day cut = no_day;           // `corte=YYYY-MM-DD` on screens that compute; no_day = today. Of Compare: `a`
  Day from = no_day;          // `de` of Compare, `#/cortes/comparar?de=2025-12-31&a=2026-06-30`; no_day = today
  bool known_then = false;    // `conocido=entonces`: by what had been recorded on the day itself, not by all of today
  ListQuery list;             // `q`, `estado` (comma separated codes), `orden` (field key, `-` before = descending)
  bool counted = false;       // `cuenta=si` on lists: only the very records that count at the cut-off
  std::string unknown;        // the text of an address that means nothing
  friend bool operator==(const Route&, const Route&) = default;
};
inline constexpr std::string_view new_record = "nueva";

[[nodiscard]] Route parse_route(std::string_view hash);  // with or without the leading '#'
[[nodiscard]] std::string route_hash(const Route& route);  // "#/panel?corte=2026-06-30"
[[nodiscard]] Route list_route(Entity entity);  // of Organisation or Alliance
[[nodiscard]] Route record_route(Entity entity, std::string_view id);
// A new place the person may come back to (push), against the same place with other filters (replace).
[[nodiscard]] bool is_new_place(const Route& from, const Route& to);

}  // namespace avanzar
