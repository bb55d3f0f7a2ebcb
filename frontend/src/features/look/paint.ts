import { canvasOf, discard } from '../../shared/lib/canvas'
import { exaggerate } from './exaggerate'

/**
 * Photo and cartoon mixed: `strength` parts cartoon, the rest photo. Above 1 the cartoon is led on in
 * the direction it took from the photo, as the service does.
 */
export function paint(
  context: CanvasRenderingContext2D,
  photo: ImageBitmap,
  cartoon: ImageBitmap,
  strength: number,
) {
  const { width, height } = cartoon
  // A picture that was closed has no size left.
  if (width === 0 || photo.width === 0) return
  context.imageSmoothingQuality = 'high'
  if (strength > 1) return lead(context, photo, cartoon, strength)
  context.globalCompositeOperation = 'copy'
  context.globalAlpha = 1 - strength
  context.drawImage(photo, 0, 0, width, height)
  // Adding the two shares is an exact mix, at transparent pixels too.
  context.globalCompositeOperation = 'lighter'
  context.globalAlpha = strength
  context.drawImage(cartoon, 0, 0, width, height)
}

function lead(
  context: CanvasRenderingContext2D,
  photo: ImageBitmap,
  cartoon: ImageBitmap,
  strength: number,
) {
  const { width, height } = cartoon
  const from = canvasOf({ width, height })
  from.context.drawImage(photo, 0, 0, width, height)
  const photoPixels = from.context.getImageData(0, 0, width, height).data
  discard(from.canvas)
  context.globalCompositeOperation = 'copy'
  context.globalAlpha = 1
  context.drawImage(cartoon, 0, 0, width, height)
  const pixels = context.getImageData(0, 0, width, height)
  exaggerate(photoPixels, pixels.data, strength)
  context.putImageData(pixels, 0, 0)
}
