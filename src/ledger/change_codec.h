// Owns: the text of a change. Canonical JSON, members sorted, no white space; optional members left out when
// empty. The SHA-256 of exactly these bytes is the change's hash, so a change is kept as the bytes it arrived in
// and never written anew. A line of a file is {"body":<these bytes>,"hash":"<64 hex digits>"}.
//
//   {"action":"organisation.create","at":1782777600000,"by":"MG","device":"k3v…","group":"…",
//    "ops":[{"entity":"organisation","id":"…","replaces":{"name":["k3v…:7"]},"set":{"name":"…","sdgGoals.17":true}}],
//    "prev":"…","reason":"…","seq":8,"undoes":["k3v…:7"]}
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "ledger/change.h"

namespace avanzar {

[[nodiscard]] std::string encode_change(const Change& change);

// Strict: UTF-8, no white space, no duplicate members, known members of the right type, integers within ±(2^53−1),
// depth ≤ 8, texts ≤ 64 KiB without NUL, sizes of change.h; no field of a record twice; nothing in `replaces` or
// `undoes` that the change cannot have seen. Order of members is free. Unknown members, and values of a kind that no
// field of this version has (lists, decimals), are skipped: the bytes keep them.
// ChangeTooLarge or ChangeMalformed; `column` is the byte offset + 1.
[[nodiscard]] Result<Change> decode_change(std::string_view body);

[[nodiscard]] std::string dot_text(const Dot& dot);  // "device:seq"
[[nodiscard]] std::optional<Dot> parse_dot(std::string_view text);

// One line of a file, without the line's end.
struct ChangeLine {
  std::string_view body;
  Sha256 hash;
};
void append_change_line(std::string& out, std::string_view body, const Sha256& hash);
// Splits and verifies the hash; ChangeMalformed or ChangeHash otherwise.
[[nodiscard]] Result<ChangeLine> parse_change_line(std::string_view line);

}  // namespace avanzar
