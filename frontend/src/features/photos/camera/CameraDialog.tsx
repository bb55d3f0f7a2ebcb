import { useEffect, useRef } from 'react'
import { useMessages } from '../../../shared/language/language'
import { Button } from '../../../shared/ui/Button'
import { Icon } from '../../../shared/ui/Icon'
import { Notice } from '../../../shared/ui/Notice'
import css from './CameraDialog.module.css'
import { useCamera } from './useCamera'

interface Props {
  onPhoto: (photo: File) => void
  onClose: () => void
}

export default function CameraDialog({ onPhoto, onClose }: Props) {
  const say = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const { video, state, take } = useCamera()

  useEffect(() => dialog.current?.showModal(), [])

  const takeAndClose = async () => {
    onPhoto(await take())
    onClose()
  }
  return (
    <dialog ref={dialog} className={css.camera} aria-label={say.cameraTitle} onClose={onClose}>
      <video ref={video} className={css.view} muted playsInline />
      {state === 'denied' && <Notice title={say.cameraDenied} />}
      <div className={css.buttons}>
        <Button onClick={onClose}>{say.cancel}</Button>
        <Button look="main" disabled={state !== 'on'} onClick={takeAndClose}>
          <Icon name="camera" />
          {state === 'starting' ? say.cameraStarting : say.takePhoto}
        </Button>
      </div>
    </dialog>
  )
}
