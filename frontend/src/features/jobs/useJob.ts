import { useCallback, useEffect, useRef, useState } from 'react'
import { asFailure } from '../../shared/api/failure'
import { fetchResult, type Job, type JobOrder } from '../../shared/api/jobs'
import type { Wait } from '../../shared/api/patience'
import { begin, end, follow, type Status, unknownJob, type Ways } from './runJob'
import { useOriginal } from './useOriginal'
import type { Work } from './work'

/** One work from its file to what became of it. `onId` is told the job's id, and when there is none any more. */
export function useJob(work: Work, onId: (id: string | undefined) => void) {
  const [status, setStatus] = useState<Status>({ step: work.id ? 'finding' : 'ready' })
  const [wait, setWait] = useState<Wait>()
  const run = useRef<AbortController>(undefined)
  const id = useRef(work.id)
  const tell = useRef(onId)
  tell.current = onId
  const order = useRef<JobOrder>({} as JobOrder)

  const know = useCallback((found: string | undefined) => {
    id.current = found
    tell.current(found)
  }, [])

  const go = useCallback((task: (ways: Ways) => Promise<Status>) => {
    run.current?.abort()
    const own = new AbortController()
    run.current = own
    const { signal } = own
    const onWait = (wait: Wait) => !signal.aborted && setWait(wait)
    const report = (next: Status) => {
      if (signal.aborted) return
      setWait(undefined)
      setStatus(next)
    }
    task({ signal, report, onWait }).then(report, problem => {
      if (signal.aborted) return
      const failure = asFailure(problem)
      report({ step: 'failed', failure, isOver: failure.type === unknownJob })
    })
  }, [])

  const look = useCallback(() => {
    const { current } = id
    if (!current) return
    setStatus({ step: 'finding' })
    go(ways => follow(current, ways))
  }, [go])

  useEffect(() => {
    look()
    return () => run.current?.abort()
  }, [look])

  const original = useOriginal(work.chosen || !('job' in status) ? undefined : status.job)
  const chosen = work.chosen ?? original
  const start = (wanted: JobOrder) => {
    if (!chosen) return
    order.current = wanted
    id.current = undefined
    go(async ways => {
      const job = await begin(chosen.file, wanted, ways)
      if (!ways.signal.aborted) know(job.id)
      return follow(job.id, ways)
    })
  }
  const endAs = (step: 'cancelled' | 'deleted') => {
    const { current } = id
    if (!current) {
      run.current?.abort()
      return setStatus({ step })
    }
    setStatus({ step: 'ending' })
    go(async ways => {
      await end(current, ways)
      know(undefined)
      return { step }
    })
  }
  return {
    status,
    /** The file that is drawn, where it is here or the service gives it back. */
    chosen,
    wait,
    start,
    cancel: () => endAs('cancelled'),
    remove: () => endAs('deleted'),
    /** Back to the choices, with the file that is still here. The job before is still found by its link. */
    prepare: () => {
      id.current = undefined
      setStatus({ step: 'ready' })
    },
    /** Looks again, or sends again what never arrived. */
    again: () => (id.current ? look() : start(order.current)),
    fetch: (job: Job, onShare: (share: number) => void) =>
      fetchResult(job, new AbortController().signal, onShare),
  }
}

export type JobControl = ReturnType<typeof useJob>
