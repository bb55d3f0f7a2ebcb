import { useDrawing } from '../features/drawing/useDrawing'
import { useLook } from '../features/look/useLook'
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
import { Stage } from './Stage'
import { useLastDrawing } from './useLastDrawing'

interface Props {
  photo: Photo
  photos: Photos
  styles: Styles
  settings: Settings
  change: ChangeSettings
}

/** A photo is on the table: it is drawn as the settings say, and drawn again when they change. */
export function Desk({ photo, photos, styles, settings, change }: Props) {
  const say = useMessages()
  const control = useDrawing(photo, settings, reducedFor)
  const { status } = control
  const shown = useLastDrawing(photo.id, status)
  const cartoon = useLook(shown, settings.colors)
  const makeFile =
    status.step === 'done'
      ? (format: Format) => fileOf(photo, status.drawing, { ...settings, format })
      : undefined
  return (
    <Layout
      tools={
        <ChooseButton look="bare" onFiles={photos.add} disabled={photos.opening > 0}>
          <Icon name="add" />
          {photos.opening > 0 ? say.preparing : say.addPhoto}
        </ChooseButton>
      }
      stage={
        <>
          <h1 className="visually-hidden">{photo.name}</h1>
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
          <Controls photo={photo} styles={styles} settings={settings} change={change} />
          <Out format={settings.format} change={change} makeFile={makeFile} />
          <Foot styles={styles.styles} />
        </>
      }
    />
  )
}
