// Owns: the order in which a file is judged (import.h says what is refused), that in which a person can act on it: not
// text, not JSON, not ours, newer, cut off, altered, contradicting itself. The work is done in another order: changes
// are cut out by layout and built first, because then record arrays that agree need not be parsed at all.
#include "exchange/import.h"

#include "base/text.h"
#include "exchange/change_block.h"
#include "exchange/file_layout.h"
#include "exchange/invisible.h"
#include "exchange/json_skeleton.h"
#include "exchange/record_compare.h"
#include "exchange/text_place.h"

namespace avanzar {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view json_space = " \t\r\n";

// What makes the bytes no text of JSON at all. A character broken at the very end is left to the reading: it is how
// a file that was cut off looks.
std::optional<Error> check_text(std::string_view text, std::optional<std::size_t> bad_utf8) {
  const std::size_t first = text.find_first_not_of(json_space);
  if (first == std::string_view::npos) return Error{ErrorCode::FileEmpty, {}, {}};
  // A spreadsheet, a picture or a page: say so before any of its bytes is called a bad character.
  if (text[first] != '{' && text[first] != '[') return error_at(text, first, ErrorCode::FileNotJson);
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos && (!bad_utf8 || nul < *bad_utf8)) return error_at(text, nul, ErrorCode::JsonControl, {}, "U+0000");
  if (bad_utf8 && *bad_utf8 + 4 <= text.size()) return error_at(text, *bad_utf8, ErrorCode::NotUtf8);
  return std::nullopt;
}

[[nodiscard]] bool seal_holds(std::string_view text, std::size_t digits_at) {
  Sha256Stream stream;
  stream.add(text.substr(0, digits_at));
  stream.add(text.substr(digits_at + layout::hash_digits));
  return to_hex(stream.finish()) == text.substr(digits_at, layout::hash_digits);
}

// Where our writer puts the seal, if it holds there. Only a guess that saves work: the verdict asks for the place that
// was parsed.
[[nodiscard]] std::optional<std::size_t> sealed_at(std::string_view text) {
  constexpr std::string_view mark = "\"hash\":\"sha256:";
  const std::size_t found = text.rfind(mark);
  if (found == std::string_view::npos || text.size() - found < mark.size() + layout::hash_digits) return std::nullopt;
  const std::size_t digits_at = found + mark.size();
  return seal_holds(text, digits_at) ? std::optional(digits_at) : std::nullopt;
}

[[nodiscard]] Result<Ledger> build_ledger(std::string_view text, const ChangeBlock& block, const ImportLimits& limits) {
  if (std::optional<Error> fault = check_change_limits(text, block, limits)) return std::unexpected(std::move(*fault));
  Ledger ledger;
  if (Result<void> added = add_change_lines(text, block, limits, ledger); !added) return std::unexpected(std::move(added.error()));
  return ledger;
}

[[nodiscard]] std::string shown(std::string_view words) { return clip_text(tidy_text(words, false), default_text_max); }

std::optional<Error> check_content(std::string_view text, const Skeleton& skeleton, const Ledger& ledger) {
  const State& state = ledger.state();
  for (const EntityDef& def : all_entities()) {
    const auto& written = skeleton.counts[static_cast<std::size_t>(def.entity)];
    if (!written || *written != state.table(def.entity).live_count())
      return error_at(text, skeleton.find("content")->value.begin, ErrorCode::FileDisagrees, "content.counts." + std::string(def.key),
                      written ? std::to_string(*written) : std::string());
  }
  if (skeleton.content_ledger != std::string(layout::hash_prefix) + to_hex(ledger.content_hash()))
    return error_at(text, skeleton.find("content")->value.begin, ErrorCode::FileDisagrees, "content.ledger", clip_text(skeleton.content_ledger, 80));
  return std::nullopt;
}

[[nodiscard]] Result<std::string_view> text_of(std::string_view bytes, const ImportLimits& limits, Report& report) {
  if (bytes.size() > limits.bytes) return fail(ErrorCode::FileTooLarge, {}, std::to_string(bytes.size()));
  if (!bytes.starts_with(byte_order_mark)) return bytes;
  report.add({ErrorCode::FileMemberIgnored, "BOM", "U+FEFF", 1, 1});
  return bytes.substr(byte_order_mark.size());
}

// Counts the records and takes the lines along, once everything was judged.
[[nodiscard]] Result<ReadFile> finish(ReadFile out, std::string_view text, const ChangeBlock& block, const ImportLimits& limits) {
  report_invisible(text, out.report);
  std::size_t records = 0;
  for (const EntityDef& def : all_entities()) {
    const Row live = out.ledger.state().table(def.entity).live_count();
    out.records[static_cast<std::size_t>(def.entity)] = live;
    records += live;
  }
  if (records > limits.records) return fail(ErrorCode::TooManyRecords, {}, std::to_string(limits.records));
  out.lines.reserve(block.lines.size());
  for (const Stretch& line : block.lines) out.lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  return out;
}

// What the sender has and these lines do not reach.
[[nodiscard]] std::vector<MissingChanges> missing_of(const VersionVector& has, const Ledger& ledger) {
  std::vector<MissingChanges> missing;
  const auto parked = ledger.parked();
  for (const auto& [device, seq] : has) {
    std::uint32_t reached = ledger.last_seq(device);
    for (const Ledger::ParkedChain& chain : parked)
      if (chain.device == device) reached = chain.first_parked + static_cast<std::uint32_t>(chain.count) - 1;
    if (reached < seq) missing.push_back({device, reached + 1, seq});
  }
  return missing;
}

}  // namespace

