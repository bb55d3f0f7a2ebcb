import { expect, it } from 'vitest'
import { revealAt } from './useReveal'

it('begins with the photo alone and ends where it rests', () => {
  expect(revealAt(0, 40)).toBe(100)
  expect(revealAt(1, 40)).toBeCloseTo(40)
})

it('shows most of the cartoon on the way and stays within the picture', () => {
  const way = Array.from({ length: 101 }, (_, at) => revealAt(at / 100, 50))
  expect(Math.min(...way)).toBeLessThan(25)
  expect(Math.min(...way)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...way)).toBeLessThanOrEqual(100)
})
