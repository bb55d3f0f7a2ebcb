const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

/** `cat-hayao-1080.jpg`: what it shows, how it was drawn, how large it is, and what it really is. */
export function fileName(photo: string, style: string, size: number | 'full', type: string) {
  return `${photo}-${style}-${size}.${extensions[type] ?? 'png'}`
}

/** The same names told apart, as a folder needs them; some folders know no capital letters. */
export function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const key = name.toLowerCase()
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? name : name.replace(/(\.[^.]*)$/, ` (${count})$1`)
  })
}
