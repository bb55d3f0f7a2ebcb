import { useEffect, useRef } from 'react'

/**
 * Takes the focus when what had it is gone, at each new subject: keys and screen readers then go on from
 * here and not from the top of the page. Not when the page has just come.
 */
export function useFocusKept(subject: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject looks again
  useEffect(() => {
    if (document.activeElement === document.body && hasBeenUsed) heading.current?.focus()
  }, [subject])
  return heading
}

let hasBeenUsed = false
for (const sign of ['pointerdown', 'keydown', 'drop'])
  addEventListener(sign, () => {
    hasBeenUsed = true
  })
