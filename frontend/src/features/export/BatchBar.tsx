import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { Notice } from '../../shared/ui/Notice'
import type { Photo } from '../photos/photo'
import css from './BatchBar.module.css'
import type { useBatch } from './useBatch'

interface Props {
  photos: readonly Photo[]
  control: ReturnType<typeof useBatch>
}

/** Every photo on the desk, drawn and saved in one file. */
export function BatchBar({ photos, control }: Props) {
  const say = useMessages()
  const { batch, progress, start, retry, stop } = control
  if (batch?.isRunning) {
    const all = batch.photos.length
    const drawn = [...batch.states.values()].filter(state => state === 'drawn').length
    const words = say.zipping(drawn, all)
    return (
      <div className={css.row}>
        <div
          role="progressbar"
          className={css.bar}
          aria-label={words}
          aria-valuemin={0}
          aria-valuemax={all}
          aria-valuenow={drawn}
        >
          <progress max={all} value={drawn} aria-hidden="true" />
        </div>
        <span role="status">
          {words}
          {progress?.step === 'away' && <> {say.failure[progress.reason].title}</>}
          {progress?.step === 'waiting' && <> {say.failure[progress.reason].title}</>}
        </span>
        <Button look="link" onClick={stop}>
          {say.cancel}
        </Button>
      </div>
    )
  }
  const failed = batch?.photos.filter(({ id }) => batch.states.get(id) === 'failed') ?? []
  const title = batch?.hasNoFile ? say.zipFailed : say.zipPartly(failed.map(({ name }) => name))
  return (
    <>
      <Button onClick={start}>
        <Icon name="download" />
        {say.downloadAll(photos.length)}
      </Button>
      {(failed.length > 0 || batch?.hasNoFile) && (
        <Notice
          title={title}
          actions={
            <>
              <Button look="link" onClick={retry}>
                {say.tryAgain}
              </Button>
              <Button look="link" onClick={stop}>
                {say.dismiss}
              </Button>
            </>
          }
        />
      )}
    </>
  )
}
