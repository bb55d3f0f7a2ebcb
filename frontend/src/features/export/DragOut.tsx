import { type DragEvent, useEffect, useState } from 'react'
import { useMessages } from '../../shared/language/language'
import css from './DragOut.module.css'

/** The finished picture, small, to be dragged to a folder or into another program. */
export function DragOut({ file }: { file: File }) {
  const say = useMessages()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  if (!url) return null
  const start = ({ dataTransfer }: DragEvent) => {
    // Chromium's own way to name the file; others take the picture itself.
    dataTransfer.setData('DownloadURL', `${file.type}:${file.name}:${url}`)
    dataTransfer.effectAllowed = 'copy'
  }
  return (
    <img
      className={css.picture}
      src={url}
      alt=""
      title={say.dragOut}
      draggable
      onDragStart={start}
    />
  )
}
