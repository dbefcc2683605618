# Native tests: tests/<room>/*.cpp is the doctest program test_<room>, linked to that room; tests/ui, tests/platform and a
# folder that is no room (tests/sim, say) are linked to everything. tests/fuzz/*.cpp: one libFuzzer program each, in the sanitizer build.
# tests/bench/*.cpp: one plain program each, never run by ctest.

get_property(rooms GLOBAL PROPERTY AVANZAR_ROOMS)
set(everything app)
if(TARGET platform_headless)
  set(everything platform_headless)
endif()

add_library(avanzar_test_own INTERFACE)
target_compile_options(avanzar_test_own INTERFACE -Wall -Wextra -Wshadow $<$<BOOL:${AVANZAR_WERROR}>:-Werror> -fno-rtti
  -Wno-deprecated-declarations)  # see Settings.cmake. Tests alone have exceptions: doctest's REQUIRE ends a case with one
target_compile_definitions(avanzar_test_own INTERFACE
  "AVANZAR_TEST_DATA_DIR=\"${CMAKE_SOURCE_DIR}/tests/data\"" "AVANZAR_FONT_DIR=\"${AVANZAR_FONT_DIR}\"")
target_include_directories(avanzar_test_own INTERFACE "${CMAKE_SOURCE_DIR}/tests")

# base/nfc_seam.h is filled by the platform; a test of a low room takes that one file and none of the rooms between.
if(EXISTS "${CMAKE_SOURCE_DIR}/src/platform/headless/nfc.cpp" AND TARGET utf8proc)
  add_library(headless_nfc STATIC src/platform/headless/nfc.cpp)
  target_link_libraries(headless_nfc PRIVATE avanzar_own utf8proc base)
  target_link_libraries(avanzar_test_own INTERFACE headless_nfc)
endif()

if(TARGET doctest)
  add_library(doctest_main STATIC tests/support/doctest_main.cpp)
  target_link_libraries(doctest_main PUBLIC doctest PRIVATE avanzar_test_own)
  file(GLOB test_dirs CONFIGURE_DEPENDS LIST_DIRECTORIES true "${CMAKE_SOURCE_DIR}/tests/*")
  foreach(dir IN LISTS test_dirs)
    get_filename_component(name "${dir}" NAME)
    if(NOT IS_DIRECTORY "${dir}" OR name MATCHES "^(support|fuzz|bench|browser|data|interop|lint|size|tools)$")
      continue()
    endif()
    file(GLOB sources CONFIGURE_DEPENDS "${dir}/*.cpp")
    if(NOT sources)
      continue()
    endif()
    add_executable(test_${name} ${sources})
    set(room ${everything})
    if(name IN_LIST rooms AND NOT name MATCHES "^(ui|platform)$")   # ui has seams that the platform fills
      set(room ${name})
    endif()
    target_link_libraries(test_${name} PRIVATE avanzar_test_own doctest_main ${room})
    if(room STREQUAL "${everything}")
      add_dependencies(test_${name} fonts)
    endif()
    add_test(NAME ${name} COMMAND test_${name})
  endforeach()
endif()

if(AVANZAR_SANITIZE)
  file(GLOB fuzz_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp")
  foreach(source IN LISTS fuzz_sources)
    get_filename_component(name "${source}" NAME_WE)
    add_executable(fuzz_${name} "${source}")
    target_link_libraries(fuzz_${name} PRIVATE avanzar_test_own ${everything})
    target_compile_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()

file(GLOB bench_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/*.cpp")
add_custom_target(bench)
foreach(source IN LISTS bench_sources)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(bench_${name} EXCLUDE_FROM_ALL "${source}")
  target_link_libraries(bench_${name} PRIVATE avanzar_test_own ${everything})
  add_dependencies(bench bench_${name})
endforeach()
