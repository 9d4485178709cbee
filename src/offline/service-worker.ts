/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { Router } from 'workbox-routing';
import { type Progress, progressChannel, TAKE_OVER } from './index.ts';

declare const self: ServiceWorkerGlobalScope;

/** Every file of this build: its address relative to the start page, and the SHA-256 of its bytes. */
declare const KEPT_FILES: readonly (readonly [path: string, sha256: string])[];

/** Files that are fetched at the same time: few, so that what the reader opens meanwhile comes first. */
const LANES = 4;

const NOT_FOUND = '404.html';

const controller = new PrecacheController();
controller.addToCacheList(
  KEPT_FILES.map(([path, sha256]) => ({
    url: new URL(path, self.registration.scope).href,
    revision: sha256,
    // A file of another build, put on the host meanwhile, is refused: what is kept is of one build.
    integrity: `sha256-${sha256}`,
  })),
);

const router = new Router();
router.registerRoute(
  new PrecacheRoute(controller, {
    // What follows `?` is read by the page; the file is the same.
    ignoreURLParametersMatching: [/./],
    urlManipulation: ({ url }) => (url.pathname.endsWith('/') ? [] : [new URL(`${url.pathname}/`, url)]),
  }),
);

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll(event));
});

/** Keeps every file that is not kept yet. If one cannot be had, the build before it stays, and the next try goes on here. */
async function keepAll(event: ExtendableEvent): Promise<void> {
  const channel = new BroadcastChannel(progressChannel(self.registration.scope));
  const left = [...controller.getURLsToCacheKeys()];
  const files = left.length;
  let kept = 0;
  const lane = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [url, cacheKey] = next;
      const integrity = controller.getIntegrityForCacheKey(cacheKey);
      const request = new Request(url, { cache: 'no-cache', ...(integrity && { integrity }) });
      await Promise.all(controller.strategy.handleAll({ event, request, params: { cacheKey } }));
      kept += 1;
      channel.postMessage({ kept, files } satisfies Progress);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    left.length = 0;
    channel.close();
  }
}

self.addEventListener('activate', (event) => {
  // Removes what only builds before this one had.
  event.waitUntil(controller.activate(event));
});

self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (isPage && self.registration.waiting) {
    event.respondWith(pageOrTurn(event));
    return;
  }
  const response = responseOf(event);
  if (response) event.respondWith(response);
});

/** The kept file, or for a page that is not kept, what the network has; undefined for what is no concern of the site. */
function responseOf(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  const kept = router.handleRequest({ event, request });
  if (kept) return kept;
  return request.mode === 'navigate' ? fetch(request).catch(notFound) : undefined;
}

async function notFound(): Promise<Response> {
  const page = await controller.matchPrecache(new URL(NOT_FOUND, self.registration.scope).href);
  return new Response(page?.body ?? null, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

/** In the place of a page: lets the newer build take over, and asks for the page again once it has. */
const TURN = `<!doctype html><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><script>
  navigator.serviceWorker.oncontrollerchange = () => location.reload();
  navigator.serviceWorker.getRegistration().then(({ waiting }) => {
    if (waiting) waiting.postMessage('${TAKE_OVER}');
    else location.reload();
  });
</script>`;

/**
 * A newer build takes over between two pages, when no other page of this one is open: it may then remove what they would
 * still ask for.
 */
async function pageOrTurn(event: FetchEvent): Promise<Response> {
  const open = await self.clients.matchAll({ type: 'window' });
  if (open.length > 1) return responseOf(event) ?? fetch(event.request);
  return new Response(TURN, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
