// Owns: writing canonical JSON text: no white space but what the caller adds, members in the order given (the
// caller sorts), shortest escapes, UTF-8 as it is. Same data, same bytes, on any machine.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace avanzar {

// Escapes only what RFC 8259 obliges: `"`, `\`, and U+0000..U+001F (\b \f \n \r \t short, others \u00xx).
void append_json_string(std::string& out, std::string_view utf8);

// A thin comma-keeper; nesting is the caller's. `key` must be plain ASCII or valid UTF-8.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  JsonWriter& open_object() { return value_start(), out_ += '{', first_ = true, *this; }
  JsonWriter& close_object() { return start_line(), out_ += '}', first_ = false, *this; }
  JsonWriter& open_array() { return value_start(), out_ += '[', first_ = true, *this; }
  JsonWriter& close_array() { return start_line(), out_ += ']', first_ = false, *this; }
  JsonWriter& key(std::string_view name) {
    if (!first_) out_ += ',';
    start_line();
    append_json_string(out_, name);
    out_ += ':';
    first_ = true;
    return *this;
  }
  JsonWriter& string(std::string_view text) { return value_start(), append_json_string(out_, text), *this; }
  JsonWriter& integer(std::int64_t value) { return value_start(), out_ += std::to_string(value), *this; }
  JsonWriter& boolean(bool value) { return value_start(), out_ += value ? "true" : "false", *this; }
  JsonWriter& null() { return value_start(), out_ += "null", *this; }
  JsonWriter& raw(std::string_view json) { return value_start(), out_ += json, *this; }
  // What comes next (value, key or closing bracket) starts a new line: LF after the comma, never before it. The
  // LF that ends a document is the caller's.
  JsonWriter& line() { return line_ = true, *this; }

 private:
  void value_start() {
    if (!first_) out_ += ',';
    first_ = false;
    start_line();
  }
  void start_line() {
    if (line_) out_ += '\n';
    line_ = false;
  }
  std::string& out_;
  bool first_ = true;
  bool line_ = false;
};

}  // namespace avanzar
