// Owns: the names and fixed words of the office's own file, shared by its writer, its reader and its schema so that
// they cannot drift apart. Must not know: how any of the three works.
//
// Layout: export.h. A file of a later format (fields or entities added) raises `format_version`; readers of this
// version refuse it by name instead of guessing.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace avanzar::layout {

inline constexpr std::string_view format_name = "avanzar";
inline constexpr std::int64_t format_version = 1;
inline constexpr std::string_view schema_name = "avanzar-1.schema.json";
inline constexpr std::string_view generator_name = "avanzar";
inline constexpr std::string_view generator_version = "1.0";
inline constexpr std::string_view hash_prefix = "sha256:";
inline constexpr std::size_t hash_digits = 64;

// The one line by which a reader finds the changes without parsing what comes before. Text in JSON cannot hold a raw
// line feed, so a line that begins like this is never inside a value.
inline constexpr std::string_view changes_line = "\n\"changes\":[";

// Members of the file that are not record arrays.
inline constexpr std::array<std::string_view, 8> other_members = {
    "format", "formatVersion", "schema", "dataset", "generator", "has", "changes", "content"};
// Instead of the record arrays in a file that holds only what somebody lacks.
inline constexpr std::string_view since_member = "since";

}  // namespace avanzar::layout
