import { askWorker, WorkerLost } from '../../shared/lib/worker'
import { photoColors } from '../device/picture/photoColors'
import { pixelsOf } from './pixelsOf'

type Harmonised = Uint8ClampedArray<ArrayBuffer>

/**
 * Harmonises off the page's own thread, which a large picture would hold for a while; on it where the
 * worker does not come.
 */
export async function harmoniseInWorker(
  photo: ImageBitmap,
  cartoon: ImageBitmap,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const { width, height } = cartoon
  const pixels = () => ({
    photo: pixelsOf(photo, width, height),
    cartoon: pixelsOf(cartoon, width, height),
  })
  const sent = pixels()
  const data = await askWorker<Harmonised>(
    () => new Worker(new URL('./harmonise.worker.ts', import.meta.url), { type: 'module' }),
    sent,
    [sent.photo.data.buffer, sent.cartoon.data.buffer],
    signal,
  ).catch(problem => {
    if (!(problem instanceof WorkerLost)) throw problem
    const own = pixels()
    return photoColors(own.photo, own.cartoon).data
  })
  return createImageBitmap(new ImageData(data, width, height))
}
