import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { JobCapabilities } from '../../shared/api/capabilities'
import { hasService } from '../../shared/api/service'
import { jobOfLink, linkOfJob, type Work } from './work'

interface Options {
  /** What the service draws as jobs; nothing where it has none. */
  offered: JobCapabilities | undefined
  /** Whether the service has told, or cannot be asked. */
  isKnown: boolean
  /** What all other files are for. */
  onPhotos: (files: readonly File[]) => void
  /** Asked before what is being sent is stopped. */
  mayStop: () => boolean
}

let last = 0

const isJob = (state: unknown) => Boolean((state as { isJob?: boolean } | null)?.isJob)
const linked = (): Work | undefined => {
  const id = hasService ? jobOfLink(location.search) : undefined
  return id ? { key: id, id, others: [] } : undefined
}

/**
 * The moving picture or album that is drawn as a job, and whether it is on show. It has a place of its own
 * in the browser's history, whose address names the job: so it is found again by its link.
 */
export function useJobs({ offered, isKnown, onPhotos: takePhotos, mayStop }: Options) {
  const [work, setWork] = useState(linked)
  const [isOpen, setIsOpen] = useState(work !== undefined)
  const latest = useRef({ work, isOpen, mayStop, offered })
  latest.current = { work, isOpen, mayStop, offered }
  const known = useMoment(isKnown)
  const opened = useRef(work)

  useEffect(() => {
    // A page that was loaded again no longer has the file.
    if (isJob(history.state) && !jobOfLink(location.search)) history.replaceState(null, '')
    const move = ({ state }: PopStateEvent) => {
      const found = linked()
      if (found && found.id !== latest.current.work?.id) setWork(found)
      setIsOpen(found !== undefined || isJob(state))
    }
    addEventListener('popstate', move)
    return () => removeEventListener('popstate', move)
  }, [])

  const open = useCallback(() => {
    const link = linkOfJob(latest.current.work?.id, location.search)
    history.pushState({ isJob: true }, '', location.pathname + link + location.hash)
    setIsOpen(true)
  }, [])
  // After the desk has opened for photos that came along: what is drawn as a job lies on top.
  useLayoutEffect(() => {
    if (work?.chosen && work !== opened.current) open()
    opened.current = work
  }, [work, open])

  const onPhotos = useCallback(
    (files: readonly File[]) => {
      setIsOpen(false)
      takePhotos(files)
    },
    [takePhotos],
  )

  const take = useCallback(
    async (files: readonly File[]) => {
      const { photos, chosen } = await sorted(files, async () => {
        await known
        return latest.current.offered
      })
      const [first, ...more] = chosen
      if (first && !latest.current.mayStop()) return
      if (photos.length > 0) onPhotos(photos)
      if (first) setWork({ key: `${++last}`, chosen: first, others: more.map(namesOf) })
    },
    [known, onPhotos],
  )

  /** The service has the job now. */
  const tell = useCallback((id: string | undefined) => {
    const { work, isOpen } = latest.current
    if (!work || work.id === id) return
    const { id: _, ...rest } = work
    const told = id ? { ...rest, id } : rest
    opened.current = told
    setWork(told)
    if (!isOpen) return
    const link = location.pathname + linkOfJob(id, location.search) + location.hash
    // Back leads to the job before, if there was one.
    if (id && jobOfLink(location.search)) history.pushState({ isJob: true }, '', link)
    else history.replaceState(history.state, '', link)
  }, [])

  const close = useCallback(() => {
    if (!latest.current.mayStop()) return
    setWork(undefined)
    setIsOpen(false)
    if (isJob(history.state)) return history.back()
    const link = linkOfJob(undefined, location.search)
    history.replaceState(null, '', location.pathname + link + location.hash)
  }, [])

  return { work, isOpen: isOpen && work !== undefined, take, tell, open, close, onPhotos }
}

const namesOf = ({ file }: { file: File }) => file.name

/** Resolves once something has come about. */
function useMoment(hasCome: boolean): Promise<void> {
  const [{ moment, come }] = useState(() => {
    let come = () => {}
    const moment = new Promise<void>(resolve => {
      come = resolve
    })
    return { moment, come }
  })
  useEffect(() => {
    if (hasCome) come()
  }, [hasCome, come])
  return moment
}

/** Which files are drawn as jobs here. Whatever cannot be told is a photo's file, and refused there. */
async function sorted(files: readonly File[], offered: () => Promise<JobCapabilities | undefined>) {
  const photos: File[] = []
  const chosen: NonNullable<Work['chosen']>[] = []
  for (const file of files) {
    const found = await jobFileOf(file).catch(() => undefined)
    if (found && (await offered())?.kinds.includes(found.kind)) chosen.push({ file, ...found })
    else photos.push(file)
  }
  return { photos, chosen }
}

/** Photos from a camera need no second look, nor the code for it. */
async function jobFileOf(file: File) {
  if (!hasService || /^image\/(jpeg|hei[cf]|avif)$/.test(file.type)) return undefined
  return (await import('./jobFile')).jobFileOf(file)
}
