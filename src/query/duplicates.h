// Owns: which live organisations look the same as one being written (domain brief §7 rule 3), with the compared
// form of every name kept between keystrokes. Must not know: what is done about it (a warning, never a block).
#pragma once
#include <string>
#include <vector>

#include "query/record_rules.h"

namespace avanzar {

// Asks cost a pass over integers; after a change only names that changed are normalised again. One finder serves
// one State for its whole life.
class DuplicateFinder {
 public:
  static constexpr std::size_t max_found = 5;
  [[nodiscard]] std::vector<Row> find(const State& state, const RecordDraft& organisation);

 private:
  struct Compared {
    std::size_t source = 0;      // hash of the name as searched, to see that it changed
    std::size_t normalised = 0;  // hash of normalised_name
  };
  void refresh(const State& state);

  bool fresh_ = false;
  std::uint64_t revision_ = 0;
  std::vector<Compared> rows_;
};

}  // namespace avanzar
