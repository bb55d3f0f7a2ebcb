import { expect, it } from 'vitest'
import { exaggerate } from './exaggerate'

it('leads the cartoon on in the direction it took from the photo, as far as there are colours', () => {
  const photo = Uint8ClampedArray.of(100, 100, 200, 255, 10, 20, 30, 255)
  const cartoon = Uint8ClampedArray.of(140, 90, 250, 255, 10, 0, 60, 7)
  exaggerate(photo, cartoon, 1.5)
  expect([...cartoon]).toEqual([160, 85, 255, 255, 10, 0, 75, 7])
})

it('changes nothing at one, and doubles the way at two', () => {
  const photo = Uint8ClampedArray.of(100, 100, 100, 255)
  const cartoon = Uint8ClampedArray.of(110, 90, 100, 255)
  exaggerate(photo, cartoon, 1)
  expect([...cartoon]).toEqual([110, 90, 100, 255])
  exaggerate(photo, cartoon, 2)
  expect([...cartoon]).toEqual([120, 80, 100, 255])
})
