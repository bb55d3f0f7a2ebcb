import { useEffect } from 'react'

interface LaunchQueue {
  setConsumer: (use: (launch: { files?: readonly FileSystemFileHandle[] }) => void) => void
}

/** Photos that the system opens with the installed page, or that another program shares with it. */
export function useLaunchedFiles(onFiles: (files: File[]) => void) {
  useEffect(() => {
    const { launchQueue } = window as { launchQueue?: LaunchQueue }
    launchQueue?.setConsumer(async ({ files = [] }) => {
      const opened = await Promise.all(files.map(handle => handle.getFile().catch(() => undefined)))
      const found = opened.filter(file => file !== undefined)
      if (found.length > 0) onFiles(found)
    })
    const worker = navigator.serviceWorker
    if (!worker) return
    const take = ({ data }: MessageEvent<{ shared?: File[] }>) => {
      if (data?.shared) onFiles(data.shared)
    }
    worker.addEventListener('message', take)
    if (new URLSearchParams(location.search).has('shared')) {
      worker.controller?.postMessage('ready for shared photos')
    }
    return () => worker.removeEventListener('message', take)
  }, [onFiles])
}
