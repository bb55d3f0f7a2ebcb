import type { Format } from '../../shared/api/service'

/** Safari shows WebP but does not write it, and answers with a PNG instead. */
export function writable(formats: readonly Format[]): Format[] {
  const canvas = document.createElement('canvas')
  return formats.filter(format =>
    canvas.toDataURL(`image/${format}`).startsWith(`data:image/${format}`),
  )
}
