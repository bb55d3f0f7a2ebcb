import { useEffect, useState } from 'react'
import { pictures } from '../lib/shownPictures'

export interface Shown {
  file: Blob
  picture: ImageBitmap
}

/**
 * A file's picture once it is decoded. Until then the one before, as long as the subject is the same:
 * what is shown of a photo does not flash when it changes.
 */
export function usePicture(file: Blob | undefined, subject: string): Shown | undefined {
  const [shown, setShown] = useState<Shown & { of: string }>()
  useEffect(() => {
    if (!file) return
    let isWanted = true
    const lease = pictures.borrow(file)
    lease.picture.then(
      picture => isWanted && setShown({ of: subject, file, picture }),
      problem => console.error(problem),
    )
    return () => {
      isWanted = false
      lease.release()
    }
  }, [file, subject])
  return file && shown?.of === subject ? shown : undefined
}