Result<ReadFile> read_partial_file(std::string_view bytes, const ImportLimits& limits) {
  Report report;
  Result<std::string_view> whole = text_of(bytes, limits, report);
  if (!whole) return std::unexpected(std::move(whole.error()));
  std::string_view text = *whole;
  if (const auto bad = find_bad_utf8(text)) text = text.substr(0, *bad);
  std::optional<ChangeBlock> block = find_change_block(text);
  if (!block) return fail(ErrorCode::FileTruncated, "changes", "0");
  if (!block->lines.empty()) {
    const Stretch last = block->lines.back();
    const bool cut_here = text.find('\n', last.begin) == std::string_view::npos;
    if (cut_here && !parse_change_line(text.substr(last.begin, last.end - last.begin))) block->lines.pop_back();
  }
  if (block->lines.empty()) return fail(ErrorCode::FileTruncated, "changes", "0");
  // What stands before the changes, closed as if there were none.
  const std::string head = std::string(text.substr(0, block->inside.begin)) + "]}";
  Result<Skeleton> skeleton = read_skeleton(head, {}, limits, report);
  if (!skeleton) return std::unexpected(std::move(skeleton.error()));
  Result<Ledger> ledger = build_ledger(text, *block, limits);
  if (!ledger) return std::unexpected(std::move(ledger.error()));
  ReadFile out{.title = shown(skeleton->title), .office = shown(skeleton->office), .lines = {}, .ledger = *std::move(ledger),
               .has = std::move(skeleton->has), .delta = skeleton->find(layout::since_member) != nullptr, .partial = true, .missing = {},
               .sender_hash = {}, .report = std::move(report)};
  out.missing = missing_of(out.has, out.ledger);
  return finish(std::move(out), text.substr(0, block->inside.end), *block, limits);
}

Result<ReadFile> read_exchange_file(std::string_view bytes, const ImportLimits& limits) {
  Report report;
  const Result<std::string_view> given = text_of(bytes, limits, report);
  if (!given) return std::unexpected(given.error());
  std::string_view text = *given;
  const std::optional<std::size_t> bad_utf8 = find_bad_utf8(text);
  if (std::optional<Error> fault = check_text(text, bad_utf8)) return std::unexpected(std::move(*fault));
  const std::string_view whole_text = text;
  if (bad_utf8) text = text.substr(0, *bad_utf8);

  const std::optional<ChangeBlock> block = find_change_block(text);
  std::optional<Result<Ledger>> ledger;
  std::vector<Stretch> gaps;
  std::optional<std::size_t> sealed;
  bool records_match = false;
  if (block) {
    // Nothing is built from a file whose seal does not hold; the reading below then only says why.
    if (block->closed) sealed = sealed_at(text);
    if (sealed) ledger = build_ledger(text, *block, limits);
    if (ledger && *ledger) {
      const std::size_t changes_key = block->inside.begin - layout::changes_line.size() + 1;
      if (const auto records = matching_records(text, changes_key, **ledger)) {
        gaps.push_back(*records);
        records_match = true;
      }
    }
    gaps.push_back(block->inside);
  }

  Result<Skeleton> skeleton = read_skeleton(text, gaps, limits, report);
  if (!skeleton) {
    Error fault = std::move(skeleton.error());
    if (fault.code == ErrorCode::FileTruncated) {
      fault.subject = "changes";
      fault.detail = std::to_string(block ? count_whole_changes(text, *block) : 0);
    }
    return std::unexpected(std::move(fault));
  }
  if (bad_utf8) return std::unexpected(error_at(whole_text, *bad_utf8, ErrorCode::NotUtf8));

  const Skeleton::Member* changes = skeleton->find("changes");
  const bool block_is_changes = block && changes != nullptr && changes->value.begin + 1 == block->inside.begin;
  const std::optional<std::size_t> seal = skeleton->content_hash_at;
  if (!seal || (seal != sealed && !seal_holds(text, *seal))) {
    if (block_is_changes)
      if (std::optional<Error> fault = first_broken_line(text, *block)) return std::unexpected(std::move(*fault));
    if (!seal && changes == nullptr) return fail(ErrorCode::FileWithoutHistory);
    if (!seal) return fail(ErrorCode::FileHash, "content.hash");
    return std::unexpected(error_at(text, *seal, ErrorCode::FileHash, "content.hash", std::string(text.substr(*seal, layout::hash_digits))));
  }
  if (changes == nullptr) return fail(ErrorCode::FileWithoutHistory);
  if (!block_is_changes) return std::unexpected(error_at(text, changes->value.begin, ErrorCode::FileHash, "changes"));

  if (!ledger) ledger = build_ledger(text, *block, limits);
  if (!*ledger) return std::unexpected(std::move(ledger->error()));
  const bool delta = skeleton->find(layout::since_member) != nullptr;
  if (delta) {
    for (const EntityDef& def : all_entities())
      if (records_match || skeleton->find(def.plural)) return fail(ErrorCode::FileDisagrees, std::string(def.plural));
  } else if (!records_match) {
    if (Result<void> equal = compare_with_ledger(text, *skeleton, **ledger); !equal) return std::unexpected(std::move(equal.error()));
  }
  if (!delta)
    if (std::optional<Error> fault = check_content(text, *skeleton, **ledger)) return std::unexpected(std::move(*fault));

  ReadFile out{.title = shown(skeleton->title), .office = shown(skeleton->office), .lines = {}, .ledger = *std::move(*ledger),
               .has = {}, .delta = delta, .partial = false, .missing = {}, .sender_hash = skeleton->content_ledger, .report = std::move(report)};
  out.has = delta ? std::move(skeleton->has) : out.ledger.has();
  out.sender_hash.erase(0, layout::hash_prefix.size());
  return finish(std::move(out), text, *block, limits);
}

}  // namespace avanzar
