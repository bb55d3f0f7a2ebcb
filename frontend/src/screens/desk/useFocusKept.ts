import { useEffect, useRef } from 'react'

/**
 * Takes the focus when what had it is gone with the view before: keys and screen readers then go on
 * from here and not from the top of the page.
 */
export function useFocusKept() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return heading
}
