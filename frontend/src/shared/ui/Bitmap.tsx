import { useLayoutEffect, useRef } from 'react'
import { fitWithin } from '../lib/scale'

interface Props {
  picture: ImageBitmap
  /** Drawn smaller, with a longer side of so many pixels. */
  longest?: number
  /** What it shows; without one the picture is decoration to screen readers. */
  label?: string
  className?: string | undefined
}

/** A decoded picture on the page, without a copy encoded for an `img`. */
export function Bitmap({ picture, longest = Number.POSITIVE_INFINITY, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = fitWithin(picture, longest)
  // Before the browser paints: new dimensions empty the canvas.
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    // A picture that was closed has no size left.
    if (!context || picture.width === 0) return
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, width, height)
  }, [picture, width, height])
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return <canvas ref={canvas} className={className} width={width} height={height} {...spoken} />
}
