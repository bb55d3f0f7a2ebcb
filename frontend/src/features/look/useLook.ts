import { useEffect, useState } from 'react'
import type { Colors } from '../../shared/api/service'
import { harmonised } from './harmonised'

export interface Look {
  /** The cartoon in the colours asked for; in the style's until the photo's are worked out. */
  picture: ImageBitmap | undefined
  isWorking: boolean
  hasFailed: boolean
}

interface Made {
  of: ImageBitmap
  picture?: ImageBitmap
}

/** The cartoon in the colours asked for: the style's at once, the photo's a moment later. */
export function useLook(
  photo: ImageBitmap | undefined,
  cartoon: ImageBitmap | undefined,
  colors: Colors,
): Look {
  const [made, setMade] = useState<Made>()

  useEffect(() => {
    if (!photo || !cartoon || colors === 'style') return
    const run = new AbortController()
    let own: ImageBitmap | undefined
    harmonised(photo, cartoon, run.signal).then(
      picture => {
        own = picture
        if (run.signal.aborted) picture.close()
        else setMade({ of: cartoon, picture })
      },
      problem => {
        if (run.signal.aborted) return
        console.error(problem)
        setMade({ of: cartoon })
      },
    )
    return () => {
      run.abort()
      own?.close()
    }
  }, [photo, cartoon, colors])

  // Without the photo there is nothing to work out, and nothing to wait for.
  if (colors === 'style' || !cartoon || !photo) {
    return { picture: cartoon, isWorking: false, hasFailed: false }
  }
  if (made?.of !== cartoon) return { picture: cartoon, isWorking: true, hasFailed: false }
  const hasFailed = made.picture === undefined
  return { picture: made.picture ?? cartoon, isWorking: false, hasFailed }
}
