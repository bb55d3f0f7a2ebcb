import type { Answer, Question } from './messages'
import { DeviceTrouble } from './trouble'

/** Without a word for so long, a worker hangs: a tile takes seconds even without a graphics card. */
const longest = 60_000

type Asked = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, 'id'>
    : never
  : never
type Result = Extract<Answer, { is: 'drawn' | 'measured' }>

/** Kept for the page's life: it holds the graphics card and the weights. */
let worker: Worker | undefined
let asked = 0

/** Asks the worker, and waits for its answer; throws a DeviceTrouble where it ends in one. */
export function ask(
  question: Exclude<Asked, { ask: 'stop' }>,
  signal: AbortSignal,
  onShare?: (share: number) => void,
): Promise<Result> {
  signal.throwIfAborted()
  worker ??= new Worker(new URL('./device.worker.ts', import.meta.url), { type: 'module' })
  const at = worker
  const id = asked++
  return new Promise((resolve, reject) => {
    const listening = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const end = (settle: () => void) => {
      listening.abort()
      clearTimeout(timer)
      settle()
    }
    /** The next question begins with a new worker. */
    const giveUp = (trouble: DeviceTrouble) => {
      at.terminate()
      if (worker === at) worker = undefined
      end(() => reject(trouble))
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => giveUp(new DeviceTrouble('slow')), longest)
    }
    const hear = ({ data: answer }: MessageEvent<Answer>) => {
      wait()
      if (answer.id !== id) return
      if (answer.is === 'share') onShare?.(answer.share)
      else if (answer.is === 'trouble') end(() => reject(problemOf(answer)))
      else end(() => resolve(answer))
    }
    const stop = () => {
      at.postMessage({ id, ask: 'stop' } satisfies Question)
      end(() => reject(signal.reason))
    }
    at.addEventListener('message', hear, listening)
    at.addEventListener('error', () => giveUp(new DeviceTrouble('weights')), listening)
    signal.addEventListener('abort', stop, listening)
    wait()
    at.postMessage({ ...question, id })
  })
}

/** What has no name yet is a fault of ours: the device drew nothing that is right. */
function problemOf({ trouble, message }: Extract<Answer, { is: 'trouble' }>) {
  return new DeviceTrouble(trouble ?? 'wrong', { cause: message })
}
