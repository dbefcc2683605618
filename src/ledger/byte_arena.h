// Owns: bytes that are written once and never move: the raw changes and the texts of the columns. A copy of an
// arena shares what is already written (it is immutable) and writes on in chunks of its own, so copying a ledger
// copies no text. Must not know: what the bytes mean.
#pragma once
#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace avanzar {

class ByteArena {
 public:
  ByteArena() = default;
  ByteArena(const ByteArena& other) : chunks_(other.chunks_), total_(other.total_) {}
  ByteArena& operator=(const ByteArena& other) {
    if (this != &other) chunks_ = other.chunks_, total_ = other.total_, next_ = nullptr, room_ = 0;
    return *this;
  }
  // A moved-from arena is empty: its old write position belongs to the new owner.
  ByteArena(ByteArena&& other) noexcept { *this = std::move(other); }
  ByteArena& operator=(ByteArena&& other) noexcept {
    if (this == &other) return *this;
    chunks_ = std::move(other.chunks_);
    total_ = std::exchange(other.total_, 0);
    next_ = std::exchange(other.next_, nullptr);
    room_ = std::exchange(other.room_, 0);
    other.chunks_.clear();
    return *this;
  }
  ~ByteArena() = default;

  // The kept copy; valid while this arena or a copy of it lives.
  std::string_view keep(std::string_view bytes) {
    if (bytes.empty()) return {};
    if (bytes.size() > room_) add_chunk(bytes.size());
    char* at = next_;
    std::memcpy(at, bytes.data(), bytes.size());
    next_ += bytes.size();
    room_ -= bytes.size();
    return {at, bytes.size()};
  }

 private:
  // Small tables stay small, large ones do not ask for memory often.
  static constexpr std::size_t smallest = 512, largest = 256 * 1024;
  void add_chunk(std::size_t least) {
    room_ = std::max(least, std::clamp(total_, smallest, largest));
    total_ += room_;
    chunks_.push_back(std::make_shared_for_overwrite<char[]>(room_));
    next_ = chunks_.back().get();
  }

  std::vector<std::shared_ptr<char[]>> chunks_;
  std::size_t total_ = 0;
  char* next_ = nullptr;
  std::size_t room_ = 0;
};

}  // namespace avanzar
