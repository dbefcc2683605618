# cmake -DOUT=header -DFILES=list -P: writes each shader as a string_view named after its file (ring.frag -> ring_frag).
set(text "// Generated from shaders/ at build time: change the shader, not this file.\n#pragma once\n#include <string_view>\n\nnamespace avanzar::shaders {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME)
  string(REGEX REPLACE "[^A-Za-z0-9]" "_" name "${name}")
  file(READ "${file}" source)
  string(REGEX REPLACE " *//[^\n]*" "" source "${source}")  # comments stay here; lines keep their numbers
  string(APPEND text "\ninline constexpr std::string_view ${name} = R\"glsl(${source})glsl\";\n")
endforeach()
string(APPEND text "\n}  // namespace avanzar::shaders\n")
file(WRITE "${OUT}" "${text}")
