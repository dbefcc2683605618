// Owns: files into the program and out of it.
#pragma once
#include <string_view>

namespace avanzar::web {

void files_start();
void files_pick();
void files_download(std::string_view name, std::string_view mime, std::string_view bytes);

}  // namespace avanzar::web
