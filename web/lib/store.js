// Owns: IndexedDB as a file system of frames. Strict durability and an explicit commit; acknowledged on `complete`
// only: Chromium's relaxed default lost whole databases when killed (design: ledger, "On disk"). What an error means
// is decided by C++; here it is only named, by DOMException's own name.
addToLibrary({
  $Store__deps: ['$webGive', '$webGiveBytes'],
  $Store: {
    db: null,
    opening: 0,      // number of the attempt under way; answers of older ones are dropped
    patience: 8000,  // ms until an engine that never answers is given up

    name: (error) => (error && error.name) || 'UnknownError',
    words: (error) => (error && error.message) || '',
    close: () => {
      if (Store.db) Store.db.close();
      Store.db = null;
    },
    lost: (name, words) => {
      Store.db = null;
      _app_on_store_lost(webGive(name), webGive(words));
    },
    refuse: (attempt, name, words) => {
      if (attempt !== Store.opening) return;
      Store.opening++;
      _app_on_store_refused(webGive(name), webGive(words));
    },

    open: () => {
      Store.close();
      const attempt = ++Store.opening;
      const timer = setTimeout(() => Store.refuse(attempt, 'TimeoutError', ''), Store.patience);
      const refuse = (name, words) => {
        clearTimeout(timer);
        Store.refuse(attempt, name, words);
      };
      let request;
      try {
        request = indexedDB.open('avanzar', 1);  // throws or is not there where storage is denied
      } catch (error) {
        refuse(Store.name(error) === 'ReferenceError' || Store.name(error) === 'TypeError' ? 'SecurityError' : Store.name(error), Store.words(error));
        return;
      }
      let wiped = '';
      request.onupgradeneeded = (event) => {
        // Only Chromium tells that it threw a damaged database away.
        wiped = event['dataLoss'] === 'total' ? event['dataLossMessage'] || 'total' : '';
        const db = request.result;
        for (const store of ['log', 'chunk', 'meta', 'inbox', 'blob']) {
          if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
        }
      };
      request.onblocked = () => refuse('BlockedError', '');
      request.onerror = (event) => {
        event.preventDefault();
        refuse(Store.name(request.error), Store.words(request.error));
      };
      request.onsuccess = () => {
        const db = request.result;
        if (attempt !== Store.opening) {
          db.close();
          return;
        }
        Store.db = db;
        db.onversionchange = () => {
          db.close();
          Store.lost('VersionError', 'versionchange');
        };
        db.onclose = () => Store.lost('AbortError', 'close');
        Store.read(attempt, db, wiped, refuse, () => clearTimeout(timer));
      };
    },

    read: (attempt, db, wiped, refuse, done) => {
      const facts = Store.facts();
      let transaction;
      try {
        transaction = db.transaction(['log', 'meta', 'inbox'], 'readonly');
      } catch (error) {
        refuse(Store.name(error), Store.words(error));
        return;
      }
      const log = transaction.objectStore('log').getAll();
      const identity = transaction.objectStore('meta').get('identity');
      const drafts = transaction.objectStore('meta').get('drafts');
      const inbox = transaction.objectStore('inbox').getAll(IDBKeyRange.bound('about ', 'about!'));
      transaction.onabort = () => refuse(Store.name(transaction.error), Store.words(transaction.error));
      transaction.oncomplete = () => facts.then(([persisted, usage, quota]) => {
        done();
        if (attempt !== Store.opening) return;
        const frames = log.result;
        _app_on_store_frames(frames.length);
        for (let i = 0; i < frames.length; i++) {
          // A foreign value in our store is a damaged frame, and C++ says so.
          const bytes = frames[i] instanceof Uint8Array ? frames[i] : new Uint8Array(0);
          const at = _app_on_store_frame(i, bytes.length) >>> 0;
          HEAPU8.set(bytes, at);
        }
        const text = (request) => webGiveBytes(request.result instanceof Uint8Array ? request.result : new Uint8Array(0));
        _app_on_store_read(text(identity), text(drafts), webGive(inbox.result.join('')), webGive(wiped), persisted, usage, quota);
      });
    },

    // [promised not to be evicted, bytes used, bytes allowed]; no engine may delay the start with it.
    facts: () => {
      const manager = navigator.storage;
      if (!manager || !manager.estimate) return Promise.resolve([0, 0, 0]);
      const asked = Promise.all([manager.persisted ? manager.persisted() : false, manager.estimate()])
        .then(([persisted, space]) => [persisted ? 1 : 0, space.usage || 0, space.quota || 0], () => [0, 0, 0]);
      return Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve([0, 0, 0]), 300))]);
    },

    commit: (ticket, first, frames, identity) => {
      const db = Store.db;
      let transaction;
      let over = false;
      const fail = (name, words) => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        _app_on_store_failed(ticket, webGive(name), webGive(words));
      };
      const timer = setTimeout(() => fail('TimeoutError', ''), Store.patience);
      try {
        if (!db) throw new DOMException('no connection', 'InvalidStateError');
        transaction = db.transaction(['log', 'meta'], 'readwrite', { 'durability': 'strict' });
        const log = transaction.objectStore('log');
        // add, not put: a second writer fails loudly instead of writing over the first.
        for (let i = 0; i < frames.length; i++) log.add(frames[i], first + i);
        if (identity.length) transaction.objectStore('meta').put(identity, 'identity');
        if (transaction['commit']) transaction['commit']();
      } catch (error) {
        if (transaction) {
          try {
            transaction.abort();
          } catch {
            // it is over already
          }
        }
        fail(Store.name(error), Store.words(error));
        return;
      }
      transaction.oncomplete = () => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        _app_on_store_committed(ticket);
      };
      transaction.onabort = () => fail(Store.name(transaction.error), Store.words(transaction.error));
    },
  },

  js_store_open__sig: 'v',
  js_store_open__deps: ['$Store'],
  js_store_open: () => Store.open(),

  // `sizes` are `count` lengths of frames that lie one after the other at `bytes`.
  js_store_commit__sig: 'vidppipi',
  js_store_commit__deps: ['$Store'],
  js_store_commit: (ticket, first, bytes, sizes, count, identity, identityLength) => {
    let at = bytes >>> 0;
    const frames = [];
    for (let i = 0; i < count; i++) {
      const size = HEAPU32[(sizes >>> 2) + i];
      frames.push(HEAPU8.slice(at, at + size));
      at += size;
    }
    Store.commit(ticket >>> 0, first, frames, HEAPU8.slice(identity >>> 0, (identity >>> 0) + identityLength));
  },

  // Best effort: what is being typed. Relaxed on purpose, it must not hold up a commit.
  js_store_drafts__sig: 'vpi',
  js_store_drafts__deps: ['$Store'],
  js_store_drafts: (bytes, length) => {
    try {
      const transaction = Store.db.transaction('meta', 'readwrite', { 'durability': 'relaxed' });
      transaction.onerror = (event) => event.preventDefault();
      transaction.objectStore('meta').put(HEAPU8.slice(bytes >>> 0, (bytes >>> 0) + length), 'drafts');
    } catch {
      // no connection: the commit that matters will say so
    }
  },

  // A file of the inbox is two records: 'about KEY', a line of text, and 'file KEY', its bytes; so the list is read
  // without the files. Nothing here touches the log: a failure costs the file's place in the inbox and no more.
  js_store_inbox_put__sig: 'vpipipi',
  js_store_inbox_put__deps: ['$Store', '$webText', '$webGive'],
  js_store_inbox_put: (key, keyLength, about, aboutLength, bytes, length) => {
    const name = webText(key, keyLength);
    const kept = (yes) => _app_on_inbox_kept(webGive(name), yes);
    try {
      const transaction = Store.db.transaction('inbox', 'readwrite', { 'durability': 'strict' });
      const inbox = transaction.objectStore('inbox');
      inbox.put(webText(about, aboutLength), `about ${name}`);
      inbox.put(HEAPU8.slice(bytes >>> 0, (bytes >>> 0) + length), `file ${name}`);
      transaction.oncomplete = () => kept(1);
      transaction.onabort = () => kept(0);
    } catch {
      setTimeout(kept, 0, 0);  // no connection; an answer never comes before the call is over
    }
  },

  js_store_inbox_read__sig: 'vpipi',
  js_store_inbox_read__deps: ['$Store', '$webText', '$webGive', '$webGiveBytes'],
  js_store_inbox_read: (key, keyLength, about, aboutLength) => {
    const line = webText(about, aboutLength);
    const give = (bytes) => _app_on_inbox_file(webGive(line), webGiveBytes(bytes || new Uint8Array(0)), bytes ? 1 : 0);
    try {
      const request = Store.db.transaction('inbox', 'readonly').objectStore('inbox').get(`file ${webText(key, keyLength)}`);
      request.onsuccess = () => give(request.result instanceof Uint8Array ? request.result : null);
      request.onerror = (event) => {
        event.preventDefault();
        give(null);
      };
    } catch {
      setTimeout(give, 0, null);
    }
  },

  js_store_inbox_drop__sig: 'vpi',
  js_store_inbox_drop__deps: ['$Store', '$webText'],
  js_store_inbox_drop: (key, keyLength) => {
    const name = webText(key, keyLength);
    try {
      const transaction = Store.db.transaction('inbox', 'readwrite', { 'durability': 'relaxed' });
      transaction.onerror = (event) => event.preventDefault();
      for (const kind of ['about', 'file']) transaction.objectStore('inbox').delete(`${kind} ${name}`);
    } catch {
      // no connection: the file is listed again at the next opening
    }
  },

  js_store_persist__sig: 'v',
  js_store_persist: () => {
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {});
  },
});
