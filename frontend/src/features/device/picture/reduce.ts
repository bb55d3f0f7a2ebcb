import { type Pixels, pixelsOf } from './pixels'

/** What is left is at least this many times the size wanted, where the difference cannot be seen. */
const gap = 2

/**
 * A large photo made smaller by averaging whole blocks of pixels, as the service does it, so that the costly exact filter
 * need not see them all; colours count as much as they can be seen. Itself if it is not large.
 */
export function reduce(photo: Pixels, longer: number): Pixels {
  const { width, height } = photo
  const factor = Math.floor(Math.max(width, height) / (gap * longer))
  if (factor < 2) return photo
  const reduced = pixelsOf(Math.ceil(width / factor), Math.ceil(height / factor))
  const sums = new Float64Array(4 * reduced.width)
  for (let y = 0; y < reduced.height; y++) {
    sums.fill(0)
    const end = Math.min(height, (y + 1) * factor)
    for (let row = y * factor; row < end; row++) addRow(photo, row, factor, sums)
    for (let x = 0; x < reduced.width; x++) {
      const across = Math.min(factor, width - x * factor)
      const count = across * (end - y * factor)
      reduced.data.set(
        averageOf(sums.subarray(4 * x, 4 * x + 4), count),
        4 * (y * reduced.width + x),
      )
    }
  }
  return reduced
}

function addRow({ width, data }: Pixels, row: number, factor: number, sums: Float64Array) {
  for (let x = 0, from = 4 * row * width; x < width; x++, from += 4) {
    const at = 4 * Math.floor(x / factor)
    const seen = data[from + 3] as number
    for (let i = 0; i < 3; i++)
      sums[at + i] = (sums[at + i] as number) + seen * (data[from + i] as number)
    sums[at + 3] = (sums[at + 3] as number) + seen
  }
}

/** The colour and alpha of a block of so many pixels. */
function averageOf([red = 0, green = 0, blue = 0, seen = 0]: Float64Array, count: number) {
  const over = (sum: number, by: number) => Math.floor((sum + Math.floor(by / 2)) / by)
  return seen
    ? [over(red, seen), over(green, seen), over(blue, seen), over(seen, count)]
    : [0, 0, 0, 0]
}
