import { sleep } from '../lib/sleep'
import { askFor } from './ask'
import { stylesUrl } from './service'

const longestBetweenLooks = 8

let watch: { stop: AbortController; back: Promise<void>; waiting: number } | undefined

/** Resolves once the service answers again. However many wait, it is asked by one of them. */
export async function untilBack(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  watch ??= begin()
  const { stop, back } = watch
  watch.waiting++
  const own = watch
  try {
    await Promise.race([back, aborted(signal)])
  } finally {
    own.waiting--
    if (own.waiting === 0) {
      stop.abort()
      if (watch === own) watch = undefined
    }
  }
}

function begin() {
  const stop = new AbortController()
  const back = look(stop.signal)
  // Whoever waits hears of it; when nobody does, it was they who stopped it.
  back.catch(() => {})
  return { stop, back, waiting: 0 }
}

async function look(signal: AbortSignal) {
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, longestBetweenLooks)) {
    await sleep(seconds * 1000, signal)
    try {
      return void (await askFor(stylesUrl, signal))
    } catch {
      signal.throwIfAborted()
    }
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
