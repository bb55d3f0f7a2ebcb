export interface Dimensions {
  width: number
  height: number
}

/** The dimensions with the longer side brought down to a length; never up. */
export function fitWithin({ width, height }: Dimensions, longest: number): Dimensions {
  const scale = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
