import load from 'libheif-js/libheif/libheif.js'

/** What its declarations leave out: the part in JavaScript, on top of the C functions. */
interface Libheif {
  HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] }
}

interface HeifImage {
  get_width: () => number
  get_height: () => number
  display: (into: ImageData, done: (drawn: ImageData | null) => void) => void
}

/** A HEIC photo comes in, a JPEG goes out; nothing where it cannot be decoded. */
addEventListener('message', async (event: MessageEvent<Blob>) => {
  postMessage(await jpegOf(event.data).catch(() => undefined))
})

async function jpegOf(file: Blob): Promise<Blob | undefined> {
  const { HeifDecoder } = load() as unknown as Libheif
  // A burst or a film holds several: the first is the photo.
  const [image] = new HeifDecoder().decode(new Uint8Array(await file.arrayBuffer()))
  if (!image) return undefined
  const blank = new ImageData(image.get_width(), image.get_height())
  const drawn = await new Promise<ImageData | null>(done => image.display(blank, done))
  if (!drawn) return undefined
  const canvas = new OffscreenCanvas(drawn.width, drawn.height)
  canvas.getContext('2d')?.putImageData(drawn, 0, 0)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
}
