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
