import { useEffect } from 'react'

const duration = 1100

/** Sweeps the divider across once when a cartoon first comes, so that the photo is seen to turn into it. */
export function useReveal(cue: string | undefined, rest: number, move: (position: number) => void) {
  useEffect(() => {
    if (cue === undefined) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return move(rest)

    let frame = 0
    const start = performance.now()
    const step = (now: number) => {
      const share = Math.min(1, (now - start) / duration)
      move(revealAt(share, rest))
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [cue, rest, move])
}

/** From all photo over almost all cartoon back to where the divider rests. */
export function revealAt(share: number, rest: number): number {
  const eased = 1 - (1 - share) ** 3
  const past = Math.sin(Math.PI * share) * rest * 0.84
  return 100 - (100 - rest) * eased - past * eased
}
