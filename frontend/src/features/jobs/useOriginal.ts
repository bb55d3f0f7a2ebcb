import { useEffect, useState } from 'react'
import { fetchSource, type Job } from '../../shared/api/jobs'
import { jobFileOf } from './jobFile'
import type { Work } from './work'

/** The file of a job that was found by its link, as the service still has it; nothing while it is on its way. */
export function useOriginal(job: Job | undefined): Work['chosen'] {
  const [original, setOriginal] = useState<Work['chosen']>()
  const wanted = job?.links.source && job.id
  useEffect(() => {
    if (!wanted) return
    const stop = new AbortController()
    originalOf(wanted, stop.signal).then(
      found => !stop.signal.aborted && setOriginal(found),
      // The drawing is on show without it.
      () => {},
    )
    return () => stop.abort()
  }, [wanted])
  return original
}

/** The service does not say what the file is: its bytes do. */
async function originalOf(id: string, signal: AbortSignal): Promise<Work['chosen']> {
  const file = await fetchSource(id, signal)
  const found = await jobFileOf(file)
  return found && { file: new File([file], file.name, { type: found.type }), ...found }
}
