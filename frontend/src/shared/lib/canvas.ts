import type { Dimensions } from './scale'

export type Source = ImageBitmap | HTMLImageElement | HTMLVideoElement | HTMLCanvasElement

/** An empty canvas. Not an offscreen one, which older browsers lack; none is ever on the page. */
export function canvasOf({ width, height }: Dimensions) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw.')
  context.imageSmoothingQuality = 'high'
  return { canvas, context }
}

/** Gives a canvas's memory back at once: browsers allow only so much of it. */
export function discard(canvas: HTMLCanvasElement) {
  canvas.width = 0
  canvas.height = 0
}

/** A picture drawn to these dimensions. Halved until it is near, since browsers only look at neighbours. */
export function drawnTo(source: Source, from: Dimensions, to: Dimensions): HTMLCanvasElement {
  let { width, height } = from
  let at: Source = source
  while (width > 2 * to.width && height > 2 * to.height) {
    width = Math.ceil(width / 2)
    height = Math.ceil(height / 2)
    at = step(at, { width, height }, at !== source)
  }
  return step(at, to, at !== source)
}

function step(source: Source, to: Dimensions, isOurs: boolean): HTMLCanvasElement {
  const { canvas, context } = canvasOf(to)
  context.drawImage(source, 0, 0, to.width, to.height)
  if (isOurs && source instanceof HTMLCanvasElement) discard(source)
  return canvas
}

/**
 * The canvas as a file, and its memory given back. Browsers answer with PNG where they do not write a
 * type: look at what came.
 */
export async function fileOfCanvas(
  canvas: HTMLCanvasElement,
  type: string,
  quality?: number,
): Promise<Blob> {
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, type, quality))
  discard(canvas)
  if (!blob) throw new Error('This browser could not make the file.')
  return blob
}

/** Whether any pixel lets something shine through, judged from a small copy. */
export function isTransparent(source: Source): boolean {
  const side = 64
  const { canvas, context } = canvasOf({ width: side, height: side })
  context.drawImage(source, 0, 0, side, side)
  const { data } = context.getImageData(0, 0, side, side)
  discard(canvas)
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true
  return false
}
