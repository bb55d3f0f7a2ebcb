/** One number for each pixel of a picture, row after row. */
export interface Plane {
  width: number
  height: number
  values: Float32Array
}

export function planeOf(width: number, height: number): Plane {
  return { width, height, values: new Float32Array(width * height) }
}

/** The means of blocks of `step` by `step` pixels of one plane times another; of less at the edges. */
export function reducedProduct(one: Plane, other: Plane | undefined, step: number): Plane {
  const { width, height } = one
  const reduced = planeOf(Math.ceil(width / step), Math.ceil(height / step))
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / step) * reduced.width
    for (let x = 0; x < width; x++, at++) {
      const to = row + Math.floor(x / step)
      const value = (one.values[at] as number) * (other ? (other.values[at] as number) : 1)
      reduced.values[to] = (reduced.values[to] as number) + value
    }
  }
  for (let at = 0; at < reduced.values.length; at++) {
    const columns = Math.min(step, width - (at % reduced.width) * step)
    const rows = Math.min(step, height - Math.floor(at / reduced.width) * step)
    reduced.values[at] = (reduced.values[at] as number) / (columns * rows)
  }
  return reduced
}

/** The mean of the square of `2 * radius + 1` around each value; beyond the border its last values repeat. */
export function boxMean({ width, height, values }: Plane, radius: number): Plane {
  const rows = means(values, { lines: height, apart: width, length: width, step: 1 }, radius)
  const both = means(rows, { lines: width, apart: 1, length: height, step: width }, radius)
  return { width, height, values: both }
}

interface Walk {
  lines: number
  /** From the start of a line to the next. */
  apart: number
  length: number
  /** From a value of a line to the next. */
  step: number
}

/** Running sums, so that the radius costs nothing. */
function means(from: Float32Array, { lines, apart, length, step }: Walk, radius: number) {
  const to = new Float32Array(from.length)
  const clamp = (at: number) => Math.max(0, Math.min(length - 1, at))
  for (let line = 0; line < lines; line++) {
    const start = line * apart
    let sum = 0
    for (let at = -radius; at <= radius; at++) sum += from[start + clamp(at) * step] as number
    for (let at = 0; at < length; at++) {
      to[start + at * step] = sum / (2 * radius + 1)
      const next = from[start + clamp(at + radius + 1) * step] as number
      sum += next - (from[start + clamp(at - radius) * step] as number)
    }
  }
  return to
}
