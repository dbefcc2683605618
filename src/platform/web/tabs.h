// Owns: which tab of this origin may write.
#pragma once

namespace avanzar::web {

enum class TabRole { Unknown, Writer, Follower };

void tabs_join();                    // asks for the lock; store_open() follows when the answer is there
[[nodiscard]] TabRole tab_role();
void tabs_wrote();                   // tells the followers that there is something new to read

}  // namespace avanzar::web
