// Owns: a strict pull reader of JSON for the text of changes. Own code and not a library: the bytes of a change are
// hashed and all of them are read again at every start (100,000 records and more), straight into a Change without
// a tree in between; and what a general reader forgives (duplicate members, white space, other number forms) must
// not get into a chain. The general one, nlohmann, lives in exchange only. Must not know: what a change is.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace avanzar {

// The text must be well-formed UTF-8 (the caller checks it once for the whole). After the first fault every call
// answers false and offset() is where it happened. No white space, no control characters, no lone surrogates.
class JsonReader {
 public:
  static constexpr int max_depth = 8;
  static constexpr std::size_t max_text = 64 * 1024;

  explicit JsonReader(std::string_view text) : text_(text) {}

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::size_t offset() const { return at_; }
  [[nodiscard]] bool at_end() const { return !failed_ && at_ == text_.size(); }
  [[nodiscard]] std::string_view text(std::size_t from, std::size_t to) const { return text_.substr(from, to - from); }
  [[nodiscard]] char peek() const { return !failed_ && at_ < text_.size() ? text_[at_] : '\0'; }

  // while (reader.next_member(key)) … read or skip one value …; then check failed().
  bool open_object() { return open('{'); }
  bool next_member(std::string& key);
  bool open_array() { return open('['); }
  bool next_item();

  bool read_string(std::string& out);
  bool read_integer(std::int64_t& out);  // no fraction, no exponent, no "-0", within ±(2^53−1)
  bool read_bool(bool& out);
  bool read_null() { return word("null"); }
  bool skip_value();  // any JSON value, under the same rules; numbers of any form
  bool fail();        // always false
  // Whether the number here is one that read_integer takes.
  [[nodiscard]] bool integer_ahead() const;

 private:
  bool open(char bracket);
  bool next(char closing);
  bool word(std::string_view expected);
  bool escape(std::string& out);
  bool hex4(std::uint32_t& out);
  [[nodiscard]] std::size_t number_end() const;  // 0: no number here

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool first_ = false;  // just behind an opening bracket
  bool failed_ = false;
};

}  // namespace avanzar
