import { useCallback, useEffect, useState } from 'react'
import { fetchService, type Service, unknownService } from '../../shared/api/capabilities'
import { asFailure, type Failure } from '../../shared/api/failure'

export interface ServiceState extends Service {
  failure: Failure | undefined
  again: () => void
}

const pauses = [1000, 2000, 4000, 8000]

/** What the service can do and draws. Asked again until it answers: without styles the page can do nothing. */
export function useService(): ServiceState {
  const [service, setService] = useState<Service>(unknownService)
  const [failure, setFailure] = useState<Failure>()
  const [round, setRound] = useState(0)

  useEffect(() => {
    const run = new AbortController()
    let timer = 0
    fetchService(run.signal).then(
      found => {
        setService(found)
        setFailure(undefined)
      },
      problem => {
        if (run.signal.aborted) return
        const failure = asFailure(problem)
        setFailure(failure)
        // Only a key helps there.
        if (failure.kind === 'locked') return
        timer = window.setTimeout(
          () => setRound(old => old + 1),
          pauses[Math.min(round, pauses.length - 1)],
        )
      },
    )
    return () => {
      run.abort()
      clearTimeout(timer)
    }
  }, [round])

  return { ...service, failure, again: useCallback(() => setRound(old => old + 1), []) }
}
