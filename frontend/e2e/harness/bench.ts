/** Runs in the browser of the workshop: what tests ask of the parts that draw on the device. */
import { drawPhoto } from '../../src/features/device/drawPhoto'
import { Engine } from '../../src/features/device/engine'
import { Enlarger } from '../../src/features/device/enlarge/enlarger'
import { openGraphics } from '../../src/features/device/graphics'
import { loadWeights } from '../../src/features/device/loadWeights'
import { Painter } from '../../src/features/device/network/painter'
import type { Weights } from '../../src/features/device/network/safetensors'
import type { DeviceOrder } from '../../src/features/device/order'
import { cut, type Pixels, paste, pixelsOf } from '../../src/features/device/picture/pixels'
import { resize } from '../../src/features/device/picture/resize'
import { testPictures } from '../../src/features/device/selfTest'
import { addressOf, deviceStyles } from '../../src/features/device/styles'
import { paintInTiles } from '../../src/features/device/tiles'
import { DeviceTrouble } from '../../src/features/device/trouble'
import { type Asked, asking } from './asking'
import { breakages } from './breakages'
import { paintPlainly } from './plainPainter'

export interface Difference {
  largest: number
  mean: number
}

const sourceOf = (style: string) => {
  const found = deviceStyles.find(({ id }) => id === style)
  if (!found) throw new Error(style)
  return { address: addressOf(found), sha256: found.weights.sha256 }
}

let opened: Promise<GPUDevice> | undefined
const deviceOf = () => {
  opened ??= openGraphics().then(({ device }) => device)
  return opened
}

async function painterOf(style: string): Promise<[Painter, Weights]> {
  const { address, sha256 } = sourceOf(style)
  const weights = await loadWeights(address, sha256)
  return [await Painter.of(await deviceOf(), weights), weights]
}

function differenceOf(one: Pixels, other: Pixels): Difference {
  if (one.width !== other.width || one.height !== other.height) throw new Error('Other sizes')
  const each = Array.from(one.data, (value, at) => Math.abs(value - (other.data[at] ?? 0)))
  // Opaque pictures are alike in their fourth values.
  const colors = each.filter((_, at) => at % 4 < 3)
  return {
    largest: each.reduce((most, value) => Math.max(most, value)),
    mean: colors.reduce((sum, value) => sum + value) / colors.length,
  }
}

/** Enlarged and sharpened in plain code. */
function enlargedExactly(picture: Pixels, size: { width: number; height: number }): Pixels {
  const soft = resize(picture, size)
  const sharp = { ...soft, data: soft.data.slice() }
  const near = (at: number, most: number) => Math.max(0, Math.min(most - 1, at))
  const counts = [1, 4, 6, 4, 1]
  soft.data.forEach((own, at) => {
    const x = Math.floor(at / 4) % size.width
    const y = Math.floor(at / 4 / size.width)
    const around = counts.flatMap((count, i) =>
      counts.map((other, j) => {
        const row = near(y + i - 2, size.height) * size.width
        return [count * other, soft.data[4 * (row + near(x + j - 2, size.width)) + (at % 4)] ?? 0]
      }),
    ) as [number, number][]
    const sum = around.reduce((all, [count, value]) => all + count * value, 0)
    const values = around.map(([, value]) => value)
    const sharper = (256 * own + (256 * own - sum) + 128) >> 8
    sharp.data[at] = Math.max(Math.min(...values), Math.min(Math.max(...values), sharper))
  })
  return sharp
}

/** The drawing with the picture's colours along its own edges, in doubles. */
function correctedExactly(picture: Pixels, drawn: Pixels): Pixels {
  const { width, height } = drawn
  const lights = new Float64Array(width * height).map((_, at) => {
    const [r = 0, g = 0, b = 0] = drawn.data.subarray(4 * at)
    return (77 * r + 150 * g + 29 * b + 128) >> 8
  })
  const result = pixelsOf(width, height)
  result.data.fill(255)
  for (let channel = 0; channel < 3; channel++) {
    const off = lights.map(
      (_, at) => (picture.data[4 * at + channel] ?? 0) - (drawn.data[4 * at + channel] ?? 0),
    )
    const sums = (values: Float64Array) => windowSums(values, width, height)
    const [y, yy, x, yx] = [
      sums(lights),
      sums(lights.map(each => each * each)),
      sums(off),
      sums(lights.map((each, at) => each * (off[at] ?? 0))),
    ].map(each => (at: number) => each[at] ?? 0) as [At, At, At, At]
    const n = 121
    const slope = lights.map((_, at) => {
      const variance = n * yy(at) - y(at) ** 2 + 64 * n * n
      return Math.floor((4096 * (n * yx(at) - y(at) * x(at))) / variance + 0.5)
    })
    const offset = slope.map((a, at) => Math.floor((4096 * x(at) - a * y(at)) / (16 * n) + 0.5))
    const slopes = sums(slope)
    const offsets = sums(offset)
    lights.forEach((light, at) => {
      const more = ((slopes[at] ?? 0) * light + 16 * (offsets[at] ?? 0)) / (4096 * n)
      result.data[4 * at + channel] = (drawn.data[4 * at + channel] ?? 0) + Math.floor(more + 0.5)
    })
  }
  return result
}

