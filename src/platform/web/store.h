// Owns: the browser's side of app/store_port.h, in IndexedDB.
#pragma once
#include "app/store_port.h"

namespace avanzar::web {

void store_open();                            // joins the tabs first, if that was not done
void store_commit(const StoreCommit& commit);
void store_drafts(const StoreDrafts& drafts);
void store_inbox_put(const StoreInboxPut& put);
void store_inbox_read(const StoreInboxRead& read);
void store_inbox_drop(const StoreInboxDrop& drop);
void store_persist();                         // asks the browser not to evict; the answer is seen at the next start

}  // namespace avanzar::web
