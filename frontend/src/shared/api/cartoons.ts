import { type Failure, failureOfAnswer, failureOfConnection } from './failure'
import { parseServerTiming } from './serverTiming'
import { type CartoonRequest, cartoonsUrl } from './service'

export interface Cartoon {
  blob: Blob
  /** Milliseconds the service spent, by step. */
  timing: Record<string, number>
}

export interface RequestOptions {
  signal: AbortSignal
  /** Told the share of the photo sent, 0 to 1. */
  onSending?: (share: number) => void
}

/**
 * Asks for one drawing. XMLHttpRequest rather than fetch because only it tells how much of an
 * upload has left; aborting it closes the connection, which is what cancels on the service.
 */
export function requestCartoon(
  photo: Blob,
  request: CartoonRequest,
  { signal, onSending }: RequestOptions,
): Promise<Cartoon> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const call = new XMLHttpRequest()
    const abort = () => call.abort()
    signal.addEventListener('abort', abort)
    const fail = (failure: Failure | DOMException) => reject(failure)

    call.open('POST', cartoonsUrl)
    call.responseType = 'blob'
    call.upload.onprogress = event => onSending?.(event.loaded / event.total)
    call.upload.onload = () => onSending?.(1)
    call.onabort = () => fail(signal.reason)
    call.onerror = () => fail(failureOfConnection())
    call.onload = async () => {
      if (call.status === 200) {
        const timing = parseServerTiming(call.getResponseHeader('Server-Timing'))
        resolve({ blob: call.response, timing })
      } else {
        const body = await (call.response as Blob).text()
        fail(failureOfAnswer(call.status, call.getResponseHeader('Retry-After'), body))
      }
    }
    call.onloadend = () => signal.removeEventListener('abort', abort)
    call.send(formOf(photo, request))
  })
}

function formOf(photo: Blob, request: CartoonRequest): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(request)) form.set(name, String(value))
  form.set('image', photo, 'photo')
  return form
}
