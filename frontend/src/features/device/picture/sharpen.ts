import { type Pixels, pixelsOf } from './pixels'

/** How far the mask overshoots before it is held within what is near. */
const sharpness = 2
const reach = 2
/** What a neighbour at each distance counts in a soft copy: 16 together. */
const binomial = [1, 4, 6, 4, 1] as const
const rows = binomial.length

/**
 * An enlarged drawing with its edges as sharp as they were: an unsharp mask, held between the darkest and the brightest of
 * the 5 by 5 pixels around, so that no line gets a halo. In whole numbers; beyond the border the last pixels repeat.
 */
export function sharpen(from: Pixels): Pixels {
  const { width, height, data } = from
  const to = pixelsOf(width, height)
  const length = 4 * width
  const soft = Array.from({ length: rows }, () => new Int32Array(length))
  const low = Array.from({ length: rows }, () => new Uint8Array(length))
  const high = Array.from({ length: rows }, () => new Uint8Array(length))
  const across = (y: number) => {
    const row = Math.max(0, Math.min(height - 1, y))
    const place = (y + rows) % rows
    weighRow(
      data.subarray(row * length, (row + 1) * length),
      soft[place] as Int32Array,
      low[place] as Uint8Array,
      high[place] as Uint8Array,
    )
  }
  for (let y = -reach; y < reach; y++) across(y)
  for (let y = 0; y < height; y++) {
    across(y + reach)
    const at = (row: number) => (y + row - reach + rows) % rows
    const [s0, s1, s2, s3, s4] = [0, 1, 2, 3, 4].map(
      row => soft[at(row)] as Int32Array,
    ) as Five<Int32Array>
    const [l0, l1, l2, l3, l4] = [0, 1, 2, 3, 4].map(
      row => low[at(row)] as Uint8Array,
    ) as Five<Uint8Array>
    const [h0, h1, h2, h3, h4] = [0, 1, 2, 3, 4].map(
      row => high[at(row)] as Uint8Array,
    ) as Five<Uint8Array>
    for (let x = 0, i = y * length; x < length; x++, i++) {
      const near = (s0[x] as number) + (s4[x] as number)
      const beside = (s1[x] as number) + (s3[x] as number)
      const sum = near + 4 * beside + 6 * (s2[x] as number)
      const own = 256 * (data[i] as number)
      const value = (own + sharpness * (own - sum) + 128) >> 8
      const least = Math.min(
        l0[x] as number,
        l1[x] as number,
        l2[x] as number,
        l3[x] as number,
        l4[x] as number,
      )
      const most = Math.max(
        h0[x] as number,
        h1[x] as number,
        h2[x] as number,
        h3[x] as number,
        h4[x] as number,
      )
      to.data[i] = value < least ? least : value > most ? most : value
    }
  }
  return to
}

type Five<Row> = [Row, Row, Row, Row, Row]

/** Of each value of a row the weighed sum, the least and the most of those around. */
function weighRow(row: Uint8ClampedArray, soft: Int32Array, low: Uint8Array, high: Uint8Array) {
  const last = row.length - 4
  for (let x = 0; x < row.length; x++) {
    const channel = x & 3
    const a = row[Math.max(channel, x - 8)] as number
    const b = row[Math.max(channel, x - 4)] as number
    const c = row[x] as number
    const d = row[Math.min(last + channel, x + 4)] as number
    const e = row[Math.min(last + channel, x + 8)] as number
    soft[x] = a + e + 4 * (b + d) + 6 * c
    low[x] = Math.min(a, b, c, d, e)
    high[x] = Math.max(a, b, c, d, e)
  }
}
