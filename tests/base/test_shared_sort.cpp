// The shared sort against the standard one, around the size at which it asks for memory.
#include "base/shared_sort.h"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <vector>

using namespace avanzar;

namespace {

struct Thing {
  unsigned key = 0;
  std::string name;
  bool operator==(const Thing&) const = default;
};

std::vector<Thing> shuffled(unsigned count) {
  std::vector<Thing> things;
  unsigned state = count;
  for (unsigned i = 0; i < count; ++i) {
    state = state * 1664525u + 1013904223u;
    things.push_back({(state >> 16) % (count / 3 + 1), "thing " + std::to_string(i)});  // about three of each key
  }
  return things;
}

}  // namespace

TEST_CASE("shared_sort orders as std::ranges::stable_sort does, with few and with many things") {
  for (unsigned count = 0; count < 300; ++count) {
    std::vector<Thing> ours = shuffled(count), theirs = ours;
    shared_sort(ours, {}, &Thing::key);
    std::ranges::stable_sort(theirs, {}, &Thing::key);
    REQUIRE(ours == theirs);
    shared_sort(ours, std::ranges::greater{}, [](const Thing& thing) { return thing.name; });
    std::ranges::stable_sort(theirs, std::ranges::greater{}, &Thing::name);
    REQUIRE(ours == theirs);
  }
}

TEST_CASE("shared_sort leaves alone what is outside its range") {
  std::vector<int> numbers = {9, 8, 7, 6, 5};
  shared_sort(std::span(numbers).subspan(1, 3));
  CHECK(numbers == std::vector{9, 6, 7, 8, 5});
}
