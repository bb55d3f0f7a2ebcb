import { Failure, failureOfAnswer, failureOfConnection } from './failure'
import { keyHeaders } from './key'
import { type CartoonRequest, cartoonsUrl, isElsewhere } from './service'

export interface RequestOptions {
  signal: AbortSignal
  /** Told the share of the photo sent, 0 to 1. */
  onSending?: (share: number) => void
}

/** Longer than any service draws. A connection that is silent for so long is broken. */
const longestSilence = 90_000

/**
 * Asks for one drawing. XMLHttpRequest rather than fetch because only it tells how much of an
 * upload has left; aborting it closes the connection, which is what cancels on the service.
 */
export function requestCartoon(
  photo: Blob,
  request: CartoonRequest,
  { signal, onSending }: RequestOptions,
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

    call.open('POST', cartoonsUrl)
    for (const [name, value] of Object.entries(keyHeaders())) call.setRequestHeader(name, value)
    call.responseType = 'blob'
    // Listening to an upload makes browsers ask a service elsewhere for leave first.
    if (onSending && !isElsewhere) {
      call.upload.onprogress = ({ loaded, total }) => {
        heard()
        onSending(loaded / total)
      }
      call.upload.onload = () => onSending(1)
    } else onSending?.(1)
    call.onprogress = heard
    call.onabort = () => reject(signal.reason)
    call.onerror = () => reject(failureOfConnection())
    call.onload = () => answerOf(call).then(resolve, reject)
    call.onloadend = () => {
      clearTimeout(silence)
      signal.removeEventListener('abort', abort)
    }
    heard()
    call.send(formOf(photo, request))
  })
}

async function answerOf(call: XMLHttpRequest): Promise<Blob> {
  const body: Blob = call.response
  if (call.status !== 200) {
    const text = await body.text()
    throw failureOfAnswer(call.status, call.getResponseHeader('Retry-After'), text)
  }
  if (!body.type.startsWith('image/')) throw new Failure('broken')
  return body
}

function formOf(photo: Blob, request: CartoonRequest): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(request)) {
    if (value !== undefined) form.set(name, String(value))
  }
  form.set('image', photo, 'photo')
  return form
}
