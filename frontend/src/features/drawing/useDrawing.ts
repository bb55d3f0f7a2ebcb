import { useCallback, useEffect, useRef, useState } from 'react'
import { Failure } from '../../shared/api/failure'
import { type Drawing, draw, type Order } from './draw'
import type { Progress, Report } from './progress'
import { Shelf } from './shelf'

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

export interface DrawingControl {
  status: Status
  again: () => void
  cancel: () => void
  /** Draws, or takes from the shelf, any photo: for the ZIP of several. */
  obtain: (photoId: string, work: () => Promise<Drawing>, order: Order) => Promise<Drawing>
}

/** Keeps the photo on show drawn as ordered; a new photo or order cancels the one before. */
export function useDrawing<Photo extends Subject>(
  photo: Photo | undefined,
  { style, size, tier }: Order,
  reduce: (photo: Photo, size: number) => Promise<Blob>,
): DrawingControl {
  const [status, setStatus] = useState<Status>({ step: 'idle' })
  const [round, setRound] = useState(0)
  const running = useRef<AbortController>(undefined)
  const shelf = useRef(new Shelf()).current

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round draws the same order again
  useEffect(() => {
    if (!photo) return setStatus({ step: 'idle' })
    const order = { style, size, tier }
    const shelved = shelf.find(photo.id, order)
    if (shelved) return setStatus({ step: 'done', drawing: shelved })

    const run = new AbortController()
    running.current = run
    const since = Date.now()
    const show = (next: Status) => {
      if (!run.signal.aborted) setStatus(next)
    }
    const report: Report = progress => show({ step: 'working', since, progress })
    draw(photo, order, reduce, run.signal, report).then(
      drawing => {
        shelf.keep(photo.id, drawing)
        show({ step: 'done', drawing })
      },
      problem => show({ step: 'failed', failure: asFailure(problem) }),
    )
    return () => run.abort()
  }, [photo, style, size, tier, round, reduce, shelf])

  const again = useCallback(() => setRound(old => old + 1), [])
  const cancel = useCallback(() => {
    running.current?.abort()
    setStatus({ step: 'cancelled' })
  }, [])
  const obtain = useCallback(
    async (photoId: string, work: () => Promise<Drawing>, order: Order) => {
      const drawing = shelf.find(photoId, order) ?? (await work())
      shelf.keep(photoId, drawing)
      return drawing
    },
    [shelf],
  )
  return { status, again, cancel, obtain }
}

function asFailure(problem: unknown): Failure {
  return problem instanceof Failure ? problem : new Failure('broken')
}
