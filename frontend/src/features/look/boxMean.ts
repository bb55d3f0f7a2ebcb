import type { Plane } from './plane'

/** The mean over a square of 2r+1 pixels, edges repeated: a running sum, so the radius costs nothing. */
export function boxMean({ width, height, values }: Plane, radius: number): Plane {
  const rows = slide(values, { lines: height, step: width, length: width, stride: 1 }, radius)
  const both = slide(rows, { lines: width, step: 1, length: height, stride: width }, radius)
  return { width, height, values: both }
}

interface Walk {
  lines: number
  /** From the start of one line to the next. */
  step: number
  length: number
  /** From one pixel of a line to the next. */
  stride: number
}

function slide(from: Float32Array, { lines, step, length, stride }: Walk, radius: number) {
  const to = new Float32Array(from.length)
  const share = 1 / (2 * radius + 1)
  const last = length - 1
  for (let line = 0; line < lines; line++) {
    const start = line * step
    const at = (place: number) => from[start + Math.max(0, Math.min(place, last)) * stride] ?? 0
    let sum = 0
    for (let place = -radius; place <= radius; place++) sum += at(place)
    for (let place = 0; place < length; place++) {
      to[start + place * stride] = sum * share
      sum += at(place + radius + 1) - at(place - radius)
    }
  }
  return to
}
