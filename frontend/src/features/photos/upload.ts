import type { Size } from '../../shared/api/service'
import { drawnTo, fileOfCanvas, isTransparent, type Source } from '../../shared/lib/canvas'
import { decodeWhole } from '../../shared/lib/decode'
import { type Dimensions, fitWithin } from '../../shared/lib/scale'
import { longestShown, pictures } from '../../shared/lib/shownPictures'
import { writableFormats } from '../../shared/lib/writable'
import type { Photo, View } from './photo'

/** A little more than the result, so that the service's own scaling still has something to choose from. */
const margin = 1.25
const lightEnough = 2_000_000
const quality = 0.93

/** What to do with a photo before it is sent. */
export type UploadPlan =
  | { step: 'asItIs' }
  /** Encoded anew with this longer side; not if that would be heavier, where the service reads it as it is. */
  | { step: 'encode'; longest: number; orAsItIs: boolean }

/**
 * What is sent is a type that the service reads, and no more than the drawing needs: a phone's photo
 * shrinks from megabytes to a second's upload.
 */
export function planOf(
  file: { type: string; size: number },
  seen: Dimensions | undefined,
  size: Size,
  reads: readonly string[],
): UploadPlan {
  // What the browser cannot decode, it cannot encode.
  if (!seen) return { step: 'asItIs' }
  const longer = Math.max(seen.width, seen.height)
  const longest = size === 'full' ? longer : Math.min(longer, Math.ceil(size * margin))
  const orAsItIs = reads.includes(file.type)
  const isEnough = longest === longer && (size === 'full' || file.size < lightEnough)
  return orAsItIs && isEnough ? { step: 'asItIs' } : { step: 'encode', longest, orAsItIs }
}

export async function uploadOf(
  { file, view }: Photo,
  size: Size,
  reads: readonly string[],
): Promise<Blob> {
  const plan = planOf(file, view?.size, size, reads)
  if (plan.step === 'asItIs' || !view) return file
  const encoded = await encodedTo(view, plan.longest)
  // A drawing with few colours can weigh less as it came.
  return plan.orAsItIs && file.size <= encoded.size ? file : encoded
}

async function encodedTo(view: View, longest: number): Promise<Blob> {
  const to = fitWithin(view.size, longest)
  // The picture that is shown will do, unless more is wanted than it has.
  if (longest <= longestShown) {
    return pictures.with(view.file, picture => encoded(picture, picture, to))
  }
  const whole = await decodeWhole(view.file)
  try {
    return await encoded(whole.source, whole.size, to)
  } finally {
    whole.close()
  }
}

/** As JPEG; what lets something shine through as WebP, or PNG where the browser writes none. */
async function encoded(source: Source, from: Dimensions, to: Dimensions): Promise<Blob> {
  const canvas = drawnTo(source, from, to)
  if (!isTransparent(canvas)) return fileOfCanvas(canvas, 'image/jpeg', quality)
  const type = writableFormats().includes('webp') ? 'image/webp' : 'image/png'
  return fileOfCanvas(canvas, type, quality)
}
