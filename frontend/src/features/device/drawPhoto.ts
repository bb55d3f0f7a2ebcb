import { leastSide } from './network/layers'
import type { Painter } from './network/painter'
import type { DeviceOrder } from './order'
import { mix } from './picture/mix'
import { photoColors } from './picture/photoColors'
import { cut, type Pixels } from './picture/pixels'
import { reduce } from './picture/reduce'
import { fitted, resize } from './picture/resize'
import { flatten, isOpaque, withAlphaOf } from './picture/transparency'
import { paintInTiles, type TileOptions } from './tiles'

/** The order of the work, the same as the service's. */
export async function drawPhoto(
  painter: Painter,
  photo: Pixels,
  { size, strength, colors }: DeviceOrder,
  options: TileOptions,
): Promise<Pixels> {
  const before = size === 'full' ? photo : scaled(photo, size)
  const opaque = flatten(before)
  painter.begin(atLeast(leastSide, opaque))
  const painted = await paintInTiles(painter, opaque, options)
  const cartoon = colors === 'photo' ? photoColors(opaque, painted) : painted
  const drawing = mix(opaque, cartoon, strength)
  return isOpaque(before) ? drawing : withAlphaOf(before, drawing)
}

const scaled = (photo: Pixels, size: number) => resize(reduce(photo, size), fitted(photo, size))

/** A thin photo continued with its last row or column. */
function atLeast(side: number, photo: Pixels): Pixels {
  const { width, height } = photo
  if (width >= side && height >= side) return photo
  return cut(photo, 0, 0, Math.max(side, width), Math.max(side, height))
}
