import type { Format } from '../../shared/api/service'

const extensions: Record<Format, string> = { png: 'png', jpeg: 'jpg', webp: 'webp' }

/** `cat-hayao-1080.jpg`: what it shows, how it was drawn, how large it is. */
export function fileName(photo: string, style: string, longest: number, format: Format): string {
  return `${photo}-${style}-${longest}.${extensions[format]}`
}

/** The same names told apart, as a folder needs them. */
export function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : name.replace(/(\.[^.]*)$/, ` (${count})$1`)
  })
}
