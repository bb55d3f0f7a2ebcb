import { decimal } from '../../shared/language/format'
import { useLanguage } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { ProgressTrack } from '../../shared/ui/ProgressTrack'
import css from './ProgressBar.module.css'
import type { Progress } from './progress'
import { useNow } from './useNow'
import { wordsFor } from './wordsFor'

interface Props {
  progress: Progress
  since: number
  onCancel: () => void
}

/** How far the drawing is. Sending and drawing here have a measure; the rest tells only that it goes on, and for how long. */
export function ProgressBar({ progress, since, onCancel }: Props) {
  const { messages: say, language } = useLanguage()
  const now = useNow()
  const words = wordsFor(progress, since, now, say)
  const percent = 'share' in progress ? Math.round(progress.share * 100) : undefined
  return (
    <div className={css.progress}>
      <p className={css.words}>
        {words}
        <span className={css.time} aria-hidden="true">
          {say.elapsed(decimal(language, Math.max(0, (now - since) / 1000)))}
        </span>
      </p>
      <ProgressTrack label={words} percent={percent} className={css.track} />
      <Button look="link" onClick={onCancel}>
        {say.cancel}
      </Button>
    </div>
  )
}
