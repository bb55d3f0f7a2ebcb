import type { CSSProperties } from 'react'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import css from './ProgressBar.module.css'
import type { Progress } from './progress'
import { useNow } from './useNow'
import { wordsFor } from './wordsFor'

interface Props {
  progress: Progress
  since: number
  onCancel: () => void
}

/** How far the drawing is. Sending has a measure; the rest tells only that it goes on, and for how long. */
export function ProgressBar({ progress, since, onCancel }: Props) {
  const say = useMessages()
  const now = useNow()
  const words = wordsFor(progress, since, now, say)
  const percent = progress.step === 'sending' ? Math.round(progress.share * 100) : undefined
  return (
    <div className={css.progress}>
      <p className={css.words}>
        {words}
        <span className={css.time} aria-hidden="true">
          {say.elapsed(Math.max(0, (now - since) / 1000).toFixed(1))}
        </span>
      </p>
      <div
        className={css.track}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div
          className={percent === undefined ? css.moving : css.measured}
          style={{ '--share': `${percent ?? 0}%` } as CSSProperties}
        />
      </div>
      <Button look="link" onClick={onCancel}>
        {say.cancel}
      </Button>
    </div>
  )
}
