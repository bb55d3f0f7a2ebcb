import { useEffect, useRef, useState } from 'react'
import type { Photo } from '../photos/photo'
import { save } from './save'
import { zip } from './zip'

export type DrawFile = (photo: Photo, signal: AbortSignal) => Promise<File>

/** Draws photo after photo and saves them as one file. One that fails is named, and the others go on. */
export function useZip(photos: readonly Photo[], drawFile: DrawFile) {
  const [at, setAt] = useState<number>()
  const [missing, setMissing] = useState<readonly string[]>([])
  const run = useRef<AbortController>(undefined)

  useEffect(() => () => run.current?.abort(), [])

  const start = async () => {
    const ending = new AbortController()
    run.current = ending
    const { signal } = ending
    const files: File[] = []
    const failed: string[] = []
    setMissing([])
    for (const [index, photo] of photos.entries()) {
      setAt(index)
      try {
        files.push(await drawFile(photo, signal))
      } catch {
        if (signal.aborted) return
        failed.push(photo.name)
      }
    }
    if (files.length > 0) save(await zip(files, 'cartoons.zip'))
    if (signal.aborted) return
    setAt(undefined)
    setMissing(failed)
  }
  const stop = () => {
    run.current?.abort()
    setAt(undefined)
  }
  return { at, missing, start, stop, forget: () => setMissing([]) }
}
