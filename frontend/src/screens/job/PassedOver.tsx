import { useJobWords } from '../../features/jobs/words/useJobWords'
import type { Job } from '../../shared/api/jobs'
import css from './DrawnJob.module.css'

/** So many are named; the ZIP names all. */
const most = 20

/** What of an album was not drawn, and why. */
export function PassedOver({ report }: { report: NonNullable<Job['report']> }) {
  const words = useJobWords()
  const all = report.photos - report.drawn
  if (all === 0) return null
  const named = report.passedOver.slice(0, most)
  return (
    <div>
      <p>{words.passedOver}</p>
      <ul className={css.passed}>
        {named.map(({ name, reason }) => (
          <li key={name}>
            {name}: <span lang="en">{reason}</span>
          </li>
        ))}
        {all > named.length && <li>{words.andMore(all - named.length)}</li>}
      </ul>
    </div>
  )
}
