import { failureOfAnswer, failureOfConnection } from './failure'
import { keyHeaders } from './key'

export interface SendOptions {
  signal: AbortSignal
  /** Told the share of the form sent, 0 to 1. */
  onSending?: ((share: number) => void) | undefined
}

/** Longer than any service draws. A connection that is silent for so long is broken. */
const longestSilence = 90_000

/**
 * Posts a form and answers what comes back. XMLHttpRequest rather than fetch because only it tells how
 * much of an upload has left; aborting it closes the connection, which is what cancels on the service.
 *
 * @throws Failure for every answer that is no success
 */
export function sendForm(
  url: string,
  form: FormData,
  { signal, onSending }: SendOptions,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const call = new XMLHttpRequest()
    let silence: ReturnType<typeof setTimeout>
    const breakOff = () => {
      reject(failureOfConnection())
      call.abort()
    }
    const heard = () => {
      clearTimeout(silence)
      silence = setTimeout(breakOff, longestSilence)
    }
    const abort = () => call.abort()
    signal.addEventListener('abort', abort)

    call.open('POST', url)
    for (const [name, value] of Object.entries(keyHeaders())) call.setRequestHeader(name, value)
    call.responseType = 'blob'
    if (onSending) {
      call.upload.onprogress = ({ loaded, total }) => {
        heard()
        onSending(loaded / total)
      }
      call.upload.onload = () => onSending(1)
    }
    call.onprogress = heard
    call.onabort = () => reject(signal.reason)
    call.onerror = () => reject(failureOfConnection())
    call.onload = () => answerOf(call).then(resolve, reject)
    call.onloadend = () => {
      clearTimeout(silence)
      signal.removeEventListener('abort', abort)
    }
    heard()
    call.send(form)
  })
}

async function answerOf(call: XMLHttpRequest): Promise<Blob> {
  const body: Blob = call.response
  if (call.status >= 200 && call.status < 300) return body
  throw failureOfAnswer(call.status, call.getResponseHeader('Retry-After'), await body.text())
}
