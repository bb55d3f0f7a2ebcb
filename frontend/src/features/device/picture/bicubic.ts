/** How much each sample of a row or column counts in a resized one. */
export interface Counted {
  /** The first sample that counts. */
  first: number
  /** How much it and those after it count, in units of `one`. */
  weights: Int32Array
}

const precision = 32 - 8 - 2
/** A weight of 1 in fixed point. */
export const one = 2 ** precision
const support = 2

/**
 * Keys' cubic convolution with a = -0.5, widened by the scale when shrinking so that it averages rather than skips: the
 * numbers of Pillow's `Image.BICUBIC`, and of the service.
 */
export function bicubic(from: number, to: number): Counted[] {
  const scale = from / to
  const widening = Math.max(scale, 1)
  return Array.from({ length: to }, (_, at) => {
    const center = (at + 0.5) * scale
    const first = Math.max(0, Math.trunc(center - support * widening + 0.5))
    const end = Math.min(from, Math.trunc(center + support * widening + 0.5))
    const samples = Array.from({ length: end - first }, (_, i) =>
      cubic((i - (center - first) + 0.5) * (1 / widening)),
    )
    const sum = samples.reduce((total, sample) => total + sample, 0)
    return { first, weights: Int32Array.from(samples, sample => fixed(sample / sum)) }
  })
}

const fixed = (weight: number) => Math.trunc(weight * one + (weight < 0 ? -0.5 : 0.5))

function cubic(distance: number): number {
  const a = -0.5
  const x = Math.abs(distance)
  if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1
  return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0
}
