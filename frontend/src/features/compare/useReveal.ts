import { useCallback, useLayoutEffect, useRef } from 'react'

const duration = 1100

/**
 * Sweeps the divider across once when a cartoon first comes, so that the photo is seen to turn into it.
 * Answers a way to stop: whoever takes the divider in hand is not to be fought.
 */
export function useReveal(
  cue: string | undefined,
  rest: number,
  move: (position: number) => void,
): () => void {
  const frame = useRef(0)
  const stop = useCallback(() => cancelAnimationFrame(frame.current), [])

  // Before the first paint with the cartoon, which would else flash where the divider last lay.
  useLayoutEffect(() => {
    if (cue === undefined) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return move(rest)

    const start = performance.now()
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / duration))
      move(revealAt(share, rest))
      if (share < 1) frame.current = requestAnimationFrame(step)
    }
    frame.current = requestAnimationFrame(step)
    return stop
  }, [cue, rest, move, stop])

  return stop
}

/** From all photo over almost all cartoon back to where the divider rests. */
export function revealAt(share: number, rest: number): number {
  const eased = 1 - (1 - share) ** 3
  const past = Math.sin(Math.PI * share) * rest * 0.84
  return 100 - (100 - rest) * eased - past * eased
}
