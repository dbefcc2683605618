// Owns: the one spelling of a JSON string that we write. Must not know: what the string is.
#include "base/json_text.h"

namespace avanzar {

void append_json_string(std::string& out, std::string_view utf8) {
  static constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  std::size_t clean = 0;  // start of the run that needs no escape and is copied at once
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out += utf8.substr(clean, i - clean);
    clean = i + 1;
    out += '\\';
    switch (c) {
      case '"': out += '"'; break;
      case '\\': out += '\\'; break;
      case '\b': out += 'b'; break;
      case '\f': out += 'f'; break;
      case '\n': out += 'n'; break;
      case '\r': out += 'r'; break;
      case '\t': out += 't'; break;
      default:
        out += "u00";
        out += hex[c >> 4];
        out += hex[c & 15u];
    }
  }
  out += utf8.substr(clean);
  out += '"';
}

}  // namespace avanzar
