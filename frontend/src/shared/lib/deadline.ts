/** A signal that aborts with the given one, and by itself after a while. */
export function deadline(signal: AbortSignal, milliseconds: number) {
  const both = new AbortController()
  const stop = () => both.abort(signal.reason)
  const timer = setTimeout(
    () => both.abort(new DOMException('No answer in time', 'TimeoutError')),
    milliseconds,
  )
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  return {
    signal: both.signal,
    end: () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    },
  }
}
