// Calendar days against facts known from outside: week days, the epoch, the leap rule, typed forms.
#include <doctest/doctest.h>

#include <cstdio>

#include "base/date.h"

using namespace avanzar;

namespace {
// Zeller's congruence: an independent road from a date to its week day (0 = Saturday).
int zeller(int y, int m, int d) {
  if (m < 3) {
    m += 12;
    --y;
  }
  return (d + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7;
}
}  // namespace

TEST_CASE("known days") {
  CHECK(to_day({1970, 1, 1}) == 0);
  CHECK(to_day({1970, 1, 2}) == 1);
  CHECK(to_day({1969, 12, 31}) == -1);
  CHECK(to_day({2000, 3, 1}) == 11017);
  CHECK(to_day({2024, 1, 1}) == 19723);
  CHECK(to_day({2027, 12, 31}) - to_day({2024, 1, 1}) + 1 == 1461);
  CHECK(to_day({2001, 9, 9}) == 1'000'000'000 / 86400);
}

TEST_CASE("every day of the years 1000 to 9999 goes there and back, one after the other") {
  Day expected = to_day({1000, 1, 1});
  bool all = true;
  for (int y = 1000; y <= 9999 && all; ++y) {
    int in_year = 0;
    for (int m = 1; m <= 12; ++m) {
      for (int d = 1; d <= days_in_month(y, m); ++d, ++expected) {
        ++in_year;
        const Day day = to_day({y, m, d});
        // 1970-01-01 was a Thursday, which Zeller numbers 5.
        all = all && day == expected && to_ymd(day) == Ymd{y, m, d} && ((day % 7 + 7 + 5) % 7) == zeller(y, m, d) &&
              day_of_year(day) == in_year;
      }
    }
    all = all && in_year == days_in_year(y);
  }
  CHECK(all);
  CHECK(expected == to_day({10000, 1, 1}));
}

TEST_CASE("ISO text goes there and back for a day of each month of 9000 years") {
  bool all = true;
  for (int y = 1000; y <= 9999; ++y) {
    for (int m = 1; m <= 12; ++m) {
      const int d = 1 + (y * 7 + m * 5) % days_in_month(y, m);
      char text[16];
      std::snprintf(text, sizeof text, "%04d-%02d-%02d", y % 10000, m % 100, d % 100);
      const auto day = parse_iso_date(text);
      all = all && day && to_ymd(*day) == Ymd{y, m, d} && iso_date(*day) == text;
    }
  }
  CHECK(all);
}

TEST_CASE("leap years") {
  CHECK(is_leap_year(2024));
  CHECK(is_leap_year(2000));
  CHECK_FALSE(is_leap_year(1900));
  CHECK_FALSE(is_leap_year(2100));
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(2025, 2) == 28);
  CHECK(day_of_year(*parse_iso_date("2024-12-31")) == 366);
  CHECK(day_of_year(*parse_iso_date("2026-06-30")) == 181);
}

TEST_CASE("a file's date is strict") {
  for (const char* text : {"", "2026-6-30", "2026-06-31", "2025-02-29", "0999-12-31", "10000-01-01", "2026/06/30",
                           "2026-06-30 ", " 2026-06-30", "2026-06-30T00:00", "2026-00-10", "2026-13-01", "2026-01-00",
                           "+026-01-01", "2026-0a-01", "20260630", "٢٠٢٦-06-30"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text));
  }
  CHECK(parse_iso_date("1000-01-01"));
  CHECK(parse_iso_date("9999-12-31"));
  CHECK(iso_date(no_day) == "");
  CHECK(iso_date(to_day({10000, 1, 1})) == "");
  CHECK(iso_date(to_day({999, 12, 31})) == "");
}

TEST_CASE("what a person types") {
  const Day day = to_day({2026, 6, 30});
  for (const char* text :
       {"2026-06-30", "30/6/2026", "30/06/2026", "30-06-2026", "30.6.2026", "30 jun 2026", "30 Jun 2026",
        "30 JUN. 2026", "30 de junio de 2026", "30 de Junio del 2026", "30 junio 2026", "30 June 2026",
        "  30  jun  2026 ", "30\u00A0jun\u00A02026", "30\tjun\t2026", "30\u202Fjun 2026"}) {
    CAPTURE(text);
    CHECK(parse_typed_date(text) == day);
  }
  CHECK(parse_typed_date("1 ene 2024") == to_day({2024, 1, 1}));
  CHECK(parse_typed_date("1 Jan 2024") == to_day({2024, 1, 1}));
  CHECK(parse_typed_date("15 sept 2025") == to_day({2025, 9, 15}));
  CHECK(parse_typed_date("15 de setiembre de 2025") == to_day({2025, 9, 15}));
  CHECK(parse_typed_date("29/2/2024") == to_day({2024, 2, 29}));
  CHECK(parse_typed_date("3 dic 2027") == parse_typed_date("3 Dec 2027"));
  CHECK(parse_typed_date("3 ago 2027") == parse_typed_date("3 Aug 2027"));
  CHECK(parse_typed_date("3 abr 2027") == parse_typed_date("3 apr 2027"));
}

TEST_CASE("what is refused, for it could be two days or none") {
  for (const char* text :
       {"",           " ",        "30/6/26",      "30 jun 26",    "6/30/2026",    "31/6/2026", "29/2/2025",
        "30-06/2026", "30/6",     "jun 2026",     "30 ju 2026",   "30 juni 2026", "hoy",       "30 jun 2026 x",
        "0/6/2026",   "30//2026", "30 jun 02026", "030 jun 2026", "de 30 jun",    "30 6 2026", "-1/6/2026",
        "2026"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_date(text));
  }
}

TEST_CASE("the UTC day of a time stamp") {
  CHECK(day_of_ms(0) == 0);
  CHECK(day_of_ms(86'399'999) == 0);
  CHECK(day_of_ms(86'400'000) == 1);
  CHECK(day_of_ms(-1) == -1);
  CHECK(day_of_ms(-86'400'000) == -1);
  CHECK(day_of_ms(-86'400'001) == -2);
  CHECK(day_of_ms(1'782'777'600'000) == to_day({2026, 6, 30}));
}
