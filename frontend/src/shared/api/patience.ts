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
const longestWait = 60
const usualWait = 2
const longestBetweenLooks = 8

interface Ways {
  signal: AbortSignal
  onWait?: (wait: Wait) => void
  /** Whether the service can be reached again. */
  answers: (signal: AbortSignal) => Promise<boolean>
}

/** Tries until it works, is cancelled, or fails in a way that waiting does not cure. */
export async function withPatience<Result>(
  attempt: () => Promise<Result>,
  { signal, onWait, answers }: Ways,
): Promise<Result> {
  for (let busy = 0, away = 0; ; ) {
    try {
      return await attempt()
    } catch (problem) {
      signal.throwIfAborted()
      if (!(problem instanceof Failure)) throw problem
      const { kind, retryAfter = usualWait } = problem
      if (kind === 'busy' || kind === 'limited') {
        if (busy++ === retriesWhenBusy) throw problem
        const seconds = Math.min(retryAfter, longestWait)
        onWait?.({ step: 'waiting', reason: kind, until: Date.now() + seconds * 1000 })
        await sleep(seconds * 1000, signal)
      } else if (kind === 'offline' || kind === 'unreachable') {
        if (away++ === retriesWhenAway) throw problem
        onWait?.({ step: 'away', reason: kind })
        await untilBack(answers, signal)
      } else {
        throw problem
      }
    }
  }
}

async function untilBack(answers: Ways['answers'], signal: AbortSignal) {
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, longestBetweenLooks)) {
    await sleep(seconds * 1000, signal)
    if (await answers(signal)) return
    signal.throwIfAborted()
  }
}
