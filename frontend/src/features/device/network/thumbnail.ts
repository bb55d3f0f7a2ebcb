import type { Pixels } from '../picture/pixels'
import { thumbnailChannels as channels, thumbnailSide as side } from './layers'

/** Brings the steepness of a photo into the range of its colours. */
const steepness = 8

/**
 * What tells the network of the whole photo: means of its colours and of how steep it is across and down, in 64 by 64
 * fields, a plane of each. Colours are in -1..1.
 */
export function thumbnailOf(photo: Pixels): Float32Array {
  const { width, height } = photo
  const thumbnail = new Float32Array(channels * side * side)
  const sums = new Float64Array(channels)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [top, bottom] = field(row, height)
      const [left, right] = field(column, width)
      sums.fill(0)
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) add(photo, x, y, sums)
      const count = (bottom - top) * (right - left)
      sums.forEach((sum, channel) => {
        const mean = sum / count
        thumbnail[(channel * side + row) * side + column] =
          channel < 3 ? mean / 127.5 - 1 : mean / 127.5
      })
    }
  }
  return thumbnail
}

const field = (at: number, size: number): [number, number] => [
  Math.floor((at * size) / side),
  Math.ceil(((at + 1) * size) / side),
]

function add({ width, height, data }: Pixels, x: number, y: number, sums: Float64Array) {
  const at = 4 * (y * width + x)
  for (let colour = 0; colour < 3; colour++)
    sums[colour] = (sums[colour] ?? 0) + (data[at + colour] ?? 0)
  // The last difference stands for the one that is missing at the end.
  const besideAt = 4 * (y * width + Math.min(x, width - 2))
  const belowAt = 4 * (Math.min(y, height - 2) * width + x)
  const beside = light(data, besideAt + 4) - light(data, besideAt)
  const below = light(data, belowAt + 4 * width) - light(data, belowAt)
  sums[3] = (sums[3] ?? 0) + steepness * Math.abs(beside)
  sums[4] = (sums[4] ?? 0) + steepness * Math.abs(below)
}

const light = (data: Uint8ClampedArray, at: number) =>
  0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
