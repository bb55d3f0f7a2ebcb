import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import { useWheel } from './useWheel'
import { fitted, panned, type Zoom, zoomed } from './zoom'

export const step = 1.5
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [0.1, 0],
  ArrowRight: [-0.1, 0],
  ArrowUp: [0, 0.1],
  ArrowDown: [0, -0.1],
}

/** How close the pictures are looked at: by wheel over the frame, by keys, by whoever calls. */
export function useZoom(frame: RefObject<HTMLElement | null>, isFixed: boolean) {
  const [zoom, setZoom] = useState<Zoom>(fitted)
  const zoomBy = useCallback(
    (factor: number, around?: { x: number; y: number }) =>
      setZoom(old => (isFixed ? old : zoomed(old, factor, around))),
    [isFixed],
  )
  const panBy = useCallback((x: number, y: number) => setZoom(old => panned(old, x, y)), [])
  const reset = useCallback(() => setZoom(fitted), [])
  useWheel(frame, zoomBy, isFixed)

  const onKeyDown = (event: KeyboardEvent) => {
    // With one of these the browser itself zooms, or does what else it does.
    if (isFixed || event.ctrlKey || event.metaKey || event.altKey) return
    // What is typed into a field is meant for it.
    if (event.target instanceof HTMLInputElement && event.target.type !== 'range') return
    const pan = arrows[event.key]
    if (event.shiftKey && pan) panBy(...pan)
    else if (event.key === '+' || event.key === '=') zoomBy(step)
    else if (event.key === '-') zoomBy(1 / step)
    else if (event.key === '0') reset()
    else return
    event.preventDefault()
  }
  return { zoom, zoomBy, panBy, reset, onKeyDown }
}
