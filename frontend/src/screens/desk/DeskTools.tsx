import { ChooseButton } from '../../features/photos/ChooseButton'
import { CameraButton } from '../../features/photos/camera/CameraButton'
import type { Photos } from '../../features/photos/usePhotos'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'

interface Props {
  photos: Photos
  onFiles: (files: readonly File[]) => void
  /** What is taken besides photos, as choosers of files list it. */
  more: string | undefined
  onStartAgain: () => void
}

/** More photos, or none any more. */
export function DeskTools({ photos, onFiles, more, onStartAgain }: Props) {
  const say = useMessages()
  const isOpening = photos.opening > 0
  return (
    <>
      <CameraButton look="icon" aria-label={say.useCamera} title={say.useCamera} onFiles={onFiles}>
        <Icon name="camera" />
      </CameraButton>
      <ChooseButton look="text" onFiles={onFiles} more={more} disabled={isOpening}>
        <Icon name="add" />
        {isOpening ? say.preparing : say.addPhoto}
      </ChooseButton>
      <Button look="icon" aria-label={say.startAgain} title={say.startAgain} onClick={onStartAgain}>
        <Icon name="close" />
      </Button>
    </>
  )
}
