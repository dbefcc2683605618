// Owns: the grammar of RFC 8259, strictly. See json_reader.h for why it is here.
#include "ledger/json_reader.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace avanzar {
namespace {
constexpr std::int64_t max_integer = (std::int64_t{1} << 53) - 1;
bool is_digit(char c) { return c >= '0' && c <= '9'; }
}  // namespace

bool JsonReader::fail() {
  failed_ = true;
  return false;
}

bool JsonReader::open(char bracket) {
  if (peek() != bracket || depth_ == max_depth) return fail();
  ++at_;
  ++depth_;
  first_ = true;
  return true;
}

// Moves to the next element of the innermost bracket, or past its end (false, without fault).
bool JsonReader::next(char closing) {
  if (failed_) return false;
  if (peek() == closing) {
    ++at_;
    --depth_;
    first_ = false;
    return false;
  }
  if (!first_) {
    if (peek() != ',') return fail();
    ++at_;
  }
  first_ = false;
  return true;
}

bool JsonReader::next_item() { return next(']'); }

bool JsonReader::next_member(std::string& key) {
  if (!next('}') || !read_string(key)) return false;
  if (peek() != ':') return fail();
  ++at_;
  return true;
}

bool JsonReader::word(std::string_view expected) {
  if (failed_ || text_.substr(at_, expected.size()) != expected) return fail();
  at_ += expected.size();
  return true;
}

bool JsonReader::read_bool(bool& out) {
  out = peek() == 't';
  return word(out ? "true" : "false");
}

bool JsonReader::read_string(std::string& out) {
  out.clear();
  if (peek() != '"') return fail();
  ++at_;
  for (;;) {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != '"' && text_[end] != '\\' && static_cast<unsigned char>(text_[end]) >= 0x20) ++end;
    if (out.size() + (end - at_) > max_text) return fail();
    out.append(text_, at_, end - at_);
    at_ = end;
    if (at_ == text_.size()) return fail();
    if (text_[at_] == '"') {
      ++at_;
      return true;
    }
    if (text_[at_] != '\\' || !escape(out)) return fail();
  }
}

bool JsonReader::hex4(std::uint32_t& out) {
  out = 0;
  if (text_.size() - at_ < 4) return fail();
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = text_[at_];
    const int digit = is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return fail();
    out = out * 16 + static_cast<std::uint32_t>(digit);
  }
  return true;
}

bool JsonReader::escape(std::string& out) {
  if (text_.size() - at_ < 2) return fail();
  const char kind = text_[at_ + 1];
  constexpr std::string_view names = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
  if (const std::size_t i = names.find(kind); i != std::string_view::npos) {
    out += meant[i];
    at_ += 2;
    return true;
  }
  if (kind != 'u') return fail();
  at_ += 2;
  std::uint32_t unit = 0;
  if (!hex4(unit)) return false;
  if (unit >= 0xD800 && unit < 0xDC00) {
    std::uint32_t low = 0;
    if (text_.substr(at_, 2) != "\\u") return fail();
    at_ += 2;
    if (!hex4(low) || low < 0xDC00 || low > 0xDFFF) return fail();
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  } else if (unit == 0 || (unit >= 0xDC00 && unit < 0xE000)) {
    return fail();  // NUL is no text; a low surrogate alone is no character
  }
  append_utf8(out, static_cast<char32_t>(unit));
  return true;
}

std::size_t JsonReader::number_end() const {
  const auto digits = [&](std::size_t at) {
    while (at < text_.size() && is_digit(text_[at])) ++at;
    return at;
  };
  std::size_t at = at_;
  if (at < text_.size() && text_[at] == '-') ++at;
  const std::size_t whole = digits(at);
  if (whole == at || (text_[at] == '0' && whole != at + 1)) return 0;
  at = whole;
  if (at < text_.size() && text_[at] == '.') {
    const std::size_t end = digits(at + 1);
    if (end == at + 1) return 0;
    at = end;
  }
  if (at < text_.size() && (text_[at] == 'e' || text_[at] == 'E')) {
    ++at;
    if (at < text_.size() && (text_[at] == '+' || text_[at] == '-')) ++at;
    const std::size_t end = digits(at);
    if (end == at) return 0;
    at = end;
  }
  return at;
}

bool JsonReader::integer_ahead() const {
  if (failed_) return false;
  const std::size_t end = number_end();
  if (end == 0) return false;
  const std::string_view number = text_.substr(at_, end - at_);
  if (number == "-0" || number.size() > 17) return false;
  if (number.find_first_of(".eE") != std::string_view::npos) return false;
  std::int64_t value = 0;
  for (const char c : number.substr(number[0] == '-' ? 1 : 0)) value = value * 10 + (c - '0');
  return value <= max_integer;
}

bool JsonReader::read_integer(std::int64_t& out) {
  if (!integer_ahead()) return fail();
  const std::size_t end = number_end();
  const bool negative = text_[at_] == '-';
  out = 0;
  for (std::size_t i = at_ + (negative ? 1 : 0); i < end; ++i) out = out * 10 + (text_[i] - '0');
  if (negative) out = -out;
  at_ = end;
  return true;
}

bool JsonReader::skip_value() {
  bool ignored = false;
  std::string text;
  switch (peek()) {
    case '{': {
      std::vector<std::string> keys;
      if (!open_object()) return false;
      while (next_member(text)) {
        keys.push_back(text);
        if (!skip_value()) return false;
      }
      std::ranges::sort(keys);
      if (!failed_ && std::ranges::adjacent_find(keys) != keys.end()) return fail();
      return !failed_;
    }
    case '[':
      if (!open_array()) return false;
      while (next_item())
        if (!skip_value()) return false;
      return !failed_;
    case '"': return read_string(text);
    case 't':
    case 'f': return read_bool(ignored);
    case 'n': return read_null();
    default: {
      const std::size_t end = failed_ ? 0 : number_end();
      if (end == 0) return fail();
      at_ = end;
      return true;
    }
  }
}

}  // namespace avanzar
