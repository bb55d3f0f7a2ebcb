import { fours } from './kernel'
import type { Layer } from './layers'
import type { Tensor } from './safetensors'

/** The layer's output channels in the order in which its kernel writes them. */
function orderOf({ outputs, shuffle, to }: Layer): number[] {
  const plain = Array.from({ length: outputs }, (_, channel) => channel)
  // The kernel has the channels of a pixel together, PyTorch the four pixels of a channel.
  const isByPixel = shuffle && to !== 'drawn'
  return isByPixel
    ? plain.map(at => (at % (outputs / 4)) * 4 + Math.floor(at / (outputs / 4)))
    : plain
}

/** The weights in the order in which the layer's kernel reads them, as matrices of 4 inputs by 4 outputs. */
export function arrangeWeights(layer: Layer, { values }: Tensor) {
  const { inputs, outputs, kernel } = layer
  const order = orderOf(layer)
  const arranged = new Float32Array(values.length)
  const together = 4 * fours(layer)
  let to = 0
  for (let first = 0; first < outputs; first += together)
    for (let row = 0; row < kernel; row++)
      for (let input = 0; input < inputs; input += 4)
        for (let across = 0; across < kernel; across++)
          for (let four = first; four < first + together; four += 4)
            for (let i = input; i < input + 4; i++)
              for (let o = four; o < four + 4; o++) {
                const from = (((order[o] ?? 0) * inputs + i) * kernel + row) * kernel + across
                arranged[to++] = values[from] ?? 0
              }
  return arranged
}

/** The factor and the summand for every channel of a layer's sums, four of each in turn. */
export function arrangeTones(
  layer: Layer,
  bias: Tensor,
  gain?: Float32Array,
  shift?: Float32Array,
) {
  const arranged = new Float32Array(2 * layer.outputs)
  orderOf(layer).forEach((channel, at) => {
    const factor = gain?.[channel] ?? 1
    const to = 8 * Math.floor(at / 4) + (at % 4)
    arranged[to] = factor
    arranged[to + 4] = (bias.values[channel] ?? 0) * factor + (shift?.[channel] ?? 0)
  })
  return arranged
}
