import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { Button } from '../../../shared/ui/Button'

const CameraDialog = lazy(() => import('./CameraDialog'))

/** Absent where the page is not served securely: browsers then give no camera. */
const hasCamera = 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  onFiles: (files: File[]) => void
}

export function CameraButton({ onFiles, ...button }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  if (!hasCamera) return null
  return (
    <>
      <Button {...button} onClick={() => setIsOpen(true)} />
      {isOpen && (
        <Suspense>
          <CameraDialog onPhoto={photo => onFiles([photo])} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
