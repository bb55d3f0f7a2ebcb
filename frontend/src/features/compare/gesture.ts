/** In shares of a frame. */
export interface Point {
  x: number
  y: number
}

export interface Handlers {
  /** One finger or the mouse: where it is and how far it came, in shares of the frame. */
  onDrag: (at: Point, by: Point, isFirst: boolean) => void
  /** Two fingers: how much they spread, and around which point from the frame's centre. */
  onPinch: (factor: number, around: Point) => void
}

/** What the fingers on a frame do. A gesture that was a pinch is none but that until all fingers are up. */
export class Gesture {
  handlers: Handlers = { onDrag: () => {}, onPinch: () => {} }
  private readonly fingers = new Map<number, Point>()
  private start: Point = { x: 0, y: 0 }
  private slack = 0
  private isDrag = false
  private isPinch = false

  /** `slack`: how far a finger goes before it is a drag, in shares of the frame. */
  down(finger: number, at: Point, slack: number) {
    this.fingers.set(finger, at)
    if (this.fingers.size > 1) {
      this.isPinch = true
      return
    }
    this.start = at
    this.slack = slack
    this.isDrag = slack === 0
    if (this.isDrag) this.handlers.onDrag(at, { x: 0, y: 0 }, true)
  }

  move(finger: number, at: Point) {
    const was = this.fingers.get(finger)
    if (!was) return
    this.fingers.set(finger, at)
    if (this.isPinch) return this.pinch(finger, was, at)
    if (this.isDrag) return this.handlers.onDrag(at, { x: at.x - was.x, y: at.y - was.y }, false)
    if (distance(at, this.start) < this.slack) return
    this.isDrag = true
    this.handlers.onDrag(at, { x: 0, y: 0 }, true)
  }

  up(finger: number) {
    this.fingers.delete(finger)
    if (this.fingers.size > 0) return
    this.isPinch = false
    this.isDrag = false
  }

  private pinch(finger: number, was: Point, at: Point) {
    const other = [...this.fingers].find(([id]) => id !== finger)?.[1]
    if (!other) return
    const around = { x: (at.x + other.x) / 2 - 0.5, y: (at.y + other.y) / 2 - 0.5 }
    this.handlers.onPinch(distance(at, other) / Math.max(0.01, distance(was, other)), around)
  }
}

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)
