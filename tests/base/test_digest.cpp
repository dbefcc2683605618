// SHA-256 against FIPS 180-4 / NIST examples, CRC-32C against RFC 3720 B.4 and a bitwise reference.
#include <doctest/doctest.h>

#include <string>

#include "base/digest.h"

using namespace avanzar;

namespace {
std::uint32_t crc32c_bitwise(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ (0x82F63B78u & (0u - (crc & 1u)));
  }
  return crc ^ 0xFFFFFFFFu;
}
}  // namespace

TEST_CASE("SHA-256 examples of NIST") {
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(to_hex(sha256(
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
            "nopqrstu")) == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(to_hex(sha256(std::string(1'000'000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a stream fed in pieces of any size says the same") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += static_cast<char>(i * 37);
  for (std::size_t piece : {1u, 3u, 63u, 64u, 65u, 999u, 1000u}) {
    Sha256Stream stream;
    for (std::size_t at = 0; at < text.size(); at += piece) stream.add(std::string_view(text).substr(at, piece));
    stream.add({});
    CHECK(stream.finish() == sha256(text));
  }
}

TEST_CASE("a digest as text") {
  const Sha256 digest = sha256("abc");
  CHECK(parse_sha256_hex(to_hex(digest)) == digest);
  CHECK_FALSE(parse_sha256_hex(""));
  CHECK_FALSE(parse_sha256_hex(to_hex(digest).substr(1)));
  CHECK_FALSE(parse_sha256_hex(to_hex(digest) + "0"));
  std::string upper = to_hex(digest);
  upper[0] = 'B';
  CHECK_FALSE(parse_sha256_hex(upper));
  upper[0] = 'g';
  CHECK_FALSE(parse_sha256_hex(upper));
}

TEST_CASE("CRC-32C") {
  CHECK(crc32c("123456789") == 0xE3069283u);
  CHECK(crc32c("") == 0);
  CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AAu);  // RFC 3720 B.4
  CHECK(crc32c(std::string(32, '\xFF')) == 0x62A8AB43u);
  std::string text;
  for (int i = 0; i < 100; ++i) {
    CHECK(crc32c(text) == crc32c_bitwise(text));
    for (std::size_t cut : {std::size_t{0}, text.size() / 3, text.size()}) {
      CHECK(crc32c(text.substr(cut), crc32c(text.substr(0, cut))) == crc32c(text));
    }
    text += static_cast<char>(i * 91 + 7);
  }
}
