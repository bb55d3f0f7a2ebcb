import { correction } from '../../src/features/device/network/correction'
import { columns, fours, scaleOf } from '../../src/features/device/network/kernel'
import { type Layer, layers, type Place } from '../../src/features/device/network/layers'
import { bytesOf } from '../../src/features/device/network/places'

/** What drawing a pixel of the result takes; halos and frames of tiles come on top. */
export interface Work {
  /** Multiplications, each with an addition. */
  multiplications: number
  /** Bytes read and written if every shader reads its input once. */
  bytes: number
  /** Bytes that shaders ask for; caches have most of them. */
  asked: number
}

export const student: Work = {
  multiplications: sumOf(layers, multiplicationsOf),
  bytes: sumOf(layers, ({ from, to, extra }) => moved(to, from, extra)),
  asked: sumOf(layers, askedOf),
}

/** Bytes of the correction of colours; its arithmetic is a few hundred whole numbers. */
export const correctionBytes = sumOf(correction, ({ writes, reads }) => moved(writes, ...reads))

function moved(written: Place, ...read: (Place | undefined)[]): number {
  const places = new Set(read.filter(place => place !== undefined))
  return bytesOf[written] + sumOf([...places], place => bytesOf[place])
}

function multiplicationsOf(layer: Layer): number {
  const { inputs, outputs, kernel } = layer
  return (inputs * outputs * kernel ** 2) / scaleOf(layer) ** 2
}

function askedOf(layer: Layer): number {
  const { inputs, outputs, kernel, stride, dilation } = layer
  const vector = 16
  const matrix = 64
  const span = (columns - 1) * stride + (kernel === 3 ? 2 * dilation : 0) + 1
  const invocations = outputs / 4 / fours(layer) / columns / scaleOf(layer) ** 2
  return invocations * kernel * (inputs / 4) * (span * vector + kernel * fours(layer) * matrix)
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
