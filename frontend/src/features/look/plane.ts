/** One channel of a picture, row by row. */
export interface Plane {
  width: number
  height: number
  values: Float32Array
}

type Pixel = (...values: number[]) => number

/** A plane of the same shape, computed pixel by pixel from others. */
export function combine(planes: readonly [Plane, ...Plane[]], pixel: Pixel): Plane {
  const [{ width, height }] = planes
  const values = new Float32Array(width * height)
  const [a, b = a, c = a, d = a] = planes.map(plane => plane.values)
  if (!a || !b || !c || !d) return { width, height, values }
  for (let at = 0; at < values.length; at++) {
    values[at] = pixel(a[at] ?? 0, b[at] ?? 0, c[at] ?? 0, d[at] ?? 0)
  }
  return { width, height, values }
}

/** The means of blocks of `step` by `step` pixels; of less at the edges. */
export function reduced({ width, height, values }: Plane, step: number): Plane {
  const across = Math.ceil(width / step)
  const down = Math.ceil(height / step)
  const sums = new Float32Array(across * down)
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / step) * across
    for (let x = 0; x < width; x++, at++) {
      const block = row + Math.floor(x / step)
      sums[block] = (sums[block] ?? 0) + (values[at] ?? 0)
    }
  }
  const means = sums.map((sum, block) => {
    const columns = Math.min(step, width - (block % across) * step)
    const rows = Math.min(step, height - Math.floor(block / across) * step)
    return sum / (columns * rows)
  })
  return { width: across, height: down, values: means }
}

/** A plane of another size, in straight lines between the middles of blocks of `step` by `step` pixels. */
export function enlarged(grid: Plane, step: number, width: number, height: number): Plane {
  const values = new Float32Array(width * height)
  const columns = Array.from({ length: width }, (_, x) => place(x, step, grid.width))
  for (let y = 0, at = 0; y < height; y++) {
    const row = place(y, step, grid.height)
    const above = row.from * grid.width
    const below = row.to * grid.width
    for (const { from, to, share } of columns) {
      const left = between(grid.values[above + from], grid.values[below + from], row.share)
      const right = between(grid.values[above + to], grid.values[below + to], row.share)
      values[at++] = between(left, right, share)
    }
  }
  return { width, height, values }
}

const between = (from = 0, to = 0, share = 0) => from + share * (to - from)

/** Between which blocks a pixel lies. Beyond the outermost middles their values go on. */
function place(pixel: number, step: number, count: number) {
  const at = Math.max(0, Math.min(count - 1, (pixel + 0.5) / step - 0.5))
  const from = Math.floor(at)
  return { from, to: Math.min(from + 1, count - 1), share: at - from }
}
