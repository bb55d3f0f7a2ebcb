import { expect, it } from 'vitest'
import { middle, revealAt } from './useReveal'

it('begins with the photo alone and ends in the middle', () => {
  expect(revealAt(0)).toBe(100)
  expect(revealAt(1)).toBeCloseTo(middle)
})

it('shows most of the cartoon on the way and stays within the picture', () => {
  const way = Array.from({ length: 101 }, (_, at) => revealAt(at / 100))
  expect(Math.min(...way)).toBeLessThan(25)
  expect(Math.min(...way)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...way)).toBeLessThanOrEqual(100)
})
