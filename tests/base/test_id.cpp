// Identities: strict text, order in time, determinism, and the published vector of xoshiro256**.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/id.h"

using namespace avanzar;

TEST_CASE("xoshiro256** gives the sequence of its authors' code for the state 1,2,3,4") {
  IdSource source({1, 2, 3, 4});
  CHECK(source.next() == 11520u);
  CHECK(source.next() == 0u);
  CHECK(source.next() == 1509978240u);
  CHECK(source.next() == 1215971899390074240u);
}

TEST_CASE("a UUIDv7 carries its time, version and variant") {
  IdSource source({1, 2, 3, 4});
  for (int i = 0; i < 1000; ++i) {
    const std::int64_t ms = 1'645'557'742'000 + i * 86'400'000LL;
    const std::string text = to_text(source.uuid_v7(ms));
    CHECK(text.size() == 36);
    if (text.size() != 36) return;
    CHECK(text[14] == '7');
    CHECK(std::string("89ab").find(text[19]) != std::string::npos);
    CHECK(std::stoull(text.substr(0, 8) + text.substr(9, 4), nullptr, 16) == static_cast<unsigned long long>(ms));
    CHECK(parse_id(text).has_value());
    CHECK(to_text(*parse_id(text)) == text);
  }
  // RFC 9562, A.6: 2022-02-22T19:22:22Z
  CHECK(to_text(source.uuid_v7(0x017F22E279B0)).starts_with("017f22e2-79b0-7"));
}

TEST_CASE("later ids are greater, as values and as text; equal moments give different ids") {
  IdSource source({9, 8, 7, 6});
  Id before = source.uuid_v7(0);
  for (std::int64_t ms = 1; ms < 5000; ms += 7) {
    const Id after = source.uuid_v7(1'700'000'000'000 + ms);
    CHECK(before < after);
    CHECK(to_text(before) < to_text(after));
    before = after;
  }
  std::set<Id> same_moment;
  for (int i = 0; i < 10'000; ++i) same_moment.insert(source.uuid_v7(1'700'000'000'000));
  CHECK(same_moment.size() == 10'000);
  CHECK(source.uuid_v7(-5) < source.uuid_v7(1));
  CHECK(to_text(source.uuid_v7(INT64_MAX)).starts_with("ffffffff-ffff-7"));
}

TEST_CASE("the same seed gives the same ids, a forgotten seed still gives different ones") {
  IdSource a({5, 5, 5, 5}), b({5, 5, 5, 5}), zero({0, 0, 0, 0});
  CHECK(a.uuid_v7(77) == b.uuid_v7(77));
  CHECK(a.device_id() == b.device_id());
  std::set<Id> ids;
  for (int i = 0; i < 100; ++i) ids.insert(zero.uuid_v7(1));
  CHECK(ids.size() == 100);
}

TEST_CASE("ids are read strictly") {
  CHECK(parse_id("017f22e2-79b0-7cc3-98c4-dc0c0c07398f") == Id{0x017F22E279B07CC3u, 0x98C4DC0C0C07398Fu});
  for (const char* text : {"", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
                           "017F22E2-79b0-7cc3-98c4-dc0c0c07398f", "017f22e279b0-7cc3-98c4-dc0c0c07398f-",
                           "{17f22e2-79b0-7cc3-98c4-dc0c0c07398f", "017f22e2 79b0-7cc3-98c4-dc0c0c07398f",
                           "017f22e2-79b0-7cc3-98c4-dc0c0c07398g"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_id(text));
  }
  CHECK_FALSE(static_cast<bool>(Id{}));
  CHECK(static_cast<bool>(Id{0, 1}));
}

TEST_CASE("device ids") {
  IdSource source({1, 2, 3, 4});
  std::set<std::string> seen;
  std::set<char> letters;
  for (int i = 0; i < 2000; ++i) {
    const std::string id = source.device_id();
    CHECK(is_device_id(id));
    seen.insert(id);
    letters.insert(id.begin(), id.end());
  }
  CHECK(seen.size() == 2000);
  CHECK(letters.size() == 32);
  for (const char* text : {"", "0123456789abcde", "0123456789abcdefg", "0123456789abcdei", "0123456789abcdel",
                           "0123456789abcdeo", "0123456789abcdeu", "0123456789ABCDEF", "0123456789abcd-f"}) {
    CAPTURE(text);
    CHECK_FALSE(is_device_id(text));
  }
}
