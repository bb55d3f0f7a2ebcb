/** `decode;dur=9.1, draw;dur=120` as milliseconds by name. */
export function parseServerTiming(header: string | null): Record<string, number> {
  const entries = (header ?? '').split(',').flatMap(metric => {
    const match = /^\s*([\w-]+)\s*;.*?\bdur=([\d.]+)/.exec(metric)
    return match?.[1] && match[2] ? [[match[1], Number(match[2])] as const] : []
  })
  return Object.fromEntries(entries)
}
