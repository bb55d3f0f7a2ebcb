import type { DeviceOrder } from './order'

/** The longer side of the sketch of a bold drawing, in pixels. */
const boldSketch = 512

/**
 * How large a photo is drawn first, its longer side: the smaller, the bolder the drawing. The rest of the way to `size` it
 * is enlarged and inked.
 */
export function sketchOf(size: number, detail: DeviceOrder['detail']): number {
  if (detail === 'fine') return size
  // Half-way between bold and fine, as octaves go.
  const wanted = detail === 'bold' ? boldSketch : Math.round(Math.sqrt(boldSketch * size))
  return Math.min(size, wanted)
}

/** The longer sides at which a sketch is inked on its way: in equal factors of about 2, the last is the result's. */
export function inkedAt(sketch: number, size: number): number[] {
  if (sketch === size) return []
  const factor = size / sketch
  const passes = Math.max(1, Math.round(Math.log2(factor)))
  return Array.from({ length: passes }, (_, pass) =>
    Math.round(sketch * factor ** ((pass + 1) / passes)),
  )
}
