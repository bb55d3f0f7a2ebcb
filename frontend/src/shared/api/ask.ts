import { deadline } from '../lib/deadline'
import { Failure, failureOfAnswer, failureOfConnection } from './failure'
import { keyHeaders } from './key'

/** A connection that stays silent this long is taken for broken. */
const patience = 10_000

/** What the service answers at an address, as JSON. Ends within seconds, one way or the other. */
export async function askFor<Answer>(url: string, signal: AbortSignal): Promise<Answer> {
  const limit = deadline(signal, patience)
  try {
    const answer = await fetch(url, {
      signal: limit.signal,
      cache: 'no-store',
      headers: { Accept: 'application/json', ...keyHeaders() },
    })
    const body = await answer.text()
    if (!answer.ok) throw failureOfAnswer(answer.status, answer.headers.get('Retry-After'), body)
    return JSON.parse(body)
  } catch (problem) {
    signal.throwIfAborted()
    if (problem instanceof Failure) throw problem
    // No connection, silence, or a page of somebody else's where the service should be.
    throw problem instanceof SyntaxError ? new Failure('broken') : failureOfConnection()
  } finally {
    limit.end()
  }
}
