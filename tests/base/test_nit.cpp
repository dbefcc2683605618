// Every case of tests/data/nit.json, and the ways a NIT is typed wrong.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/number.h"

using namespace avanzar;
using nlohmann::json;

TEST_CASE("nit.json") {
  std::ifstream file(AVANZAR_TEST_DATA_DIR "/nit.json");
  const json data = json::parse(file, nullptr, false);
  CHECK(data.is_object());
  if (!data.is_object()) return;
  CHECK(data["valid"].size() == 8);
  for (const json& c : data["valid"]) {
    const std::string base = c["nit"];
    const int dv = c["dv"];
    CAPTURE(base);
    CHECK(nit_check_digit(base) == dv);
    CHECK(parse_nit(base) == Nit{base, dv});
    CHECK(parse_nit(base + "-" + std::to_string(dv)) == Nit{base, dv});
    for (int wrong = 0; wrong < 10; ++wrong) {
      if (wrong != dv) CHECK_FALSE(parse_nit(base + std::to_string(wrong)));
    }
    CHECK(parse_nit(format_nit(base)) == Nit{base, dv});
  }
  for (const json& c : data["accept_as"]) {
    const std::string text = c["text"];
    CAPTURE(text);
    CHECK(parse_nit(text) == Nit{c["stored"], c["dv"]});
  }
  CHECK(data["refuse"].size() == 4);
  for (const json& c : data["refuse"]) {
    const std::string text = c;
    CAPTURE(text);
    CHECK_FALSE(parse_nit(text));
  }
}

TEST_CASE("why a NIT is refused") {
  const auto fault_of = [](const char* text) {
    NitFault fault{};
    CHECK_FALSE(parse_nit(text, &fault));
    return fault;
  };
  CHECK(fault_of("830008886-5") == NitFault::CheckDigit);
  CHECK(fault_of("830.008.886 0") == NitFault::CheckDigit);
  for (const char* text : {"", "12345", "83000888A-6", "830008886-", "-830008886", "8300-08886-6", "830008886--6",
                           "83000888666", "830,008,886-6", "NIT 830008886-6", "830008886-6\xFF", "８30008886-6"}) {
    CAPTURE(text);
    CHECK(fault_of(text) == NitFault::Format);
  }
}

TEST_CASE("hyphens and spaces of word processors") {
  const Nit nit{"830008886", 6};
  for (const char* text : {" 830.008.886-6 ", "830\u00A0008\u00A0886\u20116", "830008886\u20136", "830 008 886 - 6"}) {
    CAPTURE(text);
    CHECK(parse_nit(text) == nit);
  }
}

TEST_CASE("the form people know") {
  CHECK(format_nit("830008886") == "830.008.886-6");
  CHECK(format_nit("890480184") == "890.480.184-4");
  CHECK(format_nit("12345") == "12345");
}

TEST_CASE("a digit mistyped or two neighbours exchanged is noticed, as a check digit promises") {
  const std::string base = "890480184";  // check digit 4: not 1, which two remainders share
  for (std::size_t i = 0; i < base.size(); ++i) {
    for (char d = '0'; d <= '9'; ++d) {
      std::string other = base;
      other[i] = d;
      if (d != base[i]) CHECK(nit_check_digit(other) != 4);
    }
    std::string swapped = base;
    if (i > 0) std::swap(swapped[i - 1], swapped[i]);
    if (swapped != base) CHECK(nit_check_digit(swapped) != 4);
  }
}
