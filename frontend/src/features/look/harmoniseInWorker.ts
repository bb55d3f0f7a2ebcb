import { pixelsOf } from './pixelsOf'

/** Harmonises off the page's own thread, which a large picture would hold for half a second. */
export async function harmoniseInWorker(
  photo: ImageBitmap,
  cartoon: ImageBitmap,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const { width, height } = cartoon
  const data = await new Promise<Uint8ClampedArray<ArrayBuffer>>((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(new URL('./harmonise.worker.ts', import.meta.url), { type: 'module' })
    const stop = () => {
      worker.terminate()
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.onmessage = (event: MessageEvent<Uint8ClampedArray<ArrayBuffer>>) => {
      worker.terminate()
      signal.removeEventListener('abort', stop)
      resolve(event.data)
    }
    worker.onerror = event => reject(new Error(event.message))
    const sent = {
      photo: pixelsOf(photo, width, height),
      cartoon: pixelsOf(cartoon, width, height),
    }
    worker.postMessage(sent, [sent.photo.data.buffer, sent.cartoon.data.buffer])
  })
  return createImageBitmap(new ImageData(data, width, height))
}
