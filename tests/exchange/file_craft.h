// Owns: making files that are wrong in exactly one way: change something, then seal the file again so that its hash
// holds and the reader has to find the fault itself. Must not know: what the reader does.
#pragma once
#include <string>
#include <string_view>

#include "base/digest.h"
#include "exchange/export.h"
#include "exchange/import.h"

namespace avanzar::test {

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) return "(test: nothing to replace)";
  return text.replace(at, from.size(), to);
}

// Computes content.hash anew.
inline std::string sealed(std::string file) {
  const std::string_view mark = "\"hash\":\"sha256:";
  const std::size_t found = file.rfind(mark);
  if (found == std::string::npos) return file;
  const std::size_t at = found + mark.size();
  std::string rest = file;
  rest.erase(at, 64);
  return file.replace(at, 64, to_hex(sha256(rest)));
}

// One change line of a body whose hash holds.
inline std::string line_of(std::string_view body) {
  std::string line;
  append_change_line(line, body, sha256(body));
  return line;
}

inline ErrorCode code_of(std::string_view file, const ImportLimits& limits = {}) {
  const Result<ReadFile> read = read_exchange_file(file, limits);
  return read ? ErrorCode{255} : read.error().code;
}
inline constexpr ErrorCode accepted{255};

inline Error error_of(std::string_view file, const ImportLimits& limits = {}) {
  const Result<ReadFile> read = read_exchange_file(file, limits);
  return read ? Error{accepted, "accepted", {}} : read.error();
}

}  // namespace avanzar::test
