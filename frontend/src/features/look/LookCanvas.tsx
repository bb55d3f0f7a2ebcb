import { useLayoutEffect, useRef } from 'react'
import { paint } from './paint'

interface Props {
  photo: ImageBitmap
  cartoon: ImageBitmap
  strength: number
  label: string
  className?: string | undefined
}

export function LookCanvas({ photo, cartoon, strength, label, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = cartoon
  // Before the browser paints: new dimensions empty the canvas.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new dimensions empty the canvas
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) paint(context, photo, cartoon, strength)
  }, [photo, cartoon, strength, width, height])
  return (
    <canvas
      ref={canvas}
      className={className}
      role="img"
      aria-label={label}
      width={width}
      height={height}
    />
  )
}
