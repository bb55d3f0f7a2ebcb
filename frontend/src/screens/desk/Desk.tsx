import { useMemo } from 'react'
import type { Report } from '../../features/drawing/progress'
import { type Obtain, type Status, useDrawing } from '../../features/drawing/useDrawing'
import { useLastDrawing } from '../../features/drawing/useLastDrawing'
import { BatchBar } from '../../features/export/BatchBar'
import { fileOf } from '../../features/export/fileOf'
import { useBatch } from '../../features/export/useBatch'
import { useLook } from '../../features/look/useLook'
import { Filmstrip } from '../../features/photos/Filmstrip'
import type { Photo } from '../../features/photos/photo'
import { RefusedNotice } from '../../features/photos/RefusedNotice'
import type { Photos } from '../../features/photos/usePhotos'
import type { ServiceState } from '../../features/service/useService'
import { type Choices, orderOf, settingsOf } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import { useMessages } from '../../shared/language/language'
import { writableFormats } from '../../shared/lib/writable'
import { usePicture } from '../../shared/ui/usePicture'
import { Footer } from '../frame/Footer'
import { Layout } from '../frame/Layout'
import { useFocusKept } from '../frame/useFocusKept'
import { acceptOf } from '../job/acceptOf'
import { Controls } from './Controls'
import { DeskTools } from './DeskTools'
import { ExportBar } from './ExportBar'
import { MoreWays } from './MoreWays'
import { markOf } from './markOf'
import { Stage } from './Stage'
import { useOwnStyles } from './useOwnStyles'
import { useReadByService } from './useReadByService'

interface Props {
  photo: Photo
  photos: Photos
  service: ServiceState
  choices: Choices
  change: ChangeSettings
  obtain: Obtain
  /** What the visitor brings. */
  onFiles: (files: readonly File[]) => void
  /** Told which photos' drawings are safe. */
  onSaved: (ids: readonly string[]) => void
  onStartAgain: () => void
}

/** Whether the stage tells how the service is: its failure, or a drawing that shows it well. */
const tellsOfService = (status: Status) =>
  status.step === 'failed' ||
  status.step === 'done' ||
  (status.step === 'working' && status.progress.step === 'away')

/** A photo is on the table: it is drawn as the settings say, and drawn again when they change. */
export function Desk(props: Props) {
  const { photo, photos, service, obtain, onSaved, onStartAgain } = props
  const say = useMessages()
  const { sizes } = service.capabilities
  const { read } = service.capabilities.formats
  const own = useOwnStyles(props.choices, props.change)
  const settingsFor = (each: Photo) => settingsOf(own.choicesFor(each), service, writableFormats())
  const settings = settingsFor(photo)
  const order = orderOf(settings, sizes)

  const control = useDrawing(photo, order, obtain)
  const { status } = control
  const shown = useLastDrawing(photo.id, status)
  useReadByService(photo, shown, read, photos.learn)
  const before = usePicture(photo.view?.file, photo.id)
  const drawn = usePicture(shown?.file, photo.id)
  const look = useLook(before?.picture, drawn?.picture, settings.colors)

  const { strength, colors, format, quality } = settings
  const drawing = status.step === 'done' ? status.drawing : undefined
  const exported = useMemo(() => {
    if (!drawing) return undefined
    const finish = { strength, colors, format, quality }
    return { photo, drawing, finish, reads: read }
  }, [photo, drawing, strength, colors, format, quality, read])

  const batch = useBatch(
    photos.photos,
    async (each: Photo, signal: AbortSignal, report: Report) => {
      const wanted = settingsFor(each)
      const made = await obtain(each, orderOf(wanted, sizes), signal, report)
      return fileOf(each, made, wanted, { reads: read, signal, report })
    },
    onSaved,
  )
  // Each of these takes buttons away, and puts others there.
  const heading = useFocusKept([photo.id, status.step, batch.batch?.isRunning].join(' '))
  const hasSeveral = photos.photos.length > 1
  return (
    <Layout
      tools={
        <DeskTools
          photos={photos}
          onFiles={props.onFiles}
          more={acceptOf(service.capabilities.jobs)}
          onStartAgain={onStartAgain}
        />
      }
      stage={
        <>
          <h1 ref={heading} className="visually-hidden" tabIndex={-1}>
            {photo.name}
          </h1>
          <Stage
            photo={photo}
            before={before?.picture}
            shown={shown}
            cartoon={look.picture}
            title={service.styles.find(({ id }) => id === shown?.order.style)?.title}
            strength={strength}
            control={control}
            onKey={() => {
              service.again()
              control.again()
            }}
            onRemove={() => photos.remove(photo.id)}
          />
          {hasSeveral && (
            <Filmstrip {...photos} markOf={id => markOf(batch.batch?.states.get(id), say)} />
          )}
        </>
      }
      panel={
        <>
          <RefusedNotice {...photos} />
          <Controls
            photo={photo}
            service={service}
            settings={settings}
            change={own.changeFor(photo)}
            own={hasSeveral ? own : undefined}
            look={look}
            drawn={
              drawn && drawn.file === drawing?.file
                ? { style: drawing.order.style, picture: drawn.picture }
                : undefined
            }
            isTold={tellsOfService(status)}
          />
          <MoreWays photo={photo} service={service} settings={settings} obtain={obtain} />
          <ExportBar
            settings={settings}
            change={own.changeFor(photo)}
            exported={exported}
            onSaved={() => onSaved([photo.id])}
          >
            {hasSeveral && <BatchBar photos={photos.photos} control={batch} />}
          </ExportBar>
          <Footer styles={service.styles} />
        </>
      }
    />
  )
}
