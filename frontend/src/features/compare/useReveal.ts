import { useEffect } from 'react'

const duration = 1100
export const middle = 50

/** Sweeps the divider across once when a cartoon first comes, so that the photo is seen to turn into it. */
export function useReveal(cue: string | undefined, move: (position: number) => void) {
  useEffect(() => {
    if (cue === undefined) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return move(middle)

    let frame = 0
    const start = performance.now()
    const step = (now: number) => {
      const share = Math.min(1, (now - start) / duration)
      move(revealAt(share))
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [cue, move])
}

/** From all photo over almost all cartoon back to the middle. */
export function revealAt(share: number): number {
  const eased = 1 - (1 - share) ** 3
  const past = Math.sin(Math.PI * share) * 42
  return 100 - (100 - middle) * eased - past * eased
}
