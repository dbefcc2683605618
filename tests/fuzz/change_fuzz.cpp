// Any bytes as a change: refused, or it means the same after writing and reading it again, and a ledger takes it
// without harm.
#include <cstdint>
#include <cstdlib>

#include "ledger/ledger.h"

namespace {

using namespace avanzar;

bool same(const Change& a, const Change& b) {
  if (a.device != b.device || a.seq != b.seq || a.at != b.at || a.by != b.by || a.action != b.action || a.reason != b.reason || a.group != b.group ||
      a.undoes != b.undoes || a.prev != b.prev || a.ops.size() != b.ops.size())
    return false;
  for (std::size_t i = 0; i < a.ops.size(); ++i) {
    const Op &x = a.ops[i], &y = b.ops[i];
    if (x.entity != y.entity || x.id != y.id || x.writes.size() != y.writes.size()) return false;
    for (std::size_t j = 0; j < x.writes.size(); ++j) {
      const FieldWrite &v = x.writes[j], &w = y.writes[j];
      if (v.field != w.field || v.element != w.element || v.value != w.value || v.replaces != w.replaces) return false;
    }
  }
  return true;
}

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)parse_change_line(bytes);
  const auto change = decode_change(bytes);
  Ledger ledger;
  const Sha256 before = ledger.content_hash();
  const auto added = ledger.add(bytes, sha256(bytes));
  if (!change) {
    check(!added && ledger.content_hash() == before);
    return 0;
  }
  // Canonical text is never longer than what it was read from: no white space to lose, shortest escapes.
  const std::string written = encode_change(*change);
  const auto again = decode_change(written);
  check(again && same(*change, *again) && encode_change(*again) == written);
  if (added && *added == AddOutcome::Added) {
    check(ledger.content_hash() != before);
    check(*ledger.add(bytes, sha256(bytes)) == AddOutcome::Known);
    const Ledger copy = ledger.copy();
    check(copy.content_hash() == ledger.content_hash());
    (void)ledger.state().conflicts();
  }
  return 0;
}
