import { useCallback, useEffect, useState } from 'react'
import { Failure } from '../../shared/api/failure'
import type { Style } from '../../shared/api/service'
import { fetchStyles } from '../../shared/api/styles'

export interface Styles {
  styles: readonly Style[]
  failure: Failure | undefined
  again: () => void
}

const pauses = [1000, 2000, 4000, 8000]

/** What the service draws. Asked again until it answers: without styles the page can do nothing. */
export function useStyles(): Styles {
  const [styles, setStyles] = useState<readonly Style[]>([])
  const [failure, setFailure] = useState<Failure>()
  const [round, setRound] = useState(0)

  useEffect(() => {
    const run = new AbortController()
    let timer = 0
    fetchStyles(run.signal).then(
      found => {
        setStyles(found)
        setFailure(undefined)
      },
      problem => {
        if (run.signal.aborted) return
        setFailure(problem instanceof Failure ? problem : new Failure('broken'))
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

  return { styles, failure, again: useCallback(() => setRound(old => old + 1), []) }
}
