import { useEffect, useRef } from 'react'
import { JobFailureNotice } from '../../features/jobs/JobFailureNotice'
import type { Status } from '../../features/jobs/runJob'
import { minutesLeft } from '../../features/jobs/timeLeft'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import { Failure } from '../../shared/api/failure'
import type { Wait } from '../../shared/api/patience'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { ProgressTrack } from '../../shared/ui/ProgressTrack'
import { ActionBar } from '../frame/ActionBar'
import css from './JobProgress.module.css'
import { LinkButton } from './LinkButton'
import { percentOf } from './percentOf'

type Going = Extract<
  Status,
  { step: 'sending' | 'finding' | 'queued' | 'running' | 'fetching' | 'ending' }
>

interface Props {
  status: Going
  wait: Wait | undefined
  onCancel: () => void
  onAgain: () => void
}

/** How far it is, and that one may leave. */
export function JobProgress({ status, wait, onCancel, onAgain }: Props) {
  const say = useMessages()
  const words = useJobWords()
  const { step } = status
  const percent = percentOf(status)
  const minutes = useMinutesLeft(step === 'running' ? status.job.progress : undefined)
  useTitle(percent)
  const isSent = step === 'queued' || step === 'running'
  return (
    <>
      <div className={css.progress}>
        <ProgressTrack label={words[step]} percent={percent} />
        <p className={css.note}>
          {step === 'sending' && words.stayWhileSending}
          {minutes !== undefined && words.left(minutes)}
        </p>
      </div>
      {wait && (
        <JobFailureNotice failure={new Failure(wait.reason)}>
          {step !== 'ending' && (
            <Button look="link" onClick={onAgain}>
              {say.tryAgain}
            </Button>
          )}
        </JobFailureNotice>
      )}
      {isSent && (
        <div className={css.leave}>
          <p>{words.mayLeave}</p>
          <LinkButton />
        </div>
      )}
      <ActionBar>
        <Button onClick={onCancel} disabled={step === 'ending' || step === 'finding'}>
          {say.cancel}
        </Button>
      </ActionBar>
    </>
  )
}

/** How far it is, for whoever looks at another tab meanwhile. */
function useTitle(percent: number | undefined) {
  const { pageTitle } = useMessages()
  const words = useJobWords()
  useEffect(() => {
    document.title = percent === undefined ? pageTitle : `${words.percent(percent)} · ${pageTitle}`
    return () => {
      document.title = pageTitle
    }
  }, [percent, pageTitle, words])
}

function useMinutesLeft(progress: number | undefined): number | undefined {
  const first = useRef<{ at: number; progress: number }>(undefined)
  if (progress === undefined) return undefined
  const now = { at: Date.now(), progress }
  first.current ??= now
  return minutesLeft(first.current, now)
}
