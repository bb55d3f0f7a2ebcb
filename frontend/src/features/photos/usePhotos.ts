import { useCallback, useState } from 'react'
import { openPhoto } from './openPhoto'
import type { Photo } from './photo'

interface Desk {
  photos: readonly Photo[]
  currentId: string | undefined
}

export interface Photos {
  photos: readonly Photo[]
  current: Photo | undefined
  /** How many files are still being read. */
  opening: number
  add: (files: readonly File[]) => Promise<void>
  select: (id: string) => void
  remove: (id: string) => void
}

export function usePhotos(): Photos {
  const [desk, setDesk] = useState<Desk>({ photos: [], currentId: undefined })
  const [opening, setOpening] = useState(0)

  const add = useCallback(async (files: readonly File[]) => {
    setOpening(count => count + files.length)
    // One after the other: decoding several large photos at once can exhaust a phone.
    let isFirst = true
    for (const file of files) {
      const photo = await openPhoto(file)
      const takesFloor = isFirst
      isFirst = false
      setDesk(({ photos, currentId }) => ({
        photos: [...photos, photo],
        currentId: takesFloor ? photo.id : (currentId ?? photo.id),
      }))
      setOpening(count => count - 1)
    }
  }, [])

  const select = useCallback((id: string) => setDesk(old => ({ ...old, currentId: id })), [])

  const remove = useCallback((id: string) => setDesk(old => without(old, id)), [])

  const current = desk.photos.find(photo => photo.id === desk.currentId)
  return { photos: desk.photos, current, opening, add, select, remove }
}

/** Lifts a photo off; its neighbour takes the floor if it was shown. */
export function without({ photos, currentId }: Desk, id: string): Desk {
  const at = photos.findIndex(photo => photo.id === id)
  const left = photos.filter(photo => photo.id !== id)
  const neighbour = left[Math.min(at, left.length - 1)]
  return { photos: left, currentId: currentId === id ? neighbour?.id : currentId }
}
