/** Runs in the browser of the workshop: what tests ask of the parts that draw on the device. */
import { drawPhoto } from '../../src/features/device/drawPhoto'
import { Engine } from '../../src/features/device/engine'
import { openGraphics } from '../../src/features/device/graphics'
import { loadWeights } from '../../src/features/device/loadWeights'
import { Painter } from '../../src/features/device/network/painter'
import type { Weights } from '../../src/features/device/network/safetensors'
import type { DeviceOrder } from '../../src/features/device/order'
import { type Pixels, pixelsOf } from '../../src/features/device/picture/pixels'
import { testPictures } from '../../src/features/device/selfTest'
import { addressOf, deviceStyles } from '../../src/features/device/styles'
import { paintInTiles } from '../../src/features/device/tiles'
import { DeviceTrouble } from '../../src/features/device/trouble'

export interface Difference {
  largest: number
  mean: number
}

const sourceOf = (style: string) => {
  const found = deviceStyles.find(({ id }) => id === style)
  if (!found) throw new Error(style)
  return { address: addressOf(found), sha256: found.weights.sha256 }
}

async function painterOf(style: string): Promise<[Painter, Weights]> {
  const { device } = await openGraphics()
  const { address, sha256 } = sourceOf(style)
  const weights = await loadWeights(address, sha256)
  return [await Painter.of(device, weights), weights]
}

function differenceOf(one: Pixels, other: Pixels): Difference {
  if (one.width !== other.width || one.height !== other.height) throw new Error('Other sizes')
  const each = Array.from(one.data, (value, at) => Math.abs(value - (other.data[at] ?? 0)))
  return {
    largest: each.reduce((most, value) => Math.max(most, value)),
    mean: each.reduce((sum, value) => sum + value) / each.length,
  }
}

/** Soft waves and fine texture. */
function scene(width: number, height: number): Pixels {
  const picture = pixelsOf(width, height)
  for (let at = 0; at < width * height; at++) {
    const x = at % width
    const y = Math.floor(at / width)
    const wave = 60 * Math.sin(x / 9) * Math.cos(y / 13) + ((x * 37 + y * 57) % 31)
    picture.data.set([90 + wave + x / 3, 110 + wave, 160 - wave / 2 - y / 4, 255], 4 * at)
  }
  return picture
}

async function read(address: string): Promise<Pixels> {
  const blob = await (await fetch(address)).blob()
  const picture = await createImageBitmap(blob, { premultiplyAlpha: 'none' })
  const { width, height } = picture
  const context = new OffscreenCanvas(width, height).getContext('2d')
  context?.drawImage(picture, 0, 0)
  const data = context?.getImageData(0, 0, width, height).data
  return { width, height, data: data as Uint8ClampedArray<ArrayBuffer> }
}

const order: DeviceOrder = { size: 'full', detail: 'fine', strength: 1, colors: 'style' }

/** How a drawing of a picture of 400 by 160 pixels ends, in tiles of at most 256: drawn, or in which trouble. */
async function outcome(engine = new Engine(256), signal = new AbortController().signal) {
  const photo = scene(400, 160)
  return engine.draw(photo, order, sourceOf('hayao'), { signal }).then(
    drawn => (differenceOf(drawn, photo).mean > 1 ? 'drawn' : 'nothing drawn'),
    problem => (problem instanceof DeviceTrouble ? problem.trouble : String(problem)),
  )
}

/** Makes the device refuse buffers of more bytes, as one does that is out of memory. */
function refuseBuffersOver(bytes: number) {
  const { createBuffer, popErrorScope } = GPUDevice.prototype
  let refused = 0
  GPUDevice.prototype.createBuffer = function (descriptor) {
    if (descriptor.size > bytes) refused++
    return createBuffer.call(this, descriptor)
  }
  GPUDevice.prototype.popErrorScope = async function () {
    const error = await popErrorScope.call(this)
    const isRefused = refused > 0
    refused = 0
    return isRefused ? new GPUOutOfMemoryError('Too much') : error
  }
}

const workbench = {
  styles: deviceStyles.map(({ id }) => id),

  /** How far a drawing is from PyTorch's, which comes with the weights. */
  async fromPyTorch(style: string): Promise<Difference> {
    const [painter, weights] = await painterOf(style)
    const { photo, drawing } = testPictures(weights)
    painter.begin(photo)
    return differenceOf(await paintInTiles(painter, photo), drawing)
  },

  /** How far a drawing in tiles is from one in one piece, and that one from the photo. */
  async tiles(width: number, height: number) {
    const [painter] = await painterOf('hayao')
    const photo = scene(width, height)
    painter.begin(scene(Math.max(16, width), Math.max(16, height)))
    const whole = await paintInTiles(painter, photo)
    const tiled = await paintInTiles(painter, photo, { side: 64 })
    return { apart: differenceOf(tiled, whole), drawn: differenceOf(whole, photo) }
  },

  /** How far a drawing is from a picture that the service drew of the same photo. */
  async fromService(photo: string, drawn: string, style: string, asked: DeviceOrder) {
    const [painter] = await painterOf(style)
    const drawing = await drawPhoto(painter, await read(photo), asked, {})
    return differenceOf(drawing, await read(drawn))
  },

  draw: () => outcome(),

  async drawWithoutAdapter() {
    GPU.prototype.requestAdapter = async () => null
    return outcome()
  },

  /** Loses the device in the second tile, and draws once more. */
  async drawAndLose() {
    const { requestDevice } = GPUAdapter.prototype
    const { submit } = GPUQueue.prototype
    let device: GPUDevice | undefined
    let submitted = 0
    GPUAdapter.prototype.requestDevice = async function (...wanted) {
      device = await requestDevice.apply(this, wanted)
      return device
    }
    GPUQueue.prototype.submit = function (...commands) {
      submit.apply(this, commands)
      // After the two drawings of the test and the first tile.
      if (++submitted === 4) device?.destroy()
    }
    const engine = new Engine(256)
    return [await outcome(engine), await outcome(engine)]
  },

  /** Draws as some drivers do: right once. */
  async drawRightOnce() {
    const { getMappedRange } = GPUBuffer.prototype
    let times = 0
    GPUBuffer.prototype.getMappedRange = function (...range) {
      const bytes = getMappedRange.apply(this, range)
      if (++times > 1) new Uint8Array(bytes).fill(77)
      return bytes
    }
    return outcome()
  },

  /** Draws with room for small tiles only; without, for none. */
  async drawInLittleMemory(bytes: number) {
    refuseBuffersOver(bytes)
    return outcome()
  },

  async drawWithOtherWeights() {
    const { fetch } = globalThis
    globalThis.fetch = async (...asked) => {
      const bytes = new Uint8Array(await (await fetch(...asked)).arrayBuffer())
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return new Response(bytes)
    }
    return outcome()
  },

  async drawWithoutConnection() {
    globalThis.fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    return outcome()
  },

  async stop() {
    const run = new AbortController()
    const drawing = outcome(new Engine(256), run.signal)
    run.abort(new Error('stopped'))
    return drawing
  },
}

declare global {
  var bench: typeof workbench
}

globalThis.bench = workbench
