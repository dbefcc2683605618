// Owns: comparing three states record by record: before the import, behind it, now. Older states are rebuilt from the
// chains, which takes as long as opening does; an import is taken back rarely.
#include "ledger/unmerge.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/shared_sort.h"
#include "ledger/action_ids.h"
#include "ledger/draft.h"
#include "ledger/record_diff.h"

namespace avanzar {
namespace {

struct Written {
  Entity entity;
  std::string id, field, element;
  friend auto operator<=>(const Written&, const Written&) = default;
};

class Unmerge {
 public:
  Unmerge(const Ledger& ledger, const MergeSpan& span)
      : ledger_(ledger), span_(span), now_(ledger.state()), before_(ledger.state_at(span.before)) {
    // Mostly nothing came behind the import; then its state is the one that is here.
    if (span.after != ledger.has()) after_ = ledger.state_at(span.after);
  }

  Result<std::vector<Change>> make() {
    for (const auto& [device, seq] : span_.after)
      if (ledger_.last_seq(device) < seq) return gone();
    const std::vector<Written> written = collect();
    for (auto from = written.begin(); from != written.end();) {
      const auto to = std::find_if(from, written.end(), [&](const Written& w) { return w.entity != from->entity || w.id != from->id; });
      if (!take_back({from, to})) return gone();
      from = to;
    }
    if (changes_.empty()) return fail(ErrorCode::NothingToUndo);
    return std::move(changes_);
  }

 private:
  static constexpr std::size_t room = max_change_bytes - 16 * 1024;  // the rest: group, by, reason

  static std::unexpected<Error> gone() { return fail(ErrorCode::UndoNoLongerApplies, std::string(action::import_file)); }
  [[nodiscard]] const State& after() const { return after_ ? *after_ : now_; }

  [[nodiscard]] std::vector<Written> collect() const {
    std::vector<Written> written;
    for (const Dot& dot : ledger_.beyond(span_.before)) {
      const auto last = span_.after.find(dot.device);
      if (last == span_.after.end() || dot.seq > last->second) continue;
      const auto change = decode_change(ledger_.change(dot.device, dot.seq).body);
      if (!change) continue;  // it was decoded when it came in
      for (const Op& op : change->ops)
        if (const auto entity = find_entity(op.entity))
          for (const FieldWrite& write : op.writes) written.push_back({*entity, op.id, write.field, write.element});
    }
    shared_sort(written);
    written.erase(std::unique(written.begin(), written.end()), written.end());
    return written;
  }

  // The writes to one record.
  bool take_back(std::span<const Written> written) {
    const Entity entity = written.front().entity;
    const std::string& id = written.front().id;
    const auto was = before_.table(entity).find_live(id);
    const bool left = after().table(entity).find_live(id).has_value();
    ChangeDraft draft(now_, action::undo_import);
    if (!was) {
      if (!left) return true;  // came and went
      if (after_ && !diff_record(*after_, now_, entity, id).empty()) return false;
      draft.remove(entity, id);
      return put(std::move(draft));
    }
    if (left != now_.table(entity).find_live(id).has_value()) return false;
    for (const Written& w : written) {
      if (w.field == deleted_key) {
        draft.restore(entity, id);
        continue;
      }
      const auto field = entity_def(entity).find(w.field);
      if (!field || !now_.table(entity).storable(*field, w.element, Value{})) continue;  // a newer version's: shown nowhere
      if (after_ && field_values(*after_, entity, id, *field) != field_values(now_, entity, id, *field)) return false;
      Value value = before_.table(entity).value(*was, *field, w.element);
      if (is_null(value) && !w.element.empty()) value = false;
      draft.set(entity, id, w.field, std::move(value), w.element);
    }
    return put(std::move(draft));
  }

  bool put(ChangeDraft&& draft) {
    if (draft.empty()) return true;
    Change change = std::move(draft).take();
    const std::size_t bytes = encode_change(change).size();
    if (changes_.empty() || bytes_ + bytes > room || changes_.back().ops.size() == max_change_ops) {
      change.group = span_.group;
      changes_.push_back(std::move(change));
      bytes_ = bytes;
    } else {
      changes_.back().ops.push_back(std::move(change.ops.front()));
      bytes_ += bytes;
    }
    return true;
  }

  const Ledger& ledger_;
  const MergeSpan& span_;
  const State& now_;
  State before_;
  std::optional<State> after_;
  std::vector<Change> changes_;
  std::size_t bytes_ = 0;
};

}  // namespace

Result<std::vector<Change>> make_unmerge(const Ledger& ledger, const MergeSpan& span) { return Unmerge(ledger, span).make(); }

}  // namespace avanzar
