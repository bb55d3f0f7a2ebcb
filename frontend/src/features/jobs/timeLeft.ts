interface Point {
  /** In milliseconds. */
  at: number
  /** From 0 to 1. */
  progress: number
}

/** Before these nothing can be told. */
const shortest = 3000
const least = 0.02

/** Whole minutes until the end, as fast as it went since it was first looked at; nothing while that is a guess. */
export function minutesLeft(first: Point, now: Point): number | undefined {
  const time = now.at - first.at
  const done = now.progress - first.progress
  if (time < shortest || done < least) return undefined
  return Math.round(((1 - now.progress) * time) / done / 60_000)
}
