import { type Drawing, request, type Ways } from '../drawing/draw'
import type { Photo } from '../photos/photo'
import { encode, type Finish, isAsDrawn, isHeldWhole, longestOf } from './encode'
import { fileName } from './fileName'

/**
 * The drawing as it is seen, as a file. What the service drew leaves as it came where nothing was laid
 * over; a drawing larger than what is shown here is asked for again, finished.
 */
export async function fileOf(
  photo: Photo,
  drawing: Drawing,
  finish: Finish,
  ways: Ways,
): Promise<File> {
  const blob = await finished(photo, drawing, finish, ways)
  const size = longestOf(photo, drawing) ?? 'full'
  const name = fileName(photo.name, drawing.order.style, size, blob.type)
  return new File([blob], name, { type: blob.type })
}

function finished(photo: Photo, drawing: Drawing, finish: Finish, ways: Ways) {
  if (isAsDrawn(drawing, finish)) return Promise.resolve(drawing.file)
  if (isHeldWhole(photo, drawing)) return encode(photo, drawing, finish, ways.signal)
  const { strength, colors, format } = finish
  return request(photo, { ...drawing.order, strength, colors, format }, ways)
}
