# Code of others: each library is a target of its own, without our warnings, seen by one room only.
# No source of theirs is in this repository; tools/setup fetches and checks it.

# 15 kB less to download: see scan_min.c.
if(EMSCRIPTEN)
  add_library(scan_min STATIC cmake/scan_min.c)
  target_compile_definitions(scan_min INTERFACE sscanf=scan_one_number strtod=scan_no_fraction)
endif()

# Dear ImGui 1.92 (only room `ui` and what stands on it see it).
if(AVANZAR_IMGUI_DIR AND EXISTS "${AVANZAR_IMGUI_DIR}/imgui.h")
  add_library(imgui STATIC
    "${AVANZAR_IMGUI_DIR}/imgui.cpp" "${AVANZAR_IMGUI_DIR}/imgui_draw.cpp" "${AVANZAR_IMGUI_DIR}/imgui_widgets.cpp"
    cmake/imgui_unused.cpp)
  set_source_files_properties("${AVANZAR_IMGUI_DIR}/imgui.cpp" PROPERTIES
    COMPILE_DEFINITIONS "EndTabBar=EndNoTabBar;EndMultiSelect=EndNoMultiSelect")
  target_include_directories(imgui SYSTEM PUBLIC "${AVANZAR_IMGUI_DIR}")
  target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_FONT IMGUI_USE_WCHAR32
    $<$<NOT:$<BOOL:${EMSCRIPTEN}>>:IMGUI_ENABLE_TEST_ENGINE>)   # natively: the hook that audits names of widgets
  target_compile_options(imgui PRIVATE -w
    $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti> ${AVANZAR_IMGUI_OPT})
  if(NOT EMSCRIPTEN)
    target_sources(imgui PRIVATE cmake/imgui_test_hooks.cpp)
  else()
    target_link_libraries(imgui PRIVATE scan_min)
    add_library(imgui_opengl3 STATIC "${AVANZAR_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp")
    target_include_directories(imgui_opengl3 SYSTEM PUBLIC "${AVANZAR_IMGUI_DIR}/backends")
    target_compile_definitions(imgui_opengl3 PUBLIC IMGUI_IMPL_OPENGL_ES3)
    target_compile_options(imgui_opengl3 PRIVATE -w -fno-exceptions -fno-rtti ${AVANZAR_IMGUI_OPT})
    target_link_libraries(imgui_opengl3 PUBLIC imgui PRIVATE scan_min)
  endif()
endif()

# libsodium 1.0.18: only the files named here, compiled the same natively and for the web.
# cmake/sodium_min.c stands in for its utils.c and core.c, which want a random source and mprotect.
if(AVANZAR_SODIUM_DIR AND EXISTS "${AVANZAR_SODIUM_DIR}/src/libsodium/include/sodium/version.h.in")
  set(sodium "${AVANZAR_SODIUM_DIR}/src/libsodium")
  set(VERSION 1.0.18)
  set(SODIUM_LIBRARY_VERSION_MAJOR 10)
  set(SODIUM_LIBRARY_VERSION_MINOR 3)
  set(SODIUM_LIBRARY_MINIMAL_DEF "")
  configure_file("${sodium}/include/sodium/version.h.in" "${CMAKE_BINARY_DIR}/sodium/version.h.tmp" @ONLY)
  file(READ "${CMAKE_BINARY_DIR}/sodium/version.h.tmp" text)
  string(REPLACE "\"export.h\"" "\"sodium/export.h\"" text "${text}")
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/sodium/include/sodium/version.h" CONTENT "${text}" @ONLY)
  add_library(sodium_min STATIC
    cmake/sodium_min.c
    "${sodium}/crypto_hash/sha256/cp/hash_sha256_cp.c"
    "${sodium}/crypto_hash/sha256/hash_sha256.c"
    "${sodium}/crypto_auth/hmacsha256/auth_hmacsha256.c"
    "${sodium}/crypto_verify/sodium/verify.c")
  target_include_directories(sodium_min SYSTEM
    PUBLIC "${CMAKE_BINARY_DIR}/sodium/include" "${sodium}/include"
    PRIVATE "${sodium}/include/sodium" "${CMAKE_BINARY_DIR}/sodium/include/sodium")
  target_compile_definitions(sodium_min PUBLIC SODIUM_STATIC=1 PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1)
  target_compile_options(sodium_min PRIVATE -w -O2)
endif()

# nlohmann/json: headers only (only room `exchange` sees it). An installed copy, or AVANZAR_NLOHMANN_DIR.
find_path(AVANZAR_NLOHMANN_INCLUDE nlohmann/json.hpp HINTS "${AVANZAR_NLOHMANN_DIR}" "/usr/include" NO_CMAKE_FIND_ROOT_PATH)
if(AVANZAR_NLOHMANN_INCLUDE)
  # Staged under the build folder: the rest of /usr/include must not become visible to a web build.
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/nlohmann")
  file(CREATE_LINK "${AVANZAR_NLOHMANN_INCLUDE}/nlohmann" "${CMAKE_BINARY_DIR}/nlohmann/nlohmann" SYMBOLIC)
  add_library(nlohmann INTERFACE)
  target_include_directories(nlohmann SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/nlohmann")
  target_compile_definitions(nlohmann INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0 JSON_NO_IO)
  if(EMSCRIPTEN)
    target_link_libraries(nlohmann INTERFACE scan_min)
  endif()
endif()

if(NOT EMSCRIPTEN)
  find_path(AVANZAR_DOCTEST_INCLUDE doctest/doctest.h)
  if(AVANZAR_DOCTEST_INCLUDE)
    add_library(doctest INTERFACE)
    target_include_directories(doctest SYSTEM INTERFACE "${AVANZAR_DOCTEST_INCLUDE}")
    target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_SUPER_FAST_ASSERTS)
  endif()
  find_path(AVANZAR_UTF8PROC_INCLUDE utf8proc.h)
  find_library(AVANZAR_UTF8PROC_LIBRARY utf8proc)
  if(AVANZAR_UTF8PROC_INCLUDE AND AVANZAR_UTF8PROC_LIBRARY)
    add_library(utf8proc INTERFACE)
    target_include_directories(utf8proc SYSTEM INTERFACE "${AVANZAR_UTF8PROC_INCLUDE}")
    target_link_libraries(utf8proc INTERFACE "${AVANZAR_UTF8PROC_LIBRARY}")
  endif()
endif()
