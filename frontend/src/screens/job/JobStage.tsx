import { useState } from 'react'
import { Compare } from '../../features/compare/Compare'
import { Animation } from '../../features/jobs/play/Animation'
import { Film } from '../../features/jobs/play/Film'
import { PlayControls } from '../../features/jobs/play/PlayControls'
import { usePlayback } from '../../features/jobs/play/usePlayback'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import type { Work } from '../../features/jobs/work'
import { decimal, megabytes } from '../../shared/language/format'
import { useLanguage } from '../../shared/language/language'
import type { Dimensions } from '../../shared/lib/scale'
import { NoPreview } from '../desk/NoPreview'

interface Props {
  chosen: Work['chosen']
  result: File | undefined
  /** There will be nothing to see. */
  isOver: boolean
}

const unseen = { width: 4, height: 3 }
const isFilm = (file: Blob) => file.type.startsWith('video/')

/** The original, and the drawing beside it once there is one; both play as one. */
export function JobStage({ chosen, result, isOver }: Props) {
  const { messages: say, language } = useLanguage()
  const words = useJobWords()
  const [size, setSize] = useState<Dimensions>(unseen)
  const [unplayable, setUnplayable] = useState<ReadonlySet<Blob>>(new Set())
  const original = chosen?.kind === 'clip' ? chosen.file : undefined
  const shown = [original, result].filter(file => file !== undefined && !unplayable.has(file))
  const areFilms = shown.every(file => file && isFilm(file))
  const playback = usePlayback(result !== undefined, areFilms)
  const { before, after, isPlaying, isMuted, round, onTime, hold } = playback

  const moving = (file: File, isDrawn: boolean) => {
    const name = file.name
    const part = {
      file,
      label: isDrawn ? words.drawnAlt(name) : words.originalAlt(name),
      isPlaying,
      onSize: setSize,
      onFailed: () => setUnplayable(old => new Set([...old, file])),
    }
    if (unplayable.has(file)) return <NoPreview name={name} note={words.cannotPlay} />
    if (!isFilm(file)) return <Animation {...part} round={round} />
    const leads = isDrawn || !result
    return (
      <Film
        {...part}
        video={isDrawn ? after : before}
        isMuted={isMuted || !leads}
        onTime={leads ? onTime : () => {}}
        onBlocked={hold}
      />
    )
  }
  const note = chosen && say.fileSize(decimal(language, megabytes(chosen.file.size)))
  const instead = (
    <NoPreview
      name={chosen?.file.name ?? words.drawnClip}
      icon={chosen?.kind === 'album' ? 'styles' : 'picture'}
      note={note ?? (isOver ? words.deleted : words.found)}
    />
  )
  const drawn = result && moving(result, true)
  return (
    <Compare
      isPlain={shown.length === 0}
      width={size.width}
      height={size.height}
      cue={original && result ? 'drawn' : undefined}
      before={original ? moving(original, false) : (drawn ?? instead)}
      original={words.original}
      after={original ? drawn : undefined}
    >
      {shown.length > 0 && <PlayControls playback={playback} isFilm={areFilms} />}
    </Compare>
  )
}
