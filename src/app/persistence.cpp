// Owns: when bytes go to the store and what its answers mean. One transaction at a time; the next takes all that
// queued meanwhile. Lines stay in memory until acknowledged. A store that failed is asked again from the start:
// what it holds is united with what is here, and what it lacks is written. Must not know: IndexedDB.
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "app/reducers.h"
#include "ledger/frame.h"
#include "ledger/genesis.h"

namespace avanzar::app {
namespace {

constexpr std::size_t frame_payload = 4u * 1024 * 1024;
constexpr std::string_view identity_head = "avanzar-identity 1\n";

std::string identity_bytes(const AppState& state) { return std::string(identity_head) + state.device + "\n"; }

std::string device_of_identity(std::string_view bytes) {
  if (!bytes.starts_with(identity_head)) return {};
  bytes.remove_prefix(identity_head.size());
  const std::string_view device = bytes.substr(0, bytes.find('\n'));
  return is_device_id(device) ? std::string(device) : std::string();
}

void store_failed(AppState& state, Error error) {
  state.save = SaveStatus::NotSaving;
  state.store_error = std::move(error);  // its band is an alert: said by being there
}

// Reads the log into the ledger and notes which lines the store holds. A damaged frame is reported and passed
// over: every line proves itself by its hash and its chain.
void read_log(AppState& state, const std::vector<std::string>& frames, std::unordered_set<std::string>& held) {
  for (const std::string& bytes : frames) {
    const Result<Frame> frame = decode_frame(bytes);
    if (!frame) {
      Error error = frame.error();
      error.detail = std::to_string(state.next_frame);
      state.load_faults.push_back(std::move(error));
      ++state.next_frame;
      continue;
    }
    state.next_frame = frame->sequence + 1;
    state.last_frame_hash = frame->hash;
    if (frame->kind != FrameKind::Changes && frame->kind != FrameKind::Receipt) continue;
    std::string_view rest = frame->payload;
    while (!rest.empty()) {
      const std::string_view text = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), text.size() + 1));
      if (frame->kind == FrameKind::Receipt) {
        if (auto receipt = decode_receipt(text)) state.receipts.push_back(*std::move(receipt));
        else state.load_faults.push_back(Error{ErrorCode::FrameDamaged, {}, std::to_string(frame->sequence)});
        held.emplace(text);
        continue;
      }
      const Result<ChangeLine> line = parse_change_line(text);
      const Result<AddOutcome> added = line ? state.ledger.add(line->body, line->hash) : Result<AddOutcome>(std::unexpected(line.error()));
      if (added) held.emplace(text);
      else state.load_faults.push_back(added.error());
    }
  }
}

// Every change but the shipped plan's, as lines, with those that wait for a predecessor. A branch may come before what it
// branched off: reading waits for that.
std::vector<std::string> lines_of(const Ledger& ledger) {
  std::vector<std::string> lines;
  for (const std::string& device : ledger.devices()) {
    if (device == genesis_device) continue;
    for (std::uint32_t seq = ledger.first_seq(device); seq <= ledger.last_seq(device); ++seq) {
      const StoredChange stored = ledger.change(device, seq);
      append_change_line(lines.emplace_back(), stored.body, stored.hash);
    }
  }
  for (const StoredChange& stored : ledger.parked_changes()) append_change_line(lines.emplace_back(), stored.body, stored.hash);
  return lines;
}

// Part of this device's own chain is missing or went two ways: writing on would take a place that is taken, so it
// goes on as another device, and the chain stays whole for the day a copy fills the hole.
bool chain_has_a_hole(const AppState& state) {
  const auto own = [&](const auto& chain) { return chain.device == state.device; };
  return std::ranges::any_of(state.ledger.parked(), own) || std::ranges::any_of(state.ledger.forks(), own);
}

// What was being typed when the page went away comes back, but never over what has been typed since.
void take_drafts(AppState& state, std::string_view bytes) {
  for (auto& [key, draft] : decode_drafts(bytes)) {
    const auto here = state.forms.find(key);
    if (here == state.forms.end() || !form_changed(here->second)) state.forms[key] = draft;
  }
}

}  // namespace

void queue_line(AppState& state, std::string line) { state.queued_lines.push_back(std::move(line)); }

void flush(AppState& state, Effects& effects) {
  if (state.store_mode != StoreMode::Writer || state.save == SaveStatus::NotSaving || state.save == SaveStatus::Loading) return;
  if (!state.flying_lines.empty() || state.queued_lines.empty()) return;
  state.flying_lines = std::move(state.queued_lines);
  state.queued_lines.clear();
  state.flying_ticket = ++state.last_ticket;
  state.save = SaveStatus::Saving;

  StoreCommit commit{state.flying_ticket, {}, state.next_frame, {}};
  std::string payload;
  FrameKind kind = FrameKind::Changes;
  const auto end_frame = [&] {
    if (payload.empty()) return;
    std::string frame = encode_frame(kind, state.next_frame++, state.last_frame_hash, payload);
    state.last_frame_hash = sha256(frame);
    commit.frames.push_back(std::move(frame));
    payload.clear();
  };
  for (const std::string& line : state.flying_lines) {
    const FrameKind its_kind = is_receipt(line) ? FrameKind::Receipt : FrameKind::Changes;
    if (its_kind != kind || payload.size() + line.size() > frame_payload) end_frame();
    kind = its_kind;
    payload += line;
    payload += '\n';
  }
  end_frame();
  if (!state.identity_stored) commit.identity = identity_bytes(state);
  effects.emplace_back(std::move(commit));
}

