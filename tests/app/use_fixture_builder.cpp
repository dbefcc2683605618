// Brings the shared fixture (tests/support) into this test program: a room's tests are compiled from its own folder.
#include "support/fixture_builder.cpp"
