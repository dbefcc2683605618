# Files made at build time: shaders/*.vert|*.frag -> generated/shaders.h, and the two faces of the UI font.
# Both builds make them, so that native tests see what the product ships.

# Shaders: checked by glslangValidator where it is installed (tools/setup test installs it), then embedded as text.
file(GLOB shader_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/shaders/*.vert" "${CMAKE_SOURCE_DIR}/shaders/*.frag")
find_program(AVANZAR_GLSLANG glslangValidator NO_CMAKE_FIND_ROOT_PATH)
set(shaders_h "${CMAKE_BINARY_DIR}/generated/generated/shaders.h")
set(check_shaders "")
if(AVANZAR_GLSLANG AND shader_files)
  set(check_shaders COMMAND "${AVANZAR_GLSLANG}" ${shader_files})
endif()
add_custom_command(OUTPUT "${shaders_h}"
  ${check_shaders}
  COMMAND "${CMAKE_COMMAND}" "-DOUT=${shaders_h}" "-DFILES=${shader_files}" -P "${CMAKE_SOURCE_DIR}/cmake/EmbedShaders.cmake"
  DEPENDS ${shader_files} "${CMAKE_SOURCE_DIR}/cmake/EmbedShaders.cmake"
  COMMENT "shaders -> generated/shaders.h" VERBATIM)
add_custom_target(shaders_header DEPENDS "${shaders_h}")
add_library(generated_shaders INTERFACE)
target_include_directories(generated_shaders INTERFACE "${CMAKE_BINARY_DIR}/generated")
add_dependencies(generated_shaders shaders_header)

# Fonts: one file per weight serves both the page (@font-face) and ImGui, so it is downloaded once.
find_program(AVANZAR_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(AVANZAR_PYTHON python3 NO_CMAKE_FIND_ROOT_PATH)
find_path(AVANZAR_INTER_DIR Inter-Regular.otf
  HINTS /usr/share/fonts/opentype/inter /usr/share/fonts/opentype/inter/static NO_CMAKE_FIND_ROOT_PATH)
set(AVANZAR_FONT_DIR "${CMAKE_BINARY_DIR}/fonts")
set(AVANZAR_FONTS "")
if(AVANZAR_PYTHON AND AVANZAR_INTER_DIR)
  foreach(face IN ITEMS Regular SemiBold)
    string(TOLOWER "inter-${face}.otf" out)
    add_custom_command(OUTPUT "${AVANZAR_FONT_DIR}/${out}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${AVANZAR_FONT_DIR}"
      COMMAND "${AVANZAR_PYTHON}" "${CMAKE_SOURCE_DIR}/tools/subset_font.py"
              "${AVANZAR_INTER_DIR}/Inter-${face}.otf" "${AVANZAR_FONT_DIR}/${out}"
      DEPENDS "${CMAKE_SOURCE_DIR}/tools/subset_font.py" "${AVANZAR_INTER_DIR}/Inter-${face}.otf"
      COMMENT "Inter ${face} -> ${out}" VERBATIM)
    list(APPEND AVANZAR_FONTS "${AVANZAR_FONT_DIR}/${out}")
  endforeach()
endif()
add_custom_target(fonts DEPENDS ${AVANZAR_FONTS})
