import { boxMean } from './boxMean'
import { combine, type Plane } from './plane'

/**
 * Smooths planes along the edges of a guide (He, Sun and Tang, ECCV 2010): within each window the
 * result is a straight line of the guide, so it steps where the guide steps and nowhere else.
 */
export function guideBy(guide: Plane, radius: number, epsilon: number) {
  const mean = boxMean(guide, radius)
  const squares = boxMean(
    combine([guide], g => g * g),
    radius,
  )
  const variance = combine([squares, mean], (square, m) => square - m * m)

  return (plane: Plane): Plane => {
    const planeMean = boxMean(plane, radius)
    const products = boxMean(
      combine([guide, plane], (g, p) => g * p),
      radius,
    )
    const slope = combine(
      [products, mean, planeMean, variance],
      (product, m, p, v) => (product - m * p) / (v + epsilon),
    )
    const offset = combine([planeMean, slope, mean], (p, s, m) => p - s * m)
    return combine([boxMean(slope, radius), guide, boxMean(offset, radius)], (s, g, o) => s * g + o)
  }
}
