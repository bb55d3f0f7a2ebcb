import { Engine } from './engine'
import type { Answer, Question } from './messages'
import type { Pixels } from './picture/pixels'
import { DeviceTrouble } from './trouble'

const engine = new Engine()
const running = new Map<number, AbortController>()
/** One drawing at a time: they share the graphics card. */
let queue: Promise<unknown> = Promise.resolve()

addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  const { id } = question
  if (question.ask === 'stop') return running.get(id)?.abort()
  const run = new AbortController()
  running.set(id, run)
  queue = queue
    .then(() => answer(question, run.signal))
    .then(say, problem => say(troubleOf(id, problem)))
    .finally(() => running.delete(id))
})

function say(answer: Answer) {
  const pictures = answer.is === 'drawn' ? [answer.photo, answer.picture] : []
  postMessage(answer, { transfer: pictures })
}

async function answer(
  question: Exclude<Question, { ask: 'stop' }>,
  signal: AbortSignal,
): Promise<Answer> {
  const { id, source } = question
  signal.throwIfAborted()
  if (question.ask === 'measure') {
    return { id, is: 'measured', secondsPerMegapixel: await engine.measure(source) }
  }
  const onShare = (share: number) => say({ id, is: 'share', share })
  const drawn = await engine.draw(read(question.photo), question.order, source, { signal, onShare })
  const [photo, picture] = await Promise.all([bitmapOf(drawn.photo), bitmapOf(drawn.drawing)])
  return { id, is: 'drawn', photo, picture }
}

function troubleOf(id: number, problem: unknown): Answer {
  const trouble = problem instanceof DeviceTrouble ? problem.trouble : undefined
  return { id, is: 'trouble', trouble, message: String(problem) }
}

function read(picture: ImageBitmap): Pixels {
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new DeviceTrouble('memory')
  context.drawImage(picture, 0, 0)
  picture.close()
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, data: data as Uint8ClampedArray<ArrayBuffer> }
}

const bitmapOf = ({ width, height, data }: Pixels) =>
  createImageBitmap(new ImageData(data, width, height))
