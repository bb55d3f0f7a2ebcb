import type { Status } from '../../features/jobs/runJob'

/** How much of what goes on is done; nothing where that cannot be told. */
export function percentOf(status: Status): number | undefined {
  if ('share' in status) return Math.floor(status.share * 100)
  return status.step === 'running' ? Math.floor(status.job.progress * 100) : undefined
}
