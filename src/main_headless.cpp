// Owns: the program at a command line without a picture: opens an address on an empty store and prints what a screen
// reader would find there. `avanzar_headless FONT_FOLDER [#/address] [es|en]`
#include <cstdio>
#include <string_view>

#include "platform/headless/host.h"

int main(int count, char** words) {
  if (count < 2) {
    std::fputs("avanzar_headless FONT_FOLDER [#/address] [es|en]\n", stderr);
    return 2;
  }
  const avanzar::HeadlessFonts fonts = avanzar::read_fonts(words[1]);
  if (fonts.regular.empty() || fonts.semibold.empty()) {
    std::fputs("no fonts in that folder: build the target `fonts`\n", stderr);
    return 1;
  }
  avanzar::MemoryStore store;
  avanzar::HeadlessHost host(store, fonts);
  host.start(count > 2 ? words[2] : "#/panel", count > 3 && std::string_view(words[3]) == "en" ? avanzar::Lang::En : avanzar::Lang::Es);
  std::fputs(host.text().c_str(), stdout);
}
