// Owns: this build's files for use without a network. Each build has a cache of its own, filled at once or not at all;
// the old build's goes only when the new one has taken over, so no page ever gets half of each
// (stellopay-frontend PR #1186, PKMDS-Blazor PR #1162).
const cacheName = 'app-{{build}}';
const files = {{precache}};

self.addEventListener('install', (event) => {
  // Names without a hash must come from the server, not from the browser's own cache.
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files.map((path) => new Request(path, { cache: 'no-cache' })))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('app-') && name !== cacheName).map((name) => caches.delete(name)))));
});

// The person said yes in the page: never before.
self.addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  const scope = new URL(self.registration.scope);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const page = request.mode === 'navigate' && [scope.pathname, `${scope.pathname}index.html`].includes(url.pathname);
  event.respondWith(caches.open(cacheName).then(async (cache) => (await cache.match(page ? './' : request, { ignoreSearch: page })) || fetch(request)));
});
