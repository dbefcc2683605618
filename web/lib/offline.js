// Owns: the service worker that keeps this build for use without a network, and the change to the next build, which
// happens when the person says so and never under their hands.
addToLibrary({
  $Offline: {
    registration: null,
    wanted: false,
    look: () => {
      const registration = Offline.registration;
      // Without a controller it is the first visit, and the worker is this very build's.
      if (registration.waiting && navigator.serviceWorker.controller) _app_on_offline_waiting();
    },
  },

  js_offline_start__sig: 'v',
  js_offline_start__deps: ['$Offline'],
  js_offline_start: () => {
    const workers = navigator.serviceWorker;
    if (!workers) return;  // http, or a private window of Firefox
    workers.addEventListener('controllerchange', () => {
      if (!Offline.wanted) return;
      Offline.wanted = false;
      location.reload();
    });
    workers.register('sw.js', { updateViaCache: 'none' }).then((registration) => {
      Offline.registration = registration;
      Offline.look();
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        if (worker) worker.addEventListener('statechange', Offline.look);
      });
    }, () => {});  // no worker: the page works while there is a network
  },

  js_offline_activate__sig: 'v',
  js_offline_activate__deps: ['$Offline'],
  js_offline_activate: () => {
    const registration = Offline.registration;
    if (!registration || !registration.waiting) return;
    Offline.wanted = true;
    registration.waiting.postMessage('SKIP_WAITING');
  },
});
