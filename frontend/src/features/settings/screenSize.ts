/** The picture's share of the screen, at most. */
const widest = 1100

/** As many pixels as this screen shows of a picture on the page, longer side. */
export function screenSize({ min, max }: { min: number; max: number }): number {
  const longer = Math.max(screen.width, screen.height)
  const pixels = Math.round(Math.min(widest, longer) * devicePixelRatio)
  return Math.min(max, Math.max(min, pixels))
}
