import { useCallback, useEffect, useRef, useState } from 'react'
import { Failure } from '../../shared/api/failure'
import type { Order } from '../settings/order'
import { type Drawing, draw } from './draw'
import { DrawingCache } from './drawingCache'
import type { Progress, Report } from './progress'

interface Subject {
  id: string
  picture?: ImageBitmap
}

export type Status =
  | { step: 'idle' }
  | { step: 'working'; since: number; progress: Progress }
  | { step: 'done'; drawing: Drawing }
  | { step: 'failed'; failure: Failure }
  | { step: 'cancelled' }

export interface DrawingControl<Photo> {
  status: Status
  again: () => void
  cancel: () => void
  /** The drawing of any photo as ordered now, from the cache or made: for several at once. */
  obtain: (photo: Photo, signal: AbortSignal) => Promise<Drawing>
}

const nobody: Report = () => {}

/** Keeps the photo on show drawn as ordered; a new photo or order cancels the one before. */
export function useDrawing<Photo extends Subject>(
  photo: Photo,
  { style, size, tier }: Order,
  reduce: (photo: Photo, size: number) => Promise<Blob>,
): DrawingControl<Photo> {
  const [shown, setShown] = useState<{ of: string; status: Status }>()
  const [round, setRound] = useState(0)
  const running = useRef<AbortController>(undefined)
  const cache = useRef(new DrawingCache()).current

  const make = useCallback(
    async (photo: Photo, signal: AbortSignal, report: Report) => {
      const drawing = await draw(photo, { style, size, tier }, reduce, signal, report)
      cache.keep(photo.id, drawing)
      return drawing
    },
    [style, size, tier, reduce, cache],
  )
  const find = useCallback(
    (photo: Photo) => cache.find(photo.id, { style, size, tier }),
    [style, size, tier, cache],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round draws the same order again
  useEffect(() => {
    const run = new AbortController()
    running.current = run
    const show = (status: Status) => {
      if (!run.signal.aborted) setShown({ of: photo.id, status })
    }
    const cached = find(photo)
    if (cached) return show({ step: 'done', drawing: cached })

    const since = Date.now()
    const report: Report = progress => show({ step: 'working', since, progress })
    make(photo, run.signal, report).then(
      drawing => show({ step: 'done', drawing }),
      problem => show({ step: 'failed', failure: asFailure(problem) }),
    )
    return () => run.abort()
  }, [photo, make, find, round])

  return {
    // What is known of the photo before says nothing about this one.
    status: shown?.of === photo.id ? shown.status : { step: 'idle' },
    again: useCallback(() => setRound(old => old + 1), []),
    cancel: useCallback(() => {
      running.current?.abort()
      setShown(old => old && { ...old, status: { step: 'cancelled' } })
    }, []),
    obtain: useCallback(
      async (photo, signal) => find(photo) ?? make(photo, signal, nobody),
      [find, make],
    ),
  }
}

function asFailure(problem: unknown): Failure {
  return problem instanceof Failure ? problem : new Failure('broken')
}
