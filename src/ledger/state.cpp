// Owns: applying one change: what it replaces, what has already replaced it, which write of a conflict shows, which
// records are hidden. Must not know: chains, hashes.
#include "ledger/state.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <tuple>
#include <unordered_map>

#include "base/shared_sort.h"
#include "base/text.h"
#include "ledger/state_book.h"

namespace avanzar {

struct State::Impl {
  DeviceClocks clocks;
  std::vector<StateBook> books;
  // Writes that were replaced before they arrived, by their dot. Forgotten when the dot's change has come.
  struct Awaited {
    Entity entity;
    FieldKey key;
  };
  std::unordered_map<std::uint64_t, std::vector<Awaited>> awaited;
  std::vector<FieldIx> guess;  // fields of the last op: a bulk import's ops are all alike
  std::uint64_t revision = 0;

  Impl() {
    books.reserve(entity_count);
    for (const EntityDef& def : all_entities()) books.emplace_back(def.entity);
  }

  StateBook& book(Entity entity) { return books[static_cast<std::size_t>(entity)]; }
  [[nodiscard]] const StateBook& book(Entity entity) const { return books[static_cast<std::size_t>(entity)]; }

  void apply(const Change& change);
  void apply_op(StateBook& book, const Op& op, DotIx dot, const std::vector<Awaited>& replaced);
  [[nodiscard]] std::optional<FieldIx> find_field(const EntityDef& def, const std::string& key, std::size_t position);
  bool replace(std::vector<Write>& live, const FieldWrite& write, const Awaited& place, DotIx dot);
  void write(StateBook& book, FieldKey key, const FieldWrite& write, Value value, DotIx dot, bool replaced);
  void write_deleted(StateBook& book, Row row, const FieldWrite& write, DotIx dot, bool replaced);
  void await(DotIx replaced, const Awaited& place);
  void show_best(StateBook& book, FieldKey key, const std::vector<Write>& live);
  void judge_deletion(StateBook& book, Row row);

  [[nodiscard]] std::optional<FieldKey> find_key(const StateBook& book, std::string_view id, std::string_view field, std::string_view element) const;
  [[nodiscard]] Stamp stamp(DotIx dot) const { return {clocks.dot(dot), clocks.effective_at(dot)}; }
};

namespace {

// False for plain ASCII and the accented letters of Spanish (lead byte C3), which is nearly all there is.
bool may_hide(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xC3) ++at;
    else if (byte < 0x20 || byte >= 0x7F) return true;
  }
  return false;
}

// A change's bytes are kept as they came; what is shown, searched and compared has no characters nobody sees.
void leave_out_invisible(FieldType type, Value& value) {
  auto* text = std::get_if<std::string>(&value);
  if (!text || (type != FieldType::Text && type != FieldType::Note) || !may_hide(*text)) return;
  *text = without_invisible(*text);
  if (text->empty()) value = Value{};
}

bool differ(const std::vector<Write>& writes) {
  return std::ranges::any_of(writes, [&](const Write& w) { return w.value != writes[0].value; });
}

bool covers(const Deletion& deletion, DotIx dot) {
  if (deletion.dot.device == dot.device && dot.seq <= deletion.dot.seq) return true;
  return std::ranges::any_of(deletion.saw, [&](DotIx seen) { return seen.device == dot.device && dot.seq <= seen.seq; });
}

}  // namespace

void State::Impl::apply(const Change& change) {
  const DotIx dot{clocks.intern(change.device), change.seq};
  assert(!clocks.seen(dot));
  ++revision;
  const bool stamps_fell = clocks.advance(dot, change.at);
  std::vector<Awaited> replaced;
  if (const auto found = awaited.find(dot.packed()); found != awaited.end()) {
    replaced = std::move(found->second);
    awaited.erase(found);
  }
  std::optional<Entity> entity;
  for (const Op& op : change.ops) {
    if (!entity || entity_def(*entity).key != op.entity) entity = find_entity(op.entity);
    if (entity) apply_op(book(*entity), op, dot, replaced);
  }
  if (!stamps_fell) return;
  for (StateBook& b : books)
    for (const FieldKey key : b.conflicts)
      if (key.field() != b.deleted_field()) show_best(b, key, b.live(key));
}

std::optional<FieldIx> State::Impl::find_field(const EntityDef& def, const std::string& key, std::size_t position) {
  if (position >= guess.size()) guess.resize(position + 1, 0);
  FieldIx& last = guess[position];
  if (last < def.fields.size() && def.fields[last].key == key) return last;
  const auto found = def.find(key);
  if (found) last = *found;
  return found;
}

