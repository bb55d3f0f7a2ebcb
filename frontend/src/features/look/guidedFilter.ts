import { boxMean } from './boxMean'
import { combine, enlarged, type Plane, reduced } from './plane'

/** How many steps of the grid a neighbourhood reaches: from 6 on no difference from the full grid is seen. */
const steps = 6

/**
 * Smooths planes along the edges of a guide (He, Sun and Tang, ECCV 2010): within each window the
 * result is a straight line of the guide, so it steps where the guide steps and nowhere else. The lines
 * change slowly and are worked out on a coarser grid (He and Sun, "Fast Guided Filter", 2015).
 */
export function guideBy(guide: Plane, radius: number, epsilon: number) {
  const step = Math.max(1, Math.floor(radius / steps))
  const reach = Math.round(radius / step)
  const meanOf = (plane: Plane) => boxMean(reduced(plane, step), reach)
  const productWith = (plane: Plane) => meanOf(combine([plane, guide], (p, g) => p * g))
  const mean = meanOf(guide)
  const variance = combine([productWith(guide), mean], (square, m) => square - m * m)

  return (plane: Plane): Plane => {
    const planeMean = meanOf(plane)
    const slope = combine(
      [productWith(plane), mean, planeMean, variance],
      (product, m, p, v) => (product - m * p) / (v + epsilon),
    )
    const offset = combine([planeMean, slope, mean], (p, s, m) => p - s * m)
    const { width, height } = guide
    const full = (lines: Plane) => enlarged(boxMean(lines, reach), step, width, height)
    return combine([full(slope), guide, full(offset)], (s, g, o) => s * g + o)
  }
}
