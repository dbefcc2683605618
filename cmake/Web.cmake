# The product: avanzar.js + avanzar.wasm from src/main_web.cpp, and the folder of static files made of them and web/
# (tools/dist.mjs: hashed names, precache list, .br and .gz twins). Flags were measured: see README.

if(NOT EXISTS "${CMAKE_SOURCE_DIR}/src/main_web.cpp")
  message(STATUS "src/main_web.cpp is missing: only the rooms are built")
  return()
endif()
add_executable(avanzar src/main_web.cpp)
target_link_libraries(avanzar PRIVATE avanzar_own platform_web)

file(GLOB js_libraries CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/lib/*.js")
foreach(file IN LISTS js_libraries)
  target_link_options(avanzar PRIVATE "SHELL:--js-library \"${file}\"")
endforeach()
set_property(TARGET avanzar APPEND PROPERTY LINK_DEPENDS "${js_libraries}")

target_link_options(avanzar PRIVATE
  -sSTRICT=1 -lGL -lhtml5 -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sTEXTDECODER=2 -sSUPPORT_LONGJMP=0
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB -sSTACK_SIZE=512KB
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  # web/boot.js calls createAvanzar({instantiateWasm, …}): no global Module, failures are a rejected promise.
  -sMODULARIZE=1 -sEXPORT_NAME=createAvanzar -sINCOMING_MODULE_JS_API=instantiateWasm,onAbort,print,printErr)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_link_options(avanzar PRIVATE -O1 -g2 -sASSERTIONS=2 -sSTACK_OVERFLOW_CHECK=2 -sSAFE_HEAP=1 -sGL_ASSERTIONS=1)
else()
  # wasm-ld -O0: strings stay in the order of the source (tail merging shuffles them), which compresses better.
  target_link_options(avanzar PRIVATE -Oz -sASSERTIONS=0 -sGL_TRACK_ERRORS=0 -Wl,-O0)
  # LLVM joins all rooms with the limits of -O2: inline only what is smaller than its call, copy no expression to save a
  # load. Then Binaryen folds functions that differ in constants only, and goes over the result again: 2.4 kB less.
  target_link_options(avanzar PRIVATE -Wl,-mllvm,-inline-threshold=-60 -Wl,-mllvm,-inline-instr-cost=4
    -Wl,-mllvm,-enable-pre=false -sBINARYEN_EXTRA_PASSES=--merge-similar-functions,-Oz)
  # An emcc of the user's own may come without Closure: the result is larger, not different.
  if(AVANZAR_CLOSURE AND AVANZAR_HAS_CLOSURE)
    target_link_options(avanzar PRIVATE --closure=1)
  endif()
endif()

find_program(AVANZAR_NODE node NO_CMAKE_FIND_ROOT_PATH REQUIRED)
if(NOT AVANZAR_FONTS)
  message(FATAL_ERROR "the fonts cannot be made: python3 with fonttools or Inter is missing; run tools/setup")
endif()
file(GLOB_RECURSE web_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*")
set(dist "${CMAKE_BINARY_DIR}/dist")

# The notices of everything that ends up in the page, as their authors or Debian ship them -> dist/notices.txt
set(notices "")
function(avanzar_notice name)
  foreach(file IN LISTS ARGN)
    if(EXISTS "${file}")
      list(APPEND notices --notice "${name}=${file}")
      set(notices "${notices}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "the licence text of ${name} is missing (looked for ${ARGN})")
endfunction()
avanzar_notice("Avanzar" "${CMAKE_SOURCE_DIR}/LICENSE")
avanzar_notice("Dear ImGui (with stb_truetype, stb_rect_pack)" "${AVANZAR_IMGUI_DIR}/LICENSE.txt")
avanzar_notice("JSON for Modern C++" /usr/share/doc/nlohmann-json3-dev/copyright)
avanzar_notice("libsodium" "${AVANZAR_SODIUM_DIR}/LICENSE")
avanzar_notice("Inter" /usr/share/doc/fonts-inter/copyright)
avanzar_notice("Emscripten, libc++, compiler-rt" "${AVANZAR_EMSCRIPTEN_ROOT}/LICENSE")
avanzar_notice("musl" "${AVANZAR_EMSCRIPTEN_ROOT}/system/lib/libc/musl/COPYRIGHT")
add_custom_command(OUTPUT "${dist}.stamp"
  COMMAND "${AVANZAR_NODE}" "${CMAKE_SOURCE_DIR}/tools/dist.mjs" --web "${CMAKE_SOURCE_DIR}/web"
          --js "$<TARGET_FILE:avanzar>" --fonts "${AVANZAR_FONT_DIR}" --out "${dist}" ${notices}
  COMMAND "${CMAKE_COMMAND}" -E touch "${dist}.stamp"
  DEPENDS avanzar ${web_files} ${AVANZAR_FONTS} "${CMAKE_SOURCE_DIR}/tools/dist.mjs"
  COMMENT "static files -> dist/" VERBATIM)
add_custom_target(dist ALL DEPENDS "${dist}.stamp")
install(DIRECTORY "${dist}/" DESTINATION .)
