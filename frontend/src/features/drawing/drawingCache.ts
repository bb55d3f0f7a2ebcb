import type { Order } from '../settings/settings'
import type { Drawing } from './draw'

/** Bytes of files, which browsers keep off the page's own memory. */
const capacity = 256 * 2 ** 20

/** The drawings made lately, so that going back to one costs nothing. */
export class DrawingCache {
  private readonly drawings = new Map<string, Drawing>()

  constructor(private readonly most = capacity) {}

  find(photoId: string, order: Order): Drawing | undefined {
    const key = keyOf(photoId, order)
    const drawing = this.drawings.get(key)
    if (drawing) this.place(key, drawing)
    return drawing
  }

  keep(photoId: string, drawing: Drawing) {
    this.place(keyOf(photoId, drawing.order), drawing)
    let bytes = 0
    for (const { file } of this.drawings.values()) bytes += file.size
    for (const [oldest, { file }] of this.drawings) {
      if (bytes <= this.most || this.drawings.size === 1) break
      this.drawings.delete(oldest)
      bytes -= file.size
    }
  }

  /** Forgets what was drawn of photos that are gone. */
  keepOnly(photoIds: ReadonlySet<string>) {
    for (const key of this.drawings.keys()) {
      if (!photoIds.has(key.slice(0, key.indexOf(' ')))) this.drawings.delete(key)
    }
  }

  /** A map keeps the order of insertion: the latest used goes to the end. */
  private place(key: string, drawing: Drawing) {
    this.drawings.delete(key)
    this.drawings.set(key, drawing)
  }
}

/** The same for drawings that look the same. */
export const keyOf = (photoId: string, { style, size, tier, detail }: Order) =>
  [photoId, style, size, tier, detail].join(' ')
