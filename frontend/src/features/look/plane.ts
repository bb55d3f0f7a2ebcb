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
  const across = placesOf(width, step, grid.width)
  const down = placesOf(height, step, grid.height)
  const points = new Float32Array(grid.width)
  for (let y = 0, at = 0; y < height; y++) {
    const above = (down.from[y] ?? 0) * grid.width
    const below = (down.to[y] ?? 0) * grid.width
    for (let x = 0; x < grid.width; x++) {
      points[x] = between(grid.values[above + x], grid.values[below + x], down.share[y])
    }
    for (let x = 0; x < width; x++, at++) {
      values[at] = between(points[across.from[x] ?? 0], points[across.to[x] ?? 0], across.share[x])
    }
  }
  return { width, height, values }
}

const between = (from = 0, to = 0, share = 0) => from + share * (to - from)

/** Between which blocks each pixel lies. Beyond the outermost middles their values go on. */
function placesOf(length: number, step: number, count: number) {
  const from = new Int32Array(length)
  const to = new Int32Array(length)
  const share = new Float32Array(length)
  for (let pixel = 0; pixel < length; pixel++) {
    const at = Math.max(0, Math.min(count - 1, (pixel + 0.5) / step - 0.5))
    from[pixel] = Math.floor(at)
    to[pixel] = Math.min(Math.floor(at) + 1, count - 1)
    share[pixel] = at - Math.floor(at)
  }
  return { from, to, share }
}
