import { fileName } from '../features/download/fileName'
import type { Drawing } from '../features/drawing/draw'
import { encode } from '../features/look/encode'
import { lookOf } from '../features/look/useLook'
import type { Settings } from '../features/settings/settings'

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
