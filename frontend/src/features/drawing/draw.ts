import { requestCartoon } from '../../shared/api/cartoons'
import { Failure } from '../../shared/api/failure'
import { withPatience } from '../../shared/api/patience'
import { serviceAnswers } from '../../shared/api/styles'
import type { Order } from '../settings/order'
import type { Report } from './progress'

export interface Drawing {
  order: Order
  /** The service's own picture, as PNG. */
  blob: Blob
  picture: ImageBitmap
  /** The photo as the service read it: there when the browser could not read it itself. */
  photo: ImageBitmap
  /** From the order to the picture on the page. */
  seconds: number
  timing: Record<string, number>
}

interface Subject {
  picture?: ImageBitmap
}

export async function draw<Photo extends Subject>(
  photo: Photo,
  order: Order,
  reduce: (photo: Photo, size: number) => Promise<Blob>,
  signal: AbortSignal,
  report: Report,
): Promise<Drawing> {
  const start = performance.now()
  report({ step: 'preparing' })
  const sent = await reduce(photo, order.size)
  const ask = (strength: number) =>
    requestCartoon(
      sent,
      { ...order, strength, colors: 'style', format: 'png' },
      {
        signal,
        onSending: share => report(share < 1 ? { step: 'sending', share } : { step: 'drawing' }),
      },
    )
  const ways = { signal, onWait: report, answers: serviceAnswers }
  const { blob, timing } = await withPatience(() => ask(1), ways)
  const picture = await decoded(blob)
  const before = photo.picture ?? (await decoded((await withPatience(() => ask(0), ways)).blob))
  signal.throwIfAborted()
  return {
    order,
    blob,
    picture,
    photo: before,
    seconds: (performance.now() - start) / 1000,
    timing,
  }
}

async function decoded(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob)
  } catch {
    throw new Failure('broken')
  }
}
