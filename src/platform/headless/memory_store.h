// Owns: a store of the port's kind that lives in memory, outlives the program above it (so that a test can "reload"),
// and fails on purpose. Answers wait until they are taken, as a browser's do. Must not know: what frames mean.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "app/intents.h"

namespace avanzar {

class MemoryStore {
 public:
  // --- the port
  void open();
  void commit(const StoreCommit& commit);
  void keep_drafts(const StoreDrafts& drafts);
  void inbox_put(const StoreInboxPut& put);
  void inbox_read(const StoreInboxRead& read);
  void inbox_drop(const StoreInboxDrop& drop);
  [[nodiscard]] Intents take_answers();

  // --- what is on the "disk"
  std::map<std::uint64_t, std::string> log;
  std::string identity;
  std::string drafts;
  std::map<std::string, StoreInboxPut> inbox;  // by key

  // --- faults. `nth` counts commits from now, 1 = the next.
  void fail_commit(int nth, ErrorCode code) { fail_at_ = commits_ + nth, fail_code_ = code; }
  void hang_commit(int nth) { hang_at_ = commits_ + nth; }          // neither completes nor fails
  void late_commit(int nth) { late_at_ = commits_ + nth; }          // reaches the disk, but is reported as timed out
  void fail_inbox() { inbox_full_ = true; }                         // no room for files from now on
  void deny() { denied_ = true; }                                   // no storage at all
  void allow() { denied_ = false; }
  void refuse_next_open(ErrorCode code) { refuse_ = code; }
  void close_now();                                                 // the browser closed the connection
  void damage(std::uint64_t sequence, std::size_t byte);            // one bit of it flips
  void truncate(std::uint64_t sequence, std::size_t size);
  void wipe();                                                      // everything, as Chromium's LevelDB did
  void set_mode(StoreMode mode) { mode_ = mode; }                   // Follower: another tab writes

  [[nodiscard]] int commits() const { return commits_; }
  [[nodiscard]] bool connected() const { return connected_; }

 private:
  Intents answers_;
  StoreMode mode_ = StoreMode::Writer;
  bool connected_ = false;
  bool denied_ = false;
  bool inbox_full_ = false;
  std::optional<ErrorCode> refuse_;
  int commits_ = 0;
  int fail_at_ = 0, hang_at_ = 0, late_at_ = 0;
  ErrorCode fail_code_ = ErrorCode::StorageFailed;
};

}  // namespace avanzar
