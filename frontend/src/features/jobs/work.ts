import type { JobKind } from '../../shared/api/jobs'

/** What is drawn as a job: a file of the visitor's, or a job that a link names. */
export interface Work {
  /** Tells works apart. */
  key: string
  chosen?: { file: File; kind: JobKind; type: string }
  /** The job's, once the service has one. */
  id?: string
  /** Files that came with it and were not taken: one is drawn at a time. */
  others: readonly string[]
}

const name = 'job'

/** The job that an address names. */
export const jobOfLink = (query: string) => new URLSearchParams(query).get(name) || undefined

/** The same address, naming another job or none. */
export function linkOfJob(id: string | undefined, query: string): string {
  const link = new URLSearchParams(query)
  if (id) link.set(name, id)
  else link.delete(name)
  const text = link.toString()
  return text && `?${text}`
}
