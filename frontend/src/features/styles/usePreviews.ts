import { useEffect, useState } from 'react'
import { requestCartoon } from '../../shared/api/cartoons'
import { withPatience } from '../../shared/api/patience'
import type { CartoonRequest, Style, Tier } from '../../shared/api/service'
import { serviceAnswers } from '../../shared/api/styles'
import { tierOf } from '../../shared/api/tiers'

/** Wide enough for a sharp tile on a phone's screen. */
export const previewSize = 224

export type Previews = Readonly<Record<string, ImageBitmap>>

/**
 * The photo in every style, side by side, by the network that draws it in full. A preview that fails is left out: the drawing itself tells
 * what is wrong. A new photo cancels what is still on its way.
 */
export function usePreviews<Photo extends { id: string }>(
  photo: Photo | undefined,
  styles: readonly Style[],
  tier: Tier,
  reduce: (photo: Photo, size: number) => Promise<Blob>,
): Previews {
  const key = photo && `${photo.id} ${tier}`
  const [previews, setPreviews] = useState<{ of?: string; pictures: Previews }>({ pictures: {} })

  useEffect(() => {
    if (!photo || !key) return
    const run = new AbortController()
    const drawInto = async ({ id: style, tiers }: Style, sent: Blob) => {
      const request: CartoonRequest = {
        style,
        size: previewSize,
        tier: tierOf(tiers, tier),
        strength: 1,
        colors: 'style',
        format: 'jpeg',
      }
      const { signal } = run
      const { blob } = await withPatience(() => requestCartoon(sent, request, { signal }), {
        signal,
        answers: serviceAnswers,
      })
      const picture = await createImageBitmap(blob)
      if (run.signal.aborted) return
      setPreviews(old => ({
        of: key,
        pictures: { ...(old.of === key && old.pictures), [style]: picture },
      }))
    }
    reduce(photo, previewSize)
      .then(sent => Promise.allSettled(styles.map(style => drawInto(style, sent))))
      .catch(() => {})
    return () => run.abort()
  }, [photo, styles, tier, key, reduce])

  return previews.of === key ? previews.pictures : {}
}
