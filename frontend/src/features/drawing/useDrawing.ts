import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { asFailure, type Failure } from '../../shared/api/failure'
import type { Photo } from '../photos/photo'
import type { Order } from '../settings/settings'
import type { Drawing, draw } from './draw'
import { type DrawingCache, keyOf } from './drawingCache'
import type { Progress, Report } from './progress'
import { SharedDrawings } from './sharedDrawings'

export type Status =
  | { step: 'idle' }
  | { step: 'working'; since: number; progress: Progress }
  | { step: 'done'; drawing: Drawing }
  | { step: 'failed'; failure: Failure }
  | { step: 'cancelled' }

export interface DrawingControl {
  status: Status
  again: () => void
  cancel: () => void
}

/** Makes a drawing, or finds it where it was made before. */
export type Obtain = (
  photo: Photo,
  order: Order,
  signal: AbortSignal,
  report: Report,
) => Promise<Drawing>

/** Draws what is not in the cache, once for all who ask for it, and keeps it there. */
export function obtaining(
  cache: DrawingCache,
  reads: readonly string[],
  make: typeof draw,
): Obtain {
  const drawings = new SharedDrawings()
  return async (photo, order, signal, report) =>
    cache.find(photo.id, order) ??
    drawings.join(keyOf(photo.id, order), { signal, report }, async waiting => {
      const drawing = await make(photo, order, { reads, ...waiting })
      cache.keep(photo.id, drawing)
      return drawing
    })
}

/** Keeps the photo on show drawn as ordered; a new photo or order cancels the one before. */
export function useDrawing(photo: Photo, wanted: Order, obtain: Obtain): DrawingControl {
  const { style, size, tier, detail } = wanted
  const order = useMemo(
    () => ({ style, size, tier, ...(detail && { detail }) }),
    [style, size, tier, detail],
  )
  const [shown, setShown] = useState<{ of: string; status: Status }>()
  const [round, setRound] = useState(0)
  const running = useRef<AbortController>(undefined)
  // A photo that is shown better than before is still the same photo.
  const latest = useRef(photo)
  latest.current = photo
  const { id } = photo

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round draws the same order again
  useEffect(() => {
    const run = new AbortController()
    running.current = run
    const show = (status: Status) => {
      if (!run.signal.aborted) setShown({ of: id, status })
    }
    const since = Date.now()
    const report: Report = progress => show({ step: 'working', since, progress })
    obtain(latest.current, order, run.signal, report).then(
      drawing => show({ step: 'done', drawing }),
      problem => {
        if (!run.signal.aborted) show({ step: 'failed', failure: asFailure(problem) })
      },
    )
    return () => run.abort()
  }, [id, order, obtain, round])

  return {
    // What is known of the photo before says nothing about this one.
    status: shown?.of === id ? shown.status : { step: 'idle' },
    again: useCallback(() => setRound(old => old + 1), []),
    cancel: useCallback(() => {
      running.current?.abort()
      setShown(old => old && { ...old, status: { step: 'cancelled' } })
    }, []),
  }
}
