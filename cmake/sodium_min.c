/* The two functions of libsodium's utils.c and core.c that the compiled subset calls.
   Ours, because the originals want a random source, mprotect and threads, which the web build has not.
   Must not grow: a third function here means that the real file should be compiled instead. */
#include <stddef.h>
#include <stdlib.h>

#include "sodium/core.h"
#include "sodium/utils.h"

void sodium_memzero(void* const bytes, const size_t size) {
  volatile unsigned char* volatile p = (volatile unsigned char* volatile)bytes;
  for (size_t i = 0; i < size; ++i) p[i] = 0;
}

void sodium_misuse(void) { abort(); }
