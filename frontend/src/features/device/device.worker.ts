import { Engine } from './engine'
import type { Answer, Question } from './messages'
import type { Pixels } from './picture/pixels'
import { DeviceTrouble } from './trouble'

/** Of JPEG and WebP. */
const quality = 0.92

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

const say = (answer: Answer) => postMessage(answer)

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
  const photo = await read(question.photo)
  const drawing = await engine.draw(photo, question.order, source, { signal, onShare })
  return { id, is: 'drawn', file: await fileOf(drawing, question.format) }
}

function troubleOf(id: number, problem: unknown): Answer {
  const trouble = problem instanceof DeviceTrouble ? problem.trouble : undefined
  return { id, is: 'trouble', trouble, message: String(problem) }
}

/** The picture's pixels, upright. */
async function read(photo: Blob | ImageBitmap): Promise<Pixels> {
  const picture = await createImageBitmap(photo)
  const { width, height } = picture
  const context = canvasOf(width, height)
  context.drawImage(picture, 0, 0)
  picture.close()
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, data: data as Uint8ClampedArray<ArrayBuffer> }
}

async function fileOf({ width, height, data }: Pixels, format: string): Promise<Blob> {
  const context = canvasOf(width, height)
  context.putImageData(new ImageData(data, width, height), 0, 0)
  return context.canvas.convertToBlob({ type: `image/${format}`, quality })
}

function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new DeviceTrouble('memory')
  return context
}
