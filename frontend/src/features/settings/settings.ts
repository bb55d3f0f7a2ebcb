import type { Colors, Format, Tier } from '../../shared/api/service'

/** What the visitor can choose, and what a link to the page carries. */
export interface Settings {
  style: string
  size: number
  tier: Tier
  strength: number
  colors: Colors
  format: Format
}

/** The service's own defaults, so that page and curl draw the same. */
export const defaults: Settings = {
  style: 'shinkai',
  size: 450,
  tier: 'fast',
  strength: 1,
  colors: 'style',
  format: 'png',
}

/** Steps of the longer side; a link may carry any value between the ends. */
export const sizes = [450, 720, 1080, 1600, 2048] as const
export const smallest = 64
export const largest = 2048

export const tiers: readonly Tier[] = ['fast', 'original']
export const colorings: readonly Colors[] = ['style', 'photo']
export const formats: readonly Format[] = ['png', 'jpeg', 'webp']
