// Owns: the Colombian tax id (NIT): its check digit, the ways people type it, the form they know.
// Must not know: whose it is, nor whether another record has it.
#include <array>
#include <cassert>

#include "base/number.h"
#include "base/text.h"

namespace avanzar {
namespace {

constexpr std::size_t base_digits = 9;

std::optional<Nit> refuse(NitFault why, NitFault* fault) {
  if (fault != nullptr) *fault = why;
  return std::nullopt;
}

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F || c == 0x2009; }

// Word processors turn the hyphen of a NIT into one of its look-alikes.
bool is_hyphen(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212; }

}  // namespace

int nit_check_digit(std::string_view digits) {
  static constexpr std::array<int, 15> weights = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
  assert(digits.size() <= weights.size());
  int sum = 0;
  for (std::size_t i = 0; i < digits.size() && i < weights.size(); ++i) {
    sum += weights[i] * (digits[digits.size() - 1 - i] - '0');
  }
  const int r = sum % 11;
  return r < 2 ? r : 11 - r;
}

std::optional<Nit> parse_nit(std::string_view text, NitFault* fault) {
  if (find_bad_utf8(text)) return refuse(NitFault::Format, fault);
  std::string digits;
  bool hyphen = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= U'0' && c <= U'9') {
      if (digits.size() > base_digits) return refuse(NitFault::Format, fault);
      digits += static_cast<char>(c);
    } else if (is_hyphen(c)) {
      // The hyphen stands only before the check digit.
      if (hyphen || digits.size() != base_digits) return refuse(NitFault::Format, fault);
      hyphen = true;
    } else if (c != U'.' && !is_space(c)) {
      return refuse(NitFault::Format, fault);
    }
  }
  const bool has_check_digit = digits.size() == base_digits + 1;
  if (digits.size() < base_digits || (hyphen && !has_check_digit)) return refuse(NitFault::Format, fault);
  const std::string base = digits.substr(0, base_digits);
  const int computed = nit_check_digit(base);
  if (has_check_digit && digits.back() - '0' != computed) return refuse(NitFault::CheckDigit, fault);
  return Nit{base, computed};
}

std::string format_nit(std::string_view base) {
  if (base.size() != base_digits) return std::string(base);
  std::string out(base.substr(0, 3));
  out += '.';
  out += base.substr(3, 3);
  out += '.';
  out += base.substr(6, 3);
  out += '-';
  out += static_cast<char>('0' + nit_check_digit(base));
  return out;
}

}  // namespace avanzar
