import { useEffect, useState } from 'react'

/** Long enough for a slider to come to rest. */
const calm = 400

/**
 * The file as soon as it can be made, so that its size is seen, and that sharing need not wait: browsers
 * forget a tap that was followed by work. `make` tells by being another one that the file is out of date.
 */
export function useReadyFile(make: ((signal: AbortSignal) => Promise<File>) | undefined) {
  const [made, setMade] = useState<{ by: typeof make; file: File }>()
  useEffect(() => {
    if (!make) return
    const run = new AbortController()
    const begin = () =>
      make(run.signal).then(
        file => !run.signal.aborted && setMade({ by: make, file }),
        // Told when the visitor asks for it.
        () => {},
      )
    const timer = setTimeout(begin, calm)
    return () => {
      clearTimeout(timer)
      run.abort()
    }
  }, [make])
  return made && made.by === make ? made.file : undefined
}
