import type { Order } from '../features/drawing/draw'
import type { Settings } from '../features/settings/settings'
import type { Style } from '../shared/api/service'
import { tierOf } from '../shared/api/tiers'

/** What to draw: the settings, as far as the service can meet them. A link may name a style that is gone. */
export function orderOf({ style, size, tier }: Settings, styles: readonly Style[]): Order {
  const chosen = styles.find(({ id }) => id === style) ?? styles[0]
  return chosen
    ? { style: chosen.id, size, tier: tierOf(chosen.tiers, tier) }
    : { style, size, tier }
}
