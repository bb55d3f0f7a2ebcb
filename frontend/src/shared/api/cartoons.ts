import { Failure } from './failure'
import { type SendOptions, sendForm } from './send'
import { type CartoonRequest, cartoonsUrl, isElsewhere } from './service'

/** Asks for one drawing. */
export async function requestCartoon(
  photo: Blob,
  request: CartoonRequest,
  { signal, onSending }: SendOptions,
): Promise<Blob> {
  // Listening to an upload makes browsers ask a service elsewhere for leave first.
  if (isElsewhere) onSending?.(1)
  const body = await sendForm(cartoonsUrl, formOf(photo, request), {
    signal,
    onSending: isElsewhere ? undefined : onSending,
  })
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
