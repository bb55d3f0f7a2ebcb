import { boxMean, type Plane, planeOf, reducedProduct } from './plane'

/** How many steps of the coarser grid a neighbourhood reaches. */
const steps = 6

/**
 * Smooths planes along the edges of a guide (He, Sun, Tang: "Guided Image Filtering", ECCV 2010), its lines on a coarser
 * grid ("Fast Guided Filter", 2015): the same numbers as the service's.
 *
 * @param radius how far a pixel's neighbourhood reaches, in pixels
 * @param epsilon the variance of the guide below which it counts as flat
 */
export function guideBy(guide: Plane, radius: number, epsilon: number) {
  const step = Math.max(1, Math.trunc(radius / steps))
  const reach = Math.round(radius / step)
  const meanOf = (plane: Plane, times?: Plane) => boxMean(reducedProduct(plane, times, step), reach)
  const mean = meanOf(guide)
  const covariance = (plane: Plane, planeMean: Plane) => {
    const products = meanOf(plane, guide)
    const values = products.values.map((product, at) =>
      Math.fround(
        product - Math.fround((mean.values[at] as number) * (planeMean.values[at] as number)),
      ),
    )
    return { ...products, values }
  }
  const variance = covariance(guide, mean)

  return (plane: Plane): Plane => {
    const offset = meanOf(plane)
    const slope = covariance(plane, offset)
    slope.values.forEach((value, at) => {
      const steep = Math.fround(value / Math.fround((variance.values[at] as number) + epsilon))
      slope.values[at] = steep
      offset.values[at] =
        (offset.values[at] as number) - Math.fround(steep * (mean.values[at] as number))
    })
    return linesOf(guide, boxMean(slope, reach), boxMean(offset, reach), step)
  }
}

function linesOf(guide: Plane, slope: Plane, offset: Plane, step: number): Plane {
  const result = planeOf(guide.width, guide.height)
  for (let y = 0, at = 0; y < guide.height; y++) {
    const slopes = gridRow(slope, step, y)
    const offsets = gridRow(offset, step, y)
    for (let x = 0; x < guide.width; x++, at++) {
      const place = position(x, slope.width, step)
      result.values[at] =
        between(slopes, place) * (guide.values[at] as number) + between(offsets, place)
    }
  }
  return result
}

/** Where a pixel lies among the points of the grid, each the middle of a block; beyond the outermost their values go on. */
const position = (pixel: number, count: number, step: number) =>
  Math.max(0, Math.min(count - 1, (pixel + 0.5) / step - 0.5))

/** The points of the grid at a row of pixels. */
function gridRow({ width, height, values }: Plane, step: number, y: number): Float32Array {
  const at = position(y, height, step)
  const above = Math.trunc(at)
  const below = Math.min(above + 1, height - 1)
  return Float32Array.from({ length: width }, (_, x) => {
    const from = values[above * width + x] as number
    return from + (at - above) * ((values[below * width + x] as number) - from)
  })
}

function between(points: Float32Array, place: number): number {
  const left = Math.trunc(place)
  const from = points[left] as number
  return from + (place - left) * ((points[Math.min(left + 1, points.length - 1)] as number) - from)
}
