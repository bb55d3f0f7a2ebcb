import type { Drawing } from '../drawing/draw'
import { lookOf } from '../look/useLook'
import type { Settings } from '../settings/settings'
import { encode } from './encode'
import { fileName } from './fileName'

type Wanted = Pick<Settings, 'strength' | 'colors' | 'format'>

/** The drawing as it is seen, as a file. What the service drew leaves as it came where nothing was laid over. */
export async function fileOf(
  photo: { name: string },
  drawing: Drawing,
  { strength, colors, format }: Wanted,
  signal = new AbortController().signal,
): Promise<File> {
  const { picture, order } = drawing
  const asDrawn = strength === 1 && colors === 'style' && format === 'png'
  const blob = asDrawn
    ? drawing.blob
    : await encode(drawing.photo, await lookOf(drawing, colors, signal), strength, format)
  const longest = Math.max(picture.width, picture.height)
  return new File([blob], fileName(photo.name, order.style, longest, format), { type: blob.type })
}
