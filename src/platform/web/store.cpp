// Owns: what the engine's errors mean. Every way a store can fail ends in StoreFailed or in StoreOpened{Denied}.
#include "platform/web/store.h"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "platform/web/bytes.h"
#include "platform/web/host.h"
#include "platform/web/tabs.h"

using avanzar::ErrorCode;
using avanzar::InboxEntry;
using avanzar::StoreFailed;
using avanzar::StoreMode;
using avanzar::StoreOpened;
using avanzar::Ticket;
using avanzar::web::Given;
using avanzar::web::push;
using avanzar::web::take;

namespace {

std::vector<std::string> frames_read;

// DOMException names: "Indexed Database API 3.0" §5 and what the engines really give.
ErrorCode code_of(std::string_view name) {
  if (name == "QuotaExceededError") return ErrorCode::StorageQuota;
  if (name == "VersionError") return ErrorCode::StorageNewer;
  if (name == "BlockedError") return ErrorCode::StorageBlocked;
  if (name == "TimeoutError") return ErrorCode::StorageTimeout;
  if (name == "SecurityError" || name == "NotAllowedError") return ErrorCode::StorageDenied;
  if (name == "ConstraintError") return ErrorCode::OtherTabWrites;  // the frame's number is taken
  return ErrorCode::StorageFailed;
}

std::string detail_of(std::string name, std::string_view words) {
  if (!words.empty()) name.append(": ").append(words);
  if (name.size() > 80) name.resize(80);
  return name;
}

// A line of the inbox: "key size at name". The name may hold anything but a line feed.
std::string about(const InboxEntry& entry) {
  std::string line = entry.key + ' ' + std::to_string(entry.size) + ' ' + std::to_string(entry.at) + ' ' + entry.name;
  std::ranges::replace(line, '\n', ' ');
  return line += '\n';
}

std::vector<InboxEntry> entries_of(std::string_view lines) {
  std::vector<InboxEntry> entries;
  const auto word = [](std::string_view& line) {
    const std::string_view found = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), found.size() + 1));
    return found;
  };
  while (!lines.empty()) {
    std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    InboxEntry& entry = entries.emplace_back();
    entry.key = word(line);
    const std::string_view size = word(line), at = word(line);
    std::from_chars(size.data(), size.data() + size.size(), entry.size);
    std::from_chars(at.data(), at.data() + at.size(), entry.at);
    entry.name = line;
  }
  return entries;
}

}  // namespace

extern "C" {
void js_store_open();
void js_store_commit(Ticket ticket, double first, const char* bytes, const std::uint32_t* sizes, int count, const char* identity, int identity_length);
void js_store_drafts(const char* bytes, int length);
void js_store_inbox_put(const char* key, int key_length, const char* about, int about_length, const char* bytes, int length);
void js_store_inbox_read(const char* key, int key_length, const char* about, int about_length);
void js_store_inbox_drop(const char* key, int key_length);
void js_store_persist();

EMSCRIPTEN_KEEPALIVE void app_on_store_frames(int count) {
  frames_read.clear();
  frames_read.resize(static_cast<std::size_t>(count));
}

EMSCRIPTEN_KEEPALIVE char* app_on_store_frame(int index, int size) {
  std::string& frame = frames_read[static_cast<std::size_t>(index)];
  frame.resize(static_cast<std::size_t>(size));
  return frame.data();
}

EMSCRIPTEN_KEEPALIVE void app_on_store_read(Given* identity, Given* drafts, Given* inbox, Given* wiped, int persisted, double usage, double quota) {
  const bool writer = avanzar::web::tab_role() == avanzar::web::TabRole::Writer;
  push(StoreOpened{.mode = writer ? StoreMode::Writer : StoreMode::Follower,
                   .frames = std::exchange(frames_read, {}),
                   .identity = take(identity),
                   .drafts = take(drafts),
                   .copies = 1,
                   .persisted = persisted != 0,
                   .usage = static_cast<std::uint64_t>(usage),
                   .quota = static_cast<std::uint64_t>(quota),
                   .backend = "IndexedDB",
                   .inbox = entries_of(take(inbox))});
  // The engine found its files damaged and began anew: said aloud, never silent.
  if (const std::string words = take(wiped); !words.empty())
    push(StoreFailed{0, ErrorCode::StorageFailed, detail_of("dataLoss", words)});
}

// Not opened at all. The program goes on in memory, knowing why.
EMSCRIPTEN_KEEPALIVE void app_on_store_refused(Given* name, Given* words) {
  std::string reason = take(name);
  const ErrorCode code = code_of(reason);
  push(StoreOpened{.mode = StoreMode::Denied, .frames = {}, .identity = {}, .drafts = {}, .backend = {}, .inbox = {}});
  push(StoreFailed{0, code, detail_of(std::move(reason), take(words))});
}

EMSCRIPTEN_KEEPALIVE void app_on_store_committed(Ticket ticket) {
  push(avanzar::StoreCommitted{ticket});
  avanzar::web::tabs_wrote();
}

EMSCRIPTEN_KEEPALIVE void app_on_store_failed(Ticket ticket, Given* name, Given* words) {
  std::string reason = take(name);
  const ErrorCode code = code_of(reason);
  push(StoreFailed{ticket, code, detail_of(std::move(reason), take(words))});
}

EMSCRIPTEN_KEEPALIVE void app_on_inbox_kept(Given* key, int kept) { push(avanzar::StoreInboxKept{take(key), kept != 0}); }

EMSCRIPTEN_KEEPALIVE void app_on_inbox_file(Given* about, Given* bytes, int found) {
  std::vector<InboxEntry> entries = entries_of(take(about));
  std::string content = take(bytes);
  if (!entries.empty()) push(avanzar::StoreInboxFile{std::move(entries.front()), std::move(content), found != 0});
}

// An open connection that the browser closed: site data cleared, a newer version of the program opened, a crash of
// the engine's own process.
EMSCRIPTEN_KEEPALIVE void app_on_store_lost(Given* name, Given* words) {
  std::string reason = take(name);
  const ErrorCode code = code_of(reason);
  push(StoreFailed{0, code, detail_of(std::move(reason), take(words))});
}
}

namespace avanzar::web {

void store_open() {
  if (tab_role() == TabRole::Unknown) tabs_join();
  else js_store_open();
}

void store_commit(const StoreCommit& commit) {
  std::string bytes;
  std::vector<std::uint32_t> sizes;
  for (const std::string& frame : commit.frames) {
    bytes += frame;
    sizes.push_back(static_cast<std::uint32_t>(frame.size()));
  }
  js_store_commit(commit.ticket, static_cast<double>(commit.first_sequence), bytes.data(), sizes.data(), static_cast<int>(sizes.size()),
                  commit.identity.data(), length(commit.identity));
}

void store_drafts(const StoreDrafts& drafts) { js_store_drafts(drafts.bytes.data(), length(drafts.bytes)); }
void store_inbox_put(const StoreInboxPut& put) {
  const std::string line = about(put.entry);
  js_store_inbox_put(put.entry.key.data(), length(put.entry.key), line.data(), length(line), put.bytes.data(), length(put.bytes));
}
void store_inbox_read(const StoreInboxRead& read) {
  const std::string line = about(read.entry);
  js_store_inbox_read(read.entry.key.data(), length(read.entry.key), line.data(), length(line));
}
void store_inbox_drop(const StoreInboxDrop& drop) { js_store_inbox_drop(drop.key.data(), length(drop.key)); }
void store_persist() { js_store_persist(); }

}  // namespace avanzar::web
