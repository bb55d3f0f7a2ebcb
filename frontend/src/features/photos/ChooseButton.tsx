import { type ComponentProps, useRef } from 'react'
import { Button } from '../../shared/ui/Button'

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  onFiles: (files: File[]) => void
  /** What is taken besides photos, as `accept` lists it. */
  more?: string | undefined
  /** Opens the phone's camera rather than its album. */
  isCamera?: boolean
}

/** Some systems know HEIC and AVIF only by their extensions. */
const accepted = 'image/*,.heic,.heif,.avif'

export function ChooseButton({ onFiles, more = '', isCamera = false, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const kind = isCamera
    ? ({ capture: 'environment', accept: 'image/*' } as const)
    : { multiple: true, accept: accepted + more }
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        {...kind}
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
