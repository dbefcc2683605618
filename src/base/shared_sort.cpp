// Owns: the one body of the sort that shared_sort.h offers for all types.
#include "base/shared_sort.h"

#include <array>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace avanzar {

void sort_positions(std::size_t count, const SortAccess& access) {
  if (count < 2) return;
  std::array<std::uint32_t, 32> few;
  std::vector<std::uint32_t> many(count > few.size() ? count : 0);
  const std::span<std::uint32_t> from = many.empty() ? std::span(few).first(count) : std::span(many);
  std::iota(from.begin(), from.end(), 0u);
  std::stable_sort(from.begin(), from.end(), [&](std::uint32_t a, std::uint32_t b) { return access.before(access.things, a, b); });

  // Position i takes what is at from[i]: each cycle of that permutation is walked once.
  for (std::uint32_t start = 0; start < count; ++start) {
    std::uint32_t to = start;
    while (from[to] != start) {
      const std::uint32_t next = from[to];
      access.swap(access.things, to, next);
      from[to] = to;
      to = next;
    }
    from[to] = to;
  }
}

}  // namespace avanzar
