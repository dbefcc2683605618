// Owns: what people do with the product, at random but from a seed: edits, deletions, undo, wrong clocks, exchange of
// whole and partial files. Must not know: what should come out.
#pragma once
#include <random>
#include <set>
#include <vector>

#include "offices.h"

namespace avanzar::test {

class RandomLife {
 public:
  RandomLife(std::uint32_t seed, int office_count, bool with_clones) : random_(seed), with_clones_(with_clones) {
    for (int i = 0; i < office_count; ++i) offices.emplace_back(i + 1);
    next_device_ = 50;  // nobody names these in advance
  }

  std::vector<Office> offices;

  int up_to(int n) { return static_cast<int>(random_() % static_cast<std::uint32_t>(n)); }

  void step() {
    Office& office = offices[static_cast<std::size_t>(up_to(static_cast<int>(offices.size())))];
    Office& other = offices[static_cast<std::size_t>(up_to(static_cast<int>(offices.size())))];
    switch (up_to(with_clones_ ? 20 : 19)) {
      case 0: office.remove(up_to(4)); break;
      case 1: office.restore(up_to(4)); break;
      case 2: office.try_undo(); break;
      case 3: office.try_redo(); break;
      case 4: office.clock += (up_to(3) - 1) * 40'000'000LL; break;
      case 5: REQUIRE(office.ledger.unite(other.ledger)); break;
      case 6:
      case 7: import_file(office, other); break;
      case 8: raw_write(office); break;
      case 9: set_codes(office); break;
      case 10: import_schedule(office); break;
      case 19: clone(office); break;
      default: edit(office);
    }
  }

 private:
  void append(Office& office, Change change) {
    if (change.ops.empty()) return;
    change.device = office.device;
    change.at = office.clock += 1000;
    if (office.ledger.append(change)) return;
    // The chain has forked: as the product does, go on under a new id.
    office.device = device_id(next_device_++);
    change.device = office.device;
    REQUIRE(office.ledger.append(change));
  }

  void edit(Office& office) {
    ChangeDraft draft = office.draft();
    const int fields = 1 + up_to(3);
    for (int i = 0; i < fields; ++i) {
      const std::string id = org_id(up_to(4));
      switch (up_to(5)) {
        case 0: draft.set(Entity::Organisation, id, "name", "Nombre " + std::to_string(up_to(3))); break;
        case 1: draft.set(Entity::Organisation, id, "sdgGoals", up_to(2) == 0, std::to_string(1 + up_to(3))); break;
        case 2: draft.set(Entity::Organisation, id, "verifiedOn", std::string(up_to(2) ? "2026-01-0" + std::to_string(1 + up_to(3)) : "")); break;
        case 3: draft.set(Entity::Organisation, id, "isBaseline", up_to(3) ? Value{up_to(2) == 0} : Value{}); break;
        default: draft.set(Entity::Organisation, id, "country", std::string(up_to(3) ? "CO" : "ZZ")); break;
      }
    }
    append(office, std::move(draft).take());
  }

  void set_codes(Office& office) {
    ChangeDraft draft = office.draft();
    std::vector<std::string> codes;
    for (int i = 1; i < 4; ++i)
      if (up_to(2)) codes.push_back(std::to_string(i));
    draft.set_codes(Entity::Organisation, org_id(up_to(4)), "sdgGoals", codes);
    append(office, std::move(draft).take());
  }

  // A run of changes under one group.
  void import_schedule(Office& office) {
    const std::string group = "g" + std::to_string(random_());
    for (int part = 0; part < 2; ++part) {
      ChangeDraft draft = office.draft("import.csv");
      for (int i = 0; i < 2; ++i) draft.set(Entity::Schedule, org_id(100 + up_to(3)), "planned", std::int64_t{up_to(4)});
      Change change = std::move(draft).take();
      change.group = group;
      append(office, std::move(change));
    }
  }

  // What no draft would write: any replaces, also of what has not arrived here.
  void raw_write(Office& office) {
    Change change;
    change.action = "raw";
    Op& op = change.ops.emplace_back(Op{"organisation", org_id(up_to(4)), {}});
    op.writes.push_back({"name", "", std::string("Crudo ") + std::to_string(up_to(2)), {}});
    if (up_to(2)) op.writes.push_back({"acronym", "", Value{}, {}});
    if (up_to(2)) op.writes.push_back({"sdgGoals", std::to_string(1 + up_to(3)), up_to(3) == 0 ? Value{} : Value{false}, {}});
    if (up_to(4) == 0) op.writes.push_back({std::string(deleted_key), "", up_to(2) == 0, {}});
    for (FieldWrite& write : op.writes) {
      std::set<Dot> dots;
      for (int i = up_to(3); i > 0; --i) {
        const Dot dot{device_id(1 + up_to(static_cast<int>(offices.size()))), static_cast<std::uint32_t>(1 + up_to(8))};
        if (dot.device != office.device) dots.insert(dot);
      }
      write.replaces.assign(dots.begin(), dots.end());
    }
    append(office, std::move(change));
  }

  // A file of another office: whole or a part of it, in any order, some lines twice.
  void import_file(Office& to, const Office& from) {
    std::vector<Line> lines = lines_of(from.ledger);
    std::shuffle(lines.begin(), lines.end(), random_);
    if (up_to(2)) lines.resize(lines.size() - lines.size() / 3);
    for (const Line& line : lines)
      for (int times = up_to(4) ? 1 : 2; times > 0; --times) REQUIRE(to.ledger.add(line.body, line.hash));
  }

  void clone(const Office& office) {
    if (offices.size() > 6) return;
    Office copy(0);
    copy.device = office.device;
    copy.ledger = office.ledger.copy();
    copy.clock = office.clock;
    offices.push_back(std::move(copy));
  }

  std::mt19937 random_;
  bool with_clones_;
  int next_device_ = 1;
};

}  // namespace avanzar::test