void store_drafts(const AppState& state, Effects& effects) {
  if (state.store_mode == StoreMode::Writer && state.save != SaveStatus::Loading && state.save != SaveStatus::NotSaving) {
    effects.emplace_back(StoreDrafts{encode_drafts(state.forms)});
  }
}

void opened(AppState& state, Effects& effects, StoreOpened&& facts) {
  state.store_mode = facts.mode;
  state.store_backend = facts.backend;
  state.persisted = facts.persisted;
  state.usage = facts.usage;
  state.quota = facts.quota;
  state.load_faults.clear();
  state.next_frame = 1;
  state.last_frame_hash = {};

  const bool known_before = state.ledger.change_count() > 0 || !state.ledger.parked_changes().empty();
  std::unordered_set<std::string> held;
  const std::vector<ImportReceipt> receipts = std::exchange(state.receipts, {});
  state.inbox = std::move(facts.inbox);
  read_log(state, facts.frames, held);

  const std::string stored_device = device_of_identity(facts.identity);
  if (!stored_device.empty() && state.ledger.last_seq(state.device) == 0) state.device = stored_device;
  if (state.device.empty() || chain_has_a_hole(state)) state.device = state.ids.device_id();
  state.identity_stored = stored_device == state.device;

  // What the store lacks of what is known here. After a failure that is what was on its way, less what arrived after
  // all; after the browser threw the site's data away it is everything, and only this page still has it.
  std::vector<std::string> pending = known_before ? lines_of(state.ledger) : std::vector<std::string>();
  for (const ImportReceipt& receipt : receipts)
    if (std::ranges::find(state.receipts, receipt) == state.receipts.end()) pending.push_back(encode_receipt(receipt));
  for (std::string& line : state.flying_lines) pending.push_back(std::move(line));
  for (std::string& line : state.queued_lines) pending.push_back(std::move(line));
  std::erase_if(pending, [&](const std::string& line) { return !held.insert(line).second; });
  for (const std::string& line : pending)
    if (auto receipt = decode_receipt(line)) state.receipts.push_back(*std::move(receipt));
  state.flying_lines.clear();
  state.queued_lines = std::move(pending);
  state.flying_ticket = 0;

  take_drafts(state, facts.drafts);
  ensure_new_form(state, state.route);

  const bool newer = std::any_of(state.load_faults.begin(), state.load_faults.end(), [](const Error& e) { return e.code == ErrorCode::StorageNewer; });
  state.store_error.reset();
  switch (facts.mode) {
    case StoreMode::Writer:
      state.save = state.ledger.change_count() == 0 ? SaveStatus::Untouched : SaveStatus::Saved;
      if (newer) {
        // Written by a later program: shown and exported, never written over.
        state.store_mode = StoreMode::Follower;
        state.save = SaveStatus::ReadOnly;
        state.store_error = Error{ErrorCode::StorageNewer, {}, {}};
      }
      break;
    case StoreMode::Follower:
      state.save = SaveStatus::ReadOnly;
      state.store_error = Error{ErrorCode::OtherTabWrites, {}, {}};
      break;
    case StoreMode::Denied: store_failed(state, Error{ErrorCode::StorageDenied, {}, {}}); break;
  }
  for (const Error& fault : state.load_faults) effects.emplace_back(effect::Announce{error_text(fault, state.lang), true});
  set_title(state, effects);
  flush(state, effects);
}

void committed(AppState& state, Effects& effects, const StoreCommitted& fact) {
  if (fact.ticket != state.flying_ticket) return;  // an answer from before the store was opened anew
  // While it is being opened anew nothing may be written behind what is being read; what is durable shows then.
  if (state.save == SaveStatus::Loading) return;
  state.flying_lines.clear();
  state.flying_ticket = 0;
  state.identity_stored = true;
  state.save = SaveStatus::Saved;
  flush(state, effects);
}

void failed(AppState& state, const StoreFailed& fact) {
  if (fact.ticket != 0 && fact.ticket != state.flying_ticket) return;
  // Lost before it said who we are: what is done now is another device's, until the store says more.
  if (state.device.empty()) state.device = state.ids.device_id();
  store_failed(state, Error{fact.code, {}, fact.detail});
}

void retry(AppState& state, Effects& effects) {
  if (state.save == SaveStatus::Loading) return;  // asked already: two readings at once would each be written behind
  state.save = SaveStatus::Loading;
  effects.emplace_back(StoreOpen{});
}

}  // namespace avanzar::app
