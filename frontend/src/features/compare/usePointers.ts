import { type PointerEvent, useState } from 'react'
import { Gesture, type Handlers, type Point } from './gesture'

/** Turns pointer events on a frame into drags and pinches. */
export function usePointers(handlers: Handlers) {
  const [gesture] = useState(() => new Gesture())
  gesture.handlers = handlers

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const frame = event.currentTarget.getBoundingClientRect()
    return {
      x: (event.clientX - frame.left) / frame.width,
      y: (event.clientY - frame.top) / frame.height,
    }
  }
  const up = (event: PointerEvent<HTMLElement>) => gesture.up(event.pointerId)

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      // A finger may be about to scroll; a mouse is not.
      const slack = event.pointerType === 'mouse' ? 0 : 6 / event.currentTarget.clientWidth
      gesture.down(event.pointerId, pointOf(event), slack)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      gesture.move(event.pointerId, pointOf(event))
    },
    onPointerUp: up,
    onPointerCancel: up,
    // A picture would else be dragged off the page, and the divider let go.
    onDragStart: (event: { preventDefault: () => void }) => event.preventDefault(),
  }
}
