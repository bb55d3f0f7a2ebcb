import { canvasOf, discard, fileOfCanvas } from '../../../shared/lib/canvas'
import { askWorker, WorkerLost } from '../../../shared/lib/worker'
import { RefusedFile } from '../photo'

export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
  colorSpace: PredefinedColorSpace
}

/**
 * An iPhone's photo as a JPEG, decoded here since most browsers do not; in a worker because it takes
 * seconds. The decoder is three megabytes and comes only when it is needed.
 *
 * @throws RefusedFile where the decoder cannot be had
 */
export async function jpegOfHeic(file: Blob): Promise<Blob> {
  const { width, height, data, colorSpace } = await askWorker<Pixels>(
    () => new Worker(new URL('./heic.worker.ts', import.meta.url), { type: 'module' }),
    file,
  ).catch(problem => {
    throw problem instanceof WorkerLost ? new RefusedFile('noDecoder') : problem
  })
  const { canvas, context } = canvasOf({ width, height })
  try {
    // The canvas is sRGB: wider colours are converted, not taken for narrow ones.
    context.putImageData(new ImageData(data, width, height, { colorSpace }), 0, 0)
    return await fileOfCanvas(canvas, 'image/jpeg', 0.95)
  } finally {
    discard(canvas)
  }
}
