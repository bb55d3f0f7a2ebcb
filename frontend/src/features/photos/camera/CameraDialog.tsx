import { useState } from 'react'
import { useMessages } from '../../../shared/language/language'
import { Button } from '../../../shared/ui/Button'
import { Dialog } from '../../../shared/ui/Dialog'
import { Icon } from '../../../shared/ui/Icon'
import { Notice } from '../../../shared/ui/Notice'
import css from './CameraDialog.module.css'
import { useCamera } from './useCamera'

interface Props {
  onPhoto: (photo: File) => void
  onClose: () => void
}

export function CameraDialog({ onPhoto, onClose }: Props) {
  const say = useMessages()
  const { video, state, isSelfie, take, turn } = useCamera()
  const [hasFailed, setHasFailed] = useState(false)

  const takeAndClose = (close: () => void) =>
    take().then(
      photo => {
        onPhoto(photo)
        close()
      },
      problem => {
        console.error(problem)
        setHasFailed(true)
      },
    )
  return (
    <Dialog label={say.cameraTitle} onClose={onClose}>
      {close => (
        <>
          <video ref={video} className={css.view} data-selfie={isSelfie} muted playsInline />
          {state === 'denied' && <Notice title={say.cameraDenied} />}
          {hasFailed && <Notice title={say.exportFailed} />}
          <div className={css.buttons}>
            <Button look="text" disabled={state === 'starting'} onClick={turn}>
              <Icon name="turn" />
              {say.turnCamera}
            </Button>
            <Button onClick={close}>{say.cancel}</Button>
            <Button look="main" disabled={state !== 'on'} onClick={() => takeAndClose(close)}>
              <Icon name="camera" />
              {state === 'starting' ? say.cameraStarting : say.takePhoto}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
