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

/** The original, and the drawing beside it once there is one; both play as one. */
export function JobStage({ chosen, result, isOver }: Props) {
  const words = useJobWords()
  const [size, setSize] = useState<Dimensions>(unseen)
  const [unplayable, setUnplayable] = useState<ReadonlySet<Blob>>(new Set())
  const original = chosen?.kind === 'clip' ? chosen.file : undefined
  const shown = [original, result].filter(file => file !== undefined && !unplayable.has(file))
  // Browsers tell a file's type by its name; what was chosen is known by its bytes.
  const isFilm = (file: File | undefined) =>
    (file === original ? chosen?.type : file?.type)?.startsWith('video/') ?? false
  const areFilms = shown.every(isFilm)
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
  const drawn = result && !unplayable.has(result) && moving(result, true)
  // Half a picture under the divider would be none.
  const isPair = original && shown.length === (result ? 2 : 1)
  return (
    <Compare
      isPlain={shown.length === 0}
      width={size.width}
      height={size.height}
      cue={isPair && drawn ? 'drawn' : undefined}
      before={
        (isPair ? moving(original, false) : drawn) || (
          <Instead chosen={chosen} result={result} isOver={isOver} />
        )
      }
      original={words.original}
      after={isPair && drawn}
    >
      {shown.length > 0 && <PlayControls playback={playback} isFilm={areFilms} />}
    </Compare>
  )
}

/** In place of what cannot be seen: not yet, not here, or not any more. */
function Instead({ chosen, result, isOver }: Props) {
  const { messages: say, language } = useLanguage()
  const words = useJobWords()
  const file = result ?? chosen?.file
  const noteOf = () => {
    if (isOver) return words.deleted
    if (result || chosen?.kind === 'clip') return words.cannotPlay
    return file ? say.fileSize(decimal(language, megabytes(file.size))) : words.found
  }
  return (
    <NoPreview
      name={file?.name ?? words.drawnClip}
      icon={chosen?.kind === 'album' ? 'styles' : 'picture'}
      note={noteOf()}
    />
  )
}
