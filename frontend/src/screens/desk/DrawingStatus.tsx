import { ProgressBar } from '../../features/drawing/ProgressBar'
import type { DrawingControl } from '../../features/drawing/useDrawing'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { FailureNotice } from '../../shared/ui/FailureNotice'
import css from './DrawingStatus.module.css'

interface Props {
  control: Pick<DrawingControl<unknown>, 'status' | 'again' | 'cancel'>
  hasPreview: boolean
  onRemove: () => void
}

/** What there is to see and do as the drawing stands: on its way, away, failed, cancelled. */
function Doings({ control: { status, again, cancel }, hasPreview, onRemove }: Props) {
  const say = useMessages()
  switch (status.step) {
    case 'idle':
      return null
    case 'working':
      if (status.progress.step !== 'away') {
        return <ProgressBar progress={status.progress} since={status.since} onCancel={cancel} />
      }
      return (
        <div className={css.over}>
          <FailureNotice failure={{ kind: status.progress.reason }}>
            <Button look="quiet" onClick={again}>
              {say.tryAgain}
            </Button>
            <Button look="quiet" onClick={cancel}>
              {say.cancel}
            </Button>
          </FailureNotice>
        </div>
      )
    case 'failed':
      return (
        <div className={css.over}>
          <FailureNotice failure={status.failure}>
            {hasPreview && (
              <Button look="quiet" onClick={again}>
                {say.tryAgain}
              </Button>
            )}
            {/* A file that cannot even be shown is of no more use. */}
            <Button look="quiet" onClick={hasPreview ? cancel : onRemove}>
              {say.dismiss}
            </Button>
          </FailureNotice>
        </div>
      )
    case 'cancelled':
      return <Button onClick={again}>{say.draw}</Button>
    case 'done':
      return null
  }
}

/** How the drawing stands, in a place that screen readers listen to. */
export function DrawingStatus(props: Props) {
  const say = useMessages()
  const { status } = props.control
  return (
    <div className={css.row}>
      <div role="status">
        {status.step === 'working' && <span className="visually-hidden">{say.drawing}</span>}
        {status.step === 'cancelled' && say.cancelled}
        {status.step === 'done' && say.done(status.drawing.seconds.toFixed(1))}
      </div>
      <Doings {...props} />
    </div>
  )
}