void State::Impl::apply_op(StateBook& b, const Op& op, DotIx dot, const std::vector<Awaited>& replaced) {
  const EntityDef& def = entity_def(b.table.entity());
  const bool saw = std::ranges::any_of(op.writes, [](const FieldWrite& w) { return !w.replaces.empty(); });
  std::optional<Row> row = b.table.find(op.id);
  bool touched = false;
  const auto touch = [&] {
    if (std::exchange(touched, true)) return;
    if (row) b.touch(*row, {dot, saw});
    else row = b.add_row(op.id, {dot, saw});
  };
  const auto came_late = [&](FieldKey key) {
    return std::ranges::any_of(replaced, [&](const Awaited& a) { return a.key == key && a.entity == def.entity; });
  };
  for (std::size_t i = 0; i < op.writes.size(); ++i) {
    const FieldWrite& w = op.writes[i];
    if (w.field == deleted_key) {
      if (!std::holds_alternative<bool>(w.value)) continue;
      touch();
      write_deleted(b, *row, w, dot, came_late(FieldKey::of(*row, b.deleted_field())));
      continue;
    }
    const auto field = find_field(def, w.field, i);
    auto value = field ? b.table.storable(*field, w.element, w.value) : std::nullopt;
    if (!value) continue;
    leave_out_invisible(def.fields[*field].type, *value);
    touch();
    FieldKey key = FieldKey::of(*row, *field);
    if (!w.element.empty()) {
      const std::uint32_t element = b.table.add_element(*field, w.element);
      if (element > FieldKey::max_element) continue;
      key = FieldKey::of(*row, *field, element);
    }
    write(b, key, w, *std::move(value), dot, came_late(key));
  }
  if (touched && b.deletions.contains(*row)) judge_deletion(b, *row);
}

void State::Impl::await(DotIx replaced, const Awaited& place) {
  auto& places = awaited[replaced.packed()];
  if (std::ranges::none_of(places, [&](const Awaited& a) { return a.key == place.key && a.entity == place.entity; })) places.push_back(place);
}

void State::Impl::write(StateBook& b, FieldKey key, const FieldWrite& w, Value value, DotIx dot, bool replaced) {
  if (!replaced && w.replaces.empty() && b.set_first(key, dot, value)) return;
  std::vector<Write> live = b.live(key);
  for (const Dot& name : w.replaces) {
    const DotIx gone = clocks.intern(name);
    if (gone.device == dot.device && gone.seq >= dot.seq) continue;  // cannot have been seen
    if (clocks.seen(gone)) std::erase_if(live, [&](const Write& l) { return l.dot == gone; });
    else await(gone, {b.table.entity(), key});
  }
  if (!replaced) live.push_back({dot, std::move(value)});
  show_best(b, key, live);
  b.set_live(key, std::move(live));
}

// Also keeps the list of conflicts.
void State::Impl::show_best(StateBook& b, FieldKey key, const std::vector<Write>& live) {
  if (live.empty()) {
    b.show(key, Value{});
    b.conflicts.erase(key);
    return;
  }
  const Write* best = &live[0];
  for (const Write& w : live)
    if (clocks.outranks(w.dot, best->dot)) best = &w;
  b.show(key, best->value);
  if (live.size() > 1 && differ(live)) b.conflicts.insert(key);
  else if (!b.conflicts.empty()) b.conflicts.erase(key);
}

void State::Impl::write_deleted(StateBook& b, Row row, const FieldWrite& w, DotIx dot, bool replaced) {
  auto& deletions = b.deletions[row];
  Deletion deletion{dot, std::get<bool>(w.value), {}};
  for (const Dot& name : w.replaces) {
    const DotIx gone = clocks.intern(name);
    if (gone.device == dot.device && gone.seq >= dot.seq) continue;
    deletion.saw.push_back(gone);
    if (clocks.seen(gone)) std::erase_if(deletions, [&](const Deletion& d) { return d.dot == gone; });
    else await(gone, {b.table.entity(), FieldKey::of(row, b.deleted_field())});
  }
  if (!replaced) deletions.push_back(std::move(deletion));
}

void State::Impl::judge_deletion(StateBook& b, Row row) {
  const auto& deletions = b.deletions.at(row);
  const auto deletes = [](const Deletion& d) { return d.value; };
  bool deleted = std::ranges::any_of(deletions, deletes), conflict = false;
  if (deleted) {
    conflict = !std::ranges::all_of(deletions, deletes);
    if (!conflict)
      b.each_live(row, [&](DotIx dot) {
        conflict = conflict || std::ranges::none_of(deletions, [&](const Deletion& d) { return covers(d, dot); });
      });
    deleted = !conflict;
  }
  b.table.set_live(row, !deleted);
  const FieldKey key = FieldKey::of(row, b.deleted_field());
  if (conflict) b.conflicts.insert(key);
  else b.conflicts.erase(key);
}

std::optional<FieldKey> State::Impl::find_key(const StateBook& b, std::string_view id, std::string_view field, std::string_view element) const {
  const auto row = b.table.find(id);
  const auto ix = entity_def(b.table.entity()).find(field);
  if (!row || !ix) return std::nullopt;
  if ((field_def(b.table.entity(), *ix).type == FieldType::CodeSet) == element.empty()) return std::nullopt;
  if (element.empty()) return FieldKey::of(*row, *ix);
  const auto number = b.table.find_element(*ix, element);
  return number && *number <= FieldKey::max_element ? std::optional(FieldKey::of(*row, *ix, *number)) : std::nullopt;
}

