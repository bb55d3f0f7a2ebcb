import { bicubic, type Counted, one } from './bicubic'
import { type Pixels, pixelsOf } from './pixels'
import { divide, isOpaque, multiply } from './transparency'

export interface Size {
  width: number
  height: number
}

/** The size of a picture when its longer side becomes `longer`: the other is floored, and at least 1. */
export function fitted({ width, height }: Size, longer: number): Size {
  // Dividing twice rounds differently from one multiplication; the service divides twice.
  const shorter = (from: number, other: number) => Math.max(1, Math.trunc(longer / (from / other)))
  return height > width
    ? { width: shorter(height, width), height: longer }
    : { width: longer, height: shorter(width, height) }
}

/**
 * The picture at another size by Pillow's antialiased bicubic filter, as the service does it to the bit: rows first, then
 * columns, rounded to 8 bits between; of transparent pictures the premultiplied colours.
 */
export function resize(picture: Pixels, { width, height }: Size): Pixels {
  if (picture.width === width && picture.height === height) return picture
  const hasAlpha = !isOpaque(picture)
  let resized = hasAlpha ? multiply(picture) : picture
  if (width !== picture.width) resized = across(resized, bicubic(picture.width, width))
  if (height !== picture.height) resized = down(resized, bicubic(picture.height, height))
  return hasAlpha ? divide(resized) : resized
}

function across(from: Pixels, counted: readonly Counted[]): Pixels {
  const to = pixelsOf(counted.length, from.height)
  for (let y = 0, at = 0; y < to.height; y++) {
    const row = y * from.width
    for (const { first, weights } of counted) {
      weigh(from.data, 4 * (row + first), 4, weights, to.data, at)
      at += 4
    }
  }
  return to
}

function down(from: Pixels, counted: readonly Counted[]): Pixels {
  const to = pixelsOf(from.width, counted.length)
  let at = 0
  for (const { first, weights } of counted) {
    for (let x = 0; x < to.width; x++) {
      weigh(from.data, 4 * (first * from.width + x), 4 * from.width, weights, to.data, at)
      at += 4
    }
  }
  return to
}

function weigh(
  from: Uint8ClampedArray,
  start: number,
  step: number,
  weights: Int32Array,
  to: Uint8ClampedArray,
  at: number,
) {
  let red = one / 2
  let green = one / 2
  let blue = one / 2
  let alpha = one / 2
  for (let i = 0, place = start; i < weights.length; i++, place += step) {
    const weight = weights[i] as number
    red += weight * (from[place] as number)
    green += weight * (from[place + 1] as number)
    blue += weight * (from[place + 2] as number)
    alpha += weight * (from[place + 3] as number)
  }
  // Clipped to a byte by the array.
  to[at] = Math.floor(red / one)
  to[at + 1] = Math.floor(green / one)
  to[at + 2] = Math.floor(blue / one)
  to[at + 3] = Math.floor(alpha / one)
}
