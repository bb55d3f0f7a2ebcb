/**
 * Turns a cartoon's pixels into photo + strength * (cartoon - photo), clipped; as transparent as the
 * cartoon. Four bytes a pixel, red, green, blue, alpha.
 */
export function exaggerate(
  photo: Uint8ClampedArray,
  cartoon: Uint8ClampedArray,
  strength: number,
): void {
  for (let at = 0; at < cartoon.length; at += 4) {
    for (let channel = at; channel < at + 3; channel++) {
      const from = photo[channel] ?? 0
      // Clipped and rounded by the array.
      cartoon[channel] = from + strength * ((cartoon[channel] ?? 0) - from)
    }
  }
}
