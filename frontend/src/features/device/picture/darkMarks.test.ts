import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { deepenMarks } from './darkMarks'
import { type Pixels, pixelsOf } from './pixels'

const flat = (width: number, height: number, value: number): Pixels => {
  const picture = pixelsOf(width, height)
  picture.data.fill(value)
  return picture
}

const redOf = ({ data, width }: Pixels, x: number, y: number) => data[4 * (y * width + x)]

it('deepens a small dark mark on even ground', () => {
  const photo = flat(41, 41, 180)
  photo.data.fill(150, 4 * (20 * 41 + 20), 4 * (20 * 41 + 21))
  const deepened = deepenMarks(photo)
  expect(redOf(deepened, 20, 20)).toBe(150 - 3 * 25)
  expect(redOf(deepened, 21, 20)).toBe(180)
})

it('leaves texture as it is', () => {
  const photo = flat(41, 41, 180)
  for (let at = 0; at < 41 * 41; at += 2) photo.data.fill(150, 4 * at, 4 * at + 3)
  expect(deepenMarks(photo)).toEqual(photo)
})

/** The picture and the digest that the training's and the service's tests have. */
it('gives the numbers of the service', () => {
  const [width, height] = [100, 75]
  const photo = pixelsOf(width, height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const rings =
        (Math.trunc(((x - Math.trunc(width / 3)) ** 2 + (y - Math.trunc(height / 2)) ** 2) / 700) %
          2) *
        90
      const squares = ((Math.trunc(x / 23) + Math.trunc(y / 17)) % 3) * 60
      const colors = [
        Math.trunc((x * 160) / width) + rings,
        Math.trunc((y * 120) / height) + squares,
        Math.trunc((((x + y) % 256) * 3) / 4),
        255,
      ]
      photo.data.set(colors, 4 * (y * width + x))
    }
  const bytes = deepenMarks(photo).data.filter((_, at) => at % 4 < 3)
  expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe('f78960ced4b19c94')
})
