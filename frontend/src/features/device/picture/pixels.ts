/** A picture as a canvas gives it: red, green, blue and alpha, a byte each, row after row. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
}

export function pixelsOf(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(4 * width * height) }
}

/** A part of a picture; beyond its border the last pixels repeat. */
export function cut(
  from: Pixels,
  left: number,
  top: number,
  width: number,
  height: number,
): Pixels {
  const part = pixelsOf(width, height)
  const source = new Uint32Array(from.data.buffer)
  const target = new Uint32Array(part.data.buffer)
  for (let y = 0; y < height; y++) {
    const row = within(top + y, from.height) * from.width
    for (let x = 0; x < width; x++) {
      target[y * width + x] = source[row + within(left + x, from.width)] ?? 0
    }
  }
  return part
}

const within = (at: number, length: number) => Math.max(0, Math.min(at, length - 1))

/** Copies a part of one picture to another: `left` and `top` in each, as many pixels as `width` and `height`. */
export function paste(
  from: Pixels,
  [fromLeft, fromTop]: readonly [number, number],
  to: Pixels,
  [left, top]: readonly [number, number],
  width: number,
  height: number,
) {
  const source = new Uint32Array(from.data.buffer)
  const target = new Uint32Array(to.data.buffer)
  for (let y = 0; y < height; y++) {
    const start = (fromTop + y) * from.width + fromLeft
    target.set(source.subarray(start, start + width), (top + y) * to.width + left)
  }
}
