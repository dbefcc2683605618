// Both languages are complete, use the same arguments, and every error code and action has its own words.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "app/strings.h"
#include "base/text.h"
#include "ledger/action_ids.h"

using namespace avanzar;

namespace {
std::set<char> arguments_of(std::string_view text) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
  }
  return found;
}
}  // namespace

TEST_CASE("strings: Spanish and English are both complete") {
  for (int i = 0; i < static_cast<int>(Str::count); ++i) {
    const auto id = static_cast<Str>(i);
    const std::string_view es = tr(id, Lang::Es);
    const std::string_view en = tr(id, Lang::En);
    CAPTURE(es);
    CHECK_FALSE(es.empty());
    CHECK_FALSE(en.empty());
    CHECK_FALSE(find_bad_utf8(es).has_value());
    CHECK(to_nfc(es) == es);
    CHECK(es.find("  ") == std::string_view::npos);
    CHECK(arguments_of(es) == arguments_of(en));
  }
}

TEST_CASE("strings: filling in arguments") {
  CHECK(fill("{0} de {1}", {"31", "60"}) == "31 de 60");
  CHECK(fill("{1}{0}", {"a", "b"}) == "ba");
  CHECK(fill("{2} {x} {", {"a"}) == "{2} {x} {");
  CHECK(fill("{0}", {"{1}", "x"}) == "{1}");  // an argument is never a pattern
}

TEST_CASE("strings: every error says what and where, and no two say the same") {
  std::set<std::string> seen;
  for (int i = 0; i <= static_cast<int>(ErrorCode::OtherTabWrites); ++i) {
    const Error error{static_cast<ErrorCode>(i), "name", "valor", 7, 9};
    const std::string es = error_text(error, Lang::Es);
    CAPTURE(es);
    CHECK(es.find('{') == std::string::npos);
    CHECK(es.back() == '.');
    CHECK(seen.insert(es).second);
    CHECK(error_text(error, Lang::En) != es);
  }
  // A field is named by its label, never by its key.
  CHECK(error_text(Error{ErrorCode::FieldRequired, "iatiType", {}}, Lang::Es) == "Tipo de organización: falta este dato.");
}

TEST_CASE("strings: actions have words, unknown ones say their id") {
  CHECK(action_words(action::create_alliance, Lang::Es) == "Crear alianza");
  CHECK(action_words("mesa.nueva", Lang::Es) == "Otra acción (mesa.nueva)");
}
