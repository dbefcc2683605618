// Owns: what is compiled into the product besides our own code, with licence and copyright line as they stand in
// its sources. The full texts are shipped beside the page. Must not know: who shows them.
#pragma once
#include <string_view>

namespace avanzar {

struct ThirdParty {
  std::string_view name;
  std::string_view licence;    // SPDX
  std::string_view copyright;
};

inline constexpr ThirdParty third_party[] = {
    {"Dear ImGui 1.92.2b", "MIT", "Copyright (c) 2014-2025 Omar Cornut"},
    {"stb (stb_truetype, stb_rect_pack, stb_textedit)", "MIT OR Unlicense", "Copyright (c) 2017 Sean Barrett"},
    {"JSON for Modern C++ (nlohmann/json) 3.11.2", "MIT", "Copyright (c) 2013-2022 Niels Lohmann"},
    {"libsodium 1.0.18", "ISC", "Copyright (c) 2013-2019 Frank Denis"},
    {"libsodium, SHA-256", "BSD-2-Clause", "Copyright 2005,2007,2009 Colin Percival"},
    {"Inter 3.19", "OFL-1.1", "Copyright © 2020 The Inter Project Authors"},
    {"Emscripten 3.1.69", "MIT OR NCSA", "Copyright 2010 The Emscripten Authors"},
    {"musl", "MIT", "Copyright © 2005-2020 Rich Felker, et al."},
    {"LLVM libc++, libc++abi, compiler-rt 19", "Apache-2.0 WITH LLVM-exception", "Part of the LLVM Project; contributors in CREDITS.TXT"},
};

}  // namespace avanzar
