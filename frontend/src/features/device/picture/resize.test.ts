import { expect, it } from 'vitest'
import { bicubic, one } from './bicubic'
import { type Pixels, pixelsOf } from './pixels'
import { reduce } from './reduce'
import { fitted, resize } from './resize'

function grey(width: number, values: readonly number[]): Pixels {
  const picture = pixelsOf(width, values.length / width)
  values.forEach((value, at) => void picture.data.set([value, value, value, 255], 4 * at))
  return picture
}

const red = ({ data }: Pixels) => Array.from(data).filter((_, at) => at % 4 === 0)

it('floors the shorter side, as the service does, and keeps a pixel of it', () => {
  expect(fitted({ width: 600, height: 401 }, 450)).toEqual({ width: 450, height: 300 })
  expect(fitted({ width: 401, height: 600 }, 450)).toEqual({ width: 300, height: 450 })
  expect(fitted({ width: 1000, height: 1 }, 64)).toEqual({ width: 64, height: 1 })
})

it('weighs with sums of 1', () => {
  for (const [from, to] of [
    [10, 4],
    [4, 10],
    [97, 31],
  ] as const) {
    for (const { weights } of bicubic(from, to)) {
      expect(Math.abs(weights.reduce((sum, weight) => sum + weight) - one)).toBeLessThan(16)
    }
  }
})

it('makes what Pillow makes', () => {
  // PIL.Image.fromarray(numpy.array([[0, 0, 255, 255, 0, 90]], 'uint8')).resize((4, 1), PIL.Image.BICUBIC), and (9, 1)
  const row = grey(6, [0, 0, 255, 255, 0, 90])
  expect(red(resize(row, { width: 4, height: 1 }))).toEqual([0, 180, 177, 47])
  expect(red(resize(row, { width: 9, height: 1 }))).toEqual([0, 0, 31, 224, 255, 223, 25, 33, 96])
})

it('does not let what is invisible bleed into what is seen', () => {
  const picture = grey(2, [200, 40])
  picture.data[7] = 0
  // Premultiplied 100 of 128, as whole numbers have it.
  const { data } = resize(picture, { width: 1, height: 1 })
  expect([data[0], data[3]]).toEqual([199, 128])
})

it('reduces only what is far too large, by whole blocks', () => {
  const picture = grey(8, [0, 10, 20, 30, 40, 50, 60, 70])
  expect(red(reduce(picture, 2))).toEqual([5, 25, 45, 65])
  expect(reduce(picture, 3)).toBe(picture)
})
