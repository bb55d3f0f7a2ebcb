import { useEffect, useRef, useState } from 'react'
import type { Style } from '../../shared/api/service'

/** Wide enough for a sharp tile on a phone's screen. */
export const previewSize = 224

export type Previews = Readonly<Record<string, Blob>>

/** Draws what is to be previewed small, in a style. */
export type DrawSmall = (style: Style, signal: AbortSignal) => Promise<Blob>

/**
 * What is to be previewed, named by `subject`, in every style side by side. Drawn once there is time for
 * it, and remembered. A preview that fails is left out: the drawing itself tells what is wrong.
 */
export function usePreviews(
  subject: string,
  styles: readonly Style[],
  drawSmall: DrawSmall,
  hasTime: boolean,
): Previews {
  const known = useRef(new Map<string, Blob>())
  const [, setCount] = useState(0)
  const draw = useRef(drawSmall)
  draw.current = drawSmall

  useEffect(() => {
    if (!hasTime) return
    const run = new AbortController()
    for (const style of styles) {
      const key = keyOf(subject, style)
      if (known.current.has(key)) continue
      draw.current(style, run.signal).then(
        blob => {
          known.current.set(key, blob)
          if (!run.signal.aborted) setCount(count => count + 1)
        },
        () => {},
      )
    }
    return () => run.abort()
  }, [subject, styles, hasTime])

  const found = styles.flatMap(style => {
    const blob = known.current.get(keyOf(subject, style))
    return blob ? [[style.id, blob] as const] : []
  })
  return Object.fromEntries(found)
}

const keyOf = (subject: string, { id }: Style) => `${id} ${subject}`
