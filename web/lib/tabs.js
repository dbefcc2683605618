// Owns: which tab may write: the one that holds the lock. The lock goes with its tab, however that ends. The others
// wait in line, and hear of every write.
addToLibrary({
  $Tabs: { channel: null },

  js_tabs_join__sig: 'v',
  js_tabs_join__deps: ['$Tabs'],
  js_tabs_join: () => {
    if (typeof BroadcastChannel !== 'undefined') {
      Tabs.channel = new BroadcastChannel('avanzar');
      Tabs.channel.onmessage = () => _app_on_tabs_written();
    }
    const locks = navigator['locks'];
    if (!locks) {
      queueMicrotask(() => _app_on_tabs_role(1));
      return;
    }
    const held = () => new Promise(() => {});  // until the tab is closed
    const alone = () => _app_on_tabs_role(1);
    locks.request('avanzar-writer', { 'ifAvailable': true }, (lock) => {
      _app_on_tabs_role(lock ? 1 : 0);
      if (lock) return held();
      locks.request('avanzar-writer', () => {
        alone();
        return held();
      });
    }).catch(alone);  // storage denied: the store will say so itself
  },

  js_tabs_wrote__sig: 'v',
  js_tabs_wrote__deps: ['$Tabs'],
  js_tabs_wrote: () => {
    if (Tabs.channel) Tabs.channel.postMessage(0);
  },
});
