import { useCallback, useEffect, useRef, useState } from 'react'

/** Further apart than a person sees, and not so near that they are put together all the time. */
const apart = 0.12

/** Two moving pictures played as one: the drawn one leads, and the original follows. */
export function usePlayback(hasDrawing: boolean, areFilms: boolean) {
  const before = useRef<HTMLVideoElement>(null)
  const after = useRef<HTMLVideoElement>(null)
  const [isPlaying, setIsPlaying] = useState(
    () => !matchMedia('(prefers-reduced-motion: reduce)').matches,
  )
  const [isMuted, setIsMuted] = useState(true)
  const [round, setRound] = useState(0)
  const [time, setTime] = useState({ at: 0, length: 0 })

  const seek = useCallback((at: number) => {
    for (const { current } of [before, after]) if (current) current.currentTime = at
    setTime(old => ({ ...old, at }))
  }, [])
  // Both from the start, when there are two.
  useEffect(() => {
    if (!hasDrawing) return
    setRound(old => old + 1)
    if (before.current) before.current.currentTime = 0
  }, [hasDrawing])

  const onTime = useCallback((at: number, length: number) => {
    setTime({ at, length: Number.isFinite(length) ? length : 0 })
    const original = before.current
    if (after.current && original && Math.abs(original.currentTime - at) > apart)
      original.currentTime = at
  }, [])
  const toggle = () => {
    if (!isPlaying) {
      setRound(old => old + 1)
      // Animations begin anew, so a film beside one does.
      if (!areFilms) seek(0)
    }
    setIsPlaying(!isPlaying)
  }
  const hold = useCallback(() => setIsPlaying(false), [])
  const toggleSound = () => setIsMuted(old => !old)
  return { before, after, isPlaying, isMuted, round, time, seek, onTime, hold, toggle, toggleSound }
}

export type Playback = ReturnType<typeof usePlayback>
