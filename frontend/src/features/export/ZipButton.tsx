import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { Notice } from '../../shared/ui/Notice'
import type { Photo } from '../photos/photo'
import { type DrawFile, useZip } from './useZip'
import css from './ZipButton.module.css'

interface Props {
  photos: readonly Photo[]
  drawFile: DrawFile
}

/** Every photo on the desk, drawn as the settings say, in one file. */
export function ZipButton({ photos, drawFile }: Props) {
  const say = useMessages()
  const { at, missing, start, stop, forget } = useZip(photos, drawFile)
  if (at !== undefined) {
    return (
      <div className={css.row}>
        <div
          role="progressbar"
          aria-label={say.zipping(at + 1, photos.length)}
          aria-valuemin={0}
          aria-valuemax={photos.length}
          aria-valuenow={at}
        >
          {say.zipping(at + 1, photos.length)}
        </div>
        <Button look="quiet" onClick={stop}>
          {say.cancel}
        </Button>
      </div>
    )
  }
  return (
    <>
      <Button onClick={start}>
        <Icon name="download" />
        {say.downloadAll(photos.length)}
      </Button>
      {missing.length > 0 && (
        <Notice
          title={say.zipPartly(missing.join(', '))}
          actions={
            <Button look="quiet" onClick={forget}>
              {say.dismiss}
            </Button>
          }
        />
      )}
    </>
  )
}
