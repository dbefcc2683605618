// Any bytes as the office's file: accepted means that export and import are identity; refused means that what is here
// is untouched. The seals would hide nearly everything behind themselves, so mutations are sealed again half the time,
// and every line of the input is also taken as a change, with the hash that fits, whose ledger must go out and come back.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "exchange/export.h"
#include "exchange/import.h"
#include "ledger/draft.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using namespace avanzar;

void check(bool holds) {
  if (!holds) std::abort();
}

const Ledger& office() {
  static const Ledger ledger = [] {
    Ledger made;
    for (int i = 0; i < 3; ++i) {
      ChangeDraft draft(made.state(), "organisation.edit");
      const std::string id = "018f0000-0000-7000-8000-00000000000" + std::to_string(i);
      draft.set(Entity::Organisation, id, "name", std::string("Fundación Ñ"));
      draft.set_codes(Entity::Organisation, id, "sdgGoals", {"4", "17"});
      draft.set(Entity::Organisation, id, "verifiedOn", std::string("2026-06-30"));
      Change change = std::move(draft).take();
      change.device = i == 1 ? "1111111111111111" : "0000000000000000";
      change.at = 1'782'777'600'000 + i;
      check(made.append(std::move(change)).has_value());
    }
    return made;
  }();
  return ledger;
}

void goes_out_and_comes_back(const Ledger& ledger) {
  const std::string file = export_exchange(ledger);
  const Result<ReadFile> back = read_exchange_file(file);
  check(back.has_value());
  check(back->ledger.content_hash() == ledger.content_hash());
  check(export_exchange(back->ledger) == file);
}

void as_file(const Result<ReadFile>& read) {
  if (!read) return;
  goes_out_and_comes_back(read->ledger);
  const Sha256 before = office().content_hash();
  const Result<MergedImport> merged = preview_import(office(), *read);
  check(office().content_hash() == before);
  if (!merged) return;
  goes_out_and_comes_back(merged->merged);
}

void as_bodies(std::string_view bytes) {
  Ledger ledger;
  while (!bytes.empty()) {
    const std::size_t feed = bytes.find('\n');
    std::string_view line = bytes.substr(0, feed);
    if (const std::size_t end = line.rfind(",\"hash\":\""); line.starts_with("{\"body\":") && end != std::string_view::npos) line = line.substr(8, end - 8);
    (void)ledger.add(line, sha256(line));
    bytes.remove_prefix(feed == std::string_view::npos ? bytes.size() : feed + 1);
  }
  goes_out_and_comes_back(ledger);
}

std::string sealed(std::string text) {
  for (std::size_t at = text.find("\n{\"body\":"); at != std::string::npos; at = text.find("\n{\"body\":", at + 1)) {
    const std::size_t end = text.find('\n', at + 1);
    const std::size_t hash = text.substr(0, end).rfind(",\"hash\":\"");
    if (hash == std::string::npos || hash < at + 9 || hash + 9 + 64 > text.size()) continue;
    text.replace(hash + 9, 64, to_hex(sha256(std::string_view(text).substr(at + 9, hash - at - 9))));
  }
  const std::size_t mark = text.rfind("\"hash\":\"sha256:");
  if (mark == std::string::npos || mark + 15 + 64 > text.size()) return text;
  std::string rest = text;
  rest.erase(mark + 15, 64);
  return text.replace(mark + 15, 64, to_hex(sha256(rest)));
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned int seed) {
  if (size < 16) {
    const VersionVector since{{"0000000000000000", 1}, {"genesis", 1}};
    const std::string file = export_exchange(office(), seed % 3 == 0 ? &since : nullptr);
    if (file.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
    std::memcpy(data, file.data(), file.size());
    return file.size();
  }
  size = LLVMFuzzerMutate(data, size, max_size);
  if (seed % 2 == 0) return size;
  const std::string text = sealed(std::string(reinterpret_cast<const char*>(data), size));
  if (text.size() > max_size) return size;
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ImportLimits limits{.bytes = 1 << 22, .records = 5000, .ops = 5000, .devices = 64};
  as_file(read_exchange_file(bytes, limits));
  as_file(read_partial_file(bytes, limits));
  as_bodies(bytes);
  return 0;
}
