import { useEffect } from 'react'
import { type Drawing, readByService } from '../../features/drawing/draw'
import type { Photo } from '../../features/photos/photo'
import type { Photos } from '../../features/photos/usePhotos'

/** Shows a photo that this browser cannot decode as the service read it, once it has drawn it. */
export function useReadByService(
  photo: Photo,
  drawing: Drawing | undefined,
  reads: readonly string[],
  learn: Photos['learn'],
) {
  const isUnseen = photo.view === undefined
  const order = drawing?.order
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a photo is enough
  useEffect(() => {
    if (!isUnseen || !order) return
    const run = new AbortController()
    readByService(photo, order, { reads, signal: run.signal }).then(
      read => learn(photo.id, read),
      // The cartoon alone is shown then.
      () => {},
    )
    return () => run.abort()
  }, [photo.id, isUnseen, order])
}
