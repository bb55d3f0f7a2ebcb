import type { Answer, Question } from './messages'
import type { DeviceOrder } from './order'
import { addressOf, deviceStyles } from './styles'
import { DeviceTrouble } from './trouble'

export interface DeviceOptions {
  signal: AbortSignal
  /** Told the share that is drawn, 0 to 1. */
  onShare?: (share: number) => void
}

/**
 * Draws the photo on this device: no byte of it leaves the page. The first drawing in a style loads its weights and tests
 * that the device draws right.
 *
 * @param photo a file that this browser can read, or a picture
 * @returns the drawing as PNG
 * @throws DeviceTrouble where the device cannot draw it; the service may
 */
export async function deviceDrawing(
  photo: Blob | ImageBitmap,
  { style, ...order }: DeviceOrder & { style: string },
  { signal, onShare }: DeviceOptions,
): Promise<Blob> {
  const answer = await ask({ ask: 'draw', photo, order, source: sourceOf(style) }, signal, onShare)
  if (answer.is !== 'drawn') throw new Error('The worker answered another question')
  return answer.file
}

/**
 * How many seconds this device takes for a megapixel in the style.
 *
 * @throws DeviceTrouble where the device cannot draw
 */
export async function deviceSpeed(style: string, signal: AbortSignal): Promise<number> {
  const answer = await ask({ ask: 'measure', source: sourceOf(style) }, signal)
  if (answer.is !== 'measured') throw new Error('The worker answered another question')
  return answer.secondsPerMegapixel
}

function sourceOf(style: string) {
  const found = deviceStyles.find(({ id }) => id === style)
  if (!found) throw new DeviceTrouble('style')
  return { address: addressOf(found), sha256: found.weights.sha256 }
}

/** Kept for the page's life: it holds the graphics card and the weights. */
let worker: Worker | undefined
let asked = 0

type Asked = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, 'id'>
    : never
  : never

function ask(
  question: Asked,
  signal: AbortSignal,
  onShare?: (share: number) => void,
): Promise<Answer> {
  signal.throwIfAborted()
  worker ??= new Worker(new URL('./device.worker.ts', import.meta.url), { type: 'module' })
  const at = worker
  const id = asked++
  return new Promise<Answer>((resolve, reject) => {
    const stop = () => {
      at.postMessage({ id, ask: 'stop' })
      end(() => reject(signal.reason))
    }
    const hear = ({ data: answer }: MessageEvent<Answer>) => {
      if (answer.id !== id) return
      if (answer.is === 'share') return onShare?.(answer.share)
      end(() => (answer.is === 'trouble' ? reject(problemOf(answer)) : resolve(answer)))
    }
    const fail = () => {
      // The next drawing begins with a new worker.
      worker = undefined
      end(() => reject(new DeviceTrouble('weights')))
    }
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', stop)
      at.removeEventListener('message', hear)
      at.removeEventListener('error', fail)
      settle()
    }
    signal.addEventListener('abort', stop)
    at.addEventListener('message', hear)
    at.addEventListener('error', fail)
    at.postMessage({ ...question, id })
  })
}

function problemOf({ trouble, message }: Extract<Answer, { is: 'trouble' }>) {
  return trouble ? new DeviceTrouble(trouble) : new Error(message)
}
