import { type Tone, tonesOf } from '../../src/features/device/network/context'
import { cell, type Layer, layers, type Place } from '../../src/features/device/network/layers'
import { named, type Weights } from '../../src/features/device/network/safetensors'
import { thumbnailOf } from '../../src/features/device/network/thumbnail'
import { cut, type Pixels, pixelsOf } from '../../src/features/device/picture/pixels'

/** A layer's values, the channels of a pixel together. */
interface Plane {
  width: number
  height: number
  channels: number
  values: Float32Array
}

/** The student in plain JavaScript, to compare the graphics card's with; a picture's sides are whole cells. */
export function paintPlainly(weights: Weights, picture: Pixels): Pixels {
  const tones = tonesOf(weights, thumbnailOf(picture))
  const framed = cut(picture, -cell, -cell, picture.width + 2 * cell, picture.height + 2 * cell)
  const photo = quartered(framed)
  const planes = new Map<Place, Plane>([['pixels', photo]])
  for (const layer of layers) {
    const sources = [layer.from, ...(layer.extraIs === 'seen' ? [layer.extra] : [])]
    const seen = sources.map(place => planes.get(place as Place) as Plane)
    const sums = convolved(layer, named(weights, `${layer.name}.weight`).values, joined(seen))
    // What is added to the last sums is the photo, by drawnOver.
    const isAdded = layer.extraIs === 'added' && layer.to !== 'drawn'
    const added = isAdded ? planes.get(layer.extra as Place)?.values : undefined
    const bias = named(weights, `${layer.name}.bias`).values
    finish(sums, layer, bias, added, tones[layer.tone ?? -1])
    planes.set(layer.to, layer.shuffle && layer.to !== 'drawn' ? shuffled(sums) : sums)
  }
  const drawn = drawnOver(photo, planes.get('drawn') as Plane)
  return cut(drawn, cell, cell, picture.width, picture.height)
}

/** Four pixels as one: the four values of a colour together, from -1 to 1. */
function quartered({ width, height, data }: Pixels): Plane {
  const plane = planeOf(width / 2, height / 2, 12)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let color = 0; color < 3; color++) {
        const at = (y >> 1) * plane.width + (x >> 1)
        const value = data[4 * (y * width + x) + color] ?? 0
        plane.values[12 * at + 4 * color + 2 * (y & 1) + (x & 1)] = value / 127.5 - 1
      }
  return plane
}

function joined(planes: readonly Plane[]): Plane {
  const [first, second] = planes as [Plane, Plane?]
  if (!second) return first
  const { width, height, channels } = first
  const both = planeOf(width, height, 2 * channels)
  for (let at = 0; at < width * height; at++) {
    both.values.set(first.values.subarray(channels * at, channels * (at + 1)), 2 * channels * at)
    both.values.set(
      second.values.subarray(channels * at, channels * (at + 1)),
      2 * channels * at + channels,
    )
  }
  return both
}

function convolved(layer: Layer, weights: Float32Array, from: Plane): Plane {
  const { inputs, outputs, kernel, stride, dilation } = layer
  const ordered = outputsLast(layer, weights)
  const to = planeOf(from.width / stride, from.height / stride, outputs)
  const sums = new Float32Array(outputs)
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++) {
      sums.fill(0)
      for (let row = 0, w = 0; row < kernel; row++) {
        const down = within(y * stride + (row - (kernel >> 1)) * dilation, from.height)
        for (let column = 0; column < kernel; column++) {
          const across = within(x * stride + (column - (kernel >> 1)) * dilation, from.width)
          const at = inputs * (down * from.width + across)
          for (let i = 0; i < inputs; i++) {
            const value = from.values[at + i] as number
            for (let o = 0; o < outputs; o++, w++)
              sums[o] = (sums[o] as number) + value * (ordered[w] as number)
          }
        }
      }
      to.values.set(sums, outputs * (y * to.width + x))
    }
  return to
}

/** A layer's weights in the order in which they are needed. */
function outputsLast({ inputs, outputs, kernel }: Layer, weights: Float32Array): Float32Array {
  const places = kernel * kernel
  return weights.map((_, at) => {
    const output = at % outputs
    const input = Math.floor(at / outputs) % inputs
    const place = Math.floor(at / outputs / inputs)
    return weights[(output * inputs + input) * places + place] ?? 0
  })
}

function finish(
  { values }: Plane,
  { outputs, relu }: Layer,
  bias: Float32Array,
  added: Float32Array | undefined,
  tone: Tone | undefined,
) {
  values.forEach((sum, at) => {
    const channel = at % outputs
    const all = sum + (added?.[at] ?? 0) + (bias[channel] ?? 0)
    const toned = all * (tone?.gain[channel] ?? 1) + (tone?.shift[channel] ?? 0)
    values[at] = relu ? Math.max(0, toned) : toned
  })
}

/** Each pixel's channels by fours become four pixels'. */
function shuffled({ width, height, channels, values }: Plane): Plane {
  const to = planeOf(2 * width, 2 * height, channels / 4)
  values.forEach((value, at) => {
    const channel = at % channels
    const pixel = Math.floor(at / channels)
    const x = 2 * (pixel % width) + (channel & 1)
    const y = 2 * Math.floor(pixel / width) + ((channel >> 1) & 1)
    to.values[to.channels * (y * to.width + x) + (channel >> 2)] = value
  })
  return to
}

function drawnOver(photo: Plane, sums: Plane): Pixels {
  const added = { ...sums, values: sums.values.map((sum, at) => sum + (photo.values[at] ?? 0)) }
  const { width, height, values } = shuffled(added)
  const drawn = pixelsOf(width, height)
  for (let at = 0; at < width * height; at++) {
    for (let color = 0; color < 3; color++)
      drawn.data[4 * at + color] = Math.round((values[3 * at + color] ?? 0) * 127.5 + 127.5)
    drawn.data[4 * at + 3] = 255
  }
  return drawn
}

const planeOf = (width: number, height: number, channels: number): Plane => ({
  width,
  height,
  channels,
  values: new Float32Array(width * height * channels),
})

const within = (at: number, length: number) => Math.max(0, Math.min(at, length - 1))
