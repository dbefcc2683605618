// Owns: UTF-8 and UTF-16 arithmetic, and the fast path of canonical composition.
// Must not know: what is tidy (tidy.cpp), what compares equal (fold.cpp).
#include "base/text.h"

#include <algorithm>

#include "base/nfc_seam.h"

namespace avanzar {
namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0u) == 0x80u; }

// Length of the well-formed sequence at `at`, 0 when there is none (Unicode Standard, table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2u : lead < 0xF0 ? 3u : 4u;
  if (at + length > text.size()) return 0;
  const unsigned char second = byte_at(text, at + 1);
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;   // below: overlong
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;  // above: surrogate, > U+10FFFF
  if (second < low || second > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!is_continuation(byte_at(text, at + i))) return 0;
  }
  return length;
}

}  // namespace

std::optional<std::size_t> find_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const unsigned char lead = byte_at(text, at++);
  if (lead < 0x80) return lead;
  char32_t code_point = lead & (lead < 0xE0 ? 0x1Fu : lead < 0xF0 ? 0x0Fu : 0x07u);
  // The bound is no part of the contract: it keeps a caller's mistake from reading past the text.
  for (int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3; more > 0 && at < text.size(); --more) {
    code_point = code_point << 6 | (byte_at(text, at++) & 0x3Fu);
  }
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0u | code_point >> 6);
    put(0x80u | (code_point & 0x3Fu));
  } else if (code_point < 0x10000) {
    put(0xE0u | code_point >> 12);
    put(0x80u | (code_point >> 6 & 0x3Fu));
    put(0x80u | (code_point & 0x3Fu));
  } else {
    put(0xF0u | code_point >> 18);
    put(0x80u | (code_point >> 12 & 0x3Fu));
    put(0x80u | (code_point >> 6 & 0x3Fu));
    put(0x80u | (code_point & 0x3Fu));
  }
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

std::size_t utf8_offset_of_utf16(std::string_view text, std::size_t utf16_offset) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    units += next_code_point(text, at) >= 0x10000 ? 2u : 1u;
    if (units > utf16_offset) return start;
  }
  return text.size();
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) units += next_code_point(text, at) >= 0x10000 ? 2u : 1u;
  return units;
}

std::string to_nfc(std::string_view text) {
  // U+0300 begins with the byte 0xCC; nothing below it combines with or decomposes into anything.
  const bool composed =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
  return composed ? std::string(text) : platform_nfc(text);
}

std::string clip_text(std::string_view text, std::size_t max) {
  if (count_code_points(text) <= max) return std::string(text);
  if (max == 0) return {};
  std::size_t at = 0;
  for (std::size_t i = 1; i < max; ++i) next_code_point(text, at);
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace avanzar
