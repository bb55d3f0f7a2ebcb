import { type RefObject, useEffect } from 'react'
import type { Dimensions } from '../../../shared/lib/scale'
import { useFileUrl } from './useFileUrl'

export interface Moving {
  file: Blob
  label: string
  onSize: (size: Dimensions) => void
  /** This browser cannot show it. */
  onFailed: () => void
}

interface Props extends Moving {
  video: RefObject<HTMLVideoElement | null>
  isPlaying: boolean
  isMuted: boolean
  onTime: (at: number, length: number) => void
  /** The browser does not play what nobody asked for. */
  onBlocked: () => void
}

/** A film without controls of its own: two of them are played as one. */
export function Film(props: Props) {
  const { file, label, video, isPlaying, isMuted, onTime, onBlocked, onSize, onFailed } = props
  const url = useFileUrl(file, 0)
  useEffect(() => {
    const element = video.current
    if (!element || !url) return
    if (!isPlaying) return element.pause()
    element.play().catch(problem => {
      // Other faults are told by the element itself.
      if (problem.name === 'NotAllowedError') onBlocked()
    })
  }, [video, url, isPlaying, onBlocked])
  return url ? (
    <video
      ref={video}
      src={url}
      aria-label={label}
      muted={isMuted}
      loop
      playsInline
      preload="auto"
      onLoadedMetadata={({ currentTarget: { videoWidth: width, videoHeight: height } }) =>
        // A film of which only the sound can be played has no size.
        width > 0 ? onSize({ width, height }) : onFailed()
      }
      onTimeUpdate={({ currentTarget: { currentTime, duration } }) => onTime(currentTime, duration)}
      onError={onFailed}
    />
  ) : null
}
