import type { Status } from '../../features/jobs/runJob'
import type { JobWords } from '../../features/jobs/words/en'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import { Icon } from '../../shared/ui/Icon'
import { percentOf } from './percentOf'
import css from './StateLine.module.css'

/** Where it stands, in one place that screen readers listen to from the beginning; its share is on the bar. */
export function StateLine({ status }: { status: Status }) {
  const words = useJobWords()
  const said = wordsOf(status, words)
  const percent = percentOf(status)
  return (
    <p className={said ? css.line : 'visually-hidden'}>
      {status.step === 'done' && <Icon name="done" />}
      <span role="status">{said}</span>
      <span className={css.share} aria-hidden="true">
        {percent !== undefined && words.percent(percent)}
      </span>
    </p>
  )
}

function wordsOf(status: Status, words: JobWords): string {
  switch (status.step) {
    case 'ready':
    case 'failed':
      return ''
    case 'done': {
      const { report } = status.job
      return report ? words.doneAlbum(report.drawn, report.photos) : words.done
    }
    default:
      return words[status.step]
  }
}
