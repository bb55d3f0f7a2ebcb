import type { Tier } from './service'

/** The tier wished for where the style has it, else the one it has. */
export function tierOf(tiers: readonly Tier[], wished: Tier): Tier {
  return tiers.includes(wished) ? wished : (tiers[0] ?? wished)
}
