import { JobFailureNotice } from '../../features/jobs/JobFailureNotice'
import type { JobControl } from '../../features/jobs/useJob'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import { KeyForm } from '../../features/service/KeyForm'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { ActionBar } from '../frame/ActionBar'
import { DrawnJob } from './DrawnJob'
import { JobProgress } from './JobProgress'
import css from './JobState.module.css'

interface Props {
  control: JobControl
  /** The file is still here. */
  canRedraw: boolean
  /** A key was entered. */
  onKey: () => void
  onClose: () => void
}

/** Where a job stands once it was sent or found, and what can be done about it. */
export function JobState({ control, canRedraw, onKey, onClose }: Props) {
  const say = useMessages()
  const words = useJobWords()
  const { status, wait, again, prepare } = control
  switch (status.step) {
    case 'ready':
      return null
    case 'done':
      return <DrawnJob {...status} control={control} canRedraw={canRedraw} />
    case 'cancelled':
    case 'deleted':
      return (
        <ActionBar>
          {canRedraw && <Button onClick={prepare}>{words.redraw}</Button>}
          <Button look="link" onClick={onClose}>
            {say.close}
          </Button>
        </ActionBar>
      )
    case 'failed': {
      const { failure, isOver } = status
      const isLocked = failure.kind === 'locked'
      return (
        <div className={css.failed}>
          <JobFailureNotice failure={failure}>
            {isLocked && (
              <KeyForm
                onKey={() => {
                  onKey()
                  again()
                }}
              />
            )}
            {!isOver && !isLocked && (
              <Button look="link" onClick={again}>
                {say.tryAgain}
              </Button>
            )}
            {canRedraw && (
              <Button look="link" onClick={prepare}>
                {words.redraw}
              </Button>
            )}
            {!canRedraw && isOver && (
              <Button look="link" onClick={onClose}>
                {say.close}
              </Button>
            )}
          </JobFailureNotice>
        </div>
      )
    }
    default:
      return <JobProgress status={status} wait={wait} onCancel={control.cancel} onAgain={again} />
  }
}
