// Owns: writing the office's own file (`*.avanzar.json`), profile *intercambio*: everything but contacts.
// Canonical: the same data gives the same bytes on any machine; no time of export, no name of this device.
//
// Layout (LF, no other white space but one line per record and per change):
//   {"format":"avanzar","formatVersion":1,"schema":"avanzar-1.schema.json",
//   "dataset":{…},"generator":{…},
//   "devices":[ … one record a line, sorted by id … ], … one array per entity in the order of the schema …,
//   "has":{device: seq},
//   "changes":[
//   {"body":{…},"hash":"…"},
//   …],
//   "content":{"counts":{entity: n},"hash":"sha256:<64 hex>","ledger":"sha256:<64 hex>"}}
// A delta, for somebody who said by a file of theirs what they have, has instead of all record arrays the member
//   "since":{device: seq},
// with what they have, and among `changes` only what they lack; everything else is as in the whole file: `has` and
// `content` say what the sender has. Who has less than `since` says keeps the changes waiting.
// The file ends with one LF. Members of a record are sorted; empty fields are left out; sets are arrays of codes, sorted
// as text.
// `dataset.office` is what the devices' records say (sorted, joined by "; "), the plan's entity when none says.
// `content.hash` is the SHA-256 of the whole file with its own 64 digits left out; `content.ledger` the ledger's
// content_hash(). The shipped plan's chain is not among `changes` (every installation has it).
#pragma once
#include <string>
#include <string_view>

#include "ledger/ledger.h"

namespace avanzar {

// `since` null: the whole file.
[[nodiscard]] std::string export_exchange(const Ledger& ledger, const VersionVector* since = nullptr);
// What of a name can stand in a file name: `Distrito de Cartagena` -> `distrito-de-cartagena`, at most 40 bytes.
[[nodiscard]] std::string file_slug(std::string_view name);
// `avanzar-cartagena-2026-06-30-1042.avanzar.json`; the time is for people and not in the body.
// `utc_ms` may be shifted by the caller to the hour on the office's wall. `delta`: `…-1042-novedades.avanzar.json`.
[[nodiscard]] std::string export_file_name(std::string_view slug, std::int64_t utc_ms, bool delta = false);
// Writes, reads back with the importer and compares before it is offered; an Error here is a bug made visible. A delta
// is merged into what `since` covers of the ledger.
[[nodiscard]] Result<std::string> export_verified(const Ledger& ledger, const VersionVector* since = nullptr);

}  // namespace avanzar
