import { useEffect, useRef, useState } from 'react'
import type { Style } from '../../shared/api/service'
import { drawnTo, fileOfCanvas, isTransparent } from '../../shared/lib/canvas'
import { fitWithin } from '../../shared/lib/scale'

/** Wide enough for a sharp tile on a phone's screen. */
export const previewSize = 224

export type Previews = Readonly<Record<string, Blob>>

/** What was drawn in full. */
export interface Drawn {
  style: string
  picture: ImageBitmap
}

/** Draws what is to be previewed small, in a style. */
export type DrawSmall = (style: Style, signal: AbortSignal) => Promise<Blob>

/**
 * What is to be previewed, named by `subject`, in every style side by side, and remembered. The others
 * wait until one is drawn in full, which is then its own preview. One that fails is left out: the drawing
 * itself tells what is wrong.
 */
export function usePreviews(
  subject: string,
  styles: readonly Style[],
  drawSmall: DrawSmall,
  drawn: Drawn | undefined,
): Previews {
  const known = useRef(new Map<string, Blob>())
  const [, setCount] = useState(0)
  const { style: drawnStyle, picture } = drawn ?? {}
  const draw = useRef(drawSmall)
  draw.current = drawSmall

  useEffect(() => {
    if (!picture || !drawnStyle) return
    const run = new AbortController()
    for (const style of styles) {
      const key = keyOf(subject, style)
      if (known.current.has(key)) continue
      const made = style.id === drawnStyle ? smallCopy(picture) : draw.current(style, run.signal)
      made.then(
        blob => {
          known.current.set(key, blob)
          if (!run.signal.aborted) setCount(count => count + 1)
        },
        () => {},
      )
    }
    return () => run.abort()
  }, [subject, styles, picture, drawnStyle])

  const found = styles.flatMap(style => {
    const blob = known.current.get(keyOf(subject, style))
    return blob ? [[style.id, blob] as const] : []
  })
  return Object.fromEntries(found)
}

function smallCopy(picture: ImageBitmap): Promise<Blob> {
  const canvas = drawnTo(picture, picture, fitWithin(picture, previewSize))
  return fileOfCanvas(canvas, isTransparent(canvas) ? 'image/png' : 'image/jpeg', 0.85)
}

const keyOf = (subject: string, { id }: Style) => `${id} ${subject}`
