import { ProgressBar } from '../../features/drawing/ProgressBar'
import type { DrawingControl } from '../../features/drawing/useDrawing'
import { KeyForm } from '../../features/service/KeyForm'
import type { FailureKind } from '../../shared/api/failure'
import { decimal } from '../../shared/language/format'
import { useLanguage, useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { FailureNotice } from '../../shared/ui/FailureNotice'
import css from './DrawingStatus.module.css'

interface Props {
  control: Pick<DrawingControl, 'status' | 'again' | 'cancel'>
  hasPreview: boolean
  /** A key was entered. */
  onKey: () => void
  onRemove: () => void
}

/** It is the file: trying again does not help. */
const isOfTheFile = (kind: FailureKind) => ['tooLarge', 'notAnImage', 'damaged'].includes(kind)

/** What there is to see and do as the drawing stands: on its way, away, failed, cancelled. */
function StatusActions({ control, hasPreview, onKey, onRemove }: Props) {
  const { status, again, cancel } = control
  const say = useMessages()
  switch (status.step) {
    case 'idle':
    case 'done':
      return null
    case 'working':
      if (status.progress.step !== 'away') {
        return <ProgressBar progress={status.progress} since={status.since} onCancel={cancel} />
      }
      return (
        <div className={css.over}>
          <FailureNotice failure={{ kind: status.progress.reason }}>
            <Button look="link" onClick={again}>
              {say.tryAgain}
            </Button>
            <Button look="link" onClick={cancel}>
              {say.cancel}
            </Button>
          </FailureNotice>
        </div>
      )
    case 'failed': {
      const { kind } = status.failure
      // A file that can neither be drawn nor shown is of no more use.
      const isUseless = isOfTheFile(kind) && !hasPreview
      return (
        <div className={css.over}>
          <FailureNotice failure={status.failure}>
            {kind === 'locked' && <KeyForm onKey={onKey} />}
            {!isUseless && kind !== 'locked' && (
              <Button look="link" onClick={again}>
                {say.tryAgain}
              </Button>
            )}
            <Button look="link" onClick={isUseless ? onRemove : cancel}>
              {say.dismiss}
            </Button>
          </FailureNotice>
        </div>
      )
    }
    case 'cancelled':
      return <Button onClick={again}>{say.draw}</Button>
  }
}

/** How the drawing stands, in a place that screen readers listen to. */
export function DrawingStatus(props: Props) {
  const { messages: say, language } = useLanguage()
  const { status } = props.control
  return (
    <div className={css.row}>
      <div role="status">
        {status.step === 'working' && <span className="visually-hidden">{say.drawing}</span>}
        {status.step === 'cancelled' && say.cancelled}
        {status.step === 'done' && say.done(decimal(language, status.drawing.seconds))}
      </div>
      <StatusActions {...props} />
    </div>
  )
}
