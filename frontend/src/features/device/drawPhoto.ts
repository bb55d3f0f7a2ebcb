import { inkedAt, sketchOf } from './detail'
import type { Enlarger } from './enlarge/enlarger'
import type { Painter } from './network/painter'
import type { DeviceOrder } from './order'
import { deepenMarks } from './picture/darkMarks'
import { mix } from './picture/mix'
import { photoColors } from './picture/photoColors'
import type { Pixels } from './picture/pixels'
import { reduce } from './picture/reduce'
import { fitted, resize } from './picture/resize'
import { flatten, isOpaque, withAlphaOf } from './picture/transparency'
import { paintInTiles } from './tiles'

/** How many times as long as the photo's sides those of the result can be, as the service has it unless told otherwise. */
const mostEnlarging = 8

interface DrawOptions {
  /** Of tiles, at most. */
  side?: number
  signal?: AbortSignal
  /** Told the share that is drawn. */
  onShare?: (share: number) => void
}

/** Sketched small and inked large, in the order of the service's work. */
export async function drawPhoto(
  painter: Painter,
  enlarger: Enlarger,
  photo: Pixels,
  { size, detail, strength, colors }: DeviceOrder,
  { onShare, ...options }: DrawOptions = {},
): Promise<Pixels> {
  const own = Math.max(photo.width, photo.height)
  const longer = size === 'full' ? own : Math.min(size, own * mostEnlarging)
  const whole = fitted(photo, longer)
  const sketched = sketchOf(longer, detail)
  const sizes = [sketched, ...inkedAt(sketched, longer)].map(each => fitted(whole, each))
  const [sketchSize = whole, ...inked] = sizes
  const onPixels = sharing(sizes, onShare)
  const paint = (picture: Pixels, keepsColors: boolean) =>
    paintInTiles(painter, picture, keepsColors, { ...options, onPixels })

  // The photo itself shows in the result only where it is mixed in or shines through.
  const showsPhoto = strength !== 1 || !isOpaque(photo)
  const before = showsPhoto
    ? resize(reduce(photo, longer), whole)
    : resize(reduce(photo, sketched), sketchSize)
  const opaque = flatten(before)
  const small = resize(opaque, sketchSize)
  const sketch = await paint(detail === 'fine' ? small : deepenMarks(small), false)
  let cartoon = colors === 'photo' ? photoColors(small, sketch) : sketch
  for (const each of inked) cartoon = await paint(await enlarger.enlarge(cartoon, each), true)

  if (!showsPhoto) return cartoon
  const mixed = mix(opaque, cartoon, strength)
  return isOpaque(before) ? mixed : withAlphaOf(before, mixed)
}

/** Adds up what tiles tell to shares of all sizes that are drawn. */
function sharing(
  sizes: readonly { width: number; height: number }[],
  onShare?: (share: number) => void,
) {
  const all = sizes.reduce((sum, { width, height }) => sum + width * height, 0)
  let drawn = 0
  return (pixels: number) => {
    drawn += pixels
    onShare?.(drawn / all)
  }
}
