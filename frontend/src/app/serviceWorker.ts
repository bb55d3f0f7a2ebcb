type Take = () => void

let waiting: Take | undefined
const listeners = new Set<(take: Take) => void>()

/** Keeps the page for when there is no connection. Without it the page works as well. */
export function registerServiceWorker() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const url = `${import.meta.env.BASE_URL}sw.js`
  navigator.serviceWorker
    .register(url, { updateViaCache: 'none' })
    .then(watch)
    .catch(() => {})
}

/** Calls back when a new version waits, with a way to take it; answers how to stop listening. */
export function onUpdate(listener: (take: Take) => void) {
  listeners.add(listener)
  if (waiting) listener(waiting)
  return () => void listeners.delete(listener)
}

function watch(registration: ServiceWorkerRegistration) {
  const look = () => {
    const next = registration.waiting
    // The first version of all has nobody to wait for.
    if (!next || !navigator.serviceWorker.controller) return
    waiting = () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
      next.postMessage('take over')
    }
    for (const listener of listeners) listener(waiting)
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  // A page that stays open for days hears of it too.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {})
  })
}
