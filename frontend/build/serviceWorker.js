// Keeps the page itself, so that it opens without a connection. Photos and drawings never come near it.
const cacheName = `cartoonify-${'VERSION'}`
const files = ['FILES']

self.addEventListener('install', event => {
  self.skipWaiting()
  event.waitUntil(caches.open(cacheName).then(cache => cache.addAll(files)))
})

self.addEventListener('activate', event => event.waitUntil(takeOver()))

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(freshOrKept(request))
  else if (isKept(request.url)) event.respondWith(kept(request))
})

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith('cartoonify-') && name !== cacheName) await caches.delete(name)
  }
  await self.clients.claim()
}

/** Servers that answer other pages too say `Vary: Origin`; these files do not vary. */
const anyway = { ignoreVary: true }

const addresses = new Set(files.map(file => new URL(file, self.registration.scope).href))

function isKept(url) {
  return addresses.has(url)
}

async function kept(request) {
  return (await caches.match(request, anyway)) ?? fetch(request)
}

/** The page as it is now where it can be had: a new version is never hidden behind an old one. */
async function freshOrKept(request) {
  try {
    return await fetch(request)
  } catch (problem) {
    const isPage = new URL(request.url).pathname === new URL(self.registration.scope).pathname
    const page = isPage && (await caches.match(self.registration.scope, anyway))
    if (page) return page
    throw problem
  }
}
