import { type RefObject, useEffect } from 'react'

interface Point {
  x: number
  y: number
}

const calm = 0.0016

/** Zoom by wheel or trackpad pinch. React's own wheel events cannot keep the page from scrolling. */
export function useWheel(
  frame: RefObject<HTMLElement | null>,
  onZoom: (factor: number, around: Point) => void,
  isFixed: boolean,
) {
  useEffect(() => {
    const element = frame.current
    if (!element || isFixed) return
    const turn = (event: WheelEvent) => {
      // Where the page itself scrolls, a plain wheel over the picture must not be caught.
      const pageScrolls = document.documentElement.scrollHeight > innerHeight
      if (pageScrolls && !event.ctrlKey) return
      event.preventDefault()
      const { left, top, width, height } = element.getBoundingClientRect()
      onZoom(Math.exp(-event.deltaY * calm * (event.ctrlKey ? 5 : 1)), {
        x: (event.clientX - left) / width - 0.5,
        y: (event.clientY - top) / height - 0.5,
      })
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [frame, onZoom, isFixed])
}
