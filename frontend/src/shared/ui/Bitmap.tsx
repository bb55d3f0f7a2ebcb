import { useEffect, useRef } from 'react'

interface Props {
  picture: ImageBitmap
  /** What it shows; without one the picture is decoration to screen readers. */
  label?: string
  className?: string | undefined
}

/** A decoded picture on the page, without a copy encoded for an `img`. */
export function Bitmap({ picture, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0)
  }, [picture])
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <canvas
      ref={canvas}
      className={className}
      width={picture.width}
      height={picture.height}
      {...spoken}
    />
  )
}
