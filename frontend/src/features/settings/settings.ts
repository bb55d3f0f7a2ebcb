import type { Service } from '../../shared/api/capabilities'
import type { Colors, Detail, Format, Size, Style, Tier } from '../../shared/api/service'
import { tierOf } from '../../shared/api/tiers'
import { screenSize } from './screenSize'

/** A size as it is chosen: also as large as this screen shows it. */
export type WantedSize = Size | 'screen'

export interface Settings {
  style: string
  size: WantedSize
  tier: Tier
  /** Absent where the service knows no such choice. */
  detail?: Detail
  /** From photo (0) over the drawing (1) to more than was drawn. */
  strength: number
  colors: Colors
  format: Format
  /** Of JPEG and WebP, 0 to 1. */
  quality: number
}

/** What the visitor chose, and what a link carries: only what is to differ from the defaults. */
export type Choices = Partial<Settings>

/** What has to be drawn anew when it changes; strength and colours are laid over in the browser. */
export interface Order {
  style: string
  size: Size
  tier: Tier
  detail?: Detail
}

export const usualQuality = 0.92
export const lowestQuality = 0.4

/** Shown first where the service has it. */
const usualStyle = 'shinkai'

/** The choices as far as service and browser can meet them, and their own defaults for the rest. */
export function settingsOf(
  choices: Choices,
  { capabilities, styles }: Service,
  writable: readonly Format[],
): Settings {
  const { sizes, strength, details, colors } = capabilities
  const style = styleOf(choices.style, styles)
  const settings: Settings = {
    style: style?.id ?? choices.style ?? usualStyle,
    size: sizeOf(choices.size, sizes),
    tier: tierOf(style?.tiers ?? [], choices.tier ?? 'fast'),
    strength: between(choices.strength, strength.min, strength.max, strength.default),
    colors: oneOf(choices.colors, colors, 'style'),
    format: oneOf(choices.format, writable, 'png'),
    quality: between(choices.quality, lowestQuality, 1, usualQuality),
  }
  if (details.values.length === 0) return settings
  return { ...settings, detail: oneOf(choices.detail, details.values, details.default) }
}

export function orderOf(settings: Settings, sizes: { min: number; max: number }): Order {
  const { style, tier, detail, size } = settings
  const order = { style, tier, size: size === 'screen' ? screenSize(sizes) : size }
  return detail ? { ...order, detail } : order
}

/** A link may name a style that is gone. */
function styleOf(id: string | undefined, styles: readonly Style[]): Style | undefined {
  const find = (wanted: string | undefined) => styles.find(style => style.id === wanted)
  return find(id) ?? find(usualStyle) ?? styles[0]
}

function sizeOf(
  size: WantedSize | undefined,
  { min, max, default: usual, full }: Service['capabilities']['sizes'],
): WantedSize {
  if (size === 'screen') return size
  if (size === 'full') return full ? size : Math.min(max, usual)
  return between(size, min, max, Math.min(max, usual))
}

function between(value: number | undefined, low: number, high: number, other: number) {
  return value !== undefined && value >= low && value <= high ? value : other
}

function oneOf<Value>(value: Value | undefined, values: readonly Value[], other: Value) {
  return value !== undefined && values.includes(value) ? value : other
}
