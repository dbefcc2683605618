// Any bytes as a frame: refused, or the very bytes that writing it gives.
#include <cstdint>
#include <cstdlib>

#include "ledger/frame.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace avanzar;
  const auto try_bytes = [](std::string_view bytes) {
    const auto frame = decode_frame(bytes);
    if (frame && encode_frame(frame->kind, frame->sequence, frame->prev, frame->payload) != bytes) std::abort();
  };
  std::string bytes(reinterpret_cast<const char*>(data), size);
  try_bytes(bytes);
  // The same with a right sum, so that the search gets behind the check.
  const std::uint32_t crc = crc32c(bytes);
  for (int i = 0; i < 4; ++i) bytes += static_cast<char>(crc >> (8 * i) & 0xFF);
  try_bytes(bytes);
  return 0;
}
