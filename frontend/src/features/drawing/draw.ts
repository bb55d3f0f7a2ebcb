import { requestCartoon } from '../../shared/api/cartoons'
import { Failure } from '../../shared/api/failure'
import { withPatience } from '../../shared/api/patience'
import { untilBack } from '../../shared/api/return'
import { type CartoonRequest, hasService } from '../../shared/api/service'
import { pictures } from '../../shared/lib/shownPictures'
import type { Place } from '../device/place'
import type { Photo } from '../photos/photo'
import { uploadOf } from '../photos/upload'
import type { Order } from '../settings/settings'
import type { Report } from './progress'

export interface Drawing {
  order: Order
  /** The picture as it was drawn. */
  file: Blob
  place: Place
  /** From the order to the picture on the page. */
  seconds: number
}

/** How to ask the service, and what it reads. */
export interface Ways {
  reads: readonly string[]
  signal: AbortSignal
  report?: Report
  /** Nothing is loaded to this device for it. */
  isPreview?: boolean
}

export async function draw(photo: Photo, order: Order, ways: Ways): Promise<Drawing> {
  const start = performance.now()
  const { file, place } = await drawnSomewhere(photo, { ...order, ...plain }, ways)
  // A picture that cannot be shown is found out now.
  await pictures.with(file, async () => {})
  ways.signal.throwIfAborted()
  return { order, file, place, seconds: (performance.now() - start) / 1000 }
}

/** As the network painted it: strength and colours are laid over in the browser. */
const plain = { strength: 1, colors: 'style', format: 'png' } as const

/** The photo as the service read it, for a browser that could not. */
export async function readByService(photo: Photo, order: Order, ways: Ways): Promise<Blob> {
  return request(photo, { ...order, ...plain, strength: 0 }, ways)
}

/** One picture, drawn on this device or by the service. */
export async function request(photo: Photo, wanted: CartoonRequest, ways: Ways): Promise<Blob> {
  return (await drawnSomewhere(photo, wanted, ways)).file
}

async function drawnSomewhere(
  photo: Photo,
  wanted: CartoonRequest,
  ways: Ways,
): Promise<{ file: Blob; place: Place }> {
  ways.report?.({ step: 'preparing' })
  const here = await onThisDevice(photo, wanted, ways)
  if (here) return { file: here, place: 'device' }
  if (!hasService) throw new Failure(photo.view ? 'device' : 'notAnImage')
  return { file: await fromService(photo, wanted, ways), place: 'service' }
}

/** What the browser can read, in a style that it has the weights of. */
async function onThisDevice({ view }: Photo, wanted: CartoonRequest, ways: Ways) {
  if (!view || wanted.tier !== 'fast') return undefined
  const { signal, report, isPreview = false } = ways
  // Loaded with the first photo. A page whose files are gone has the service.
  const device = await import('../device/drawnHere').catch(() => undefined)
  return device?.drawnHere(
    view.file,
    { detail: 'fine', ...wanted },
    { signal, isPreview, onShare: share => report?.({ step: 'here', share }) },
  )
}

/** Waited for as long as waiting may help. */
async function fromService(
  photo: Photo,
  wanted: CartoonRequest,
  { reads, signal, report = () => {} }: Ways,
): Promise<Blob> {
  const sent = await uploadOf(photo, wanted.size, reads)
  const ask = (format: CartoonRequest['format']) =>
    requestCartoon(
      sent,
      { ...wanted, format },
      {
        signal,
        onSending: share => report(share < 1 ? { step: 'sending', share } : { step: 'drawing' }),
      },
    )
  return withPatience(
    () => ask(wanted.format).catch(problem => smaller(problem, wanted.format, ask)),
    { signal, onWait: report, untilBack },
  )
}

/** Some gateways deliver only so much at once: the same picture weighs less as WebP. */
async function smaller(
  problem: unknown,
  format: CartoonRequest['format'],
  ask: (format: CartoonRequest['format']) => Promise<Blob>,
): Promise<Blob> {
  const isTooLarge = problem instanceof Failure && problem.kind === 'answerTooLarge'
  if (!isTooLarge || format === 'webp') throw problem
  return ask('webp')
}
