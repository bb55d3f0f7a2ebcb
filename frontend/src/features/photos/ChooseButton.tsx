import { type ComponentProps, useRef } from 'react'
import { Button } from '../../shared/ui/Button'

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  onFiles: (files: File[]) => void
}

/** Some systems know HEIC only by its extension. */
const accepted = 'image/*,.heic,.heif'

export function ChooseButton({ onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen twice in a row.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
