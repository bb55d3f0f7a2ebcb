import { type Pixels, pixelsOf } from './pixels'

export function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

/** Colours multiplied by their alpha, so that what is invisible does not bleed when pixels are averaged. */
export function multiply(from: Pixels): Pixels {
  return changed(from, (color, alpha) => {
    // The rounded quotient of color * alpha and 255.
    const product = color * alpha + 128
    return (product + (product >> 8)) >> 8
  })
}

/** Undoes `multiply`. */
export function divide(from: Pixels): Pixels {
  return changed(from, (color, alpha) => {
    if (alpha === 0 || alpha === 255) return color
    return Math.min(255, Math.trunc((255 * color) / alpha))
  })
}

/** The picture on a white ground, opaque. */
export function flatten(from: Pixels): Pixels {
  if (isOpaque(from)) return from
  const flat = changed(from, (color, alpha) => Math.round(255 + ((color - 255) * alpha) / 255))
  for (let at = 3; at < flat.data.length; at += 4) flat.data[at] = 255
  return flat
}

/** The colours of one picture with the transparency of another. */
export function withAlphaOf(from: Pixels, colors: Pixels): Pixels {
  const result = { ...colors, data: colors.data.slice() }
  for (let at = 3; at < result.data.length; at += 4) result.data[at] = from.data[at] ?? 255
  return result
}

/** Every colour changed by its alpha; alpha stays. */
function changed(from: Pixels, change: (color: number, alpha: number) => number): Pixels {
  const to = pixelsOf(from.width, from.height)
  for (let at = 0; at < from.data.length; at += 4) {
    const alpha = from.data[at + 3] as number
    for (let i = at; i < at + 3; i++) to.data[i] = change(from.data[i] as number, alpha)
    to.data[at + 3] = alpha
  }
  return to
}
