import type { Format } from '../../shared/api/service'
import { paint } from '../look/paint'

const quality = 0.92

/** The picture as it is seen, as a file. */
export async function encode(
  photo: ImageBitmap,
  cartoon: ImageBitmap,
  strength: number,
  format: Format,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(cartoon.width, cartoon.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw.')
  paint(context, photo, cartoon, strength)
  if (format === 'jpeg') {
    // JPEG has no transparency, and browsers would put black there.
    context.globalCompositeOperation = 'destination-over'
    context.globalAlpha = 1
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  return canvas.convertToBlob({ type: `image/${format}`, quality })
}
