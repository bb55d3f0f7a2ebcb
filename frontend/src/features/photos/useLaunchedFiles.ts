import { useEffect } from 'react'

interface LaunchQueue {
  setConsumer: (use: (launch: { files?: readonly FileSystemFileHandle[] }) => void) => void
}

/** Photos that the system opens with the installed page. */
export function useLaunchedFiles(onFiles: (files: File[]) => void) {
  useEffect(() => {
    const { launchQueue } = window as { launchQueue?: LaunchQueue }
    launchQueue?.setConsumer(async ({ files = [] }) => {
      const opened = await Promise.all(files.map(handle => handle.getFile().catch(() => undefined)))
      const found = opened.filter(file => file !== undefined)
      if (found.length > 0) onFiles(found)
    })
  }, [onFiles])
}
