import { useState } from 'react'
import { save } from '../../features/export/save'
import type { JobControl } from '../../features/jobs/useJob'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import type { Job } from '../../shared/api/jobs'
import { decimal, megabytes } from '../../shared/language/format'
import { useLanguage } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { Notice } from '../../shared/ui/Notice'
import { ProgressTrack } from '../../shared/ui/ProgressTrack'
import { ActionBar } from '../frame/ActionBar'
import css from './DrawnJob.module.css'
import { LinkButton } from './LinkButton'
import { PassedOver } from './PassedOver'

interface Props {
  job: Job
  /** An album's is fetched when it is wanted. */
  result?: File
  control: JobControl
  /** The file is still here. */
  canRedraw: boolean
}

const canShare = 'canShare' in navigator && matchMedia('(pointer: coarse)').matches

/** A finished job: to be saved, drawn differently, or deleted. */
export function DrawnJob({ job, result, control, canRedraw }: Props) {
  const { messages: say, language } = useLanguage()
  const words = useJobWords()
  const [share, setShare] = useState<number>()
  const [hasFailed, setHasFailed] = useState(false)
  const { report } = job
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })

  const tryTo = (task: (file: File) => unknown) => async () => {
    setHasFailed(false)
    try {
      await task(result ?? (await control.fetch(job, setShare)))
    } catch (problem) {
      // Closing the share sheet is no failure.
      setHasFailed((problem as Error).name !== 'AbortError')
    } finally {
      setShare(undefined)
    }
  }
  return (
    <>
      {report && <PassedOver report={report} />}
      <div className={css.kept}>
        <p className={css.note}>{words.keptUntil(when.format(new Date(job.expires)))}</p>
        <div className={css.ways}>
          <LinkButton />
          <Button look="link" onClick={() => confirm(words.removeAsk) && control.remove()}>
            {words.remove}
          </Button>
        </div>
      </div>
      <ActionBar>
        {share !== undefined && (
          <ProgressTrack label={words.fetching} percent={Math.floor(share * 100)} />
        )}
        {hasFailed && <Notice title={words.saveFailed} />}
        <div className={css.save}>
          <Button look="main" disabled={share !== undefined} onClick={tryTo(save)}>
            <Icon name="download" />
            <span>
              {words.download}
              <span className={css.weight} aria-hidden="true">
                {say.fileSize(decimal(language, megabytes(job.result?.bytes ?? 0)))}
              </span>
            </span>
          </Button>
          {canShare && result && (
            <Button
              isSquare
              aria-label={words.share}
              title={words.share}
              onClick={tryTo(file => navigator.share({ files: [file] }))}
            >
              <Icon name="share" />
            </Button>
          )}
        </div>
        {canRedraw && (
          <Button look="link" onClick={control.prepare}>
            {words.redraw}
          </Button>
        )}
      </ActionBar>
    </>
  )
}
