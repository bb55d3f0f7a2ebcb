import { type ComponentProps, useState } from 'react'
import { Button } from '../../../shared/ui/Button'
import { lazily } from '../../../shared/ui/lazily'
import { ChooseButton } from '../ChooseButton'

const CameraDialog = lazily(async () => (await import('./CameraDialog')).CameraDialog)

/** Browsers give a page no camera that was not served securely. */
const hasCamera = 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices
/** Phones then open their own camera instead. */
const hasOwnCamera = matchMedia('(pointer: coarse)').matches

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  onFiles: (files: File[]) => void
}

export function CameraButton({ onFiles, ...button }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  if (!hasCamera) {
    return hasOwnCamera ? <ChooseButton {...button} onFiles={onFiles} isCamera /> : null
  }
  return (
    <>
      <Button {...button} onClick={() => setIsOpen(true)} />
      {isOpen && (
        <CameraDialog onPhoto={photo => onFiles([photo])} onClose={() => setIsOpen(false)} />
      )}
    </>
  )
}
