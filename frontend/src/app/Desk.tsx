import { type Status, useDrawing } from '../features/drawing/useDrawing'
import { useLook } from '../features/look/useLook'
import { CameraButton } from '../features/photo/CameraButton'
import { ChooseButton } from '../features/photo/ChooseButton'
import { Filmstrip } from '../features/photo/Filmstrip'
import type { Photo } from '../features/photo/photo'
import { reducedFor } from '../features/photo/reduce'
import type { Photos } from '../features/photo/usePhotos'
import type { Settings } from '../features/settings/settings'
import type { ChangeSettings } from '../features/settings/useSettings'
import type { Styles } from '../features/style/useStyles'
import type { Format } from '../shared/api/service'
import { useMessages } from '../shared/language/language'
import { Icon } from '../shared/ui/Icon'
import { Controls } from './Controls'
import { Foot } from './Foot'
import { fileOf } from './fileOf'
import { Layout } from './Layout'
import { Out } from './Out'
import { orderOf } from './order'
import { Stage } from './Stage'
import { useFocusKept } from './useFocusKept'
import { useLastDrawing } from './useLastDrawing'
import { ZipButton } from './ZipButton'

interface Props {
  photo: Photo
  photos: Photos
  styles: Styles
  settings: Settings
  change: ChangeSettings
}

/** Whether the stage tells how the service is: its failure, or a drawing that shows it well. */
const tellsOfService = (status: Status) =>
  status.step === 'failed' ||
  status.step === 'done' ||
  (status.step === 'working' && status.progress.step === 'away')

/** A photo is on the table: it is drawn as the settings say, and drawn again when they change. */
export function Desk({ photo, photos, styles, settings, change }: Props) {
  const say = useMessages()
  const heading = useFocusKept()
  const order = orderOf(settings, styles.styles)
  const control = useDrawing(photo, order, reducedFor)
  const { status } = control
  const shown = useLastDrawing(photo.id, status)
  const cartoon = useLook(shown, settings.colors)
  const makeFile =
    status.step === 'done'
      ? (format: Format) => fileOf(photo, status.drawing, { ...settings, format })
      : undefined
  const drawFile = async (each: Photo, signal: AbortSignal) =>
    fileOf(each, await control.obtain(each, signal), settings, signal)
  return (
    <Layout
      tools={
        <>
          <CameraButton
            look="icon"
            aria-label={say.useCamera}
            title={say.useCamera}
            onFiles={photos.add}
          >
            <Icon name="camera" />
          </CameraButton>
          <ChooseButton look="bare" onFiles={photos.add} disabled={photos.opening > 0}>
            <Icon name="add" />
            {photos.opening > 0 ? say.preparing : say.addPhoto}
          </ChooseButton>
        </>
      }
      stage={
        <>
          <h1 ref={heading} className="visually-hidden" tabIndex={-1}>
            {photo.name}
          </h1>
          <Stage
            photo={photo}
            shown={shown}
            cartoon={cartoon}
            strength={settings.strength}
            control={control}
            onRemove={() => photos.remove(photo.id)}
          />
          {photos.photos.length > 1 && <Filmstrip {...photos} />}
        </>
      }
      panel={
        <>
          <Controls
            photo={photo}
            styles={styles}
            settings={{ ...settings, ...order }}
            change={change}
            isTold={tellsOfService(status)}
          />
          <Out format={settings.format} change={change} makeFile={makeFile}>
            {photos.photos.length > 1 && <ZipButton photos={photos.photos} drawFile={drawFile} />}
          </Out>
          <Foot styles={styles.styles} />
        </>
      }
    />
  )
}
