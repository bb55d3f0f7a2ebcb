import { useEffect, useState } from 'react'

interface Props {
  file: Blob
  /** What it shows; without one the picture is decoration to screen readers. */
  label?: string
  className?: string | undefined
}

/** A picture file on the page as the browser's own image, which can be dragged, held and saved. */
export function FileImage({ file, label = '', className }: Props) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url ? <img className={className} src={url} alt={label} draggable={false} /> : null
}
