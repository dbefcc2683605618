// Owns: reading and writing the hash part of the address. Must not know: what a screen shows.
#include "app/route.h"

#include "base/text.h"
#include "model/code_lists.h"
#include "model/fields.h"

namespace avanzar {
namespace {

struct Place {
  std::string_view path;
  Screen screen;
};
constexpr std::string_view compare_tail = "comparar";

constexpr Place places[] = {
    {"panel", Screen::Panel},
    {"alianzas", Screen::Alliances},
    {"organizaciones", Screen::Organisations},
    {"datos", Screen::Data},
    {"cortes", Screen::Compare},
    {"acerca", Screen::About},
};

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Malformed escapes stay as they are, and so does a text whose escapes amount to no UTF-8: parsing is total, and a part that
// is there never becomes one that is not.
std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  return find_bad_utf8(out) ? std::string(text) : out;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~' || c == ',';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

Entity listed_entity(Screen screen) { return screen == Screen::Alliances ? Entity::Alliance : Entity::Organisation; }

const CodeList& state_codes(Entity entity) {
  return entity == Entity::Alliance ? codes::alliance_state : codes::organisation_state;
}

template <class Use>
void for_each_part(std::string_view text, char separator, Use&& use) {
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    use(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
}

void read_parameter(Route& route, std::string_view key, const std::string& value) {
  const bool list = route.screen == Screen::Alliances || route.screen == Screen::Organisations;
  const bool compare = route.screen == Screen::Compare;
  if (key == (compare ? "a" : "corte")) {
    if (const auto day = parse_iso_date(value)) route.cut = *day;
  } else if (compare && key == "de") {
    if (const auto day = parse_iso_date(value)) route.from = *day;
  } else if ((list || compare || route.screen == Screen::Panel) && key == "conocido") {
    route.known_then = value == "entonces";
  } else if (list && key == "q") {
    route.list.search = value;
  } else if (list && key == "estado") {
    for_each_part(value, ',', [&](std::string_view code) {
      if (const auto index = state_codes(listed_entity(route.screen)).find(code)) route.list.states.push_back(*index);
    });
  } else if (list && key == "cuenta") {
    route.counted = value == "si";
  } else if (list && key == "orden") {
    std::string_view field = value;
    const bool descending = field.starts_with('-');
    if (descending) field.remove_prefix(1);
    if (const auto index = entity_def(listed_entity(route.screen)).find(field)) {
      route.list.sort_field = *index;
      route.list.descending = descending;
    }
  }
}

ListQuery default_list(Screen screen) {
  ListQuery query;
  query.sort_field = screen == Screen::Alliances ? FieldIx{alliance::code} : FieldIx{organisation::name};
  return query;
}

}  // namespace

Route parse_route(std::string_view hash) {
  Route route;
  std::string_view text = hash.substr(0, find_bad_utf8(hash).value_or(hash.size()));
  if (text.starts_with('#')) text.remove_prefix(1);
  if (text.starts_with('/')) text.remove_prefix(1);
  const std::size_t question = text.find('?');
  const std::string_view path = text.substr(0, question);
  const std::string_view parameters = question == std::string_view::npos ? std::string_view() : text.substr(question + 1);
  const std::size_t slash = path.find('/');
  const std::string_view head = path.substr(0, slash);
  const std::string_view tail = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);

  bool known = head.empty();
  for (const Place& place : places) {
    if (head == place.path) {
      route.screen = place.screen;
      known = true;
    }
  }
  if (known && route.screen == Screen::Compare) {
    known = tail == compare_tail;
  } else if (known && !tail.empty()) {
    if (route.screen == Screen::Alliances) {
      route.screen = Screen::Alliance;
    } else if (route.screen == Screen::Organisations) {
      route.screen = Screen::Organisation;
    } else {
      known = false;
    }
    route.record_id = percent_decoded(tail);
  }
  if (!known) {
    route.screen = Screen::NotFound;
    route.record_id.clear();
    route.unknown = percent_decoded(text);
    return route;
  }
  route.list = default_list(route.screen);
  for_each_part(parameters, '&', [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos) read_parameter(route, pair.substr(0, equals), percent_decoded(pair.substr(equals + 1)));
  });
  return route;
}

std::string route_hash(const Route& route) {
  if (route.screen == Screen::NotFound) return "#/" + percent_encoded(route.unknown);
  Screen listed = route.screen;
  if (listed == Screen::Alliance) listed = Screen::Alliances;
  if (listed == Screen::Organisation) listed = Screen::Organisations;
  std::string out = "#/";
  for (const Place& place : places) {
    if (place.screen == listed) out += place.path;
  }
  if (listed != route.screen) out += "/" + percent_encoded(route.record_id);
  const bool compare = route.screen == Screen::Compare;
  if (compare) (out += '/') += compare_tail;

  char separator = '?';
  const auto add = [&](std::string_view key, std::string_view value) {
    out += separator;
    separator = '&';
    out += key;
    out += '=';
    out += percent_encoded(value);
  };
  if (route.screen == Screen::Alliances || route.screen == Screen::Organisations) {
    if (!route.list.search.empty()) add("q", route.list.search);
    if (!route.list.states.empty()) {
      std::string states;
      for (const std::uint16_t state : route.list.states) {
        if (!states.empty()) states += ',';
        states += state_codes(listed_entity(route.screen)).at(state).code;
      }
      add("estado", states);
    }
    const ListQuery standard = default_list(route.screen);
    if (route.list.sort_field != standard.sort_field || route.list.descending) {
      std::string order = route.list.descending ? "-" : "";
      order += field_def(listed_entity(route.screen), route.list.sort_field).key;
      add("orden", order);
    }
  }
  if (route.counted) add("cuenta", "si");
  if (compare && route.from != no_day) add("de", iso_date(route.from));
  if (route.cut != no_day) add(compare ? "a" : "corte", iso_date(route.cut));
  if (route.known_then) add("conocido", "entonces");
  return out;
}

Route list_route(Entity entity) { return parse_route(entity == Entity::Alliance ? "#/alianzas" : "#/organizaciones"); }

Route record_route(Entity entity, std::string_view id) {
  Route route = list_route(entity);
  route.screen = entity == Entity::Alliance ? Screen::Alliance : Screen::Organisation;
  route.record_id = id;
  return route;
}

bool is_new_place(const Route& from, const Route& to) {
  return from.screen != to.screen || from.record_id != to.record_id || from.unknown != to.unknown;
}

}  // namespace avanzar
