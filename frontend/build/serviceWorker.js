// Keeps the page itself, so that it opens without a connection. Drawings never come near it.
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** Files of this version; a new one waits until the visitor takes it, or no tab has the old one any more. */
precacheAndRoute(self.__FILES__, { ignoreURLParametersMatching: [/.*/] })
cleanupOutdatedCaches()

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting()
})

// Photos that another program shares with the installed page: handed on from memory to the page that opens.
registerRoute(
  ({ url }) => url.pathname.endsWith('/share'),
  ({ event }) => {
    event.waitUntil(handOn(event))
    return Response.redirect('./?shared', 303)
  },
  'POST',
)

async function handOn(event) {
  const form = event.request.formData()
  await new Promise(ready => {
    self.addEventListener('message', ({ data }) => data === 'ready for shared photos' && ready())
  })
  const page = await self.clients.get(event.resultingClientId)
  page?.postMessage({ shared: (await form).getAll('photos') })
}
