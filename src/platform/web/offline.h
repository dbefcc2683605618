// Owns: the copy of this build that works without a network, and the change to the next one.
#pragma once

namespace avanzar::web {

void offline_start();
void offline_activate();  // the waiting build takes over and the page is loaded anew

}  // namespace avanzar::web
