import { expect, it } from 'vitest'
import { type Pixels, pixelsOf } from './pixels'
import { sharpen } from './sharpen'

/** A picture of one colour a column, the same in every row. */
function columns(values: readonly number[], height = 5): Pixels {
  const picture = pixelsOf(values.length, height)
  picture.data.forEach((_, at) => {
    picture.data[at] = values[Math.floor(at / 4) % values.length] ?? 0
  })
  return picture
}

const row = ({ width, data }: Pixels) =>
  Array.from({ length: width }, (_, x) => data[4 * (2 * width + x)])

it('makes a soft edge steep, and no value that was not near', () => {
  const soft = columns([10, 10, 10, 60, 110, 160, 210, 210, 210])
  expect(row(sharpen(soft))).toEqual([10, 10, 10, 54, 110, 166, 210, 210, 210])
})

it('leaves what is even as it is', () => {
  const even = columns([90, 90, 90, 90])
  expect(sharpen(even)).toEqual(even)
})

it('sharpens each channel by itself, and down as across', () => {
  const dot = pixelsOf(5, 7)
  dot.data.fill(100)
  dot.data[4 * (3 * 5 + 2) + 1] = 150
  const { data } = sharpen(dot)
  // The brightest around already, it stays; beside it nothing may become darker than 100.
  expect(data).toEqual(dot.data)
})
