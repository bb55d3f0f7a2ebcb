import { Compare } from '../../features/compare/Compare'
import type { Drawing } from '../../features/drawing/draw'
import type { DrawingControl } from '../../features/drawing/useDrawing'
import { LookCanvas } from '../../features/look/LookCanvas'
import type { Photo } from '../../features/photos/photo'
import { useMessages } from '../../shared/language/language'
import { Bitmap } from '../../shared/ui/Bitmap'
import { DrawingStatus } from './DrawingStatus'
import { NoPreview } from './NoPreview'

interface Props {
  photo: Photo
  shown: Drawing | undefined
  cartoon: ImageBitmap | undefined
  strength: number
  control: DrawingControl<Photo>
  onRemove: () => void
}

const unseen = { width: 4, height: 3 }

/** The photo, its cartoon once there is one, and how the drawing stands. */
export function Stage({ photo, shown, cartoon, strength, control, onRemove }: Props) {
  const say = useMessages()
  const before = photo.picture ?? shown?.photo
  const { width, height } = before ?? unseen
  return (
    <Compare
      key={photo.id}
      width={width}
      height={height}
      cue={shown && photo.id}
      before={
        before ? (
          <Bitmap picture={before} label={say.photoAlt(photo.name)} />
        ) : (
          <NoPreview name={photo.name} />
        )
      }
      after={
        shown &&
        cartoon && (
          <LookCanvas
            photo={shown.photo}
            cartoon={cartoon}
            strength={strength}
            label={say.cartoonAlt(photo.name, shown.order.style)}
          />
        )
      }
    >
      <DrawingStatus control={control} hasPreview={before !== undefined} onRemove={onRemove} />
    </Compare>
  )
}
