import type { Pixels } from './pixels'

const one = 2 ** 16

/** A picture `strength` of the way from one to the other, as opaque as the other; in 8 bits, rounded. */
export function mix(from: Pixels, to: Pixels, strength: number): Pixels {
  if (strength === 1) return to
  const weight = Math.round(strength * one)
  const data = to.data.slice()
  for (let at = 0; at < data.length; at++) {
    if (at % 4 === 3) continue
    const sum = (from.data[at] as number) * (one - weight) + (to.data[at] as number) * weight
    data[at] = Math.floor((sum + one / 2) / one)
  }
  return { ...to, data }
}
