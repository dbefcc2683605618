// Canonical JSON text, character by character as RFC 8259 obliges, and read back by another parser.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "base/json_text.h"

using namespace avanzar;

namespace {
std::string in_json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}
}  // namespace

TEST_CASE("only what must be escaped is escaped") {
  CHECK(in_json("") == R"("")");
  CHECK(in_json("Cámara \"Ñ\" \\ /") == R"("Cámara \"Ñ\" \\ /")");
  CHECK(in_json("\b\f\n\r\t") == R"("\b\f\n\r\t")");
  CHECK(in_json(std::string("\0\x01\x1f\x7f", 4)) == "\"\\u0000\\u0001\\u001f\x7f\"");
  CHECK(in_json("\u2028 😀") == "\"\u2028 😀\"");
}

TEST_CASE("every character up to U+04FF comes back from another reader") {
  for (unsigned c = 0; c < 0x500; ++c) {
    std::string text = "a";
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else {
      text += static_cast<char>(0xC0 | c >> 6);
      text += static_cast<char>(0x80 | (c & 63));
    }
    text += "z";
    const auto read = nlohmann::json::parse(in_json(text), nullptr, false);
    CHECK(read.is_string());
    if (!read.is_string()) continue;
    CHECK(read.get_ref<const std::string&>() == text);
  }
}

TEST_CASE("commas and nesting") {
  std::string out;
  JsonWriter w(out);
  w.open_object();
  w.key("a").integer(-9'007'199'254'740'991);
  w.key("b")
      .open_array()
      .boolean(true)
      .null()
      .string("x")
      .open_object()
      .close_object()
      .open_array()
      .close_array()
      .close_array();
  w.key("c").raw("1.50");
  w.key("d").open_object().key("e").boolean(false).close_object();
  w.close_object();
  CHECK(out == R"({"a":-9007199254740991,"b":[true,null,"x",{},[]],"c":1.50,"d":{"e":false}})");
}

TEST_CASE("lines stand after the comma and before the bracket, as the file format shows them") {
  std::string out;
  JsonWriter w(out);
  w.open_object().line().key("changes").open_array();
  w.line().raw("{1}").line().raw("{2}").line().close_array();
  w.line().key("n").integer(2).line().close_object();
  CHECK(out == "{\n\"changes\":[\n{1},\n{2}\n],\n\"n\":2\n}");
}
