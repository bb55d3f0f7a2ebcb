import { failureOfAnswer, failureOfConnection } from './failure'
import { type Style, stylesUrl } from './service'

export async function fetchStyles(signal: AbortSignal): Promise<Style[]> {
  const answer = await fetch(stylesUrl, { signal, headers: { Accept: 'application/json' } }).catch(
    () => {
      signal.throwIfAborted()
      throw failureOfConnection()
    },
  )
  if (!answer.ok)
    throw failureOfAnswer(answer.status, answer.headers.get('Retry-After'), await answer.text())
  return answer.json()
}

/** Whether anything answers: asked while the service is away, to notice that it is back. */
export async function serviceAnswers(signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(stylesUrl, { signal, cache: 'no-store' })).ok
  } catch {
    return false
  }
}
