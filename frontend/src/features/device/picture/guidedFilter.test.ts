import { expect, it } from 'vitest'
import { guideBy } from './guidedFilter'
import { boxMean, type Plane } from './plane'

function plane(width: number, height: number, valueAt: (x: number, y: number) => number): Plane {
  const values = Float32Array.from({ length: width * height }, (_, at) =>
    valueAt(at % width, Math.floor(at / width)),
  )
  return { width, height, values }
}

/** The definition, without the running sum. */
function slowMean({ width, height, values }: Plane, radius: number): number[] {
  const clamp = (value: number, size: number) => Math.min(size - 1, Math.max(0, value))
  return [...values].map((_, at) => {
    let sum = 0
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++) {
        const x = clamp((at % width) + dx, width)
        const y = clamp(Math.floor(at / width) + dy, height)
        sum += values[y * width + x] ?? 0
      }
    return sum / (2 * radius + 1) ** 2
  })
}

const noise = plane(13, 7, (x, y) => Math.abs(Math.sin(x * 12.9 + y * 78.2)))

it('takes the mean that the definition gives, edges repeated', () => {
  for (const radius of [1, 3, 9]) {
    const fast = boxMean(noise, radius).values
    slowMean(noise, radius).forEach((mean, at) => {
      expect(fast[at]).toBeCloseTo(mean, 5)
    })
  }
})

it('keeps the guide’s step and takes out the noise beside it', () => {
  const step = plane(40, 20, x => (x < 20 ? 0.2 : 0.8))
  const noisy = plane(40, 20, (x, y) => (x < 20 ? 0.3 : 0.7) + 0.05 * Math.sin(x * 7 + y * 5))
  const { values } = guideBy(step, 4, 0.0001)(noisy)
  const row = values.subarray(10 * 40, 11 * 40)
  expect(row[18]).toBeCloseTo(0.3, 1)
  expect(row[21]).toBeCloseTo(0.7, 1)
  expect(Math.abs((row[5] ?? 0) - (row[6] ?? 0))).toBeLessThan(0.01)
})

it('leaves an even plane even', () => {
  const even = plane(9, 9, () => 0.5)
  for (const value of guideBy(noiseOf(9), 2, 0.01)(even).values) expect(value).toBeCloseTo(0.5, 5)
})

function noiseOf(side: number): Plane {
  return plane(side, side, (x, y) => Math.abs(Math.cos(x * 3.1 + y * 1.7)))
}
