import { discard, drawnTo } from './canvas'
import { type Dimensions, fitWithin } from './scale'

/** A picture upright, as large as it came. */
export interface Decoded {
  source: ImageBitmap | HTMLImageElement
  size: Dimensions
  /** Gives the memory back. */
  close: () => void
}

/** The most pixels that every browser decodes at once: 16 megapixels. */
const usualLimit = 2 ** 24

/** Decodes a file whole; rejects where this browser cannot. */
export async function decodeWhole(file: Blob): Promise<Decoded> {
  try {
    const source = await createImageBitmap(file)
    const { width, height } = source
    return { source, size: { width, height }, close: () => source.close() }
  } catch {
    // Some phones decode a very large photo for an image element only, and reduce it meanwhile.
    return decodeAsElement(file)
  }
}

async function decodeAsElement(file: Blob): Promise<Decoded> {
  const source = new Image()
  const url = URL.createObjectURL(file)
  try {
    source.src = url
    await source.decode()
    const { naturalWidth: width, naturalHeight: height } = source
    // Anything smaller was refused because it is damaged; an element would show the half of it.
    if (width * height <= usualLimit) throw new Error('This picture cannot be decoded.')
    return { source, size: { width, height }, close: () => {} }
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** The picture with its longer side brought down to a length. Takes the picture over: it is closed, or the answer. */
export async function reducedTo(longest: number, whole: Decoded): Promise<ImageBitmap> {
  const { source, size } = whole
  const to = fitWithin(size, longest)
  if (source instanceof ImageBitmap && to.width === size.width && to.height === size.height) {
    return source
  }
  const canvas = drawnTo(source, size, to)
  whole.close()
  const reduced = await createImageBitmap(canvas)
  discard(canvas)
  return reduced
}
