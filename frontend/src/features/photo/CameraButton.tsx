import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'

const CameraDialog = lazy(() => import('./CameraDialog'))

/** Absent where the page is not served securely: browsers then give no camera. */
const hasCamera = 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices

interface Props {
  onFiles: (files: File[]) => void
}

export function CameraButton({ onFiles }: Props) {
  const say = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  if (!hasCamera) return null
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Icon name="camera" />
        {say.useCamera}
      </Button>
      {isOpen && (
        <Suspense>
          <CameraDialog onPhoto={photo => onFiles([photo])} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
