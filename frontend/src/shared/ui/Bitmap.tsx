import { useEffect, useRef } from 'react'

interface Props {
  picture: ImageBitmap
  label: string
  className?: string | undefined
}

/** A decoded picture on the page, without a copy encoded for an `img`. */
export function Bitmap({ picture, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0)
  }, [picture])
  return (
    <canvas
      ref={canvas}
      className={className}
      role="img"
      aria-label={label}
      width={picture.width}
      height={picture.height}
    />
  )
}
