import { expect, it } from 'vitest'
import { closest, fitted, panned, zoomed } from './zoom'

it('keeps the point under the pointer in place', () => {
  const at = { x: 0.2, y: -0.1 }
  const { scale, x, y } = zoomed(fitted, 2, at)
  // The point lay at `at` of the picture and is seen at `x + scale * at`.
  expect(x + scale * at.x).toBeCloseTo(at.x)
  expect(y + scale * at.y).toBeCloseTo(at.y)
})

it('never shows what lies beyond the picture', () => {
  expect(panned(fitted, 0.3, 0.3)).toEqual(fitted)
  expect(panned(zoomed(fitted, 2), 9, -9)).toEqual({ scale: 2, x: 0.5, y: -0.5 })
  expect(zoomed(panned(zoomed(fitted, 4), 9, 9), 1 / 4)).toEqual(fitted)
})

it('comes no closer than makes sense', () => {
  expect(zoomed(fitted, 100).scale).toBe(closest)
  expect(zoomed(fitted, 0.1).scale).toBe(1)
})
