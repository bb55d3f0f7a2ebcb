import { reducedFor } from '../../features/drawing/upload'
import { type Status, useDrawing } from '../../features/drawing/useDrawing'
import { useLastDrawing } from '../../features/drawing/useLastDrawing'
import { fileOf } from '../../features/export/fileOf'
import { ZipButton } from '../../features/export/ZipButton'
import { useLook } from '../../features/look/useLook'
import { ChooseButton } from '../../features/photos/ChooseButton'
import { CameraButton } from '../../features/photos/camera/CameraButton'
import { Filmstrip } from '../../features/photos/Filmstrip'
import type { Photo } from '../../features/photos/photo'
import type { Photos } from '../../features/photos/usePhotos'
import { orderOf } from '../../features/settings/order'
import type { Settings } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import type { Styles } from '../../features/styles/useStyles'
import type { Format } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { Icon } from '../../shared/ui/Icon'
import { Footer } from '../frame/Footer'
import { Layout } from '../frame/Layout'
import { Controls } from './Controls'
import { ExportBar } from './ExportBar'
import { Stage } from './Stage'
import { useFocusKept } from './useFocusKept'

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
          <ExportBar format={settings.format} change={change} makeFile={makeFile}>
            {photos.photos.length > 1 && <ZipButton photos={photos.photos} drawFile={drawFile} />}
          </ExportBar>
          <Footer styles={styles.styles} />
        </>
      }
    />
  )
}
