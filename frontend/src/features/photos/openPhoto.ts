import { drawnTo, fileOfCanvas, isTransparent } from '../../shared/lib/canvas'
import { decodeWhole } from '../../shared/lib/decode'
import { fitWithin } from '../../shared/lib/scale'
import { nameOfFile, type Photo, type Refusal, RefusedFile, type View } from './photo'
import { pictureTypeOf } from './pictureType'

/** The longer side of a small copy: twice what lists show, for sharp screens. */
const thumbSize = 160

let last = 0

/**
 * Makes a photo of a file: its bytes are read once, so that it may vanish afterwards. A picture that this
 * browser cannot decode becomes one too, for the service may.
 *
 * @throws RefusedFile for what is no picture, cannot be read, or is larger than `most` bytes
 */
export async function openPhoto(file: File, most: number): Promise<Photo> {
  const head = await bytesOf(file.slice(0, 32))
  const type = pictureTypeOf(head)
  if (!type) throw new RefusedFile(refusalOf(head))
  if (file.size > most) throw new RefusedFile('tooLarge')
  const photo: Photo = {
    // Only a counter: browsers give random ids to pages that were served securely alone.
    id: String(++last),
    name: nameOfFile(file),
    file: new Blob([await bytesOf(file)], { type }),
  }
  const view = await viewOf(photo.file)
  return view ? { ...photo, view } : photo
}

/** Films and albums come here where no service draws them. */
function refusalOf(head: Uint8Array): Refusal {
  if (head.length === 0) return 'unreadable'
  const text = String.fromCharCode(...head.subarray(0, 8))
  const isMoving =
    ['PK', '\x1aE\xdf\xa3'].some(each => text.startsWith(each)) ||
    ['ftyp', 'moov', 'mdat', 'wide'].includes(text.slice(4))
  return isMoving ? 'needsService' : 'notAPicture'
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // A folder, a file that is gone, or one without permission.
    throw new RefusedFile('unreadable')
  }
}

/** What can be shown of a picture file, or nothing where this browser cannot decode it. */
export async function viewOf(file: Blob): Promise<View | undefined> {
  try {
    return await viewOfReadable(file)
  } catch {
    if (file.type !== 'image/heic') return undefined
  }
  const heic = await import('./heic/heic').catch(() => {
    throw new RefusedFile('noDecoder')
  })
  try {
    return await viewOfReadable(await heic.jpegOfHeic(file))
  } catch (problem) {
    if (problem instanceof RefusedFile) throw problem
    return undefined
  }
}

async function viewOfReadable(file: Blob): Promise<View> {
  const whole = await decodeWhole(file)
  try {
    const canvas = drawnTo(whole.source, whole.size, fitWithin(whole.size, thumbSize))
    const type = isTransparent(canvas) ? 'image/png' : 'image/jpeg'
    return { file, size: whole.size, thumb: await fileOfCanvas(canvas, type, 0.85) }
  } finally {
    whole.close()
  }
}
