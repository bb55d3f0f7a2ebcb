import { useCallback, useState } from 'react'
import { useReveal } from './useReveal'

/** Where the divider lies, in per cent of photo: all of it until there is a cartoon to reveal. */
export function useDivider(cue: string | undefined, rest: number) {
  const [position, setPosition] = useState(100)
  const stopReveal = useReveal(cue, rest, setPosition)
  const place = useCallback(
    (wanted: number) => {
      stopReveal()
      setPosition(Math.min(100, Math.max(0, wanted)))
    },
    [stopReveal],
  )
  return { position, place }
}
