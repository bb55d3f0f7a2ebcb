import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { photoColors } from './photoColors'
import type { Pixels } from './pixels'

function pixels(width: number, height: number, colorAt: (x: number) => number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at++) data.set(colorAt(at % width), at * 4)
  return { width, height, data }
}

const at = (data: Uint8ClampedArray, x: number) => [...data.subarray(x * 4, x * 4 + 4)]

it('gives an even cartoon the photo’s colour', () => {
  const photo = pixels(32, 32, () => [200, 120, 80, 255])
  const brown = pixels(32, 32, () => [140, 140, 140, 255])
  const [red = 0, green = 0, blue = 0] = at(photoColors(photo, brown).data, 16)
  expect(red).toBeGreaterThan(green)
  expect(green).toBeGreaterThan(blue)
})

it('keeps the cartoon’s line', () => {
  const photo = pixels(64, 64, () => [180, 180, 180, 255])
  const lined = pixels(64, 64, x => (x === 32 ? [0, 0, 0, 255] : [180, 180, 180, 255]))
  const data = photoColors(photo, lined).data
  expect(at(data, 32)[0]).toBeLessThan((at(data, 10)[0] ?? 0) - 60)
})

it('only deepens colours where photo and cartoon are one', () => {
  const same = pixels(48, 48, x => [x * 5, 100, 200, 255])
  const data = photoColors(same, same).data
  at(data, 24).forEach((value, channel) => {
    expect(Math.abs(value - (at(same.data, 24)[channel] ?? 0))).toBeLessThan(16)
  })
})

it('keeps transparency', () => {
  const clear = pixels(16, 16, () => [10, 20, 30, 40])
  expect(at(photoColors(clear, clear).data, 3)[3]).toBe(40)
})

/** A picture that the service's tests read too, 240 by 64 pixels, red, green and blue. */
function shared(name: string): Pixels {
  const path = `../../../../../src/test/resources/colors/${name}.rgb`
  const rgb = readFileSync(new URL(path, import.meta.url))
  const data = new Uint8ClampedArray(240 * 64 * 4).fill(255)
  for (let at = 0; at < 240 * 64; at++) data.set(rgb.subarray(3 * at, 3 * at + 3), 4 * at)
  return { width: 240, height: 64, data }
}

it('draws the colours that the service draws', () => {
  const data = photoColors(shared('photo'), shared('cartoon')).data
  const expected = shared('expected').data
  const furthest = data.reduce(
    (most, value, at) => Math.max(most, Math.abs(value - (expected[at] ?? 0))),
    0,
  )
  expect(furthest).toBe(0)
})
