import { useEffect, useRef, useState } from 'react'

type State = 'starting' | 'on' | 'denied'

/** The camera, as long as the component that asked for it is there. */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State>('starting')

  useEffect(() => {
    let stream: MediaStream | undefined
    let isWanted = true
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    // On phones the one that looks outward; laptops have but one.
    const wish = { facingMode: 'environment', width: { ideal: 2048 }, height: { ideal: 2048 } }
    navigator.mediaDevices
      .getUserMedia({ video: wish })
      .then(async opened => {
        stream = opened
        // Closed while the browser was still asking for leave: the light must go out again.
        if (!isWanted || !video.current) return stop()
        video.current.srcObject = stream
        await video.current.play()
        setState('on')
      })
      .catch(() => {
        if (isWanted) setState('denied')
      })
    return () => {
      isWanted = false
      stop()
    }
  }, [])

  const take = async (): Promise<File> => {
    if (!video.current) throw new Error('The camera is closed.')
    const { videoWidth: width, videoHeight: height } = video.current
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')?.drawImage(video.current, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
    return new File([blob], 'camera.jpg', { type: 'image/jpeg' })
  }

  return { video, state, take }
}
