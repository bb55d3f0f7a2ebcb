import { canvasOf, fileOfCanvas } from '../../shared/lib/canvas'
import { fitWithin } from '../../shared/lib/scale'
import { pictures } from '../../shared/lib/shownPictures'

export interface Entry {
  title: string
  file: Blob
}

/** Longer side of each picture on the sheet. */
const cell = 900
const gap = 24
const caption = 56

/** Pictures of one shape side by side, each with its title under it, as one picture. */
export async function contactSheet(entries: readonly [Entry, ...Entry[]]): Promise<Blob> {
  const { width, height } = await pictures.with(entries[0].file, async each =>
    fitWithin(each, cell),
  )
  const columns = entries.length > 2 && entries.length % 3 === 0 ? 3 : 2
  const rows = Math.ceil(entries.length / columns)
  const { canvas, context } = canvasOf({
    width: gap + columns * (width + gap),
    height: gap + rows * (height + caption + gap),
  })
  context.fillStyle = '#f6f7f7'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.font = `600 28px "Familjen Grotesk Variable", system-ui, sans-serif`
  context.textBaseline = 'middle'
  for (const [at, { title, file }] of entries.entries()) {
    const x = gap + (at % columns) * (width + gap)
    const y = gap + Math.floor(at / columns) * (height + caption + gap)
    await pictures.with(file, async picture => context.drawImage(picture, x, y, width, height))
    context.fillStyle = '#15181a'
    context.fillText(title, x, y + height + caption / 2, width)
  }
  return fileOfCanvas(canvas, 'image/jpeg', 0.92)
}
