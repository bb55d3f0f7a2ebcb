import type { Pixels } from './pixels'

/** Levels by which a mark is darker than what closes over it. */
const mark = 10
/** How many times the depth of a mark beyond half of `mark` it is darkened by. */
const times = 3
/** How far other marks are counted around a pixel. */
const crowd = 10
/** Pixels of marks, of 441 around, up to which a mark is deepened in full, and from which it stays. */
const [alone, crowded] = [53, 132]

/**
 * The photo with small dark marks on even ground deepened: eyes, brows and mouths of small faces, which a network else
 * drops. A mark is what a closing by 5 by 5 pixels fills (the black top-hat transform). The same numbers as the service's.
 */
export function deepenMarks({ width, height, data }: Pixels): Pixels {
  const light = lightOf(data)
  const largest = (values: Int32Array) => around(values, width, 2, Math.max)
  const closed = largest(largest(light).map(negated)).map(negated)
  const depth = closed.map((value, at) => value - (light[at] as number))
  const counts = around(
    depth.map(value => (value > mark ? 1 : 0)),
    width,
    crowd,
    (one, other) => one + other,
  )
  const result = new Uint8ClampedArray(data)
  depth.forEach((value, at) => {
    const share = Math.max(0, Math.min(crowded - alone, crowded - (counts[at] as number)))
    const darker = Math.trunc((times * Math.max(0, value - mark / 2) * share) / (crowded - alone))
    for (let channel = 4 * at; channel < 4 * at + 3; channel++)
      result[channel] = (data[channel] as number) - darker
  })
  return { width, height, data: result }
}

const negated = (value: number) => -value

function lightOf(data: Uint8ClampedArray): Int32Array {
  const light = new Int32Array(data.length / 4)
  for (let at = 0; at < light.length; at++) {
    const red = data[4 * at] as number
    const green = data[4 * at + 1] as number
    const blue = data[4 * at + 2] as number
    light[at] = (77 * red + 150 * green + 29 * blue + 128) >> 8
  }
  return light
}

/** All values up to `reach` away joined to one, along rows and then along columns; beyond the border the last repeat. */
function around(
  values: Int32Array,
  width: number,
  reach: number,
  join: (one: number, other: number) => number,
): Int32Array {
  const height = values.length / width
  const clamp = (at: number, length: number) => Math.max(0, Math.min(length - 1, at))
  const joined = (from: Int32Array, placeOf: (x: number, y: number, step: number) => number) =>
    from.map((_, at) => {
      const [x, y] = [at % width, Math.trunc(at / width)]
      let value = from[placeOf(x, y, -reach)] as number
      for (let step = 1 - reach; step <= reach; step++)
        value = join(value, from[placeOf(x, y, step)] as number)
      return value
    })
  const rows = joined(values, (x, y, step) => y * width + clamp(x + step, width))
  return joined(rows, (x, y, step) => clamp(y + step, height) * width + x)
}
