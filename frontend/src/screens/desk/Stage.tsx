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
  before: ImageBitmap | undefined
  shown: Drawing | undefined
  cartoon: ImageBitmap | undefined
  /** Of the style that is shown. */
  title: string | undefined
  strength: number
  control: DrawingControl
  onKey: () => void
  onRemove: () => void
}

const unseen = { width: 4, height: 3 }

/** The photo, its cartoon once there is one, and how the drawing stands. */
export function Stage(props: Props) {
  const { photo, before, shown, cartoon, title, strength, control, onKey, onRemove } = props
  const say = useMessages()
  const { width, height } = photo.view?.size ?? cartoon ?? unseen
  const label = say.cartoonAlt(photo.name, title ?? shown?.order.style ?? '')
  return (
    <Compare
      key={photo.id}
      width={width}
      height={height}
      cue={shown && cartoon && photo.id}
      before={
        before ? (
          <Bitmap picture={before} label={say.photoAlt(photo.name)} />
        ) : (
          !photo.view && <NoPreview name={photo.name} />
        )
      }
      after={
        shown &&
        cartoon &&
        (before ? (
          <LookCanvas photo={before} cartoon={cartoon} strength={strength} label={label} />
        ) : (
          <Bitmap picture={cartoon} label={label} />
        ))
      }
    >
      <DrawingStatus
        control={control}
        hasPreview={photo.view !== undefined}
        onKey={onKey}
        onRemove={onRemove}
      />
    </Compare>
  )
}
