import { sleep } from '../lib/sleep'
import { Failure } from './failure'

/** Why nothing happens for a while. */
export type Wait =
  /** The service asked for patience; it is asked again at a moment on the page's clock. */
  | { step: 'waiting'; reason: 'busy' | 'limited'; until: number }
  /** No connection: watched until it is back. */
  | { step: 'away'; reason: 'offline' | 'unreachable' }

const retriesWhenBusy = 5
/** A drawing that breaks the connection again and again is given up: it may be the photo. */
const retriesWhenAway = 3
/** Nobody waits longer than this before a page; a service that wants more is told to the visitor. */
const longestWait = 120
const usualWait = 2
/** Requests that were refused together must not come back together: up to this share later. */
const spread = 0.25

interface Ways {
  signal: AbortSignal
  onWait?: (wait: Wait) => void
  /** Resolves once the service can be reached again. */
  untilBack: (signal: AbortSignal) => Promise<void>
}

/** Tries until it works, is cancelled, or fails in a way that waiting does not cure. */
export async function withPatience<Result>(
  attempt: () => Promise<Result>,
  { signal, onWait, untilBack }: Ways,
): Promise<Result> {
  for (let busy = 0, away = 0; ; ) {
    try {
      return await attempt()
    } catch (problem) {
      signal.throwIfAborted()
      if (!(problem instanceof Failure)) throw problem
      const { kind, retryAfter = usualWait } = problem
      if (kind === 'busy' || kind === 'limited') {
        if (busy++ === retriesWhenBusy || retryAfter > longestWait) throw problem
        const seconds = retryAfter * (1 + spread * Math.random())
        onWait?.({ step: 'waiting', reason: kind, until: Date.now() + seconds * 1000 })
        await sleep(seconds * 1000, signal)
      } else if (kind === 'offline' || kind === 'unreachable') {
        if (away++ === retriesWhenAway) throw new Failure('interrupted')
        onWait?.({ step: 'away', reason: kind })
        await untilBack(signal)
      } else {
        throw problem
      }
    }
  }
}
