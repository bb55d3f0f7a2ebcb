import { useCallback, useState } from 'react'
import { openPhoto, viewOf } from './openPhoto'
import { type Photo, type Refusal, RefusedFile } from './photo'

interface Desk {
  photos: readonly Photo[]
  currentId: string | undefined
}

export interface Refused {
  name: string
  reason: Refusal
}

export interface Photos {
  photos: readonly Photo[]
  current: Photo | undefined
  /** How many files are still being read. */
  opening: number
  /** Files that were not taken, until the visitor has seen it. */
  refused: readonly Refused[]
  add: (files: readonly File[]) => Promise<void>
  select: (id: string) => void
  remove: (id: string) => void
  removeAll: () => void
  /** Shows a photo as the service read it, where the browser could not. */
  learn: (id: string, read: Blob) => Promise<void>
  forgetRefused: () => void
}

/** The photos on the desk. Files of more than `most` bytes are not taken. */
export function usePhotos(most: number, open = openPhoto): Photos {
  const [desk, setDesk] = useState<Desk>({ photos: [], currentId: undefined })
  const [opening, setOpening] = useState(0)
  const [refused, setRefused] = useState<readonly Refused[]>([])

  const add = useCallback(
    async (files: readonly File[]) => {
      setOpening(count => count + files.length)
      setRefused([])
      // One after the other: decoding several large photos at once can exhaust a phone.
      let isFirst = true
      for (const file of files) {
        try {
          const photo = await open(file, most)
          const isShown = isFirst
          isFirst = false
          setDesk(({ photos, currentId }) => ({
            photos: [...photos, photo],
            currentId: isShown ? photo.id : (currentId ?? photo.id),
          }))
        } catch (problem) {
          const reason = problem instanceof RefusedFile ? problem.reason : 'unreadable'
          setRefused(old => [...old, { name: file.name, reason }])
        } finally {
          setOpening(count => count - 1)
        }
      }
    },
    [most, open],
  )

  const select = useCallback((id: string) => setDesk(old => ({ ...old, currentId: id })), [])
  const remove = useCallback((id: string) => setDesk(old => without(old, id)), [])
  const removeAll = useCallback(() => setDesk({ photos: [], currentId: undefined }), [])
  const learn = useCallback(async (id: string, read: Blob) => {
    const view = await viewOf(read)
    if (!view) return
    setDesk(old => ({
      ...old,
      photos: old.photos.map(photo => (photo.id === id ? { ...photo, view } : photo)),
    }))
  }, [])
  const forgetRefused = useCallback(() => setRefused([]), [])

  const current = desk.photos.find(photo => photo.id === desk.currentId)
  return {
    photos: desk.photos,
    current,
    opening,
    refused,
    add,
    select,
    remove,
    removeAll,
    learn,
    forgetRefused,
  }
}

/** Lifts a photo off; its neighbour takes its place if it was shown. */
export function without({ photos, currentId }: Desk, id: string): Desk {
  const at = photos.findIndex(photo => photo.id === id)
  const left = photos.filter(photo => photo.id !== id)
  const neighbour = left[Math.min(at, left.length - 1)]
  return { photos: left, currentId: currentId === id ? neighbour?.id : currentId }
}
