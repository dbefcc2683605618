// Owns: the stored form of text that people type, paste or import. Must not know: fields.
// Invisible characters go because two names that look the same must be the same, and because bidi controls can
// make a text read as what it is not ("Trojan Source", CVE-2021-42574).
#include <array>

#include "base/text.h"

namespace avanzar {
namespace {

enum class Kind : std::uint8_t { Visible, Space, LineBreak, Invisible };

struct Range {
  char32_t first, last;
};

// Unicode 15: Cc other than white space, Default_Ignorable_Code_Point, U+FFF9..FFFB, noncharacters of the BMP.
constexpr std::array invisible = {
    Range{0x00, 0x08},       Range{0x0E, 0x1F},       Range{0x7F, 0x84},      Range{0x86, 0x9F},
    Range{0xAD, 0xAD},       Range{0x34F, 0x34F},     Range{0x61C, 0x61C},    Range{0x115F, 0x1160},
    Range{0x17B4, 0x17B5},   Range{0x180B, 0x180F},   Range{0x200B, 0x200F},  Range{0x202A, 0x202E},
    Range{0x2060, 0x206F},   Range{0x3164, 0x3164},   Range{0xFDD0, 0xFDEF},  Range{0xFE00, 0xFE0F},
    Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFFB},  Range{0xFFFE, 0xFFFF},
    Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF}};

Kind kind_of(char32_t c) {
  switch (c) {
    case 0x0A:
    case 0x0D:
    case 0x85:
    case 0x2028:
    case 0x2029: return Kind::LineBreak;
    case 0x09:
    case 0x0B:
    case 0x0C:
    case 0x20:
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000: return Kind::Space;
    default: break;
  }
  if (c >= 0x2000 && c <= 0x200A) return Kind::Space;
  for (const Range& r : invisible) {
    if (c < r.first) break;
    if (c <= r.last) return Kind::Invisible;
  }
  return Kind::Visible;
}

}  // namespace

bool is_invisible(char32_t code_point) { return kind_of(code_point) == Kind::Invisible; }

std::string without_invisible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (!is_invisible(next_code_point(text, at))) out += text.substr(start, at - start);
  }
  return out;
}

std::string tidy_text(std::string_view text, bool multiline, std::size_t* removed) {
  std::string out;
  out.reserve(text.size());
  std::size_t dropped = 0;
  bool space = false;  // white space seen since the last visible character
  int breaks = 0;      // line breaks among it
  bool after_cr = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool second_half_of_crlf = after_cr && c == U'\n';
    after_cr = c == U'\r';
    switch (kind_of(c)) {
      case Kind::Invisible: ++dropped; break;
      case Kind::LineBreak:
        if (!second_half_of_crlf) ++breaks;
        space = true;
        break;
      case Kind::Space: space = true; break;
      case Kind::Visible:
        if (space && !out.empty()) {
          if (multiline && breaks > 0)
            out.append(breaks > 1 ? 2 : 1, '\n');
          else
            out += ' ';
        }
        space = false;
        breaks = 0;
        append_utf8(out, c);
    }
  }
  if (removed != nullptr) *removed = dropped;
  // Last, because what was removed may have stood between a letter and its accent.
  return to_nfc(out);
}

}  // namespace avanzar
