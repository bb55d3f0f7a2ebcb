import { useEffect, useRef, useState } from 'react'
import { canvasOf, fileOfCanvas } from '../../../shared/lib/canvas'

type State = 'starting' | 'on' | 'denied'

/** The camera, as long as the component that asked for it is there. */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State>('starting')
  // Most cartoons are of the person who asks for them.
  const [facingMode, setFacingMode] = useState<'user' | 'environment'>('user')

  useEffect(() => {
    let stream: MediaStream | undefined
    let isWanted = true
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    setState('starting')
    const wish = { facingMode, width: { ideal: 4096 }, height: { ideal: 4096 } }
    navigator.mediaDevices
      .getUserMedia({ video: wish })
      .then(async opened => {
        stream = opened
        // Closed while the browser was still asking for permission: the camera's light must go out again.
        if (!isWanted || !video.current) return stop()
        video.current.srcObject = stream
        await video.current.play()
        if (isWanted) setState('on')
      })
      .catch(() => {
        if (isWanted) setState('denied')
      })
    return () => {
      isWanted = false
      stop()
    }
  }, [facingMode])

  const take = async (): Promise<File> => {
    if (!video.current) throw new Error('The camera is closed.')
    const { videoWidth: width, videoHeight: height } = video.current
    const { canvas, context } = canvasOf({ width, height })
    context.drawImage(video.current, 0, 0)
    const blob = await fileOfCanvas(canvas, 'image/jpeg', 0.95)
    return new File([blob], 'camera.jpg', { type: 'image/jpeg' })
  }

  return {
    video,
    state,
    isSelfie: facingMode === 'user',
    take,
    turn: () => setFacingMode(old => (old === 'user' ? 'environment' : 'user')),
  }
}
