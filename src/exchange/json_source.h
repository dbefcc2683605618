// Owns: handing the bytes of a file to a JSON lexer one by one: counts them (the lexer's events carry no place), leaves
// the gaps out, and ends the input when one token grows beyond the limit, because the lexer hands tokens over whole.
// Must not know: JSON.
#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

#include "exchange/json_skeleton.h"

namespace avanzar {

class JsonSource {
 public:
  JsonSource(std::string_view text, const std::vector<Stretch>& gaps, std::size_t longest_token)
      : text_(text), gaps_(gaps), longest_token_(longest_token) {
    token_seen();
  }
  [[nodiscard]] char byte() const { return text_[at_]; }
  void advance() { ++at_; }
  [[nodiscard]] bool finished() { return at_ >= stop_ && stopped(); }
  // The handler says so at each event: bytes since then belong to one token (and the white space before it).
  void token_seen() {
    token_end_ = at_ + std::min(longest_token_, text_.size() - at_);
    next_stop();
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool met_end() const { return met_end_; }
  [[nodiscard]] bool token_too_long() const { return too_long_; }

 private:
  void next_stop() {
    stop_ = token_end_;
    if (gap_ < gaps_.size()) stop_ = std::min(stop_, gaps_[gap_].begin);
  }
  [[nodiscard]] bool stopped() {
    while (gap_ < gaps_.size() && at_ == gaps_[gap_].begin) {
      at_ = gaps_[gap_++].end;
      token_seen();
    }
    if (at_ < stop_) return false;
    if (at_ == text_.size()) met_end_ = true;
    else too_long_ = true;
    return true;
  }

  std::string_view text_;
  const std::vector<Stretch>& gaps_;
  std::size_t longest_token_;
  std::size_t gap_ = 0;
  std::size_t at_ = 0;         // next byte to be read
  std::size_t stop_ = 0;       // up to here nothing has to be decided
  std::size_t token_end_ = 0;
  bool met_end_ = false;
  bool too_long_ = false;
};

// What nlohmann's iterator adapter asks for: `!=` with the end, `*`, `++`. All copies share one JsonSource.
class JsonSourceIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;
  explicit JsonSourceIterator(JsonSource* source) : source_(source) {}
  char operator*() const { return source_->byte(); }
  JsonSourceIterator& operator++() { return source_->advance(), *this; }
  friend bool operator==(const JsonSourceIterator& a, const JsonSourceIterator&) { return a.source_ == nullptr || a.source_->finished(); }

 private:
  JsonSource* source_;
};

}  // namespace avanzar
