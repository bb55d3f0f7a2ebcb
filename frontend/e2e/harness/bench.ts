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

/** How the engine ends: with a drawing, or in trouble. */
async function outcomeOf(drawing: Promise<unknown>): Promise<string> {
  return drawing.then(
    () => 'drawn',
    problem => (problem instanceof DeviceTrouble ? problem.trouble : String(problem)),
  )
}

const order: DeviceOrder = { size: 96, detail: 'fine', strength: 1, colors: 'style' }

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
    const { drawing } = await drawPhoto(painter, await read(photo), asked, {})
    return differenceOf(drawing, await read(drawn))
  },

  /** How a drawing ends. */
  draw(width: number, height: number): Promise<string> {
    const { signal } = new AbortController()
    return outcomeOf(new Engine().draw(scene(width, height), order, sourceOf('hayao'), { signal }))
  },
}

declare global {
  var bench: typeof workbench
}

globalThis.bench = workbench
