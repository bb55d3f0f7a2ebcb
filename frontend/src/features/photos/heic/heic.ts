/** Brands that an iPhone and its kin write into the file type box. */
const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

export async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer())
  return head.startsWith('ftyp') && brands.includes(head.slice(4))
}

/**
 * Decoded here because neither most browsers nor the service read HEIC; in a worker because it takes
 * seconds. The decoder is three megabytes and comes only when it is needed.
 */
export async function jpegOfHeic(file: Blob): Promise<Blob> {
  const worker = new Worker(new URL('./heic.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<Blob | undefined>) =>
        event.data ? resolve(event.data) : reject(new Error('Not decoded'))
      worker.onerror = event => reject(new Error(event.message))
      worker.postMessage(file)
    })
  } finally {
    worker.terminate()
  }
}
