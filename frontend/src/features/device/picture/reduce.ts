import { type Pixels, pixelsOf } from './pixels'
import { fitted, type Size } from './resize'
import { isOpaque } from './transparency'

/** What is left is at least this many times the size wanted, where the difference cannot be seen. */
const gap = 2

/**
 * A large photo made smaller by averaging whole blocks of pixels, as the service does it, so that the costly exact filter
 * need not see them all. Itself if it is not large, or transparent.
 */
export function reduce(photo: Pixels, longer: number): Pixels {
  const { width, height } = photo
  const factor = Math.floor(Math.max(width, height) / (gap * longer))
  if (factor < 2 || !isOpaque(photo)) return photo
  const wanted = fitted(photo, longer)
  const { floor, ceil } = Math
  // Whole blocks seldom make up a side, and one pixel more or less may change the size in the end.
  const size = [
    { width: floor(width / factor), height: floor(height / factor) },
    { width: floor(width / factor), height: ceil(height / factor) },
    { width: ceil(width / factor), height: floor(height / factor) },
  ].find(each => each.width > 0 && each.height > 0 && isSame(fitted(each, longer), wanted))
  return size ? average(photo, factor, size) : photo
}

const isSame = (one: Size, other: Size) => one.width === other.width && one.height === other.height

/** A block over the edge repeats the last pixels; pixels beyond the last block are dropped. */
function average(photo: Pixels, factor: number, { width, height }: Size): Pixels {
  const reduced = pixelsOf(width, height)
  const sums = new Uint32Array(4 * width)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let row = y * factor; row < (y + 1) * factor; row++) {
      addRow(photo, Math.min(row, photo.height - 1), factor, sums)
    }
    const blocks = sums.map(sum => Math.floor((sum + Math.floor(factor ** 2 / 2)) / factor ** 2))
    reduced.data.set(blocks, 4 * width * y)
  }
  return reduced
}

function addRow({ width, data }: Pixels, row: number, factor: number, sums: Uint32Array) {
  const start = 4 * row * width
  for (let at = 0; at < sums.length; at++) {
    const left = (at >> 2) * factor
    for (let x = left; x < left + factor; x++) {
      const from = start + 4 * Math.min(x, width - 1) + (at & 3)
      sums[at] = (sums[at] as number) + (data[from] as number)
    }
  }
}
