// Owns: the line cutter behind change_block.h. A raw line feed cannot stand inside a JSON text: that is why lines are
// found by bytes. Must not know: what a change says beyond its device.
#include "exchange/change_block.h"

#include <algorithm>
#include <set>

#include "exchange/file_layout.h"
#include "exchange/text_place.h"

namespace avanzar {
namespace {

constexpr std::string_view object_mark = "{\"";
constexpr std::string_view device_mark = "\"device\":\"";

[[nodiscard]] std::string_view cut(std::string_view text, const Stretch& stretch) {
  return text.substr(stretch.begin, stretch.end - stretch.begin);
}

// Takes one separator off the end; true when it was the array's end.
bool strip_separator(std::string_view text, Stretch& line) {
  const std::string_view bytes = cut(text, line);
  if (bytes.ends_with("}],")) return line.end -= 2, true;
  // The last one: a file cut off just before, or just behind, the array's end.
  if (bytes.ends_with("},") || bytes.ends_with("}]")) --line.end;
  return false;
}

// The codec counts columns in the text it was given, which begins `lead` bytes into the line.
Error placed(std::string_view text, const Stretch& line, std::size_t lead, Error fault) {
  if (fault.column == 0) lead = 0;
  fault.line = place_of(text, line.begin).line;
  fault.column = std::max(fault.column, 1u) + static_cast<std::uint32_t>(lead);
  if (fault.subject.empty()) fault.subject = "changes";
  return fault;
}

}  // namespace

std::optional<ChangeBlock> find_change_block(std::string_view text) {
  const std::size_t found = text.find(layout::changes_line);
  if (found == std::string_view::npos) return std::nullopt;
  ChangeBlock block;
  block.inside.begin = found + layout::changes_line.size();
  std::size_t at = block.inside.begin;
  if (at < text.size() && text[at] == '\n') ++at;
  while (at < text.size()) {
    // Anything but a change line ends the block; whether `]` really stands there the reader of the rest will see.
    if (text[at] != '{') {
      block.closed = true;
      break;
    }
    const std::size_t feed = text.find('\n', at);
    Stretch line{at, feed == std::string_view::npos ? text.size() : feed};
    const bool last = strip_separator(text, line);
    block.lines.push_back(line);
    at = feed == std::string_view::npos ? text.size() : feed + 1;
    if (!last) continue;
    block.closed = true;
    at = line.end;
    break;
  }
  block.inside.end = at;
  return block;
}

std::optional<Error> check_change_limits(std::string_view text, const ChangeBlock& block, const ImportLimits& limits) {
  std::set<std::string_view> devices;
  std::size_t ops = 0;
  for (const Stretch& stretch : block.lines) {
    const std::string_view line = cut(text, stretch);
    // An op is an object in a list. Changes hold no white space, so its bracket stands right behind `[` or `,`; keys
    // are not looked at, because they may be written with escapes.
    for (std::size_t at = line.find(object_mark, 1); at != std::string_view::npos; at = line.find(object_mark, at + 1))
      if (line[at - 1] == '[' || line[at - 1] == ',') ++ops;
    if (ops > limits.ops) return error_at(text, stretch.begin, ErrorCode::TooManyOps, "changes", std::to_string(limits.ops));
    const std::size_t mark = line.find(device_mark);
    if (mark == std::string_view::npos) continue;
    const std::size_t start = mark + device_mark.size();
    devices.insert(line.substr(start, line.find('"', start) - start));
    if (devices.size() > limits.devices) return error_at(text, stretch.begin, ErrorCode::TooManyDevices, "changes", std::to_string(limits.devices));
  }
  return std::nullopt;
}

std::optional<Error> first_broken_line(std::string_view text, const ChangeBlock& block) {
  for (const Stretch& stretch : block.lines)
    if (const Result<ChangeLine> line = parse_change_line(cut(text, stretch)); !line) return placed(text, stretch, 0, line.error());
  return std::nullopt;
}

Result<void> add_change_lines(std::string_view text, const ChangeBlock& block, const ImportLimits& limits, Ledger& ledger) {
  for (const Stretch& stretch : block.lines) {
    const Result<ChangeLine> line = parse_change_line(cut(text, stretch));
    if (!line) return std::unexpected(placed(text, stretch, 0, line.error()));
    const Result<AddOutcome> added = ledger.add(*line);
    if (!added) return std::unexpected(placed(text, stretch, static_cast<std::size_t>(line->body.data() - text.data()) - stretch.begin, added.error()));
  }
  // The count beforehand believes the bytes; this one is exact.
  if (ledger.devices().size() + ledger.parked().size() > limits.devices + 1)
    return fail(ErrorCode::TooManyDevices, "changes", std::to_string(limits.devices));
  return {};
}

ChangeLine split_verified_line(std::string_view line) {
  constexpr std::size_t before = std::string_view("{\"body\":").size();
  constexpr std::size_t behind = std::string_view(",\"hash\":\"\"}").size() + layout::hash_digits;
  const std::string_view digits = line.substr(line.size() - 2 - layout::hash_digits, layout::hash_digits);
  return {line.substr(before, line.size() - before - behind), parse_sha256_hex(digits).value_or(Sha256{})};
}

std::size_t count_whole_changes(std::string_view text, const ChangeBlock& block) {
  std::size_t whole = 0;
  for (const Stretch& stretch : block.lines)
    if (parse_change_line(cut(text, stretch))) ++whole;
  return whole;
}

}  // namespace avanzar
