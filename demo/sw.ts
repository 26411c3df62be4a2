/**
 * The kiosk's service worker: every file of the folder is on the device, and is served from there. The kommun's list is
 * served as the kiosk has kept it (src/places/kiosk/kept-files.ts).
 */
import { cacheNames, clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CATALOG_FILE, KEPT } from '../src/places/kiosk/kept-files.js';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

/** The page that every address in the folder opens. */
const PAGE = 'index.html';

/** A file that cannot be fetched does not stop the rest: an ad blocker or a proxy may refuse one for good. */
const controller = new PrecacheController({
  plugins: [{ handlerDidError: async ({ event }) => (event.type === 'install' ? new Response() : undefined) }],
});
controller.addToCacheList(self.__WB_MANIFEST);

/** Whether the server, or a cache before it, answers at all now. */
async function hasNetwork(): Promise<boolean> {
  try {
    return (await fetch(self.registration.scope, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Fetches the files that are missing. Returns whether there are still any. */
async function mend(): Promise<boolean> {
  const cache = await caches.open(cacheNames.precache);
  let isMissing = false;
  for (const key of controller.getURLsToCacheKeys().values()) {
    if (await cache.match(key)) continue;
    try {
      const response = await fetch(key, { cache: 'reload', credentials: 'same-origin' });
      if (!response.ok || response.redirected) throw new Error(`${key} answers ${response.status}.`);
      await cache.put(key, response);
    } catch {
      isMissing = true;
    }
  }
  return isMissing;
}

/**
 * Fetches every file, and once more what did not come. What is then refused by a network that answers is left out; where
 * the network itself has gone, this version is not installed, and the one before it goes on.
 */
async function install(event: ExtendableEvent): Promise<void> {
  await controller.install(event);
  if ((await mend()) && !(await hasNetwork())) throw new Error('The network has gone.');
  if (!(await controller.matchPrecache(PAGE))) throw new Error('The page itself cannot be had.');
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => event.waitUntil(controller.activate(event)));
self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: unknown };
  // A newer version waits until the page says so: never in the middle of a visit.
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'MEND') event.waitUntil(mend());
});

// The first visit is kept too, from the moment the files have come.
clientsClaim();
cleanupOutdatedCaches();
registerRoute(
  // Whoever looks for a newer list asks past every cache, and is let through.
  ({ request, url }) => url.pathname.endsWith(`/${CATALOG_FILE}`) && request.cache === 'default',
  async ({ request }) => (await (await caches.open(KEPT)).match(request.url)) ?? fetch(request),
);
registerRoute(new PrecacheRoute(controller));
registerRoute(new NavigationRoute(controller.createHandlerBoundToURL(PAGE)));
