// Owns: the JSON Schema (2020-12) of the office's file, generated from model/schema so that it cannot disagree.
#pragma once
#include <string>

namespace avanzar {
[[nodiscard]] std::string json_schema();
}
