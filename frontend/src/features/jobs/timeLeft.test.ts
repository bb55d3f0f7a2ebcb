import { expect, it } from 'vitest'
import { minutesLeft } from './timeLeft'

const at = (seconds: number, progress: number) => ({ at: seconds * 1000, progress })

it('goes on as fast as it went since it was first looked at', () => {
  expect(minutesLeft(at(0, 0), at(60, 0.2))).toBe(4)
  // Found again when half of it was done.
  expect(minutesLeft(at(0, 0.5), at(60, 0.6))).toBe(4)
  expect(minutesLeft(at(0, 0), at(20, 0.9))).toBe(0)
})

it('tells nothing while that is a guess', () => {
  expect(minutesLeft(at(0, 0), at(1, 0.5))).toBeUndefined()
  expect(minutesLeft(at(0, 0.3), at(60, 0.3))).toBeUndefined()
})
