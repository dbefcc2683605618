// Owns: merge_report.h. Which records were touched is read from the new changes of both sides; a byte per record says
// by whom.
#include "exchange/merge_report.h"

namespace avanzar {
namespace {

constexpr std::uint8_t by_them = 1, by_us = 2;

// Whether a record shows the same in two states; rows and code numbers may differ between them.
bool same_record(const Table& a, Row row_a, const Table& b, Row row_b) {
  const EntityDef& def = entity_def(a.entity());
  for (FieldIx field = 0; field < def.fields.size(); ++field) {
    if (a.empty(row_a, field) != b.empty(row_b, field)) return false;
    if (a.empty(row_a, field)) continue;
    bool same = true;
    switch (def.fields[field].type) {
      case FieldType::Text:
      case FieldType::Note:
      case FieldType::Ref:
      case FieldType::Code: same = a.text(row_a, field) == b.text(row_b, field); break;
      case FieldType::Bool: same = a.boolean(row_a, field) == b.boolean(row_b, field); break;
      case FieldType::Int: same = a.integer(row_a, field) == b.integer(row_b, field); break;
      case FieldType::Date: same = a.date(row_a, field) == b.date(row_b, field); break;
      case FieldType::CodeSet: same = a.set_codes(row_a, field) == b.set_codes(row_b, field); break;
    }
    if (!same) return false;
  }
  return true;
}

class Reporter {
 public:
  Reporter(const Ledger& base, const Ledger& merged, const State* file) : base_(base.state()), merged_(merged.state()), file_(file) {
    for (const EntityDef& def : all_entities()) marks_[index(def.entity)].resize(merged_.table(def.entity).row_count());
  }

  void mark(const Ledger& ledger, const std::vector<Dot>& dots, std::uint8_t who) {
    for (const Dot& dot : dots) {
      const auto change = decode_change(ledger.change(dot.device, dot.seq).body);
      if (!change) continue;  // it was decoded when it came in
      for (const Op& op : change->ops) {
        const auto entity = find_entity(op.entity);
        const auto row = entity ? merged_.table(*entity).find(op.id) : std::nullopt;
        if (row) marks_[index(*entity)][*row] |= who;
      }
    }
  }

  MergeReport make() && {
    judge_conflicts();
    for (const EntityDef& def : all_entities()) judge(def.entity);
    for (const auto& records : records_) report_.records.insert(report_.records.end(), records.begin(), records.end());
    for (const MergeCounts& counts : report_.by_entity) {
      for (std::size_t i = 0; i < merge_outcomes; ++i) report_.all.of[i] += counts.of[i];
      report_.all.deleted += counts.deleted;
      report_.all.equal += counts.equal;
    }
    return std::move(report_);
  }

 private:
  static constexpr std::uint8_t conflict = 4;
  static std::size_t index(Entity entity) { return static_cast<std::size_t>(entity); }

  // Those that the new changes touched, that were none before, or that the file has too.
  void judge_conflicts() {
    for (const FieldAddress& field : merged_.conflicts()) {
      std::uint8_t& mark = marks_[index(field.entity)][field.row];
      const std::string_view id = merged_.table(field.entity).id(field.row);
      const auto in = [&](const State& state) {
        const auto row = state.table(field.entity).find(id);
        return row && state.conflicting(field.entity, *row);
      };
      if (mark & by_them || !in(base_) || (file_ && in(*file_))) mark |= conflict;
    }
  }

  void judge(Entity entity) {
    const Table &before = base_.table(entity), &after = merged_.table(entity);
    MergeCounts& counts = report_.by_entity[index(entity)];
    std::uint32_t not_equal = 0;  // live in the file, but listed, or deleted here
    for (Row row = 0; row < after.row_count(); ++row) {
      const std::uint8_t mark = marks_[index(entity)][row];
      if (mark == 0) continue;
      const std::string_view id = after.id(row);
      const auto was = before.find_live(id);
      const bool live = after.live(row);
      const bool same = was ? live && same_record(before, *was, after, row) : !live;
      const bool listed = mark & conflict || (mark & by_them && !same);
      if (file_ && (listed || !live) && file_->table(entity).find_live(id)) ++not_equal;
      if (!listed) {
        if (!file_ && live && mark & by_them) ++counts.equal;
        continue;
      }
      if (was && !same) ++report_.altered;
      MergedRecord record{entity, MergeOutcome::Updated, was && !live, row};
      if (mark & conflict) record.outcome = MergeOutcome::Conflict;
      else if (!before.find(id)) record.outcome = MergeOutcome::Added;
      else if (mark & by_us) record.outcome = MergeOutcome::Combined;
      ++counts.of[static_cast<std::size_t>(record.outcome)];
      if (record.deleted) ++counts.deleted;
      records_[static_cast<std::size_t>(record.outcome)].push_back(record);
    }
    if (file_) counts.equal = file_->table(entity).live_count() - not_equal;
    report_.live_before += before.live_count();
  }

  const State& base_;
  const State& merged_;
  const State* file_;
  std::array<std::vector<std::uint8_t>, entity_count> marks_;
  std::array<std::vector<MergedRecord>, merge_outcomes> records_;
  MergeReport report_;
};

}  // namespace

bool merge_is_large(const MergeReport& report) { return report.altered > 50 || std::uint64_t{report.altered} * 5 > report.live_before; }

MergeReport report_merge(const Ledger& base, const Ledger& merged, const State* file, const std::vector<Dot>& theirs, const std::vector<Dot>& ours) {
  Reporter reporter(base, merged, file);
  reporter.mark(merged, theirs, by_them);
  reporter.mark(base, ours, by_us);
  return std::move(reporter).make();
}

}  // namespace avanzar