State::State() : impl_(std::make_unique<Impl>()) {}
State::State(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
State::State(State&&) noexcept = default;
State& State::operator=(State&&) noexcept = default;
State::~State() = default;
State State::copy() const { return State(std::make_unique<Impl>(*impl_)); }

void State::apply(const Change& change) { impl_->apply(change); }
const Table& State::table(Entity entity) const { return impl_->book(entity).table; }
std::uint64_t State::revision() const { return impl_->revision; }
void State::set_revision(std::uint64_t revision) { impl_->revision = revision; }

std::vector<LiveWrite> State::live_writes(Entity entity, std::string_view id, std::string_view field, std::string_view element) const {
  const StateBook& b = impl_->book(entity);
  std::vector<LiveWrite> out;
  const auto add = [&](DotIx dot, Value value) { out.push_back({impl_->clocks.dot(dot), impl_->clocks.effective_at(dot), std::move(value)}); };
  if (field == deleted_key) {
    const auto row = b.table.find(id);
    if (const auto found = row ? b.deletions.find(*row) : b.deletions.end(); found != b.deletions.end())
      for (const Deletion& d : found->second) add(d.dot, d.value);
  } else if (const auto key = impl_->find_key(b, id, field, element)) {
    for (Write& w : b.live(*key)) add(w.dot, std::move(w.value));
  }
  shared_sort(out, {}, &LiveWrite::dot);
  return out;
}

std::vector<Dot> State::live_dots(Entity entity, std::string_view id) const {
  const StateBook& b = impl_->book(entity);
  std::vector<Dot> out;
  const auto row = b.table.find(id);
  if (!row) return out;
  b.each_live(*row, [&](DotIx dot) { out.push_back(impl_->clocks.dot(dot)); });
  if (const auto found = b.deletions.find(*row); found != b.deletions.end())
    for (const Deletion& d : found->second) out.push_back(impl_->clocks.dot(d.dot));
  shared_sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<FieldAddress> State::conflicts() const {
  std::vector<FieldAddress> out;
  for (const StateBook& b : impl_->books) {
    const std::size_t from = out.size();
    for (const FieldKey key : b.conflicts)
      out.push_back({b.table.entity(), key.row(), key.field(),
                     key.has_element() ? std::string(b.table.element_code(key.field(), key.element())) : std::string{}});
    shared_sort(std::span(out).subspan(from), [&](const FieldAddress& x, const FieldAddress& y) {
      return std::tuple(b.table.id(x.row), x.field, std::string_view(x.element)) < std::tuple(b.table.id(y.row), y.field, std::string_view(y.element));
    });
  }
  return out;
}

std::size_t State::conflict_count() const {
  std::size_t count = 0;
  for (const StateBook& b : impl_->books) count += b.conflicts.size();
  return count;
}

bool State::conflicting(Entity entity, Row row) const {
  const auto& conflicts = impl_->book(entity).conflicts;
  const auto first = conflicts.lower_bound(FieldKey::of(row, 0));
  return first != conflicts.end() && first->row() == row;
}

bool State::conflicting(const FieldAddress& field) const {
  const StateBook& b = impl_->book(field.entity);
  if (field.element.empty()) return b.conflicts.contains(FieldKey::of(field.row, field.field));
  const auto element = b.table.find_element(field.field, field.element);
  return element && b.conflicts.contains(FieldKey::of(field.row, field.field, *element));
}

State::Stamp State::created(Entity entity, Row row) const {
  const auto touches = impl_->book(entity).touches(row);
  const StateBook::Touch* first = &touches[0];
  for (const auto& touch : touches)
    if (touch.saw != first->saw ? !touch.saw : impl_->clocks.outranks(first->dot, touch.dot)) first = &touch;
  return impl_->stamp(first->dot);
}

State::Stamp State::updated(Entity entity, Row row) const {
  const StateBook& b = impl_->book(entity);
  std::optional<DotIx> last;
  const auto see = [&](DotIx dot) {
    if (!last || impl_->clocks.outranks(dot, *last)) last = dot;
  };
  b.each_live(row, see);
  if (const auto found = b.deletions.find(row); found != b.deletions.end())
    for (const Deletion& d : found->second) see(d.dot);
  return last ? impl_->stamp(*last) : created(entity, row);
}

bool State::outranks(const Dot& a, const Dot& b) const {
  const auto device_a = impl_->clocks.find(a.device), device_b = impl_->clocks.find(b.device);
  if (!device_a || !device_b) return device_a && !device_b;
  return impl_->clocks.outranks({*device_a, a.seq}, {*device_b, b.seq});
}

}  // namespace avanzar
