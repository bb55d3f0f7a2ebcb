import { fitWithin } from '../../shared/lib/scale'
import type { Photo } from '../photos/photo'

/** A little more than the result, so that the service's own scaling still has something to choose from. */
const margin = 1.25
const lightEnough = 2_000_000

/** What to send for a drawing of this size: a phone's photo shrinks from megabytes to a second's upload. */
export async function reducedFor(photo: Photo, size: number): Promise<Blob> {
  const { file, picture } = photo
  if (!picture) return file
  const { width, height } = fitWithin(picture, Math.ceil(size * margin))
  const isReduced = width < picture.width
  if (!isReduced && file.size < lightEnough) return file

  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) return file
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  const reduced = await canvas.convertToBlob({ type: typeFor(file), quality: 0.93 })
  // A drawing with few colours can weigh less as it came.
  return reduced.size < file.size ? reduced : file
}

/** JPEG forgets transparency; WebP keeps it, and a browser that cannot write WebP writes PNG. */
function typeFor(file: Blob): string {
  return file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
}
