import { expect, it, vi } from 'vitest'
import { Gesture } from './gesture'

function gesture() {
  const onDrag = vi.fn()
  const onPinch = vi.fn()
  const gesture = new Gesture()
  gesture.handlers = { onDrag, onPinch }
  return { gesture, onDrag, onPinch }
}
const at = (x: number, y = 0.5) => ({ x, y })

it('takes the mouse at its word at once', () => {
  const { gesture: mouse, onDrag } = gesture()
  mouse.down(1, at(0.3), 0)
  expect(onDrag).toHaveBeenCalledWith(at(0.3), { x: 0, y: 0 }, true)
})

it('moves nothing for a finger that may be about to scroll', () => {
  const { gesture: touch, onDrag } = gesture()
  touch.down(1, at(0.8), 0.02)
  touch.move(1, at(0.81))
  // The browser scrolls, and cancels.
  touch.up(1)
  expect(onDrag).not.toHaveBeenCalled()

  touch.down(1, at(0.8), 0.02)
  touch.move(1, at(0.7))
  touch.move(1, at(0.6))
  expect(onDrag.mock.calls.map(([point, , isFirst]) => [point.x, isFirst])).toEqual([
    [0.7, true],
    [0.6, false],
  ])
})

it('pinches without a jump before, and drags nothing with the finger that is left over', () => {
  const { gesture: touch, onDrag, onPinch } = gesture()
  touch.down(1, at(0.4), 0.02)
  touch.down(2, at(0.6), 0.02)
  touch.move(2, at(0.8))
  expect(onPinch).toHaveBeenCalledTimes(1)
  expect(onPinch.mock.calls[0]?.[0]).toBeCloseTo(2)
  touch.up(2)
  touch.move(1, at(0.1))
  expect(onDrag).not.toHaveBeenCalled()
  touch.up(1)
  touch.down(1, at(0.1), 0)
  expect(onDrag).toHaveBeenCalledTimes(1)
})
