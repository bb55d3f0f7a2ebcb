import type { Format } from '../api/service'

const formats: readonly Format[] = ['png', 'jpeg', 'webp']

let known: Format[] | undefined

/** What this browser writes. Safari shows WebP but does not write it, and answers with a PNG instead. */
export function writableFormats(): readonly Format[] {
  const canvas = document.createElement('canvas')
  known ??= formats.filter(format =>
    canvas.toDataURL(`image/${format}`).startsWith(`data:image/${format}`),
  )
  return known
}
