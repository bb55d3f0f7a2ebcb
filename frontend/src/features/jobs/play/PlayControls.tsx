import type { CSSProperties } from 'react'
import { Button } from '../../../shared/ui/Button'
import field from '../../../shared/ui/Field.module.css'
import { Icon } from '../../../shared/ui/Icon'
import { useJobWords } from '../words/useJobWords'
import { clock } from './clock'
import css from './PlayControls.module.css'
import type { Playback } from './usePlayback'

interface Props {
  playback: Playback
  /** Animations have no sound and no place to go to. */
  isFilm: boolean
}

/** Plays and holds both pictures at once. */
export function PlayControls({ playback, isFilm }: Props) {
  const words = useJobWords()
  const { isPlaying, isMuted, time, seek, toggle, toggleSound } = playback
  const { at, length } = time
  const label = isPlaying ? words.pause : words.play
  const sound = isMuted ? words.unmute : words.mute
  const filled = `${length > 0 ? (at / length) * 100 : 0}%`
  return (
    <div className={css.controls}>
      <Button look="icon" aria-label={label} title={label} onClick={toggle}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Button>
      {isFilm && length > 0 && (
        <>
          <input
            className={field.range}
            style={{ '--filled': filled } as CSSProperties}
            type="range"
            min={0}
            max={length}
            step="any"
            value={Math.min(at, length)}
            aria-label={words.position}
            aria-valuetext={words.positionOf(clock(at), clock(length))}
            onChange={event => seek(event.target.valueAsNumber)}
          />
          <span className={css.time} aria-hidden="true">
            {clock(at)} / {clock(length)}
          </span>
          <Button look="icon" aria-label={sound} title={sound} onClick={toggleSound}>
            <Icon name={isMuted ? 'silent' : 'sound'} />
          </Button>
        </>
      )}
    </div>
  )
}
