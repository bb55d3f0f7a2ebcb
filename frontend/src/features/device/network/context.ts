import { body, layers, thumbnailChannels, thumbnailSide } from './layers'
import { named, type Weights } from './safetensors'

export interface Tone {
  gain: Float32Array
  shift: Float32Array
}

/**
 * The gain and shift of each of the body's convolutions, from the whole photo's thumbnail. Three million multiplications:
 * a few milliseconds of plain code, fewer than reading them back from the graphics card would take.
 */
export function tonesOf(weights: Weights, thumbnail: Float32Array): Tone[] {
  let planes: Planes = { side: thumbnailSide, channels: thumbnailChannels, values: thumbnail }
  for (const name of ['0', '2', '4']) planes = shrink(weights, `context.see.${name}`, planes)
  const seen = rectified(linear(weights, 'context.see.8', quarters(planes)))
  const told = linear(weights, 'context.tell', seen)
  return layers
    .filter(({ tone }) => tone !== undefined)
    .map((_, index) => {
      const at = 2 * index * body
      return {
        gain: told.slice(at, at + body).map(gain => gain + 1),
        shift: told.slice(at + body, at + 2 * body),
      }
    })
}

/** Square planes of numbers, one after another. */
interface Planes {
  side: number
  channels: number
  values: Float32Array
}

/** A convolution 3 pixels wide with a stride of 2, and nothing below 0. */
function shrink(weights: Weights, name: string, { side, channels, values }: Planes): Planes {
  const { values: weight } = named(weights, `${name}.weight`)
  const { values: bias } = named(weights, `${name}.bias`)
  const half = side / 2
  const result = new Float32Array(bias.length * half * half)
  const sum = (output: number, row: number, column: number) => {
    let total = bias[output] ?? 0
    for (let input = 0; input < channels; input++)
      for (let i = 0; i < 9; i++) {
        const y = 2 * row + Math.floor(i / 3) - 1
        const x = 2 * column + (i % 3) - 1
        if (y < 0 || x < 0 || y >= side || x >= side) continue
        total +=
          (weight[(output * channels + input) * 9 + i] ?? 0) *
          (values[(input * side + y) * side + x] ?? 0)
      }
    return total
  }
  for (let output = 0, at = 0; output < bias.length; output++)
    for (let row = 0; row < half; row++)
      for (let column = 0; column < half; column++)
        result[at++] = Math.max(0, sum(output, row, column))
  return { side: half, channels: bias.length, values: result }
}

/** The means of each plane's four quarters. */
function quarters({ side, channels, values }: Planes): Float32Array {
  const half = side / 2
  const means = new Float32Array(4 * channels)
  values.forEach((value, at) => {
    const plane = Math.floor(at / (side * side))
    const row = Math.floor(at / side) % side
    const quarter = 2 * Math.floor(row / half) + Math.floor((at % side) / half)
    means[4 * plane + quarter] = (means[4 * plane + quarter] ?? 0) + value / (half * half)
  })
  return means
}

function linear(weights: Weights, name: string, values: Float32Array): Float32Array {
  const { values: weight } = named(weights, `${name}.weight`)
  const { values: bias } = named(weights, `${name}.bias`)
  return bias.map((first, output) => {
    const start = output * values.length
    return values.reduce((sum, value, input) => sum + value * (weight[start + input] ?? 0), first)
  })
}

const rectified = (values: Float32Array) => values.map(value => Math.max(0, value))
