import type { Style, Tier } from '../../shared/api/service'
import { tierOf } from '../../shared/api/tiers'
import type { Settings } from './settings'

/** What has to be drawn anew when it changes; strength and colours are laid over in the browser. */
export interface Order {
  style: string
  size: number
  tier: Tier
}

/** What to draw: the settings, as far as the service can meet them. A link may name a style that is gone. */
export function orderOf({ style, size, tier }: Settings, styles: readonly Style[]): Order {
  const chosen = styles.find(({ id }) => id === style) ?? styles[0]
  return chosen
    ? { style: chosen.id, size, tier: tierOf(chosen.tiers, tier) }
    : { style, size, tier }
}