type At = (at: number) => number

/** Of 11 by 11 values around each; at the border the last ones repeat. */
function windowSums(values: Float64Array, width: number, height: number): Float64Array {
  const near = (at: number, size: number) => Math.max(0, Math.min(size - 1, at))
  return values.map((_, at) => {
    let sum = 0
    for (let i = -5; i <= 5; i++)
      for (let j = -5; j <= 5; j++) {
        const row = near(Math.floor(at / width) + i, height)
        sum += values[row * width + near((at % width) + j, width)] ?? 0
      }
    return sum
  })
}

function goldenPicture(width: number, height: number): Pixels {
  const picture = pixelsOf(width, height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const { trunc } = Math
      const [left, middle] = [trunc(width / 3), trunc(height / 2)]
      const rings = (trunc(((x - left) ** 2 + (y - middle) ** 2) / 700) % 2) * 90
      const squares = ((trunc(x / 23) + trunc(y / 17)) % 3) * 60
      const red = trunc((x * 160) / width) + rings
      const green = trunc((y * 120) / height) + squares
      const blue = trunc((((x + y) % 256) * 3) / 4)
      picture.data.set([red, green, blue, 255], 4 * (y * width + x))
    }
  return picture
}

function fewLevels({ width, height, data }: Pixels): Pixels {
  const { trunc } = Math
  const level = (value: number) => trunc((trunc((value * 4 + 127) / 255) * 255) / 4)
  const drawn = data.map((value, at) => (at % 4 === 3 ? 255 : level(value) + 12 - 12 * (at % 4)))
  return { width, height, data: drawn }
}

