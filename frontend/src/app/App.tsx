import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { draw } from '../features/drawing/draw'
import { DrawingCache } from '../features/drawing/drawingCache'
import { obtaining } from '../features/drawing/useDrawing'
import { useJobs } from '../features/jobs/useJobs'
import { useDrop } from '../features/photos/useDrop'
import { useLaunchedFiles } from '../features/photos/useLaunchedFiles'
import { usePaste } from '../features/photos/usePaste'
import { usePhotos } from '../features/photos/usePhotos'
import { useService } from '../features/service/useService'
import { useSettings } from '../features/settings/useSettings'
import { Desk } from '../screens/desk/Desk'
import { Layout } from '../screens/frame/Layout'
import { Welcome } from '../screens/welcome/Welcome'
import { useMessages } from '../shared/language/language'
import { NotLoaded } from '../shared/ui/lazily'
import css from './App.module.css'
import { Crashed } from './Crashed'
import { ErrorBoundary } from './ErrorBoundary'
import { UpdateNotice } from './UpdateNotice'
import { useDeskOpen } from './useDeskOpen'
import { useLeaveWarning } from './useLeaveWarning'

/** Few visitors bring a moving picture. */
const JobDesk = lazy(() => import('../screens/job/JobDesk').catch(() => ({ default: NotLoaded })))

/** Holds what must outlive the screens: photos, drawings, settings. */
export function App() {
  const say = useMessages()
  const service = useService()
  const { limits, formats, jobs: offered } = service.capabilities
  const photos = usePhotos(limits.maxBytes)
  const [choices, change] = useSettings()
  const [cache] = useState(() => new DrawingCache())
  const obtain = useMemo(() => obtaining(cache, formats.read, draw), [cache, formats])
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set())
  const desk = useDeskOpen(photos.photos.length)

  const [isSending, setIsSending] = useState(false)
  const mayStop = () => !isSending || confirm(say.stopSendingAsk)
  const isKnown = service.styles.length > 0 || service.failure !== undefined
  const jobs = useJobs({ offered, isKnown, onPhotos: photos.add, mayStop })
  const { work, take } = jobs

  const isOver = useDrop(take)
  usePaste(take)
  useLaunchedFiles(take)
  useEffect(
    () => cache.keepOnly(new Set(photos.photos.map(({ id }) => id))),
    [cache, photos.photos],
  )

  const wouldLose = photos.photos.some(({ id }) => !saved.has(id))
  useLeaveWarning(wouldLose || isSending)
  const startAgain = () => {
    if (!wouldLose || confirm(say.startAgainAsk)) photos.removeAll()
  }
  const { current } = photos
  return (
    <>
      <ErrorBoundary instead={again => <Crashed onAgain={again} />}>
        {work && (
          <Suspense fallback={jobs.isOpen && <Layout stage={null} panel={null} />}>
            <JobDesk
              key={work.key}
              work={work}
              isOpen={jobs.isOpen}
              service={service}
              choices={choices}
              change={change}
              onId={jobs.tell}
              onSending={setIsSending}
              onFiles={take}
              onPhotos={jobs.onPhotos}
              onClose={jobs.close}
            />
          </Suspense>
        )}
        {jobs.isOpen ? null : current && desk.isOpen ? (
          <Desk
            photo={current}
            photos={photos}
            service={service}
            choices={choices}
            change={change}
            obtain={obtain}
            onFiles={take}
            onSaved={ids => setSaved(old => new Set([...old, ...ids]))}
            onStartAgain={startAgain}
          />
        ) : (
          <Welcome
            photos={photos}
            service={service}
            onFiles={take}
            onBack={desk.open}
            onBackToJob={work && jobs.open}
          />
        )}
      </ErrorBoundary>
      <UpdateNotice />
      {isOver && <p className={css.drop}>{say.dropHere}</p>}
    </>
  )
}
