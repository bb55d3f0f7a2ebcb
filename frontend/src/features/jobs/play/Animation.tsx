import { useEffect, useState } from 'react'
import { Bitmap } from '../../../shared/ui/Bitmap'
import type { Moving } from './Film'
import { useFileUrl } from './useFileUrl'

interface Props extends Moving {
  isPlaying: boolean
  /** Plays from the start with each new one. */
  round: number
}

/** A GIF or its kin. Browsers cannot hold one: where it is not to play, its first frame stands there. */
export function Animation({ file, label, isPlaying, round, onSize, onFailed }: Props) {
  const url = useFileUrl(file, round)
  const still = useStill(file)
  if (!isPlaying && still) return <Bitmap picture={still} label={label} />
  return url ? (
    <img
      src={url}
      alt={label}
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
        onSize({ width, height })
      }
      onError={onFailed}
    />
  ) : null
}

function useStill(file: Blob): ImageBitmap | undefined {
  const [still, setStill] = useState<ImageBitmap>()
  useEffect(() => {
    let made: ImageBitmap | undefined
    let isOver = false
    createImageBitmap(file).then(
      picture => {
        made = picture
        if (isOver) picture.close()
        else setStill(picture)
      },
      () => {},
    )
    return () => {
      isOver = true
      made?.close()
    }
  }, [file])
  return still
}
