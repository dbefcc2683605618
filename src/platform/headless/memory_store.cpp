// Owns: the behaviour of IndexedDB as far as the program can tell it: all or nothing, `add` semantics, named failures.
#include "platform/headless/memory_store.h"

#include <utility>

namespace avanzar {

void MemoryStore::open() {
  connected_ = false;
  if (denied_ || refuse_) {
    const ErrorCode code = std::exchange(refuse_, std::nullopt).value_or(ErrorCode::StorageDenied);
    answers_.emplace_back(StoreOpened{.mode = StoreMode::Denied, .frames = {}, .identity = {}, .drafts = {}, .backend = {}, .inbox = {}});
    answers_.emplace_back(StoreFailed{0, code, "open"});
    return;
  }
  connected_ = true;
  StoreOpened opened{.mode = mode_, .frames = {}, .identity = identity, .drafts = drafts, .backend = "memory", .inbox = {}};
  std::uint64_t bytes = 0;
  for (const auto& [sequence, frame] : log) {
    opened.frames.push_back(frame);
    bytes += frame.size();
  }
  for (const auto& [key, kept] : inbox) opened.inbox.push_back(kept.entry);
  opened.usage = bytes;
  opened.quota = 1u << 30;
  answers_.emplace_back(std::move(opened));
}

void MemoryStore::commit(const StoreCommit& commit) {
  const int number = ++commits_;
  if (number == hang_at_) return;
  const auto failed = [&](ErrorCode code, const char* words) { answers_.emplace_back(StoreFailed{commit.ticket, code, words}); };
  if (!connected_) return failed(ErrorCode::StorageFailed, "InvalidStateError");
  if (number == fail_at_) return failed(fail_code_, "fault");
  for (std::size_t i = 0; i < commit.frames.size(); ++i) {
    if (log.contains(commit.first_sequence + i)) return failed(ErrorCode::OtherTabWrites, "ConstraintError");
  }
  for (std::size_t i = 0; i < commit.frames.size(); ++i) log.emplace(commit.first_sequence + i, commit.frames[i]);
  if (!commit.identity.empty()) identity = commit.identity;
  if (number == late_at_) return failed(ErrorCode::StorageTimeout, "TimeoutError");
  answers_.emplace_back(StoreCommitted{commit.ticket});
}

void MemoryStore::keep_drafts(const StoreDrafts& kept) {
  if (connected_) drafts = kept.bytes;
}

void MemoryStore::inbox_put(const StoreInboxPut& put) {
  const bool kept = connected_ && !inbox_full_;
  if (kept) inbox.insert_or_assign(put.entry.key, put);
  answers_.emplace_back(StoreInboxKept{put.entry.key, kept});
}

void MemoryStore::inbox_read(const StoreInboxRead& read) {
  const auto found = inbox.find(read.entry.key);
  const bool there = connected_ && found != inbox.end();
  answers_.emplace_back(StoreInboxFile{read.entry, there ? found->second.bytes : std::string(), there});
}

void MemoryStore::inbox_drop(const StoreInboxDrop& drop) {
  if (connected_) inbox.erase(drop.key);
}

Intents MemoryStore::take_answers() { return std::exchange(answers_, {}); }

void MemoryStore::close_now() {
  connected_ = false;
  answers_.emplace_back(StoreFailed{0, ErrorCode::StorageFailed, "AbortError: close"});
}

void MemoryStore::damage(std::uint64_t sequence, std::size_t byte) {
  const auto it = log.find(sequence);
  if (it != log.end() && byte < it->second.size()) it->second[byte] = static_cast<char>(it->second[byte] ^ 1);
}

void MemoryStore::truncate(std::uint64_t sequence, std::size_t size) {
  const auto it = log.find(sequence);
  if (it != log.end() && size < it->second.size()) it->second.resize(size);
}

void MemoryStore::wipe() {
  log.clear();
  identity.clear();
  drafts.clear();
  inbox.clear();
}

}  // namespace avanzar
