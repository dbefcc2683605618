# CMake toolchain of the web presets: Emscripten as tools/setup left it (an emcc on PATH, or the one in the cache folder).
include("${CMAKE_CURRENT_LIST_DIR}/../build/setup.cmake" OPTIONAL)
if(NOT AVANZAR_EMSCRIPTEN_ROOT)
  message(FATAL_ERROR "no Emscripten: run tools/setup first")
endif()
set(EMSCRIPTEN_ROOT_PATH "${AVANZAR_EMSCRIPTEN_ROOT}")
include("${AVANZAR_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
