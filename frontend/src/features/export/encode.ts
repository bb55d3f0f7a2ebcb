import { canvasOf, discard, fileOfCanvas } from '../../shared/lib/canvas'
import { longestShown, pictures } from '../../shared/lib/shownPictures'
import type { Drawing } from '../drawing/draw'
import { harmonised } from '../look/harmonised'
import { paint } from '../look/paint'
import type { Photo } from '../photos/photo'
import type { Settings } from '../settings/settings'

export type Finish = Pick<Settings, 'strength' | 'colors' | 'format' | 'quality'>

/** The longer side of a drawing in pixels, where it is known. */
export function longestOf({ view }: Photo, { order }: Drawing): number | undefined {
  if (order.size !== 'full') return order.size
  return view && Math.max(view.size.width, view.size.height)
}

/** Whether the drawing leaves as the service drew it. */
export const isAsDrawn = ({ file }: Drawing, { strength, colors, format }: Finish) =>
  strength === 1 && colors === 'style' && file.type === `image/${format}`

/** Whether this page holds every pixel of the drawing, and can lay strength and colours over it. */
export function isHeldWhole(photo: Photo, drawing: Drawing): boolean {
  const longest = longestOf(photo, drawing)
  const isSeen = photo.view !== undefined && !photo.view.isCopy
  return isSeen && longest !== undefined && longest <= longestShown
}

/** The drawing as it is seen, encoded here. */
export async function encode(
  photo: Photo,
  drawing: Drawing,
  { strength, colors, format, quality }: Finish,
  signal: AbortSignal,
): Promise<Blob> {
  const { view } = photo
  if (!view) throw new Error('Only the service can read this photo.')
  return pictures.with(view.file, before =>
    pictures.with(drawing.file, async drawn => {
      const made = colors === 'photo' ? await harmonised(before, drawn, signal) : undefined
      signal.throwIfAborted()
      const { canvas, context } = canvasOf(drawn)
      try {
        paint(context, before, made ?? drawn, strength)
        if (format === 'jpeg') putOnWhite(context, canvas)
        return await fileOfCanvas(canvas, `image/${format}`, quality)
      } finally {
        made?.close()
        discard(canvas)
      }
    }),
  )
}

/** JPEG has no transparency, and browsers would put black there. */
function putOnWhite(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement) {
  context.globalCompositeOperation = 'destination-over'
  context.globalAlpha = 1
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
}
