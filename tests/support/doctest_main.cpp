// The main function of every test program. Owns nothing else: helpers of tests live in headers beside it.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
