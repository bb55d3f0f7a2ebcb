import { useEffect, useState } from 'react'
import { filesOf } from './files'

/** Files dropped anywhere on the page. Tells whether some hover over it now. */
export function useDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      // Without this the browser would leave the page for what is dropped, a link too.
      event.preventDefault()
      if (carriesFiles(event)) setIsOver(true)
      else if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = async (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      const files = await filesOf(event.dataTransfer)
      if (files.length > 0) onFiles(files)
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('dragenter', over, { signal })
    addEventListener('dragover', over, { signal })
    addEventListener('dragleave', leave, { signal })
    addEventListener('drop', drop, { signal })
    return () => listening.abort()
  }, [onFiles])

  return isOver
}
