// Owns: what is read at all: one file at a time, up to 512 MiB. What it means is the importer's business.
#include "platform/web/files.h"

#include <emscripten/emscripten.h>

#include <utility>

#include "platform/web/bytes.h"
#include "platform/web/host.h"

namespace {

constexpr double max_file = 512.0 * 1024 * 1024;
std::string incoming;  // the bytes of the file being read, copied once

}  // namespace

using avanzar::web::Given;
using avanzar::web::push;
using avanzar::web::take;

extern "C" {
void js_files_start();
void js_files_pick();
void js_files_download(const char* name, int name_length, const char* mime, int mime_length, const char* bytes, int length);

EMSCRIPTEN_KEEPALIVE int app_on_files_offered(Given* given, double size) {
  std::string name = take(given);
  if (size <= max_file) return 1;
  push(avanzar::intent::ImportUnreadable{std::move(name), avanzar::ErrorCode::FileTooLarge});
  return 0;
}

EMSCRIPTEN_KEEPALIVE char* app_on_files_place(int size) {
  incoming.resize(static_cast<std::size_t>(size));
  return incoming.data();
}

EMSCRIPTEN_KEEPALIVE void app_on_files_read(Given* name) {
  push(avanzar::intent::ImportFile{take(name), std::exchange(incoming, {})});
}

EMSCRIPTEN_KEEPALIVE void app_on_files_unreadable(Given* name) {
  push(avanzar::intent::ImportUnreadable{take(name), avanzar::ErrorCode::FileUnreadable});
}
}

namespace avanzar::web {

void files_start() { js_files_start(); }
void files_pick() { js_files_pick(); }

void files_download(std::string_view name, std::string_view mime, std::string_view bytes) {
  js_files_download(name.data(), length(name), mime.data(), length(mime), bytes.data(), length(bytes));
}

}  // namespace avanzar::web
