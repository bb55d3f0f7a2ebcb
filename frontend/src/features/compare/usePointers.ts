import { type PointerEvent, useRef } from 'react'

interface Point {
  x: number
  y: number
}

interface Handlers {
  /** One finger or the mouse: where it is and how far it came, in shares of the frame. */
  onDrag: (at: Point, by: Point, isFirst: boolean) => void
  /** Two fingers: how much they spread, and around which point from the frame's centre. */
  onPinch: (factor: number, around: Point) => void
}

/** Turns pointer events on a frame into drags and pinches. */
export function usePointers({ onDrag, onPinch }: Handlers) {
  const down = useRef(new Map<number, Point>()).current

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const frame = event.currentTarget.getBoundingClientRect()
    return {
      x: (event.clientX - frame.left) / frame.width,
      y: (event.clientY - frame.top) / frame.height,
    }
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const at = pointOf(event)
      down.set(event.pointerId, at)
      if (down.size === 1) onDrag(at, { x: 0, y: 0 }, true)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const was = down.get(event.pointerId)
      if (!was) return
      const at = pointOf(event)
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
      down.set(event.pointerId, at)
      if (!other) return onDrag(at, { x: at.x - was.x, y: at.y - was.y }, false)
      const around = { x: (at.x + other.x) / 2 - 0.5, y: (at.y + other.y) / 2 - 0.5 }
      onPinch(distance(at, other) / Math.max(0.01, distance(was, other)), around)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      down.delete(event.pointerId)
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      down.delete(event.pointerId)
    },
  }
}

const distance = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)
