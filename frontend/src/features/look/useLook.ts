import { useEffect, useState } from 'react'
import type { Colors } from '../../shared/api/service'
import { harmoniseInWorker } from './harmoniseInWorker'

interface Drawn {
  photo: ImageBitmap
  picture: ImageBitmap
}

/** Harmonised pictures by the cartoon they came from, as long as that one lives. */
const harmonised = new WeakMap<ImageBitmap, ImageBitmap>()

export async function lookOf(
  { photo, picture }: Drawn,
  colors: Colors,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  if (colors === 'style') return picture
  const made = harmonised.get(picture) ?? (await harmoniseInWorker(photo, picture, signal))
  harmonised.set(picture, made)
  return made
}

/** The cartoon in the colours asked for: the style's at once, the photo's a moment later. */
export function useLook(drawn: Drawn | undefined, colors: Colors): ImageBitmap | undefined {
  const [look, setLook] = useState<{ of: ImageBitmap; colors: Colors; picture: ImageBitmap }>()

  useEffect(() => {
    if (!drawn || colors === 'style') return
    const run = new AbortController()
    lookOf(drawn, colors, run.signal).then(
      picture => {
        if (!run.signal.aborted) setLook({ of: drawn.picture, colors, picture })
      },
      () => {
        // Cancelled, or the worker failed: the style's own colours stay.
      },
    )
    return () => run.abort()
  }, [drawn, colors])

  if (!drawn) return undefined
  if (colors === 'photo' && look?.of === drawn.picture) return look.picture
  return drawn.picture
}
