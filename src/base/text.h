// Owns: UTF-8 validity, the tidy form in which text is stored, and the folded form in which it is searched
// and compared. Must not know: fields, languages of the interface.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace avanzar {

// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values above
// U+10FFFF are not well-formed); nullopt when all is well.
[[nodiscard]] std::optional<std::size_t> find_bad_utf8(std::string_view text);

// Reads one code point at `at` (which must be inside well-formed text) and moves `at` past it.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// UTF-16 offsets are what a browser's text field speaks. One inside a surrogate pair gives the start of its code
// point, one past the end the end.
[[nodiscard]] std::size_t utf8_offset_of_utf16(std::string_view text, std::size_t utf16_offset);
[[nodiscard]] std::size_t utf16_length(std::string_view text);

// Canonical composition. Text below U+0300 is in NFC already and returns at once; the rest is the work of a
// complete Unicode library that the platform provides at link time (the browser's own, utf8proc natively).
[[nodiscard]] std::string to_nfc(std::string_view text);

// The stored form of a text: NFC, trimmed, runs of white space collapsed to one space (line breaks survive
// when `multiline`, CRLF becomes LF, at most two in a row), control characters, bidi controls and other
// invisible characters removed. `removed` (if given) counts the invisible ones, for a reader's report.
[[nodiscard]] std::string tidy_text(std::string_view text, bool multiline, std::size_t* removed = nullptr);

// Control characters, bidi controls and others that nobody sees: what tidy_text removes.
[[nodiscard]] bool is_invisible(char32_t code_point);
// The text without them and otherwise as it is: how text that another program wrote is shown.
[[nodiscard]] std::string without_invisible(std::string_view text);

// The searched form (idempotent): lower case, Latin letters without accents (ñ -> n too), punctuation kept, ß -> ss, æ -> ae.
// Byte-wise substring search over folded text is the whole of searching.
[[nodiscard]] std::string fold(std::string_view text);

// The compared form of a name for duplicate detection: folded, punctuation and company forms
// (S.A.S., Ltda., E.S.P., ESAL, Fundación, Corporación, Asociación, ONG ...) removed (domain.md §7 rule 3).
[[nodiscard]] std::string normalised_name(std::string_view name);

// "", "N/A", "NA", "No aplica", "No Reporta", "-" in any case: a source's way to say nothing (domain.md §7 rule 1).
// Not for country codes: there NA is Namibia.
[[nodiscard]] bool says_nothing(std::string_view text);

// Order of names in Spanish: letters first (ñ is one, between n and o), without accents and case; then accents;
// then case, small before capital. Texts are in NFC. Returns -1, 0, 1; 0 only for identical bytes.
[[nodiscard]] int compare_spanish(std::string_view a, std::string_view b);

// At most `max` code points, the "…" that marks a cut included.
[[nodiscard]] std::string clip_text(std::string_view text, std::size_t max);

}  // namespace avanzar
