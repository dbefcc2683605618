// Owns: DuplicateFinder. Hashes only choose the rows worth comparing; the names themselves decide.
#include "query/duplicates.h"

#include <functional>

#include "base/text.h"
#include "query/draft_values.h"

namespace avanzar {
namespace {

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

void DuplicateFinder::refresh(const State& state) {
  if (fresh_ && revision_ == state.revision()) return;
  const Table& table = state.table(Entity::Organisation);
  rows_.resize(table.row_count());
  for (Row row = 0; row < table.row_count(); ++row) {
    const std::string_view folded = table.folded(row, organisation::name);
    const std::size_t source = hash_of(folded);
    if (fresh_ && rows_[row].source == source) continue;
    // Folding twice changes nothing, so the folded copy normalises to the same as the name itself.
    rows_[row] = {source, hash_of(normalised_name(folded))};
  }
  fresh_ = true;
  revision_ = state.revision();
}

std::vector<Row> DuplicateFinder::find(const State& state, const RecordDraft& draft) {
  refresh(state);
  const Table& table = state.table(Entity::Organisation);
  const std::string name = normalised_name(text_in(draft, "name"));
  const std::size_t name_hash = hash_of(name);
  const std::string acronym = fold(text_in(draft, "acronym"));
  const std::string_view country = text_in(draft, "country");

  std::vector<Row> found;
  for (Row row = 0; row < rows_.size() && found.size() < max_found; ++row) {
    if (!table.live(row)) continue;
    bool same = !name.empty() && rows_[row].normalised == name_hash &&
                normalised_name(table.folded(row, organisation::name)) == name;
    if (!same && !acronym.empty() && !country.empty()) {
      same = table.folded(row, organisation::acronym) == acronym && table.text(row, organisation::country) == country;
    }
    // One merged into another is a duplicate that was dealt with already.
    if (same && table.code(row, organisation::state) != codes::org_state::Fusionada && table.id(row) != draft.id) {
      found.push_back(row);
    }
  }
  return found;
}

std::vector<Row> possible_duplicates(const State& state, const RecordDraft& organisation) {
  return DuplicateFinder().find(state, organisation);
}

}  // namespace avanzar
