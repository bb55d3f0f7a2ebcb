import load from 'libheif-js/libheif/libheif.js'
import { colorSpaceOf } from './colorSpace'
import type { Pixels } from './heic'

/** What its declarations leave out: the part in JavaScript, on top of the C functions. */
interface Libheif {
  HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] }
}

interface HeifImage {
  get_width: () => number
  get_height: () => number
  is_primary: () => boolean
  display: (into: ImageData, done: (drawn: ImageData | null) => void) => void
}

/** A HEIC photo comes in, its pixels go out. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  try {
    const answer = await pixelsOf(data)
    postMessage({ answer }, { transfer: [answer.data.buffer] })
  } catch (problem) {
    postMessage({ problem: String(problem) })
  }
})

async function pixelsOf(file: Blob): Promise<Pixels> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { HeifDecoder } = load() as unknown as Libheif
  const images = new HeifDecoder().decode(bytes)
  // Films and bursts hold several images, and need not begin with the photo.
  const image = images.find(each => each.is_primary()) ?? images[0]
  if (!image) throw new Error('There is no image in this file.')
  const blank = new ImageData(image.get_width(), image.get_height())
  const drawn = await new Promise<ImageData | null>(done => image.display(blank, done))
  if (!drawn) throw new Error('This image cannot be decoded.')
  const { width, height } = drawn
  const data = drawn.data as Uint8ClampedArray<ArrayBuffer>
  return { width, height, data, colorSpace: colorSpaceOf(bytes) }
}
