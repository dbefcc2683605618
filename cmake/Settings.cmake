# Flags common to every target of ours, and the paths that tools/setup found or fetched.
# Knows nothing of rooms. Third-party targets do not use `avanzar_own`.

option(AVANZAR_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(AVANZAR_LTO "link-time optimisation" OFF)
option(AVANZAR_CLOSURE "run the Closure compiler over the JavaScript glue" OFF)
option(AVANZAR_WERROR "warnings are errors" ON)
set(AVANZAR_OWN_OPT "" CACHE STRING "optimisation flag of our own code, e.g. -Oz; empty: the build type's")
set(AVANZAR_IMGUI_OPT "" CACHE STRING "optimisation flag of Dear ImGui; empty: the build type's")

# Written by tools/setup; says where Dear ImGui, libsodium and Emscripten are on this machine.
include("${CMAKE_SOURCE_DIR}/build/setup.cmake" OPTIONAL RESULT_VARIABLE AVANZAR_SETUP)
if(NOT AVANZAR_SETUP)
  message(WARNING "build/setup.cmake is missing: run tools/setup first. Rooms that need fetched libraries are left out.")
endif()

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_COLOR_DIAGNOSTICS ON)

# Paths of the machine stay out of the output: two checkouts give the same bytes.
add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=" "-ffile-prefix-map=${CMAKE_BINARY_DIR}/=build/")
foreach(dir IN ITEMS "${AVANZAR_IMGUI_DIR}" "${AVANZAR_SODIUM_DIR}")
  if(dir)
    get_filename_component(name "${dir}" NAME)
    add_compile_options("-ffile-prefix-map=${dir}/=${name}/")
  endif()
endforeach()

if(NOT EMSCRIPTEN)
  add_compile_options(-fno-omit-frame-pointer)
  add_link_options(-fuse-ld=lld)
endif()
if(EMSCRIPTEN)
  # Instructions that every browser with WebGL 2 has; later Emscripten uses them by itself. One thread: no guards.
  add_compile_options(-mnontrapping-fptoint -mbulk-memory $<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>)
  add_link_options(-mnontrapping-fptoint -mbulk-memory)
endif()
if(AVANZAR_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()
if(AVANZAR_LTO)
  add_compile_options(-flto)
  add_link_options(-flto)
endif()

# What every file of ours is compiled with.
add_library(avanzar_own INTERFACE)
target_compile_options(avanzar_own INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Wimplicit-fallthrough
  $<$<BOOL:${AVANZAR_WERROR}>:-Werror>
  $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>
  # libstdc++ 12's own <algorithm> calls what C++17 deprecated (get_temporary_buffer), and clang tells us, not them
  $<$<NOT:$<BOOL:${EMSCRIPTEN}>>:-Wno-deprecated-declarations>
  ${AVANZAR_OWN_OPT})
