// Owns: sorting that is compiled once for all types; each use adds a comparison and a swap (0.1 kB, std::sort 2.5 kB).
// Must not know: what is sorted. Where 100,000 things are sorted while someone waits, std::sort inlines its comparison.
#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>

namespace avanzar {

// What sort_positions may do with the things at positions a and b, whose type it does not know.
struct SortAccess {
  const void* things;
  bool (*before)(const void* things, std::size_t a, std::size_t b);
  void (*swap)(const void* things, std::size_t a, std::size_t b);
};

void sort_positions(std::size_t count, const SortAccess& access);  // stable

// Called like std::ranges::stable_sort.
template <std::ranges::random_access_range Things, class Less = std::ranges::less, class Project = std::identity>
void shared_sort(Things&& things, Less less = {}, Project project = {}) {
  struct View {
    std::ranges::iterator_t<Things> first;
    Less& less;
    Project& project;

    decltype(auto) key(std::size_t at) const { return std::invoke(project, first[static_cast<std::ptrdiff_t>(at)]); }
    static const View& of(const void* things) { return *static_cast<const View*>(things); }
    static bool before(const void* things, std::size_t a, std::size_t b) {
      const View& view = of(things);
      return std::invoke(view.less, view.key(a), view.key(b));
    }
    static void swap(const void* things, std::size_t a, std::size_t b) {
      const auto first = of(things).first;
      std::ranges::iter_swap(first + static_cast<std::ptrdiff_t>(a), first + static_cast<std::ptrdiff_t>(b));
    }
  };
  const View view{std::ranges::begin(things), less, project};
  sort_positions(std::ranges::size(things), {&view, View::before, View::swap});
}

}  // namespace avanzar
