import type { Failure } from '../../shared/api/failure'
import { failureOfAnswer } from '../../shared/api/failure'
import {
  askForJob,
  endJob,
  fetchResult,
  type Job,
  type JobOrder,
  sendJob,
} from '../../shared/api/jobs'
import { type Wait, withPatience } from '../../shared/api/patience'
import { untilBack } from '../../shared/api/return'
import { sleep } from '../../shared/lib/sleep'

/** Where a job stands, as the page sees it. */
export type Status =
  /** Chosen, and nothing of it has left this device. */
  | { step: 'ready' }
  | { step: 'sending'; share: number }
  | { step: 'finding' }
  | { step: 'queued' | 'running'; job: Job }
  | { step: 'fetching'; job: Job; share: number }
  /** An album's file is fetched when it is wanted. */
  | { step: 'done'; job: Job; result?: File }
  | { step: 'ending' }
  | { step: 'cancelled' }
  | { step: 'deleted' }
  /** With `isOver` the job itself has failed, or is gone: looking again does not help. */
  | { step: 'failed'; failure: Failure; isOver: boolean }

export interface Ways {
  signal: AbortSignal
  report: (status: Status) => void
  /** Told why nothing happens for a while. */
  onWait: (wait: Wait) => void
}

/** Each second at first; later those who wait look less often. */
const shortPause = 1000
const longPause = 3000
const looksInShort = 60

export const unknownJob = 'urn:cartoonify:unknown-job'

/** Sends a file, and answers the job that the service makes of it. */
export function begin(file: File, order: JobOrder, { signal, report, onWait }: Ways): Promise<Job> {
  const onSending = (share: number) => report({ step: 'sending', share })
  const attempt = () => {
    onSending(0)
    return sendJob(file, order, { signal, onSending })
  }
  return withPatience(attempt, { signal, onWait, untilBack })
}

/** Looks after a job until it has ended, and has a moving picture's result then. */
export async function follow(id: string, { signal, report, onWait }: Ways): Promise<Status> {
  const patiently = <Result>(attempt: () => Promise<Result>) =>
    withPatience(attempt, { signal, onWait, untilBack })
  for (let looks = 0; ; looks++) {
    const job = await patiently(() => askForJob(id, signal))
    switch (job.state) {
      case 'queued':
      case 'running':
        report({ step: job.state, job })
        break
      case 'failed':
        return { step: 'failed', failure: failureOf(job), isOver: true }
      case 'cancelled':
        return { step: 'cancelled' }
      case 'done': {
        if (job.kind !== 'clip') return { step: 'done', job }
        const onShare = (share: number) => report({ step: 'fetching', job, share })
        const result = await patiently(() => fetchResult(job, signal, onShare))
        return { step: 'done', job, result }
      }
    }
    await sleep(looks < looksInShort ? shortPause : longPause, signal)
  }
}

/** Has a job cancelled, or deleted with its result. */
export const end = (id: string, { signal, onWait }: Ways): Promise<void> =>
  withPatience(() => endJob(id, signal), { signal, onWait, untilBack })

const failureOf = ({ error }: Job) =>
  failureOfAnswer(error?.status ?? 500, null, JSON.stringify(error ?? {}))
