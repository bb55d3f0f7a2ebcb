import { colorings, defaults, formats, largest, type Settings, smallest, tiers } from './settings'

/** The settings a link carries. What it lacks, or says wrong, is the default. */
export function settingsOfLink(query: string): Settings {
  const link = new URLSearchParams(query)
  const oneOf = <Value extends string>(name: string, values: readonly Value[], other: Value) =>
    values.find(value => value === link.get(name)) ?? other
  const between = (name: string, low: number, high: number, other: number) => {
    const value = Number(link.get(name) ?? other)
    return value >= low && value <= high ? value : other
  }
  return {
    style: link.get('style') ?? defaults.style,
    size: Math.round(between('size', smallest, largest, defaults.size)),
    tier: oneOf('tier', tiers, defaults.tier),
    strength: between('strength', 0, 1, defaults.strength),
    colors: oneOf('colors', colorings, defaults.colors),
    format: oneOf('format', formats, defaults.format),
  }
}

/** Only what differs from the defaults, so that the usual link stays bare. */
export function linkOfSettings(settings: Settings): string {
  const chosen = Object.entries(settings).filter(
    ([name, value]) => value !== defaults[name as keyof Settings],
  )
  const query = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString()
  return query && `?${query}`
}
