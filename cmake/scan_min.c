/* Stands in, in the web build, for two functions of the C library that would bring 19 kB of scanning and of 128-bit
   floating point along. cmake/ThirdParty.cmake gives them to the two libraries that ask for so little. */
#include <stdarg.h>
#include <string.h>

/* sscanf of Dear ImGui: its WebGL backend reads the number in "#version 300 es"; it keeps no .ini file. */
int scan_one_number(const char* text, const char* format, ...) {
  va_list args;
  int number = 0;
  (void)format;
  text += strcspn(text, "0123456789");
  if (!*text) return 0;
  for (; *text >= '0' && *text <= '9'; ++text) number = number * 10 + (*text - '0');
  va_start(args, format);
  *va_arg(args, int*) = number;
  va_end(args);
  return 1;
}

/* strtod of nlohmann/json: a number with a fraction is refused wherever it stands, its value is not looked at. */
double scan_no_fraction(const char* text, char** end) {
  *end = (char*)text + strlen(text);
  return 0;
}
