// Owns: calendar days without a time zone (proleptic Gregorian), as used by every rule of the plan.
// Must not know: what day it is (the platform says so inside an intent) nor how a date is written for people.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace avanzar {

// Days since 1970-01-01. A plain integer so that columns can hold it; `no_day` marks "none".
using Day = std::int32_t;
inline constexpr Day no_day = std::numeric_limits<Day>::min();

struct Ymd {
  int year;
  int month;  // 1..12
  int day;    // 1..31
  friend bool operator==(const Ymd&, const Ymd&) = default;
};

[[nodiscard]] Day to_day(Ymd ymd);   // ymd must be valid
[[nodiscard]] Ymd to_ymd(Day day);
[[nodiscard]] bool is_leap_year(int year);
[[nodiscard]] int days_in_month(int year, int month);
[[nodiscard]] int days_in_year(int year);
[[nodiscard]] int day_of_year(Day day);  // 1..366

// Strict `YYYY-MM-DD`, years 1000..9999; nothing else is a date in a file or in the ledger.
[[nodiscard]] std::optional<Day> parse_iso_date(std::string_view text);
[[nodiscard]] std::string iso_date(Day day);  // empty for no_day and for years that cannot be written so

// What a person types: ISO, `30/6/2026`, `30-06-2026`, `30.6.2026`, `30 jun 2026`, `30 de junio de 2026`,
// `30 Jun 2026` (Spanish or English month names or their first three letters). Two-digit years are refused.
[[nodiscard]] std::optional<Day> parse_typed_date(std::string_view text);

// The UTC day of a time stamp in milliseconds since 1970-01-01T00:00Z.
[[nodiscard]] Day day_of_ms(std::int64_t utc_ms);

}  // namespace avanzar
