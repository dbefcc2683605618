// Frames: the layout byte by byte, and damage at every byte.
#include <doctest/doctest.h>

#include <string>

#include "ledger/frame.h"

using namespace avanzar;

namespace {
std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}
std::string with_crc(std::string bytes) {
  const std::uint32_t crc = crc32c(bytes);
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(crc >> (8 * i) & 0xFF);
  return bytes;
}
}  // namespace

TEST_CASE("the layout") {
  Sha256 prev{};
  prev[0] = 0xAB;
  prev[31] = 0xCD;
  const std::string bytes = encode_frame(FrameKind::Meta, 0x0102030405060708, prev, "hola");
  CHECK(bytes.size() == frame_header_bytes + 4 + 4);
  CHECK(hex(bytes.substr(0, 56)) == "41565a46" "01" "03" "0000" "04000000" "0807060504030201"
                                    "ab000000000000000000000000000000000000000000000000000000000000cd" "686f6c61");
  CHECK(with_crc(bytes.substr(0, 56)) == bytes);
  const auto frame = decode_frame(bytes);
  REQUIRE(frame);
  CHECK(frame->kind == FrameKind::Meta);
  CHECK(frame->sequence == 0x0102030405060708);
  CHECK(frame->prev == prev);
  CHECK(frame->payload == "hola");
  CHECK(frame->hash == sha256(bytes));
}

TEST_CASE("an empty and a largest payload") {
  CHECK(decode_frame(encode_frame(FrameKind::Changes, 0, {}, ""))->payload.empty());
  const std::string large(frame_max_payload, 'x');
  std::string bytes = encode_frame(FrameKind::Snapshot, 1, {}, large);
  REQUIRE(decode_frame(bytes));
  CHECK(decode_frame(bytes)->payload.size() == frame_max_payload);
}

TEST_CASE("a payload beyond the limit is refused, however well summed") {
  std::string bytes("AVZF\x01\x01\x00\x00\x01\x00\x00\x01", 12);  // 16 MiB and one byte
  bytes.resize(frame_header_bytes + frame_max_payload + 1);
  REQUIRE(!decode_frame(with_crc(bytes)));
  bytes[8] = 0;
  bytes.pop_back();
  CHECK(decode_frame(with_crc(bytes)));
}

TEST_CASE("damage at every bit, every cut, and bytes behind") {
  const std::string bytes = encode_frame(FrameKind::Changes, 7, sha256("x"), "{\"body\":1}\n");
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
      const auto frame = decode_frame(damaged);
      REQUIRE(!frame);
      CHECK(frame.error().code == ErrorCode::FrameDamaged);
    }
    REQUIRE(!decode_frame(bytes.substr(0, i)));
    CHECK(decode_frame(bytes.substr(0, i)).error().code == ErrorCode::FrameDamaged);
    CHECK(!decode_frame(bytes.substr(i + 1)));
  }
  CHECK(!decode_frame(bytes + "x"));
  CHECK(!decode_frame(bytes + bytes));
}

TEST_CASE("a newer version or kind is told from damage by its sum") {
  const std::string bytes = encode_frame(FrameKind::Changes, 7, {}, "x");
  const std::string body = bytes.substr(0, bytes.size() - 4);
  const auto code = [&](std::size_t at, char value) {
    std::string changed = body;
    changed[at] = value;
    const auto frame = decode_frame(with_crc(changed));
    return frame ? ErrorCode{} : frame.error().code;
  };
  CHECK(code(4, 2) == ErrorCode::StorageNewer);
  CHECK(code(4, 0) == ErrorCode::FrameDamaged);
  CHECK(code(5, 5) == ErrorCode::StorageNewer);
  CHECK(code(5, 0) == ErrorCode::FrameDamaged);
  CHECK(code(6, 1) == ErrorCode::StorageNewer);
  CHECK(code(8, 2) == ErrorCode::FrameDamaged);  // a length that lies, correctly summed
  CHECK(code(11, '\xFF') == ErrorCode::FrameDamaged);
  CHECK(decode_frame(with_crc(std::string("AVZF\x02") + "short")).error().code == ErrorCode::StorageNewer);
}
