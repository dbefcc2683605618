// Owns: the civil calendar and the ways a date is read. Must not know: today, nor how a date is shown.
// Day <-> date: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days);
// the year is counted from 1 March so that the leap day is the last of its year.
#include "base/date.h"

#include <algorithm>
#include <array>

namespace avanzar {
namespace {

constexpr std::int64_t days_per_era = 146097;  // 400 years
constexpr std::int64_t epoch_shift = 719468;   // 0000-03-01 to 1970-01-01
constexpr std::int64_t ms_per_day = 86'400'000;
constexpr int first_written_year = 1000;
constexpr int last_written_year = 9999;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::optional<int> read_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<Day> checked_day(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day) return std::nullopt;
  if (*year < first_written_year || *year > last_written_year || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
  return to_day({*year, *month, *day});
}

// A full name, its first three letters, or the usual four of September; one full stop may follow.
std::optional<int> read_month_name(std::string_view word) {  // in lower case
  struct Name {
    std::string_view name;
    int month;
  };
  static constexpr std::array names = {
      Name{"enero", 1},    Name{"febrero", 2},    Name{"marzo", 3},      Name{"abril", 4},      Name{"mayo", 5},
      Name{"junio", 6},    Name{"julio", 7},      Name{"agosto", 8},     Name{"septiembre", 9}, Name{"setiembre", 9},
      Name{"octubre", 10}, Name{"noviembre", 11}, Name{"diciembre", 12}, Name{"january", 1},    Name{"february", 2},
      Name{"march", 3},    Name{"april", 4},      Name{"may", 5},        Name{"june", 6},       Name{"july", 7},
      Name{"august", 8},   Name{"september", 9},  Name{"sept", 9},       Name{"october", 10},   Name{"november", 11},
      Name{"december", 12}};
  if (word.size() > 3 && word.back() == '.') word.remove_suffix(1);
  for (const Name& n : names) {
    if (word == n.name || (word.size() == 3 && n.name.substr(0, 3) == word)) return n.month;
  }
  return std::nullopt;
}

// Lower case (month names are ASCII), and one kind of space: text copied from a document or from our own screen
// has no-break spaces.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\u00A0") {
      out += ' ';
      ++i;
    } else if (text.substr(i, 3) == "\u202F") {
      out += ' ';
      i += 2;
    } else {
      out += text[i] == '\t' ? ' ' : lower(text[i]);
    }
  }
  return out;
}

// The words apart by spaces, without the "de" and "del" that join them in Spanish.
struct Words {
  std::array<std::string_view, 3> word;
  std::size_t count = 0;  // more than the array holds = too many
};

Words split_words(std::string_view text) {
  Words out;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == ' ') {
      ++i;
      continue;
    }
    const std::size_t end = std::min(text.find(' ', i), text.size());
    const std::string_view word = text.substr(i, end - i);
    i = end;
    if (out.count > 0 && (word == "de" || word == "del")) continue;
    if (out.count < out.word.size()) out.word[out.count] = word;
    ++out.count;
  }
  return out;
}

// `30/6/2026` and its like: day, month, year with the same mark twice.
std::optional<Day> parse_marked(std::string_view word) {
  const std::size_t first = word.find_first_of("/-.");
  if (first == std::string_view::npos || first > 2) return std::nullopt;
  const std::size_t second = word.find(word[first], first + 1);
  if (second == std::string_view::npos || second - first > 3) return std::nullopt;
  const std::string_view year = word.substr(second + 1);
  if (year.size() != 4) return std::nullopt;
  return checked_day(read_number(year), read_number(word.substr(first + 1, second - first - 1)),
                     read_number(word.substr(0, first)));
}

}  // namespace

Day to_day(Ymd ymd) {
  const std::int64_t y = ymd.month <= 2 ? ymd.year - 1 : ymd.year;
  const std::int64_t era = floor_div(y, 400);
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_march_year = (153 * (ymd.month + (ymd.month > 2 ? -3 : 9)) + 2) / 5 + ymd.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_march_year;
  return static_cast<Day>(era * days_per_era + day_of_era - epoch_shift);
}

Ymd to_ymd(Day day) {
  const std::int64_t z = day + epoch_shift;
  const std::int64_t era = floor_div(z, days_per_era);
  const std::int64_t day_of_era = z - era * days_per_era;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (days_per_era - 1)) / 365;
  const std::int64_t day_of_march_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * day_of_march_year + 2) / 153;
  const int month = static_cast<int>(march_month < 10 ? march_month + 3 : march_month - 9);
  return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0), month,
          static_cast<int>(day_of_march_year - (153 * march_month + 2) / 5 + 1)};
}

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

int days_in_year(int year) { return is_leap_year(year) ? 366 : 365; }

int day_of_year(Day day) { return day - to_day({to_ymd(day).year, 1, 1}) + 1; }

std::optional<Day> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return checked_day(read_number(text.substr(0, 4)), read_number(text.substr(5, 2)), read_number(text.substr(8, 2)));
}

std::string iso_date(Day day) {
  if (day == no_day) return {};
  const Ymd ymd = to_ymd(day);
  if (ymd.year < first_written_year || ymd.year > last_written_year) return {};
  std::string out = "0000-00-00";
  const auto put = [&out](std::size_t last, int value) {
    for (; value > 0; value /= 10) out[last--] = static_cast<char>('0' + value % 10);
  };
  put(3, ymd.year);
  put(6, ymd.month);
  put(9, ymd.day);
  return out;
}

std::optional<Day> parse_typed_date(std::string_view text) {
  const std::string plain_text = plain(text);
  const Words words = split_words(plain_text);
  const auto& [day, month, year] = words.word;
  if (words.count == 1) {
    const auto iso = parse_iso_date(day);
    return iso ? iso : parse_marked(day);
  }
  if (words.count != 3 || day.size() > 2 || year.size() != 4) return std::nullopt;
  return checked_day(read_number(year), read_month_name(month), read_number(day));
}

Day day_of_ms(std::int64_t utc_ms) { return static_cast<Day>(floor_div(utc_ms, ms_per_day)); }

}  // namespace avanzar
