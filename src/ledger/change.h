// Owns: the shape of one change, the only thing that is ever stored or exchanged as truth. Must not know: files,
// disks, screens. Text form and hash: change_codec.h.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/digest.h"
#include "model/value.h"

namespace avanzar {

// Names a change: the seq-th of its device.
struct Dot {
  std::string device;
  std::uint32_t seq = 0;
  friend auto operator<=>(const Dot&, const Dot&) = default;
};

// A write to one field (for a CodeSet: to one element of it). `replaces`: the writes to that field this one saw.
// The reserved key "deleted" (Bool) is the record's own existence.
struct FieldWrite {
  std::string field;
  std::string element;  // empty but for CodeSet
  Value value;
  std::vector<Dot> replaces;  // sorted
};
inline constexpr std::string_view deleted_key = "deleted";

struct Op {
  std::string entity;  // key; an entity of a newer version is kept as it is
  std::string id;      // record id (a device's record has the device id)
  std::vector<FieldWrite> writes;  // sorted by (field, element), each at most once in a change
};

// One human action. A bulk import is a run of changes under one `group`.
struct Change {
  std::string device;
  std::uint32_t seq = 0;
  std::int64_t at = 0;         // UTC ms of that device's clock: shown, never decides what is kept
  std::string by;              // initials or role; optional
  std::string action;          // "organisation.create", "state.change", "undo" … (action_ids.h)
  std::string reason;          // where one is asked
  std::string group;           // bulk actions; else empty
  std::vector<Dot> undoes;     // of an undo: what it takes back
  std::vector<Op> ops;
  std::string prev;            // hex hash of the same device's previous change; empty for the first
};

inline constexpr std::size_t max_change_ops = 1000;
inline constexpr std::size_t max_change_bytes = 512 * 1024;

}  // namespace avanzar
