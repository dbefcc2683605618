// Owns: the words between the program and whatever keeps its bytes. The program asks by effects and is answered
// by intents, each with a ticket; the browser's IndexedDB and the tests' faulty memory store both speak this.
// A place for the second copy (OPFS) is kept: StoreOpened says how many copies answered, and a commit is
// acknowledged per copy.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"

namespace avanzar {

using Ticket = std::uint32_t;

// --- asked (effects)
struct StoreOpen {};                       // become writer if possible, then read everything
struct StoreCommit {                       // one strict transaction, all or nothing
  Ticket ticket;
  std::vector<std::string> frames;         // appended to `log` in this order
  std::uint64_t first_sequence;            // of the first frame; the store's key for it
  std::string identity;                    // written to `meta` in the same transaction when not empty
};
struct StoreDrafts {                       // best effort, last one wins
  std::string bytes;
};
// The inbox: files that were offered and neither accepted nor thrown away, each under the hash of its bytes. Beside the
// log and never mixed with it: what happens to a file in it cannot touch the ledger.
struct InboxEntry {
  std::string key;                         // hex of the SHA-256 of the bytes
  std::string name;
  std::uint64_t size = 0;
  std::int64_t at = 0;                     // UTC ms when it came
};
struct StoreInboxPut {                     // answered by StoreInboxKept; putting it again changes nothing but the date
  InboxEntry entry;
  std::string bytes;
};
struct StoreInboxRead { InboxEntry entry; };  // answered by StoreInboxFile
struct StoreInboxDrop { std::string key; };   // best effort: what stays is listed again at the next opening

// --- answered (intents)
enum class StoreMode : std::uint8_t {
  Writer,     // this tab holds the lock
  Follower,   // another tab writes: read only
  Denied,     // no storage at all: in memory, with the red band
};
struct StoreOpened {
  StoreMode mode;
  std::vector<std::string> frames;         // the log in order
  std::string identity;                    // empty on a first visit
  std::string drafts;
  std::uint8_t copies = 1;
  bool persisted = false;                  // the browser promised not to evict
  std::uint64_t usage = 0, quota = 0;      // bytes, 0 = unknown
  std::string backend;                     // "IndexedDB"
  std::vector<InboxEntry> inbox;           // by key
};
struct StoreInboxKept { std::string key; bool kept; };  // not kept: no room, no connection
struct StoreInboxFile { InboxEntry entry; std::string bytes; bool found; };
struct StoreCommitted { Ticket ticket; };
struct StoreFailed {
  Ticket ticket;                           // 0 = the store as a whole (closed by the browser, denied, blocked)
  ErrorCode code;
  std::string detail;                      // the engine's own words
};

}  // namespace avanzar
