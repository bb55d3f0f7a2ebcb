import { useCallback, useEffect, useRef, useState } from 'react'

const isDesk = (state: unknown) => Boolean((state as { isDesk?: boolean } | null)?.isDesk)

/**
 * Whether the desk is open. It opens when a photo comes, and has a place of its own in the browser's
 * history: Back closes it before it leaves the page, and Forward opens it again.
 */
export function useDeskOpen(count: number) {
  const [isOpen, setIsOpen] = useState(false)
  const before = useRef(0)

  const open = useCallback(() => {
    if (!isDesk(history.state)) history.pushState({ isDesk: true }, '')
    setIsOpen(true)
  }, [])
  const close = useCallback(() => {
    if (isDesk(history.state)) history.back()
    else setIsOpen(false)
  }, [])

  useEffect(() => {
    // A page that was loaded again has no photos yet.
    if (isDesk(history.state)) history.replaceState(null, '')
    const move = ({ state }: PopStateEvent) => setIsOpen(isDesk(state))
    addEventListener('popstate', move)
    return () => removeEventListener('popstate', move)
  }, [])

  useEffect(() => {
    if (count > before.current) open()
    if (count === 0 && before.current > 0) close()
    before.current = count
  }, [count, open, close])

  return { isOpen: isOpen && count > 0, open, close }
}
