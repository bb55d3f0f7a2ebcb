import type { Painter } from './network/painter'
import { named, type Tensor, type Weights } from './network/safetensors'
import { type Pixels, pixelsOf } from './picture/pixels'
import { paintInTiles } from './tiles'

/** How far a value may be from the stored drawing, and all of them on average, in levels of 255. */
const most = 2
const onAverage = 1

/**
 * Whether the device draws what it should: the picture that comes with the weights, twice, for some drivers are right only
 * once.
 */
export async function drawsRight(painter: Painter, weights: Weights): Promise<boolean> {
  const { photo, drawing } = testPictures(weights)
  for (let time = 0; time < 2; time++) {
    if (!isNear(await paintInTiles(painter, photo), drawing)) return false
  }
  return true
}

/** The picture that comes with the weights, and PyTorch's drawing of it. */
export function testPictures(weights: Weights) {
  return {
    photo: pixelsFrom(named(weights, 'test.photo')),
    drawing: pixelsFrom(named(weights, 'test.drawing')),
  }
}

function isNear(drawn: Pixels, expected: Pixels): boolean {
  let sum = 0
  let largest = 0
  expected.data.forEach((value, at) => {
    const off = Math.abs(value - (drawn.data[at] ?? 0))
    sum += off
    largest = Math.max(largest, off)
  })
  return largest <= most && sum / expected.data.length <= onAverage
}

function pixelsFrom({ shape, values }: Tensor): Pixels {
  const [height = 0, width = 0] = shape
  const pixels = pixelsOf(width, height)
  pixels.data.fill(255)
  values.forEach((value, at) => {
    pixels.data[4 * Math.floor(at / 3) + (at % 3)] = value
  })
  return pixels
}
