import { drawnTo } from '../../shared/lib/canvas'

/** The pixels of a picture, drawn to these dimensions. */
export function pixelsOf(picture: ImageBitmap, width: number, height: number) {
  const canvas = drawnTo(picture, picture, { width, height })
  const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data
  if (!data) throw new Error('This browser cannot draw.')
  return { width, height, data }
}
