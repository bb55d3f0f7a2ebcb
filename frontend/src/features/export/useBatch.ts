import { useEffect, useRef, useState } from 'react'
import { inTurns } from '../../shared/lib/inTurns'
import type { Report } from '../drawing/progress'
import type { Photo } from '../photos/photo'
import { save } from './save'
import { zip } from './zip'

export type BatchState = 'waiting' | 'drawing' | 'drawn' | 'failed'
export type DrawFile = (photo: Photo, signal: AbortSignal, report: Report) => Promise<File>

/** A run over several photos, from its start until it is forgotten. */
interface Batch {
  photos: readonly Photo[]
  isRunning: boolean
  /** Every photo is drawn, but the file of all could not be made. */
  hasNoFile: boolean
  states: ReadonlyMap<string, BatchState>
}

/** The service draws on, and the page encodes meanwhile. */
const atOnce = 2

/** Draws all photos and saves them as one file. One that fails is told, and the others go on. */
export function useBatch(
  photos: readonly Photo[],
  drawFile: DrawFile,
  onSaved: (ids: readonly string[]) => void = () => {},
) {
  const [batch, setBatch] = useState<Batch>()
  const [progress, report] = useState<Parameters<Report>[0]>()
  const run = useRef<AbortController>(undefined)
  const files = useRef(new Map<string, File>())

  useEffect(() => () => run.current?.abort(), [])

  const draw = async (all: readonly Photo[], wanted: readonly Photo[]) => {
    const own = new AbortController()
    run.current = own
    const { signal } = own
    const states = new Map<string, BatchState>(all.map(({ id }) => [id, 'drawn']))
    const show = (changes: Partial<Batch> = {}) => {
      if (signal.aborted) return
      setBatch({
        photos: all,
        isRunning: true,
        hasNoFile: false,
        states: new Map(states),
        ...changes,
      })
    }
    for (const { id } of wanted) states.set(id, 'waiting')
    show()
    await inTurns(wanted, atOnce, async photo => {
      if (signal.aborted) return
      states.set(photo.id, 'drawing')
      show()
      try {
        files.current.set(photo.id, await drawFile(photo, signal, report))
        states.set(photo.id, 'drawn')
      } catch (problem) {
        if (!signal.aborted) console.warn(problem)
        states.set(photo.id, 'failed')
      }
      show()
    })
    if (signal.aborted) return
    const drawn = all.filter(({ id }) => files.current.has(id)).map(({ id }) => id)
    try {
      const ready = drawn.flatMap(id => files.current.get(id) ?? [])
      if (ready.length > 0) await saveAll(ready, signal)
      if (!signal.aborted) onSaved(drawn)
      show({ isRunning: false })
    } catch (problem) {
      console.error(problem)
      show({ isRunning: false, hasNoFile: true })
    }
  }

  return {
    batch,
    /** What the drawing begun last is at. */
    progress,
    start: () => {
      files.current.clear()
      return draw(photos, photos)
    },
    retry: () => {
      if (!batch) return
      const failed = batch.photos.filter(({ id }) => batch.states.get(id) === 'failed')
      return draw(batch.photos, failed)
    },
    /** Stops what runs, and takes its signs away. */
    stop: () => {
      run.current?.abort()
      setBatch(undefined)
    },
  }
}

async function saveAll(files: readonly File[], signal: AbortSignal) {
  const all = await zip(files, 'cartoons.zip')
  if (!signal.aborted) save(all)
}
