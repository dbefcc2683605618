// Owns: clock, random bits, fonts, and the few facts and wishes that are the page's own.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/program.h"

namespace avanzar::web {

void lifecycle_start();
[[nodiscard]] Clock clock_now();
[[nodiscard]] std::array<std::uint64_t, 4> random_seed();
[[nodiscard]] std::vector<unsigned char> take_font(int index);        // 0 regular, 1 semibold
[[nodiscard]] std::string boot_fact(std::string_view name);            // "forced", "lang", "theme"
void prefer(std::string_view key, std::string_view value);
void page_language(std::string_view tag);
void page_theme(std::string_view name);

}  // namespace avanzar::web
