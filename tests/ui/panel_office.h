// Owns: the shared office (31 of 60, 1,080 of 1,200 at 2026-06-30) on the headless host, opened on the panel.
#pragma once
#include "records_walk.h"
#include "support/fixture_builder.h"

namespace avanzar::test {

struct Office : Walk {
  explicit Office(std::string_view hash = "#/panel", float width = 1280, float height = 4000) : Walk(7, width, height) {
    state.ledger = build_fixture();
    go(hash);
    host.settle();
  }
};

// Percentages are written with a no-break space.
inline std::string spaced(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == " %")
      out += "\xC2\xA0";
    else
      out += text[i];
  }
  return out;
}

}  // namespace avanzar::test