async function digestOf({ data }: Pixels): Promise<string> {
  const colors = data.filter((_, at) => at % 4 < 3)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', colors))
  return Array.from(digest.subarray(0, 8), byte => byte.toString(16).padStart(2, '0')).join('')
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

/** As in a browser that was never here. */
async function forgetWeights() {
  for (const name of await caches.keys()) await caches.delete(name)
}

/** How a drawing of a picture of 200 by 40 pixels ends, in tiles of at most 128: drawn, or in which trouble. */
async function outcome(engine = new Engine(128), signal = new AbortController().signal) {
  const photo = scene(200, 40)
  return engine.draw(photo, order, sourceOf('hayao'), { signal }).then(
    drawn => (differenceOf(drawn, photo).mean > 1 ? 'drawn' : 'nothing drawn'),
    problem => (problem instanceof DeviceTrouble ? problem.trouble : String(problem)),
  )
}

const workbench = {
  styles: deviceStyles.map(({ id }) => id),

  /** How far a drawing is from PyTorch's, which comes with the weights. */
  async fromPyTorch(style: string): Promise<Difference> {
    const [painter, weights] = await painterOf(style)
    const { photo, drawing } = testPictures(weights)
    return differenceOf(await paintInTiles(painter, photo), drawing)
  },

  /** How far a drawing in tiles is from one in one piece, and that one from the picture. */
  async tiles(width: number, height: number, keepsColors: boolean) {
    const [painter] = await painterOf('hayao')
    const picture = scene(width, height)
    const whole = await paintInTiles(painter, picture, keepsColors)
    const tiled = await paintInTiles(painter, picture, keepsColors, { side: 64 })
    return { apart: differenceOf(tiled, whole), drawn: differenceOf(whole, picture) }
  },

  /** How far a plain picture's drawing is from what is in its middle; places of a cell may differ. */
  async plain(color: readonly number[], style: string) {
    const [painter] = await painterOf(style)
    const [width, height] = [150, 90]
    const picture = pixelsOf(width, height)
    for (let at = 0; at < width * height; at++) picture.data.set([...color, 255], 4 * at)
    const drawn = await paintInTiles(painter, picture, false, { side: 64 })
    const middle = cut(drawn, 72, 44, 4, 4)
    const even = pixelsOf(width, height)
    for (let top = 0; top < height; top += 4)
      for (let left = 0; left < width; left += 4) {
        const right = Math.min(4, width - left)
        paste(middle, [0, 0], even, [left, top], right, Math.min(4, height - top))
      }
    return differenceOf(drawn, even)
  },

  /** How far the graphics card's enlarging is from plain code's, in one band and in several. */
  async enlarging(fromWidth: number, fromHeight: number, width: number, height: number) {
    const enlarger = await Enlarger.of(await deviceOf())
    const picture = scene(fromWidth, fromHeight)
    const exact = enlargedExactly(picture, { width, height })
    const whole = await enlarger.enlarge(picture, { width, height })
    const banded = await enlarger.enlarge(picture, { width, height }, 5 * width)
    return [differenceOf(whole, exact), differenceOf(banded, exact)]
  },

  /** The picture that every implementation of inking is checked by, enlarged and drawn in few levels. */
  async golden() {
    const enlarger = await Enlarger.of(await deviceOf())
    const size = { width: 200, height: 150 }
    const inked = await enlarger.enlarge(goldenPicture(100, 75), size)
    const drawn = fewLevels(inked)
    return {
      enlarged: await digestOf(resize(goldenPicture(100, 75), size)),
      inked: await digestOf(inked),
      drawn: await digestOf(drawn),
      corrected: await digestOf(correctedExactly(inked, drawn)),
    }
  },

  /** How far the graphics card's correction of colours is from one in whole numbers. */
  async correction(width: number, height: number) {
    const [painter] = await painterOf('hayao')
    const picture = scene(width, height)
    const drawn = await paintInTiles(painter, picture)
    const corrected = await paintInTiles(painter, picture, true)
    return {
      apart: differenceOf(corrected, correctedExactly(picture, drawn)),
      corrected: differenceOf(corrected, drawn),
    }
  },

  /** The middle of a photo as PNG, in a data URL: as much of it as so many pixels can show. */
  async middle(photo: string, width: number, height: number): Promise<string> {
    const picture = await createImageBitmap(await (await fetch(photo)).blob())
    const scale = Math.max(width / picture.width, height / picture.height)
    const whole = [scale * picture.width, scale * picture.height] as const
    const [left, top] = [(width - whole[0]) / 2, (height - whole[1]) / 2]
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context) context.imageSmoothingQuality = 'high'
    context?.drawImage(picture, left, top, ...whole)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    return `data:image/png;base64,${btoa(Array.from(bytes, each => String.fromCharCode(each)).join(''))}`
  },

  /** How far a drawing is from a picture that the service drew of the same photo. */
  async fromService(photo: string, drawn: string, style: string, asked: DeviceOrder) {
    const [painter] = await painterOf(style)
    const drawing = await drawPhoto(
      painter,
      await Enlarger.of(await deviceOf()),
      await read(photo),
      asked,
      {},
    )
    return differenceOf(drawing, await read(drawn))
  },

  /** How far a drawing in some detail is from one in all of it. */
  async fromFine(width: number, height: number, detail: DeviceOrder['detail']) {
    const [painter] = await painterOf('hayao')
    const enlarger = await Enlarger.of(await deviceOf())
    const shares: number[] = []
    const onShare = (share: number) => void shares.push(share)
    const photo = scene(width, height)
    const drawn = await drawPhoto(painter, enlarger, photo, { ...order, detail }, { onShare })
    return { apart: differenceOf(drawn, await drawPhoto(painter, enlarger, photo, order)), shares }
  },

  /** Draws a tile of so many pixels, and tells what that asks of the graphics card. */
  async drawTile(side: number, keepsColors: boolean): Promise<Asked> {
    const [painter] = await painterOf('hayao')
    const tile = scene(side, side)
    painter.begin(tile)
    return asking(() => painter.paint(tile, keepsColors))
  },

  /** Draws a tile in plain JavaScript. */
  async drawTilePlainly(side: number) {
    const [, weights] = await painterOf('hayao')
    paintPlainly(weights, scene(side, side))
  },

  /** How far plain JavaScript's drawing is from the graphics card's. */
  async fromPlain() {
    const [painter, weights] = await painterOf('hayao')
    const picture = scene(128, 96)
    return differenceOf(paintPlainly(weights, picture), await paintInTiles(painter, picture))
  },

  /** Loses the device in the second tile, and draws once more. */
  async drawAndLose() {
    breakages.lost(4)
    const engine = new Engine(128)
    return [await outcome(engine), await outcome(engine)]
  },

  /** Draws with room for small tiles only. */
  async drawInLittleMemory(bytes: number) {
    breakages.memory(bytes)
    return outcome()
  },

  async drawWithOtherWeights() {
    await forgetWeights()
    const { fetch } = globalThis
    globalThis.fetch = async (...asked) => {
      const bytes = new Uint8Array(await (await fetch(...asked)).arrayBuffer())
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return new Response(bytes)
    }
    return outcome()
  },

  /** How often weights are fetched for two drawings, as if the page was opened anew between them. */
  async fetches() {
    await forgetWeights()
    const { fetch } = globalThis
    let times = 0
    globalThis.fetch = (...asked) => {
      times++
      return fetch(...asked)
    }
    const { address, sha256 } = sourceOf('hayao')
    for (let time = 0; time < 2; time++) await loadWeights(address, sha256)
    return times
  },

  async drawWithoutConnection() {
    await forgetWeights()
    globalThis.fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    return outcome()
  },

  async stop() {
    const run = new AbortController()
    const drawing = outcome(new Engine(128), run.signal)
    run.abort(new Error('stopped'))
    return drawing
  },
}

declare global {
  var bench: typeof workbench
}

globalThis.bench = workbench
