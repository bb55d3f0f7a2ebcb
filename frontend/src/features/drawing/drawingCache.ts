import type { Order } from '../settings/order'
import type { Drawing } from './draw'

/** At the largest size a picture takes 16 MB: more than this would press a phone. */
const capacity = 12

/** The drawings made lately, so that going back to one costs nothing. */
export class DrawingCache {
  private readonly drawings = new Map<string, Drawing>()

  find(photoId: string, order: Order): Drawing | undefined {
    const key = keyOf(photoId, order)
    const drawing = this.drawings.get(key)
    if (drawing) this.place(key, drawing)
    return drawing
  }

  keep(photoId: string, drawing: Drawing) {
    this.place(keyOf(photoId, drawing.order), drawing)
    for (const oldest of this.drawings.keys()) {
      if (this.drawings.size <= capacity) break
      this.drawings.delete(oldest)
    }
  }

  /** A map keeps the order of insertion: the latest used goes to the end. */
  private place(key: string, drawing: Drawing) {
    this.drawings.delete(key)
    this.drawings.set(key, drawing)
  }
}

const keyOf = (photoId: string, { style, size, tier }: Order) =>
  [photoId, style, size, tier].join(' ')
